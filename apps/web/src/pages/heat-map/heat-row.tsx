import { memo } from 'react';
import { Link } from 'react-router';
import { COLOUR_OF, COLOURS } from '#domain/assignment/light';
import { filled, type Language } from '#words/language';
import { HEAT } from '../../words/leader';
import { listOf } from '../assignments/lit-query';
import type { Row } from './arrange';
import { type Cell, type Face, faceOf, type View } from './faces';

interface HeatRowProps {
  readonly row: Row;
  readonly at: number;
  readonly view: View;
  readonly today: string;
  /** What came to be as it is after this day is framed. */
  readonly since: string | undefined;
  readonly language: Language;
  /** Which of a township's tasks the row shows, as filters of the list; null: only some of them, which no list holds. */
  readonly list: Filters | null;
}

export type Filters = Readonly<Record<string, string>>;

/** So many columns are drawn together, or, out of sight, not at all. */
const PART = 10;

/** One township. Rendered anew only when what it shows changes: pointer and keys are handled around it. */
export const HeatRow = memo(function HeatRow({ row, at, list, ...shown }: HeatRowProps) {
  const parts = Array.from({ length: Math.ceil(row.cells.length / PART) }, (_, index) => index * PART);
  return (
    <div role="row" className="heat-row">
      <span role="rowheader" className="heat-name">
        {row.name}
      </span>
      {parts.map((from) => (
        <HeatPart key={from} cells={row.cells.slice(from, from + PART)} at={at} from={from} {...shown} />
      ))}
      <RowTotal row={row} list={list} language={shown.language} />
    </div>
  );
});

interface PartProps extends Omit<HeatRowProps, 'row' | 'list'> {
  readonly cells: Row['cells'];
  readonly from: number;
}

function HeatPart({ cells, at, from, view, today, since, language }: PartProps) {
  return (
    <span role="presentation" className="heat-part" style={{ gridColumn: `span ${cells.length}`, gridTemplateColumns: `repeat(${cells.length}, minmax(0, 1fr))` }}>
      {cells.map((cell, index) => {
        const place = `${at} ${from + index}`;
        if (cell !== undefined) return <HeatCell key={place} at={place} cell={cell} face={faceOf(cell, view, today)} isNew={since !== undefined && cell.since > since} language={language} />;
        return (
          <span key={place} role="gridcell" className="heat-cell heat-none" data-at={place} aria-label={HEAT.notApplicable[language]}>
            －
          </span>
        );
      })}
    </span>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly at: string;
  readonly face: Face;
  readonly isNew: boolean;
  readonly language: Language;
}

/** One element with one text: there are thousands of them. */
function HeatCell({ cell, at, face, isNew, language }: CellProps) {
  return (
    <span
      role="gridcell"
      className={`heat-cell heat-${face.tone}${cell.unverified ? ' heat-unverified' : ''}${isNew ? ' heat-new' : ''}`}
      data-at={at}
      aria-label={labelOf(cell, face, language)}
    >
      {`${face.sign} ${face.number}`.trim()}
    </span>
  );
}

/** Words for who cannot see the cell; its township and item are read from the heads. */
export function labelOf({ unverified }: Cell, { words, number, numberWords }: Face, language: Language): string {
  const parts = [words[language]];
  if (numberWords !== null) parts.push(filled(numberWords[language], { count: number.replace('-', '') }));
  if (unverified) parts.push(HEAT.unverified[language]);
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** The row at a glance: shares by light, and how many are red, which leads to their list. */
function RowTotal({ row: { id, name, red, cells }, list, language }: Pick<HeatRowProps, 'row' | 'list' | 'language'>) {
  const counts = COLOURS.map((colour) => [colour, cells.filter((cell) => cell && COLOUR_OF[cell.reason] === colour).length] as const);
  const words = filled(HEAT.redOf[language], { unit: name, count: red });
  const count = list === null ? `×${red}` : <Link to={listOf({ ...list, unit: id, colour: 'red', sort: 'worst' })} aria-label={words}>{`×${red}`}</Link>;
  return (
    <span role="gridcell" className="heat-total">
      <span className="heat-total-bar" aria-hidden="true">
        {counts.map(([colour, n]) => (n > 0 ? <span key={colour} className={`solid-${colour}`} style={{ flexGrow: n }} /> : null))}
      </span>
      <span>{red > 0 ? count : ''}</span>
    </span>
  );
}
