import { Button } from 'antd';
import { LightLegend } from '../../parts/light';
import { Page } from '../../parts/page';
import { useFilters } from '../../parts/filters';
import { Empty, Loaded, Stand } from '../../parts/states';
import { PAGED } from '../../server/paged';
import { queries } from '../../server/client';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { NAV, SHELL, STATES } from '../../words/shell';
import { ListFilters } from './list-filters';
import { litQuery } from './lit-query';
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
  return (
    <Page title={say(NAV.assignments)}>
      <ListFilters filters={filters} />
      <Loaded query={tasks}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const total = pages[0]?.total ?? items.length;
          if (items.length === 0) return filters.isFiltered ? <Filtered onClear={filters.clear} /> : <Empty title={TASKS.empty} next={TASKS.emptyNext} />;
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
        }}
      </Loaded>
    </Page>
  );
}

function Filtered({ onClear }: { readonly onClear: () => void }) {
  const say = useSay();
  return (
    <Stand mood="empty" title={say(STATES.filtered)}>
      <Button onClick={onClear}>{say(STATES.clearFilter)}</Button>
    </Stand>
  );
}
