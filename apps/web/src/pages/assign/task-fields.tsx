import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { Field } from '../../parts/field';
import type { Schema } from '../../server/client';
import { weekdayIndex } from '../../server/calendars';
import { useUnits } from '../../server/units';
import { FORM } from '../../words/admin';
import { ASSIGN } from '../../words/assign';
import { useLanguage, useSay } from '../../words/language';
import { CADENCE_WORDS, TASK, WEEKDAYS } from '../../words/task';
import type { TaskDraft } from './draft';

type Previewed = Schema['DirectivePreviewView'];

/** What is wrong with any of these columns. */
export type Wrong = (...fields: readonly string[]) => readonly string[];

export interface PartProps {
  readonly task: TaskDraft;
  readonly wrong: Wrong;
  readonly onChange: (patch: Partial<TaskDraft>) => void;
}

/** As the service understands it. */
export interface Seen {
  readonly seen: Previewed['items'][number] | undefined;
}

const CADENCES = { 旬报: 'ten-day', 月报: 'monthly', 季报: 'quarterly', 一次性: 'once' } as const;
const SYMBOLS = ['', '≥', '>', '=', '≤', '<'].map((value) => ({ value, label: value || '—' }));

export function What({ task, wrong, onChange }: PartProps) {
  const say = useSay();
  const id = useId();
  return (
    <Field id={id} label={say(ASSIGN.title)} wrong={wrong('title')} wide>
      <Input.TextArea id={id} value={task.title} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} onChange={({ target }) => onChange({ title: target.value })} />
    </Field>
  );
}

export function When({ task, wrong, onChange, hint }: PartProps & { readonly hint: ReactNode }) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <Field id={`${id}-limit`} label={say(ASSIGN.limit)} wrong={wrong('limit')} hint={hint}>
        <Input id={`${id}-limit`} value={task.limit} maxLength={40} onChange={({ target }) => onChange({ limit: target.value })} />
      </Field>
      <Field id={`${id}-cadence`} label={say(ASSIGN.cadence)} wrong={wrong('cadence')} short>
        <Select
          id={`${id}-cadence`}
          value={task.cadence}
          onChange={(cadence: string) => onChange({ cadence })}
          options={Object.entries(CADENCES).map(([value, cadence]) => ({ value, label: say(CADENCE_WORDS[cadence]) }))}
        />
      </Field>
    </>
  );
}

export function Who({ task, wrong, onChange }: PartProps) {
  const say = useSay();
  const id = useId();
  const units = useUnits().filter(({ kind, closedOn }) => closedOn === null && (kind === 'department' || kind === 'township'));
  const options = units.map(({ name }) => ({ value: name, label: name }));
  return (
    <>
      <Field id={`${id}-lead`} label={say(ASSIGN.leadUnit)} wrong={wrong('leadUnit')}>
        <Select
          id={`${id}-lead`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(FORM.choose)}
          status={wrong('leadUnit').length > 0 ? 'error' : undefined}
          value={task.leadUnit || null}
          onChange={(leadUnit: string) => onChange({ leadUnit })}
          options={options}
        />
      </Field>
      <Field id={`${id}-help`} label={say(ASSIGN.cooperatingUnits)} wrong={wrong('cooperatingUnits')}>
        <Select
          id={`${id}-help`}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(FORM.choose)}
          value={[...task.cooperating]}
          onChange={(cooperating: string[]) => onChange({ cooperating })}
          options={options.filter(({ value }) => value !== task.leadUnit)}
        />
      </Field>
      {task.leader !== '' && (
        <Field id={`${id}-leader`} label={say(TASK.leader)} wrong={wrong('leader')}>
          <Input id={`${id}-leader`} value={task.leader} maxLength={60} onChange={({ target }) => onChange({ leader: target.value })} />
        </Field>
      )}
    </>
  );
}

export function Target({ task, wrong, onChange }: PartProps) {
  const say = useSay();
  const id = useId();
  return (
    <Field id={`${id}-target`} label={say(ASSIGN.target)} wrong={wrong('target', 'symbol', 'unitOfMeasure')} hint={say(ASSIGN.targetHint)}>
      <span className="assign-target">
        <Select aria-label={say(ASSIGN.symbol)} value={task.symbol} onChange={(symbol: string) => onChange({ symbol })} options={SYMBOLS} />
        <Input id={`${id}-target`} value={task.target} maxLength={60} onChange={({ target }) => onChange({ target: target.value })} />
        <Input aria-label={say(ASSIGN.unitOfMeasure)} placeholder={say(ASSIGN.unitOfMeasure)} value={task.unitOfMeasure} maxLength={12} onChange={({ target }) => onChange({ unitOfMeasure: target.value })} />
      </span>
    </Field>
  );
}

/** The day, its weekday, and how many working days that leaves. */
export function LimitRead({ seen, isBlank }: Seen & { readonly isBlank: boolean }) {
  const { say, language } = useLanguage();
  const day = seen?.limit;
  if (isBlank || !day) return <>{say(ASSIGN.limitHint)}</>;
  if (day.dueOn === null) return <>{say(ASSIGN.limitUnset)}</>;
  const said = (seen?.notes ?? []).filter(({ code }) => code.startsWith('due-')).map((note) => note[language]);
  const weekday = say(TASK.weekday, { name: WEEKDAYS[language][weekdayIndex(day.dueOn) - 1] });
  return (
    <span className="figures limit-read">
      {say(ASSIGN.limitRead, { day: day.dueOn, weekday, count: day.workingDays ?? 0 })}
      {said.length > 0 && ` · ${said.join('；')}`}
    </span>
  );
}
