import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries } from '../../server/client';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { STATE_ON, TIMELINE, TIMELINE_NAV } from '../../words/timeline';
import { InspectionTabs } from './inspection-tabs';
import { ItemStates } from './item-states';
import { ListStates } from './list-states';
import { TargetSelect } from './target-select';

/** 时间回溯: a list, or one item with its tasks, as it stood when a day closed. */
export function StatePage() {
  const say = useSay();
  const filters = useFilters();
  const { today } = useMe().county;
  const dayId = useId();
  const of = filters.get('of') === 'list' ? 'list' : 'item';
  const id = filters.get('id');
  const on = filters.get('on') ?? today;
  return (
    <Page title={say(TIMELINE_NAV.state)} lead={say(STATE_ON.lead)}>
      <InspectionTabs />
      <form className="filters" role="search" aria-label={say(TIMELINE_NAV.state)} onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={dayId}>{say(STATE_ON.on)}</label>
        <Input id={dayId} type="date" max={today} value={on} onChange={({ target }) => filters.set('on', target.value)} />
        <OfChoice filters={filters} of={of} />
        <TargetSelect of={of} filters={filters} />
      </form>
      {id === undefined ? <Empty title={TIMELINE.chooseFirst} next={STATE_ON.lead} /> : <Standing of={of} id={id} on={on} />}
    </Page>
  );
}

function OfChoice({ filters, of }: { readonly filters: ReturnType<typeof useFilters>; readonly of: 'list' | 'item' }) {
  const say = useSay();
  return (
    <Checkbox checked={of === 'list'} onChange={({ target }) => filters.change({ of: target.checked ? 'list' : 'item', id: undefined })}>
      {say(STATE_ON.whole)}
    </Checkbox>
  );
}

function Standing({ of, id, on }: { readonly of: 'list' | 'item'; readonly id: string; readonly on: string }) {
  const say = useSay();
  const state = queries.useQuery('get', '/api/v1/state-on', { params: { query: { of, id, on } } });
  return (
    <Loaded query={state}>
      {(found) => (
        <section>
          <header className="panel-head">
            <h2>{say(STATE_ON.title, { title: found.title, on: found.on })}</h2>
            <Link to={`/inspection/timeline?of=${of}&id=${id}&until=${on}`}>{say(TIMELINE.toTimeline)}</Link>
          </header>
          {of === 'list' ? <ListStates items={found.items} on={on} /> : found.items.map((item) => <ItemStates key={item.id} item={item} />)}
        </section>
      )}
    </Loaded>
  );
}
