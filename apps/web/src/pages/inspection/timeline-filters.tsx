import { Button, Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { TRAIL_KINDS, type TrailKind } from '#domain/inspection/trail-kind';
import type { useFilters } from '../../parts/filters';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { STATES } from '../../words/shell';
import { TIMELINE, TIMELINE_NAV, TRAIL_KIND_WORDS } from '../../words/timeline';
import { TargetSelect } from './target-select';

const OFFERED = ['item', 'unit', 'post', 'list', 'period'] as const;
type Of = (typeof OFFERED)[number] | 'assignment' | 'evidence';

export interface Asked {
  readonly of: Of;
  readonly id?: string;
  readonly from?: string;
  readonly until?: string;
}

/** What the address asks for; an item where it says nothing. */
export function askedOf(get: (name: string) => string | undefined): Asked {
  const of = ([...OFFERED, 'assignment', 'evidence'] as const).find((one) => one === get('of')) ?? 'item';
  return { of, id: of === 'period' ? undefined : get('id'), from: get('from'), until: get('until') };
}

/** Of what, since and until when, of which kinds, in which order: all in the address. */
export function TimelineFilters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const { today } = useMe().county;
  const { get, set, clear, isFiltered } = filters;
  const { of } = askedOf(get);
  const kinds = (get('kinds')?.split(',') ?? []) as TrailKind[];
  const offered: readonly Of[] = OFFERED.some((one) => one === of) ? OFFERED : [...OFFERED, of];
  return (
    <form className="filters" role="search" aria-label={say(TIMELINE_NAV.timeline)} onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={`${id}-of`}>{say(TIMELINE.of)}</label>
      <Select id={`${id}-of`} value={of} onChange={(value: Of) => chooseOf(filters, value)} options={offered.map((value) => ({ value, label: say(TIMELINE.asked[value]) }))} />
      <TargetSelect of={of} filters={filters} />
      {(['from', 'until'] as const).map((name) => (
        <span key={name} className="pair">
          <label htmlFor={`${id}-${name}`}>{say(TIMELINE[name])}</label>
          <Input id={`${id}-${name}`} type="date" max={today} value={get(name) ?? ''} onChange={({ target }) => set(name, target.value)} />
        </span>
      ))}
      <label htmlFor={`${id}-kinds`}>{say(TIMELINE.kinds)}</label>
      <Select
        id={`${id}-kinds`}
        mode="multiple"
        allowClear
        maxTagCount={2}
        placeholder={say(TIMELINE.allKinds)}
        value={kinds}
        onChange={(value: TrailKind[]) => set('kinds', value.join(','))}
        options={TRAIL_KINDS.map((value) => ({ value, label: say(TRAIL_KIND_WORDS[value]) }))}
      />
      <Checkbox checked={get('order') === 'desc'} onChange={({ target }) => set('order', target.checked ? 'desc' : undefined)}>
        {say(TIMELINE.newestFirst)}
      </Checkbox>
      {isFiltered && <Button onClick={clear}>{say(STATES.clearFilter)}</Button>}
    </form>
  );
}

/** Another kind of thing is another thing. */
function chooseOf({ change }: ReturnType<typeof useFilters>, of: Of): void {
  change({ of, id: undefined, unit: undefined });
}
