import { type CSSProperties, Fragment, memo, type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../words/language';
import { HEAT } from '../../words/leader';
import type { Arranged, Group } from './arrange';
import { ColumnHeads } from './column-heads';
import type { Cell, View } from './faces';
import { type Filters, HeatRow } from './heat-row';
import { HeatTip, type Pointed } from './heat-tip';
import { useGridKeys } from './use-grid-keys';

interface GridProps {
  readonly map: Arranged;
  readonly view: View;
  readonly today: string;
  readonly since: string | undefined;
  /** The task whose panel is open. */
  readonly open: string | undefined;
  /** The list behind a row, but for its township. */
  readonly list: Filters | null;
  readonly onPick: (cell: Cell) => void;
}

const WIDE = 20;
const MIDDLE = 34;

/** The signature picture: townships by items. One listener for all cells; one cell at a time is in the order of tabs. */
export function HeatGrid({ map, view, today, since, open, list, onPick }: GridProps) {
  const { say } = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { columns, rows } = map;
  const pick = (at: string): void => [cellAt(map, at)].forEach((cell) => cell && onPick(cell));
  const keys = useGridKeys(grid, { rows: rows.length, columns: columns.length }, pick);
  usePicked(grid, map, open);
  const press = (target: EventTarget): void => {
    const place = placeOf(target);
    if (place === null) return;
    keys.focus(place.at);
    pick(place.at);
  };
  const point = (target: EventTarget): void => {
    const place = placeOf(target);
    const cell = place && cellAt(map, place.at);
    setPointed(place && cell ? { cell, row: rows[place.row]!, column: columns[place.column]!, element: place.element } : null);
  };
  return (
    <div className={`heat-frame heat-${densityOf(columns.length)}`} style={sizesOf(map)} onPointerLeave={() => setPointed(null)}>
      <div
        ref={grid}
        role="grid"
        aria-label={say(HEAT.grid)}
        aria-rowcount={rows.length + 1}
        className="heat-grid"
        onClick={({ target }) => press(target)}
        onKeyDown={keys.onKeyDown}
        onPointerOver={({ target }) => point(target)}
        onFocus={({ target }) => point(target)}
        onBlur={() => setPointed(null)}
      >
        <ColumnHeads map={map} />
        <Body map={map} view={view} today={today} since={since} list={list} />
      </div>
      {pointed && <HeatTip pointed={pointed} view={view} today={today} />}
    </div>
  );
}

type BodyProps = Omit<GridProps, 'open' | 'onPick'>;

const Body = memo(function Body({ map: { groups }, ...shown }: BodyProps) {
  const { language } = useLanguage();
  return groups.map((group, index) => (
    <Fragment key={group.kind ?? 'all'}>
      <GroupHead group={group} />
      {group.rows.map((row, at) => (
        <HeatRow key={row.id} row={row} at={startOf(groups, index) + at} {...shown} language={language} />
      ))}
    </Fragment>
  ));
});

/** Frames the cell whose panel is open, without rendering the others. */
function usePicked(grid: RefObject<HTMLElement | null>, { rows }: Arranged, open: string | undefined): void {
  useEffect(() => {
    const row = open === undefined ? -1 : rows.findIndex(({ cells }) => cells.some((cell) => cell?.id === open));
    const column = rows[row]?.cells.findIndex((cell) => cell?.id === open);
    const cell = grid.current?.querySelector(`[data-at="${row} ${column}"]`);
    cell?.classList.add('heat-picked');
    return () => cell?.classList.remove('heat-picked');
  }, [grid, rows, open]);
}

const densityOf = (columns: number): string => (columns <= WIDE ? 'wide' : columns <= MIDDLE ? 'middle' : 'narrow');

function sizesOf({ columns, rows, groups }: Arranged): CSSProperties {
  const heads = groups.filter(({ kind }) => kind !== null).length;
  return { '--heat-columns': columns.length, '--heat-rows': rows.length + heads } as CSSProperties;
}

function GroupHead({ group }: { readonly group: Group }) {
  const { say } = useLanguage();
  if (group.kind === null) return null;
  return (
    <div role="row" className="heat-group">
      <span role="rowheader">
        {say(HEAT.classes[group.kind])} {group.rows.length}
      </span>
    </div>
  );
}

const startOf = (groups: readonly Group[], index: number): number => groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0);

function placeOf(target: EventTarget) {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const at = element?.dataset['at'];
  if (element === null || at === undefined) return null;
  const [row = 0, column = 0] = at.split(' ').map(Number);
  return { element, at, row, column };
}

function cellAt({ rows }: Arranged, at: string): Cell | undefined {
  const [row = 0, column = 0] = at.split(' ').map(Number);
  return rows[row]?.cells[column];
}
