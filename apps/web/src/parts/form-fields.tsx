import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { InBoth } from '#words/language';
import { useUnits } from '../server/units';
import { FORM } from '../words/admin';
import { useSay } from '../words/language';
import { ACTION } from '../words/office';
import { PersonSelect } from './person-select';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One field of a sheet. `min` and `max` bound days, as `YYYY-MM-DD`, and numbers. */
export interface Field {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'day' | 'moment' | 'time' | 'number' | 'check' | 'select' | 'unit' | 'units' | 'person';
  readonly words: InBoth<string>;
  readonly hint?: InBoth<string>;
  readonly optional?: boolean;
  readonly options?: readonly Option[];
  readonly min?: string | number;
  readonly max?: string | number;
}

export type Given = Readonly<Record<string, unknown>>;

export const textOf = (values: Given, name: string): string => String(values[name] ?? '').trim();
export const maybeOf = (values: Given, name: string): string | undefined => textOf(values, name) || undefined;

/** `within`: where in a list of the form they stand. */
export function FormFields({ fields, within = [] }: { readonly fields: readonly Field[]; readonly within?: readonly number[] }) {
  const say = useSay();
  return fields.map((field) => (
    <Form.Item
      key={field.name}
      name={[...within, field.name]}
      label={field.kind === 'check' ? undefined : say(field.words)}
      extra={field.hint && say(field.hint)}
      valuePropName={field.kind === 'check' ? 'checked' : 'value'}
      rules={field.optional || field.kind === 'check' ? [] : [{ required: true, message: say(ACTION.required, { field: say(field.words) }) }]}
    >
      <Control field={field} />
    </Form.Item>
  ));
}

/** `given`: id, value and change, which the form hands to its field. */
function Control({ field, ...given }: { readonly field: Field }) {
  const say = useSay();
  const { kind, words, options, min, max } = field;
  const bounds = { min, max };
  switch (kind) {
    case 'line':
      return <Input {...given} />;
    case 'text':
      return <Input.TextArea {...given} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={Number(max ?? 500)} showCount />;
    case 'day':
      return <Input {...given} type="date" {...bounds} />;
    case 'moment':
      return <Input {...given} type="datetime-local" />;
    case 'time':
      return <Input {...given} type="time" />;
    case 'number':
      return <InputNumber {...given} min={Number(min ?? 0)} max={Number(max ?? 1_000)} />;
    case 'check':
      return <Checkbox {...given}>{say(words)}</Checkbox>;
    case 'select':
      return <Select {...given} showSearch={{ optionFilterProp: 'label' }} placeholder={say(FORM.choose)} options={[...(options ?? [])]} />;
    case 'unit':
      return <UnitSelect {...given} />;
    case 'units':
      return <UnitSelect {...given} mode="multiple" among={options} />;
    case 'person':
      return <PersonSelect {...given} />;
  }
}

interface UnitSelectProps {
  readonly mode?: 'multiple';
  /** Only these; left out: every unit there is. */
  readonly among?: readonly Option[];
}

function UnitSelect({ among, ...given }: UnitSelectProps) {
  const say = useSay();
  const open = useUnits().filter(({ closedOn }) => closedOn === null);
  const options = among ? [...among] : open.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }));
  return <Select {...given} showSearch={{ optionFilterProp: 'label' }} placeholder={say(FORM.choose)} options={options} />;
}
