import { Button } from 'antd';
import { LightLegend } from '../../parts/light';
import { Page } from '../../parts/page';
import { useFilters } from '../../parts/filters';
import { Empty, Loaded, Stand } from '../../parts/states';
import { PAGED } from '../../server/paged';
import { queries, type Schema } from '../../server/client';
import { ITEM, VIEWS } from '../../words/item';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { NAV, SHELL, STATES } from '../../words/shell';
import { useExport } from './export-tasks';
import { ListFilters } from './list-filters';
import { litQuery } from './lit-query';
import { SavedViews } from './saved-views';
import { TaskTable } from './task-table';

const PAGE = 50;
type State = 'dispatched' | 'underway';

function useTasks(get: (name: string) => string | undefined) {
  const query = {
    limit: PAGE,
    state: get('state') as State | undefined,
    unitId: get('unit'),
    listId: get('list'),
    itemId: get('item'),
    dueFrom: get('from'),
    dueUntil: get('until'),
    mine: get('mine') === '1' ? true : undefined,
    ...litQuery(get),
  };
  return queries.useInfiniteQuery('get', '/api/v1/assignments', { params: { query } }, PAGED);
}

/** Every task the reader may see, filtered by what stands in the address. */
export function ListPage() {
  const say = useSay();
  const filters = useFilters();
  const tasks = useTasks(filters.get);
  const write = useExport(filters.get);
  const pages = tasks.data?.pages ?? [];
  const shown = pages.flatMap((page) => page.items);
  const tools = (
    <>
      <SavedViews query={filters.text} />
      <Button onClick={() => window.print()}>{say(ITEM.print)}</Button>
      <Button disabled={shown.length === 0} onClick={() => write({ items: shown, total: pages[0]?.total ?? shown.length, readAt: tasks.dataUpdatedAt })}>
        {say(VIEWS.export)}
      </Button>
    </>
  );
  return (
    <Page title={say(NAV.assignments)} aside={tools}>
      <ListFilters filters={filters} />
      <Loaded query={tasks}>
        {() => (shown.length === 0 ? <None filters={filters} /> : <Shown tasks={tasks} items={shown} total={pages[0]?.total ?? shown.length} />)}
      </Loaded>
    </Page>
  );
}

interface ShownProps {
  readonly tasks: ReturnType<typeof useTasks>;
  readonly items: readonly Schema['LitCardView'][];
  readonly total: number;
}

function Shown({ tasks, items, total }: ShownProps) {
  const say = useSay();
  return (
    <>
      <TaskTable items={items} />
      <div className="table-foot">
        <span className="soft figures">{say(SHELL.shown, { total, count: items.length })}</span>
        {tasks.hasNextPage && (
          <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
            {say(SHELL.loadMore, { count: Math.min(PAGE, total - items.length) })}
          </Button>
        )}
      </div>
      <LightLegend />
    </>
  );
}

function None({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  if (!filters.isFiltered) return <Empty title={TASKS.empty} next={TASKS.emptyNext} />;
  return (
    <Stand mood="empty" title={say(STATES.filtered)}>
      <Button onClick={filters.clear}>{say(STATES.clearFilter)}</Button>
    </Stand>
  );
}
