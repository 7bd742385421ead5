import { useCallback, useDeferredValue, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { HEAT } from '../../words/leader';
import { NAV } from '../../words/shell';
import { arrange } from './arrange';
import { gridOf } from './cells';
import { type Cell, VIEWS } from './faces';
import { HeatGrid } from './heat-grid';
import { HeatLegend } from './heat-legend';
import { HeatStrip } from './heat-strip';
import { HeatTools } from './heat-tools';
import { SidePanel } from './side-panel';
import { useNarrow } from './use-narrow';

const MOST_ITEMS = 200;

/** Townships by the year's items, readable at a glance; a cell leads to its panel, and from there to the task. */
export function HeatMapPage() {
  const say = useSay();
  const map = queries.useQuery('get', '/api/v1/overview/heat-map', { params: { query: { limit: MOST_ITEMS } } });
  return (
    <Loaded query={map}>
      {(found) =>
        found.units.length === 0 ? (
          <Page title={say(NAV.heatMap)}>
            <Empty title={HEAT.empty} next={HEAT.emptyNext} />
          </Page>
        ) : (
          <Shown map={found} />
        )
      }
    </Loaded>
  );
}

function Shown({ map }: { readonly map: Schema['HeatMapView'] }) {
  const say = useSay();
  const navigate = useNavigate();
  const filters = useFilters();
  const isNarrow = useNarrow();
  const { today } = useMe().county;
  const { get, set } = filters;
  const [theme, since, open] = [get('theme'), get('since'), get('cell')];
  const view = VIEWS.find((name) => name === get('by')) ?? 'status';
  const worstFirst = get('order') === 'worst';
  // The buttons answer at once; thousands of cells follow in the next frame.
  const wish = useDeferredValue(useMemo(() => ({ view, today, theme, worstFirst, since }), [view, today, theme, worstFirst, since]));
  const grid = useMemo(() => gridOf(map), [map]);
  const arranged = useMemo(() => arrange(grid, wish), [grid, wish]);
  const themes = useMemo(() => [...new Set(map.items.map((item) => item.theme))], [map]);
  const changed = since === undefined ? 0 : arranged.rows.flatMap(({ cells }) => cells).filter((cell) => cell && cell.since > since).length;
  const pick = useCallback(
    ({ id }: Cell): void => (id === open ? void navigate(`/assignments/${id}`) : set('cell', id)),
    [navigate, open, set],
  );
  const { columns, rows } = arranged;
  const isWhole = map.nextCursor === null;
  const list = useMemo(() => (isWhole ? { kind: 'township', ...(wish.theme === undefined ? {} : { theme: wish.theme }) } : null), [isWhole, wish.theme]);
  const tools = <HeatTools filters={filters} view={view} themes={themes} today={today} changed={changed} />;
  return (
    <Page title={say(NAV.heatMap)} lead={say(HEAT.lead, { units: rows.length, items: columns.length })} aside={tools}>
      {!isWhole && <p className="soft">{say(HEAT.truncated, { count: MOST_ITEMS })}</p>}
      {isNarrow ? (
        <HeatStrip map={arranged} view={view} today={today} filters={filters} />
      ) : (
        <HeatGrid map={arranged} view={wish.view} today={today} since={wish.since} open={open} list={list} onPick={pick} />
      )}
      <HeatLegend view={view} />
      {open !== undefined && <SidePanel key={open} id={open} onClose={() => set('cell', undefined)} />}
    </Page>
  );
}
