import { Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { NOTICE_KINDS } from '#domain/ledger/notice-kind';
import { PROOF_STATES } from '#domain/ledger/proof';
import type { useFilters } from '../../parts/filters';
import { queries } from '../../server/client';
import { useMe } from '../../server/me';
import { useUnits } from '../../server/units';
import { DELIVERIES, PROOF_STATE_WORDS } from '../../words/deliveries';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { useKindWords } from '../notices/kind-words';

interface FilterProps {
  readonly filters: ReturnType<typeof useFilters>;
  readonly isOwn: boolean;
}

/** By person, unit, period, kind and how far it got; all of it stands in the address. */
export function DeliveryFilters({ filters, isOwn }: FilterProps) {
  const say = useSay();
  const kindWords = useKindWords();
  const { today } = useMe().county;
  const days = (['from', 'until'] as const).map((name) => <Day key={name} name={name} filters={filters} today={today} />);
  return (
    <form className="filters" role="search" aria-label={say(DELIVERIES.title)} onSubmit={(event) => event.preventDefault()}>
      {!isOwn && <Whose filters={filters} />}
      <Choice name="kind" filters={filters} options={NOTICE_KINDS.map((value) => ({ value, label: kindWords(value) }))} />
      <Choice name="state" filters={filters} options={PROOF_STATES.map((value) => ({ value, label: say(PROOF_STATE_WORDS[value]) }))} />
      {days}
      <Checkbox checked={filters.get('failed') === '1'} onChange={({ target }) => filters.set('failed', target.checked ? '1' : undefined)}>
        {say(DELIVERIES.failed)}
      </Checkbox>
    </form>
  );
}

function Whose({ filters }: Pick<FilterProps, 'filters'>) {
  const units = useUnits();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const posts = queries.useQuery('get', '/api/v1/posts').data ?? [];
  const people = new Map(posts.flatMap(({ holder, unitId }) => (holder ? [[holder.personId, `${holder.person} · ${names.get(unitId) ?? ''}`] as const] : [])));
  return (
    <>
      <Choice name="unit" filters={filters} options={units.map(({ id: value, name: label }) => ({ value, label }))} />
      <Choice name="person" filters={filters} options={[...people].map(([value, label]) => ({ value, label }))} />
    </>
  );
}

interface ChoiceProps {
  readonly name: 'unit' | 'person' | 'kind' | 'state';
  readonly filters: FilterProps['filters'];
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, filters, options }: ChoiceProps) {
  const say = useSay();
  const id = useId();
  return (
    <span className="pair">
      <label htmlFor={id}>{say(DELIVERIES[name])}</label>
      <Select
        id={id}
        className={name === 'kind' ? 'filter-wide' : undefined}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say(TASKS.all)}
        value={filters.get(name)}
        onChange={(value: string | undefined) => filters.set(name, value)}
        options={[...options]}
      />
    </span>
  );
}

function Day({ name, filters, today }: { readonly name: 'from' | 'until'; readonly filters: FilterProps['filters']; readonly today: string }) {
  const say = useSay();
  const id = useId();
  return (
    <span className="pair">
      <label htmlFor={id}>{say(DELIVERIES[name])}</label>
      <Input id={id} type="date" max={today} value={filters.get(name) ?? ''} onChange={({ target }) => filters.set(name, target.value)} />
    </span>
  );
}
