import { Input, Radio, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { InBoth } from '#words/language';
import type { useFilters } from '../../parts/filters';
import { useSay } from '../../words/language';
import { HEAT } from '../../words/leader';
import { type View, VIEWS } from './faces';

interface ToolsProps {
  readonly filters: ReturnType<typeof useFilters>;
  readonly view: View;
  readonly themes: readonly string[];
  readonly today: string;
  readonly changed: number;
}

/** What is shown and in which order; all of it stands in the address. */
export function HeatTools({ filters: { get, set }, view, themes, today, changed }: ToolsProps) {
  const say = useSay();
  const since = get('since');
  const orders = [HEAT.byClass, HEAT.byWorst].map((words, index) => ({ value: index === 0 ? '' : 'worst', label: say(words) }));
  const every = [{ value: '', label: say(HEAT.allThemes) }, ...themes.map((value) => ({ value, label: value }))];
  return (
    <div className="heat-tools">
      <Radio.Group
        aria-label={say(HEAT.by)}
        optionType="button"
        value={view}
        onChange={({ target }) => set('by', target.value === 'status' ? undefined : (target.value as string))}
        options={VIEWS.map((value) => ({ value, label: say(HEAT.views[value]) }))}
      />
      <Field words={HEAT.rows}>{(id) => <Select id={id} value={get('order') ?? ''} onChange={(value: string) => set('order', value)} options={orders} />}</Field>
      <Field words={HEAT.theme}>{(id) => <Select id={id} value={get('theme') ?? ''} onChange={(value: string) => set('theme', value)} options={every} />}</Field>
      <Field words={HEAT.since} hint={HEAT.sinceHint}>
        {(id) => <Input id={id} type="date" max={today} value={since ?? ''} onChange={({ target }) => set('since', target.value)} />}
      </Field>
      {since !== undefined && (
        <span className="soft figures" role="status">
          {say(HEAT.changed, { count: changed, day: since })}
        </span>
      )}
    </div>
  );
}

interface FieldProps {
  readonly words: InBoth<string>;
  readonly hint?: InBoth<string>;
  readonly children: (id: string) => ReactNode;
}

function Field({ words, hint, children }: FieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <span className="heat-field">
      <label htmlFor={id} title={hint && say(hint)}>
        {say(words)}
      </label>
      {children(id)}
    </span>
  );
}
