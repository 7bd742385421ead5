import { type Day, addDays, dayOf, exists, formatDay, lastDayOfMonth, partsOf, weekdayOf } from '../kernel/day';
import type { LimitUnit } from '../calendar/limit';
import { type ItemLimit, readLimit, withDigits } from './limit-words';
import { chineseNumber, excerpt, tight } from './plain-text';
import { note, refused, understood } from './reading';
import type { NoteCode, Reading } from './reading';

/** No counted limit of a task is longer; what takes longer names its day. */
export const LONGEST_COUNT = 400;

const BY = '(?:下班)?(?:以前|之前|前|止|内)?';
const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const COUNTED = new RegExp(
  `^(?:自?(?:交办|收到|接到|印发)之?日起)?(${NUMBER})(个?工作日|个?自然日|个?日历日|[日天]|周|个?星期|个月)(?:之内|以内|内)?$`,
);
/** 15日 alone is a date, not a term: only 15日内 counts. */
const BARE_DAYS = new RegExp(`^(?:${NUMBER})[日天周]$`);
const NEAR: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 当天: 0, 当日: 0, 明天: 1, 明日: 1, 后天: 2 };
const NEAR_DAY = new RegExp(`^(${Object.keys(NEAR).join('|')})${BY}$`);
const WEEKDAY = new RegExp(`^(本|这|这个|下|下个)(?:周|星期)([一二三四五六日天末])${BY}$`);
const MONTH = new RegExp(`^(本|这个|当|下|下个)?月(?:(底|末|上旬|中旬|下旬)|(\\d{1,2})[日号])${BY}$`);
const COUNTED_NOTES: Readonly<Record<LimitUnit, NoteCode>> = { 'working-day': 'due-working-days', 'calendar-day': 'due-calendar-days', month: 'due-months' };
const WEEK = '一二三四五六日';

/**
 * Reads a limit as people say it on a day: what a list may say, and besides 10个工作日内, 本周五前, 月底前, 明年1月底前.
 * Days counted are calendar days unless working days are named. A month and date already past this year, without a year
 * named, mean the next; refused: a day that is past all the same (`limit.past`).
 */
export function readSpokenLimit(text: string, today: Day): Reading<ItemLimit> {
  const words = withDigits(tight(text)).replace(/^(?:务必|须|要|请)?(?:于|在|截至|截止到?)?/, '').replace(/(?:完成|办结|报送?)?[。.]?$/, '');
  const counted = BARE_DAYS.test(words) ? null : COUNTED.exec(words);
  if (counted) return inUnits(counted, text);
  const near = nearDay(words, today);
  if (near === 'no-such-day') return refused('limit.no-such-day', { text: excerpt(text) });
  if (near !== undefined) return fixed(near, text, today);
  return dated(words, text, today);
}

function inUnits([, number = '', unit = '']: RegExpExecArray, text: string): Reading<ItemLimit> {
  const said = /^\d/.test(number) ? Number(number) : (chineseNumber(number) ?? 0);
  const weeks = /周|星期/.test(unit);
  const count = weeks ? said * 7 : said;
  const kind: LimitUnit = unit.endsWith('工作日') ? 'working-day' : unit === '个月' ? 'month' : 'calendar-day';
  if (count < 1 || count > LONGEST_COUNT) return refused('limit.unreadable', { text: excerpt(text) });
  return understood({ kind: 'counted', unit: kind, count }, note(COUNTED_NOTES[kind], { count }));
}

/** Days named from where one stands. */
function nearDay(words: string, today: Day): Day | 'no-such-day' | undefined {
  const near = NEAR_DAY.exec(words)?.[1];
  if (near !== undefined) return addDays(today, NEAR[near] ?? 0);
  const [, which = '', name = ''] = WEEKDAY.exec(words) ?? [];
  if (name !== '') {
    const wanted = name === '末' || name === '天' ? 7 : WEEK.indexOf(name) + 1;
    return addDays(today, wanted - weekdayOf(today) + (which.startsWith('下') ? 7 : 0));
  }
  const month = MONTH.exec(words);
  return month ? inMonth(month, today) : undefined;
}

function inMonth([, which = '', part, date]: RegExpExecArray, today: Day): Day | 'no-such-day' {
  const now = partsOf(today);
  const next = which.startsWith('下');
  const year = next && now.month === 12 ? now.year + 1 : now.year;
  const month = next ? (now.month % 12) + 1 : now.month;
  if (date !== undefined) return exists(year, month, Number(date)) ? dayOf(year, month, Number(date)) : 'no-such-day';
  if (part === '上旬' || part === '中旬') return dayOf(year, month, part === '上旬' ? 10 : 20);
  return lastDayOfMonth(year, month);
}

function fixed(on: Day, text: string, today: Day): Reading<ItemLimit> {
  if (on < today) return refused('limit.past', { text: excerpt(text), day: formatDay(on) });
  return understood({ kind: 'fixed', on }, note('due', { day: formatDay(on) }));
}

function dated(words: string, text: string, today: Day): Reading<ItemLimit> {
  const { year } = partsOf(today);
  const isNext = /^(?:明|次|来)年/.test(words);
  const said = words.replace(/^(?:明|次|来)年/, '');
  const asked = isNext ? year + 1 : Number(/^(\d{4})[年\-/.]/.exec(words)?.[1] ?? year);
  if (asked !== year && asked !== year + 1) return readLimit(words, year);
  const read = readLimit(said, asked);
  if (!read.ok || read.value.kind !== 'fixed') return read;
  const named = isNext || /^\d{4}|^[今本当]年/.test(words);
  if (read.value.on >= today || named) return fixed(read.value.on, text, today);
  const later = readLimit(said, year + 1);
  return later.ok ? later : fixed(read.value.on, text, today);
}
