import type { Day } from '../kernel/day';
import type { OpenPeriod } from '../assignment/reporting';

/** `late`: past the on-time day, still open; `excepted`: closed, and opened again for this unit until a day. */
export const PERIOD_STANDINGS = ['ahead', 'open', 'late', 'closed', 'excepted'] as const;
export type PeriodStanding = (typeof PERIOD_STANDINGS)[number];

/** Whether a period can be reported on today. Both of its days count as within: closed is the day after. */
export function periodStanding(period: OpenPeriod, today: Day, exceptionUntil: Day | null): PeriodStanding {
  if (today < period.from) return 'ahead';
  if (period.entryClosesOn !== null && today > period.entryClosesOn) {
    return exceptionUntil !== null && today <= exceptionUntil ? 'excepted' : 'closed';
  }
  return period.onTimeUntil !== null && today > period.onTimeUntil ? 'late' : 'open';
}
