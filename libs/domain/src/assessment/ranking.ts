import { type Fraction, order } from '../kernel/fraction';

export const DIRECTIONS = ['higher', 'lower'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `gap`: 1, 2, 2, 4. `dense`: 1, 2, 2, 3. */
export const TIES = ['gap', 'dense'] as const;
export type Ties = (typeof TIES)[number];

/** Negative when `a` stands before `b`: figure by figure, the later ones break ties of the earlier. */
export function compareRows(a: readonly Fraction[], b: readonly Fraction[], direction: Direction): number {
  for (const [index, value] of a.entries()) {
    const other = b[index];
    const found = other === undefined ? 0 : order(value, other);
    if (found !== 0) return direction === 'higher' ? -found : found;
  }
  return 0;
}

/** The place of `own` among `rows`, itself among them; equal rows share a place. */
export function placeOf(own: readonly Fraction[], rows: readonly (readonly Fraction[])[], how: { readonly direction: Direction; readonly ties: Ties }): number {
  const before = rows.filter((row) => compareRows(row, own, how.direction) < 0);
  if (how.ties === 'gap') return before.length + 1;
  const sorted = [...before].sort((a, b) => compareRows(a, b, how.direction));
  return sorted.filter((row, index) => index === 0 || compareRows(row, sorted[index - 1] ?? row, how.direction) !== 0).length + 1;
}
