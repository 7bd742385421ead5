import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { InBoth } from '#words/language';
import { useMe } from '../server/me';
import { useUnits } from '../server/units';
import { useSay } from '../words/language';
import { ACTION } from '../words/office';
import type { ActField } from './act';

/** The fields of a sheet, each with its label; what is missing is told beside it. */
export function ActFields({ fields }: { readonly fields: readonly ActField[] }) {
  const say = useSay();
  return fields.map((field) => (
    <Form.Item
      key={field.name}
      name={field.name}
      label={say(field.words)}
      rules={field.optional ? [] : [{ required: true, message: say(ACTION.required, { field: say(field.words) }) }]}
    >
      <Control field={field} />
    </Form.Item>
  ));
}

/** `given`: id, value and change, which the form hands to its field. */
function Control({ field, ...given }: { readonly field: ActField }) {
  const say = useSay();
  const units = useUnits();
  const { today } = useMe().county;
  const options = Object.entries(field.options ?? {}).map(([value, words]: [string, InBoth<string>]) => ({ value, label: say(words) }));
  switch (field.kind) {
    case 'text':
      return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} showCount />;
    case 'line':
      return <Input {...given} />;
    case 'day':
      return <Input {...given} type="date" min={today} />;
    case 'unit':
      return (
        <Select
          {...given}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={units.filter(({ closedOn }) => closedOn === null).map(({ id, name }) => ({ value: id, label: name }))}
        />
      );
    case 'choice':
      return <Radio.Group {...given} options={options} aria-label={say(field.words)} />;
    case 'several':
      return <Checkbox.Group {...given} options={options} aria-label={say(field.words)} />;
  }
}
