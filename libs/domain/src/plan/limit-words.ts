import { dayOf, exists, formatDay, lastDayOfMonth } from '../kernel/day';
import type { Day } from '../kernel/day';
import type { LimitUnit } from '../calendar/limit';
import { chineseNumber, excerpt, tight } from './plain-text';
import { note, refused, understood } from './reading';
import type { Reading } from './reading';

/**
 * When an item falls due, as its row says it. `monthly`: every month by that date, clamped to the month's last day.
 * `year`: no limit of its own, due at the year's end; `standing` where the words say that it never ends (长期坚持).
 * `counted`: so many units from the day it is dispatched (10个工作日内); only tasks outside the list have one.
 */
export type ItemLimit =
  | { readonly kind: 'fixed'; readonly on: Day }
  | { readonly kind: 'monthly'; readonly date: number }
  | { readonly kind: 'quarterly' }
  | { readonly kind: 'counted'; readonly unit: LimitUnit; readonly count: number }
  | { readonly kind: 'year'; readonly standing?: true };

const BY = '(?:以前|之前|前|止)?';
const STANDING = /^(?:长期|常年|持续|常态化)(?:坚持|推进|开展|实施|进行)?$/;
const WHOLE_YEAR = /^(?:全年|年内|本年|当年|本年度|年度内)$/;
const MONTHLY = new RegExp(`^(?:每月|每个月|逐月|按月)(?:(\\d{1,2})[日号]|底|末)?${BY}$`);
const QUARTERLY = new RegExp(`^(?:每季度?|每个季度|逐季度?|按季度?)(?:末|底)?${BY}$`);
const NUMERIC = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${BY}$`);
const DATE = new RegExp(`^(\\d{1,2})月(\\d{1,2})[日号]${BY}$`);
const PART = new RegExp(`^(\\d{1,2})月份?(?:(上旬|中旬|下旬|底|末)${BY}|内)?$`);
const QUARTER = new RegExp(`^第?([1-4])季度(?:(?:末|底)${BY}|内)?$`);
const YEAR_END = new RegExp(`^(?:(?:年底|年末|底|末)${BY}|下半年)$`);
const HALF_YEAR = new RegExp(`^上半年(?:(?:末|底)${BY}|内)?$`);

/**
 * Reads a limit in words for a list of that year. A month alone means its last day. Refused: a day that does not
 * exist, a day in another year, and `6月前`, which some mean without June and some with it.
 */
export function readLimit(text: string, year: number): Reading<ItemLimit> {
  const words = withDigits(tight(text))
    .replace(/^(?:截至|截止到?|于|在)/, '')
    .replace(/(?:完成|办结)?[。.]?$/, '');
  if (words === '') return refused('limit.unreadable', { text: excerpt(text) });
  if (STANDING.test(words)) return yearEnd(year, true);
  if (WHOLE_YEAR.test(words)) return yearEnd(year, false);
  const monthly = MONTHLY.exec(words);
  if (monthly) return everyMonth(Number(monthly[1] ?? 31), text);
  if (QUARTERLY.test(words)) return understood({ kind: 'quarterly' }, note('due-quarterly'));
  const numeric = NUMERIC.exec(words);
  if (numeric) return inYear(Number(numeric[1]), `${numeric[3]}月${numeric[4]}日`, { text, year });
  const [, named, rest = words] = /^(\d{4}年|今年|本年|当年|明年|次年|来年)(.*)$/.exec(words) ?? [];
  return inYear(yearNamed(named, year), rest, { text, year });
}

function yearNamed(named: string | undefined, year: number): number {
  if (named === undefined || /^[今本当]年$/.test(named)) return year;
  return /^\d/.test(named) ? Number(named.slice(0, 4)) : year + 1;
}

function inYear(
  named: number,
  rest: string,
  asked: { readonly text: string; readonly year: number },
): Reading<ItemLimit> {
  const day = dayIn(named, rest);
  if (day === 'unreadable') return refused('limit.unreadable', { text: excerpt(asked.text) });
  if (named !== asked.year) return refused('limit.other-year', { text: excerpt(asked.text), year: asked.year });
  if (day === 'no-such-day') return refused('limit.no-such-day', { text: excerpt(asked.text) });
  if (day === 'whole-year') return yearEnd(asked.year, false);
  return understood({ kind: 'fixed', on: day }, note('due', { day: formatDay(day) }));
}

function dayIn(year: number, rest: string): Day | 'unreadable' | 'no-such-day' | 'whole-year' {
  if (year < 1900 || year > 9999) return 'unreadable';
  if (rest === '' || rest === '内' || rest === '度' || rest === '全年') return 'whole-year';
  if (YEAR_END.test(rest)) return lastDayOfMonth(year, 12);
  if (HALF_YEAR.test(rest)) return lastDayOfMonth(year, 6);
  const quarter = QUARTER.exec(rest);
  if (quarter) return lastDayOfMonth(year, Number(quarter[1]) * 3);
  const [, month, date] = DATE.exec(rest) ?? [];
  if (month !== undefined) {
    return exists(year, Number(month), Number(date)) ? dayOf(year, Number(month), Number(date)) : 'no-such-day';
  }
  const [, whole, part] = PART.exec(rest) ?? [];
  if (whole === undefined) return 'unreadable';
  if (!exists(year, Number(whole), 1)) return 'no-such-day';
  if (part === '上旬' || part === '中旬') return dayOf(year, Number(whole), part === '上旬' ? 10 : 20);
  return lastDayOfMonth(year, Number(whole));
}

function everyMonth(date: number, text: string): Reading<ItemLimit> {
  if (date < 1 || date > 31) return refused('limit.no-such-day', { text: excerpt(text) });
  return understood({ kind: 'monthly', date }, note('due-monthly', { date }));
}

function yearEnd(year: number, standing: boolean): Reading<ItemLimit> {
  const day = formatDay(lastDayOfMonth(year, 12));
  if (standing) return understood({ kind: 'year', standing }, note('due-year-end-standing', { day }));
  return understood({ kind: 'year' }, note('due-year-end', { day }));
}

/** `三月` → `3月`, `二〇二三年` → `2023年`; other Chinese numerals stay as they are. */
export function withDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]{1,4}(?=年|月|日|号|季度)/g, (numeral) =>
    String(chineseNumber(numeral) ?? numeral),
  );
}
