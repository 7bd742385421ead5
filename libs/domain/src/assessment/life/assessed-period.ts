import { type Day, dayOf } from '../../kernel/day';
import { fail } from '../../kernel/failure';
import { periodAt, periodEnd } from '../../calendar/period';

/** What is assessed: a year `2023`, a half-year `2023-H1`, a quarter `2023-Q3` or a month `2023-11`; both days included. */
export interface Span {
  readonly key: string;
  readonly from: Day;
  readonly until: Day;
}

export const ASSESSED_PERIOD = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/;

/** The days of a period by its key. Refused: `day.not-a-day`. */
export function assessedPeriod(key: string): Span {
  if (!ASSESSED_PERIOD.test(key)) fail('day.not-a-day', { text: key });
  const year = Number(key.slice(0, 4));
  if (key.length === 4) return { key, from: dayOf(year, 1, 1), until: dayOf(year, 12, 31) };
  if (key.endsWith('-H1')) return { key, from: dayOf(year, 1, 1), until: dayOf(year, 6, 30) };
  if (key.endsWith('-H2')) return { key, from: dayOf(year, 7, 1), until: dayOf(year, 12, 31) };
  const until = periodEnd(key) ?? fail('day.not-a-day', { text: key });
  const { from } = periodAt(key.includes('Q') ? 'quarterly' : 'monthly', until);
  return { key, from, until };
}
