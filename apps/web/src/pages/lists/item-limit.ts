import { formatDay } from '#domain/kernel/day';
import type { LimitUnit } from '#domain/calendar/limit';
import type { ItemLimit } from '#domain/plan/limit-words';
import type { InBoth } from '#words/language';
import { useSay } from '../../words/language';
import { say } from '../../words/shell';

const WORDS = {
  monthly: say('每月 {date} 日前', 'each month by day {date}'),
  quarterly: say('每季度末', 'each quarter’s end'),
  year: say('全年', 'the year’s end'),
  standing: say('长期', 'standing'),
} as const;
const COUNTED: Readonly<Record<LimitUnit, InBoth<string>>> = {
  'working-day': say('{count} 个工作日内', 'within {count} working days'),
  'calendar-day': say('{count} 日内', 'within {count} days'),
  month: say('{count} 个月内', 'within {count} months'),
};

/** An item's limit as a list says it. */
export function useItemLimitWords(): (limit: unknown) => string {
  const speak = useSay();
  return (given) => {
    const limit = given as ItemLimit;
    if ('on' in limit) return formatDay(limit.on);
    if (limit.kind === 'monthly') return speak(WORDS.monthly, { date: limit.date });
    if (limit.kind === 'counted') return speak(COUNTED[limit.unit], { count: limit.count });
    if (limit.kind === 'year') return speak(limit.standing ? WORDS.standing : WORDS.year);
    return speak(WORDS.quarterly);
  };
}
