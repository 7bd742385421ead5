import type { ReactNode } from 'react';
import type { InBoth } from '#words/language';
import { useSay } from '../words/language';

interface TableProps {
  readonly label: InBoth<string>;
  readonly heads: readonly InBoth<string>[];
  /** Scrolls within itself instead of with the page. */
  readonly short?: boolean;
  /** So many of the last columns are figures: their heads stand over them, to the right. */
  readonly amounts?: number;
  readonly children: ReactNode;
}

/** A table whose head and first column stay in sight; on a phone each row is a card whose cells carry `data-head`. */
export function Table({ label, heads, short = false, amounts = 0, children }: TableProps) {
  const say = useSay();
  return (
    <div className={`table-frame ${short ? 'table-short' : ''}`} tabIndex={0} role="region" aria-label={say(label)}>
      <table className="table">
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head.en} scope="col" className={index >= heads.length - amounts ? 'amount' : undefined}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
