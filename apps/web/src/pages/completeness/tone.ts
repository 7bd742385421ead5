import type { Schema } from '../../server/client';

type Cell = Schema['CompletenessView']['cells'][number];

/** Each with the sign that stands beside its colour. */
export const TONES = [
  ['missing', '×'],
  ['late', '△'],
  ['complete', '✓'],
  ['waiting', '…'],
  ['none', '－'],
] as const;
export type Tone = (typeof TONES)[number][0];

/** What is missing shows before what was late; a period that is not over yet misses nothing. */
export function toneOf(cell: Cell | undefined, over: boolean): Tone {
  if (cell === undefined || cell.owed === 0) return 'none';
  const missing = cell.owed - cell.onTime - cell.late;
  if (missing > 0) return over ? 'missing' : 'waiting';
  return cell.late > 0 ? 'late' : 'complete';
}
