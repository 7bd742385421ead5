import { Button, Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { STATES as TASK_STATES } from '#domain/assignment/lifecycle';
import { STATE_WORDS } from '#words/vocabulary';
import type { useFilters } from '../../parts/filters';
import { useUnits } from '../../server/units';
import { useSay } from '../../words/language';
import { LIT } from '../../words/leader';
import { TASKS } from '../../words/office';
import { STATES } from '../../words/shell';
import { LitFilters } from './lit-filters';

export function ListFilters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const units = useUnits();
  const { get, set, clear, isFiltered } = filters;
  return (
    <form className="filters" role="search" aria-label={say(LIT.filter)} onSubmit={(event) => event.preventDefault()}>
      <span className="pair">
        <label htmlFor={`${id}-state`}>{say(TASKS.state)}</label>
        <Select
          id={`${id}-state`}
          allowClear
          placeholder={say(TASKS.all)}
          value={get('state')}
          onChange={(value: string | undefined) => set('state', value)}
          options={TASK_STATES.map((value) => ({ value, label: say(STATE_WORDS[value]) }))}
        />
      </span>
      <span className="pair">
        <label htmlFor={`${id}-unit`}>{say(TASKS.unit)}</label>
        <Select
          id={`${id}-unit`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(TASKS.all)}
          value={get('unit')}
          onChange={(value: string | undefined) => set('unit', value)}
          options={units.map(({ id: value, name }) => ({ value, label: name }))}
        />
      </span>
      <DueFilters filters={filters} />
      <LitFilters filters={filters} />
      <Checkbox checked={get('mine') === '1'} onChange={({ target }) => set('mine', target.checked ? '1' : undefined)}>
        {say(TASKS.mine)}
      </Checkbox>
      {isFiltered && <Button onClick={clear}>{say(STATES.clearFilter)}</Button>}
    </form>
  );
}

function DueFilters({ filters: { get, set } }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  return (['from', 'until'] as const).map((name) => (
    <span key={name} className="pair">
      <label htmlFor={`${id}-${name}`}>{say(name === 'from' ? TASKS.dueFrom : TASKS.dueUntil)}</label>
      <Input id={`${id}-${name}`} type="date" value={get(name) ?? ''} onChange={({ target }) => set(name, target.value)} />
    </span>
  ));
}
