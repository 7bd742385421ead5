import { type MouseEvent, useRef } from 'react';
import { SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { useGridKeys } from '../heat-map/use-grid-keys';
import type { Arranged, Cell, Column, Row } from './sheet';

interface GridProps {
  readonly arranged: Arranged;
  readonly onPick: (cell: { readonly unitId: string; readonly node: string }) => void;
}

/** Head and first columns stay; one tab stop, arrows move, Enter or a click tells why. */
export function SheetGrid({ arranged: { columns, rows }, onPick }: GridProps) {
  const say = useSay();
  const grid = useRef<HTMLDivElement>(null);
  const nodes = ['total', ...columns.map(({ node }) => node)];
  const pick = (at: string): void => {
    const [row = 0, column = 0] = at.split(' ').map(Number);
    const [unit, node] = [rows[row]?.row, nodes[column]];
    if (unit && node !== undefined) onPick({ unitId: unit.unitId, node });
  };
  const { onKeyDown } = useGridKeys(grid, { rows: rows.length, columns: nodes.length }, pick);
  const onClick = ({ target }: MouseEvent): void => {
    const at = (target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset['at'];
    if (at !== undefined) pick(at);
  };
  return (
    <div ref={grid} className="table-frame sheet" role="region" aria-label={say(SHEET.title)} onKeyDown={onKeyDown} onClick={onClick}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(SHEET.unit)}</th>
            <th scope="col">{say(SHEET.total)}</th>
            {columns.map((column) => (
              <Head key={column.node} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }, index) => (
            <UnitRow key={row.unitId} row={row} cells={cells} columns={columns} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly columns: readonly Column[];
  readonly index: number;
}

function UnitRow({ row, cells, columns, index }: RowProps) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <Place row={row} />
        {row.name}
      </th>
      <SheetCell at={`${index} 0`} unit={row.name} name={say(SHEET.total)} points={row.total} />
      {columns.map(({ node, name, manual }, column) => (
        <SheetCell key={node} at={`${index} ${column + 1}`} unit={row.name} name={name} points={cells.get(node)?.points ?? null} cell={cells.get(node)} manual={manual} />
      ))}
    </tr>
  );
}

function Head({ column: { name, full, kind } }: { readonly column: Column }) {
  const say = useSay();
  return (
    <th scope="col" className={`sheet-${kind}`}>
      {name}
      {full !== null && <span className="soft figures">{say(SHEET.full, { points: full })}</span>}
    </th>
  );
}

function Place({ row: { rank, tiedWith, grade, awardBarred } }: { readonly row: Row }) {
  const say = useSay();
  const place = rank === null ? say(SHEET.unranked) : `${rank}${tiedWith.length > 0 ? ` ${say(SHEET.tied)}` : ''}`;
  const more = [grade, awardBarred ? say(SHEET.barred) : null].filter((word) => word !== null).join(' · ');
  return (
    <span className="sheet-place figures">
      <b>{place}</b>
      {more !== '' && <span className="soft">{more}</span>}
    </span>
  );
}

/** Two places at least, so that points of a column stand under each other: zeros change nothing. */
const aligned = (points: string): string => (/^-?\d+(\.\d)?$/.test(points) ? Number(points).toFixed(2) : points);

interface CellProps {
  readonly at: string;
  readonly unit: string;
  readonly name: string;
  readonly points: string | null;
  readonly cell?: Cell | undefined;
  readonly manual?: boolean;
}

function SheetCell({ at, unit, name, points, cell, manual = false }: CellProps) {
  const say = useSay();
  const shown = points === null ? say(SHEET.excluded) : aligned(points);
  const marks = [cell?.changed && '▲', cell?.outlier && '◆', manual && '✎'].filter(Boolean).join('');
  const notes = [cell?.changed && say(SHEET.changed), cell?.outlier && say(SHEET.outlier), manual && say(SHEET.manual)].filter(Boolean).join('，');
  return (
    <td className="figures">
      <button type="button" data-at={at} tabIndex={-1} aria-label={`${say(SHEET.cell, { unit, node: name, points: shown })}${notes === '' ? '' : `（${notes}）`}`} title={notes || undefined}>
        {marks !== '' && <i aria-hidden="true">{marks}</i>}
        {shown}
      </button>
    </td>
  );
}
