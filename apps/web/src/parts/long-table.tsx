import { type ReactNode, useEffect, useRef } from 'react';
import type { InBoth } from '#words/language';
import { useSay } from '../words/language';
import { useRowsInSight } from './rows-in-sight';

interface LongTableProps<Row> {
  readonly label: InBoth<string>;
  readonly heads: readonly InBoth<string>[];
  /** Of the columns, in percent: they must not move while rows pass. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** How many there are, read or not. */
  readonly total: number;
  /** The last row that was read is near. */
  readonly onEnd: () => void;
  /** One row, a `tr` with its place as `aria-rowindex`. */
  readonly children: (row: Row, place: number) => ReactNode;
}

/**
 * A table of thousands of rows, of which only those in sight are in the page. Head and first column stay in sight; on a
 * phone each row is a card, and the page scrolls.
 */
export function LongTable<Row>({ label, heads, widths, rows, total, onEnd, children }: LongTableProps<Row>) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const { from, until, above, below } = useRowsInSight(frame, rows.length);
  const isAtEnd = until >= rows.length;
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, rows.length, onEnd]);
  return (
    <div ref={frame} className="table-frame table-long" tabIndex={0} role="region" aria-label={say(label)} data-rows={rows.length}>
      <table className="table" aria-rowcount={total + 1}>
        <colgroup>
          {widths.map((width, column) => (
            <col key={heads[column]?.en} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden="true" className="table-space" style={{ height: above }} />
          {rows.slice(from, until).map((row, index) => children(row, from + index + 2))}
          <tr aria-hidden="true" className="table-space" style={{ height: below }} />
        </tbody>
      </table>
    </div>
  );
}
