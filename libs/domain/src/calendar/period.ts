import { type Day, addDays, dayOf, lastDayOfMonth, partsOf } from '../kernel/day';

/** 旬报, 月报, 季报, 一次性. */
export const CADENCES = ['ten-day', 'monthly', 'quarterly', 'once'] as const;
export type Cadence = (typeof CADENCES)[number];

/** Both days included. Keys: `2023-09-2` (中旬), `2023-09`, `2023-Q3`, `once`. */
export interface Period {
  readonly key: string;
  readonly from: Day;
  readonly until: Day;
}

/**
 * The reporting periods that touch the days from `from` to `until`, both included, in order. A period is the whole
 * ten days, month or quarter even where the span begins or ends within it, so that figures of different units
 * compare; `once` is the span itself. An empty span has none.
 */
export function periodsOf(cadence: Cadence, from: Day, until: Day): readonly Period[] {
  if (until < from) return [];
  if (cadence === 'once') return [{ key: 'once', from, until }];
  const periods: Period[] = [];
  for (let day = from; day <= until;) {
    const period = periodAt(cadence, day);
    periods.push(period);
    day = addDays(period.until, 1);
  }
  return periods;
}

/** The ten days, month or quarter a day lies in. The last ten days (下旬) run from the 21st to the month's end. */
export function periodAt(cadence: Exclude<Cadence, 'once'>, day: Day): Period {
  const { year, month, date } = partsOf(day);
  const monthKey = `${year}-${String(month).padStart(2, '0')}`;
  if (cadence === 'monthly') return { key: monthKey, from: dayOf(year, month, 1), until: lastDayOfMonth(year, month) };
  if (cadence === 'quarterly') {
    const quarter = Math.ceil(month / 3);
    const last = quarter * 3;
    return { key: `${year}-Q${quarter}`, from: dayOf(year, last - 2, 1), until: lastDayOfMonth(year, last) };
  }
  const third = Math.min(Math.ceil(date / 10), 3);
  const until = third === 3 ? lastDayOfMonth(year, month) : dayOf(year, month, third * 10);
  return { key: `${monthKey}-${third}`, from: dayOf(year, month, third * 10 - 9), until };
}

const KEY = /^(\d{4})-(?:Q([1-4])|(\d{2})(?:-([1-3]))?)$/;

/** The last day of the period a key names, whatever its cadence; null for `once` and for what is no key. */
export function periodEnd(key: string): Day | null {
  const [, year, quarter, month, third] = KEY.exec(key) ?? [];
  if (year === undefined) return null;
  const inMonth = quarter === undefined ? Number(month) : Number(quarter) * 3;
  if (inMonth < 1 || inMonth > 12) return null;
  return third === undefined || third === '3' ? lastDayOfMonth(Number(year), inMonth) : dayOf(Number(year), inMonth, Number(third) * 10);
}

/** The period a key names, with the cadence whose it is; null for `once` and for what is no key. */
export function periodNamed(key: string): (Period & { readonly cadence: Exclude<Cadence, 'once'> }) | null {
  const until = periodEnd(key);
  if (until === null) return null;
  const [, , quarter, , third] = KEY.exec(key) ?? [];
  const cadence = quarter !== undefined ? 'quarterly' : third !== undefined ? 'ten-day' : 'monthly';
  return { cadence, ...periodAt(cadence, until) };
}
