import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { LightLegend } from '../../parts/light';
import { Page } from '../../parts/page';
import { useFilters } from '../../parts/filters';
import { Empty, Loaded, NothingLeft } from '../../parts/states';
import { timeOf } from '../../server/instant';
import { isReadAgain, PAGED } from '../../server/paged';
import { queries, type Schema } from '../../server/client';
import { ITEM, VIEWS } from '../../words/item';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { NAV, SHELL } from '../../words/shell';
import { useExport } from './export-tasks';
import { ListFilters } from './list-filters';
import { litQuery } from './lit-query';
import { SavedViews } from './saved-views';
import { TaskTable } from './task-table';

const PAGE = 100;
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
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = tasks;
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  // After a failure only the button tries again.
  const onEnd = isFetchNextPageError ? NOTHING : readOn;
  return (
    <>
      <TaskTable items={items} total={total} onEnd={onEnd} />
      <div className="table-foot">
        <span className="soft figures">{say(SHELL.shown, { total, count: items.length })}</span>
        <ReadAt tasks={tasks} />
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={readOn}>
            {say(SHELL.loadMore, { count: Math.min(PAGE, total - items.length) })}
          </Button>
        )}
      </div>
      <LightLegend />
    </>
  );
}

const NOTHING = (): void => undefined;

/** A list that was read on for long does not follow what others do: since when, and how to have it anew. */
function ReadAt({ tasks: { data, dataUpdatedAt } }: Pick<ShownProps, 'tasks'>) {
  const say = useSay();
  const kept = useQueryClient();
  if (isReadAgain({ state: { data } })) return null;
  return (
    <span className="row soft figures">
      {say(TASKS.readAt, { at: timeOf(dataUpdatedAt) })}
      <Button size="small" onClick={() => void kept.resetQueries({ queryKey: ['get', '/api/v1/assignments'] })}>
        {say(TASKS.readAnew)}
      </Button>
    </span>
  );
}

function None({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  if (!filters.isFiltered) return <Empty title={TASKS.empty} next={TASKS.emptyNext} />;
  return <NothingLeft onClear={filters.clear} />;
}
