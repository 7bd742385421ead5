import { type Fraction, NOTHING } from '../../kernel/fraction';
import { byText } from '../facts/fact-book';
import { type Ties, compareRows, placeOf } from '../ranking';
import type { Scheme } from '../scheme/scheme';
import type { Cell } from './cell';
import type { Total } from './total';

export interface Scored {
  readonly unit: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly total: Total;
}

export interface Placed extends Scored {
  /** Null in a group that is not ranked. */
  readonly place: number | null;
  /** Who shares the place. */
  readonly tiedWith: readonly string[];
}

/** Best first; equals share a place by the scheme's policy and stand in the order of their codes. */
export function rankGroup(scored: readonly Scored[], scheme: Scheme, ranked: boolean): readonly Placed[] {
  const { ties } = scheme;
  const how = { direction: 'higher', ties: (ties.kind === 'order' ? ties.then : ties.kind) satisfies Ties } as const;
  const rowOf = ({ total, cells }: Scored): readonly Fraction[] => [
    total.points,
    ...(ties.kind === 'order' ? ties.by.map((key) => cells.get(key)?.points ?? NOTHING) : []),
  ];
  const rows = scored.map((one) => ({ one, row: rowOf(one) }));
  const sorted = [...rows].sort((a, b) => compareRows(a.row, b.row, 'higher') || byText(a.one.unit, b.one.unit));
  const all = rows.map(({ row }) => row);
  return sorted.map(({ one, row }) => ({
    ...one,
    place: ranked ? placeOf(row, all, how) : null,
    tiedWith: ranked ? sorted.filter((other) => other.one !== one && compareRows(other.row, row, 'higher') === 0).map((other) => other.one.unit) : [],
  }));
}
