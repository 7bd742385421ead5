import * as fc from 'fast-check';
import { formatDay, parseDay } from '../kernel/day';
import { readSpokenLimit } from './spoken-limit';

/** A Wednesday. */
const TODAY = parseDay('2023-11-15');

function read(text: string, today = TODAY): string {
  const reading = readSpokenLimit(text, today);
  if (!reading.ok) return reading.refusals.map(({ code }) => code).join();
  const limit = reading.value;
  if (limit.kind === 'fixed') return formatDay(limit.on);
  if (limit.kind === 'counted') return `${limit.count} ${limit.unit}`;
  return limit.kind === 'monthly' ? `monthly ${limit.date}` : limit.kind;
}

describe('limits as people say them, on 15 November 2023', () => {
  test.each([
    ['11月30日前', '2023-11-30'],
    ['12月底前', '2023-12-31'],
    ['年底前完成', '2023-12-31'],
    ['每月25日前', 'monthly 25'],
    ['每季度末', 'quarterly'],
    ['10个工作日内', '10 working-day'],
    ['十个工作日内', '10 working-day'],
    ['５个工作日', '5 working-day'],
    ['收到之日起15个工作日内', '15 working-day'],
    ['3日内', '3 calendar-day'],
    ['15天内', '15 calendar-day'],
    ['两周内', '14 calendar-day'],
    ['1个月内', '1 month'],
    ['三个月以内', '3 month'],
    ['今天下班前', '2023-11-15'],
    ['明天前', '2023-11-16'],
    ['本周五前', '2023-11-17'],
    ['这周五下班前', '2023-11-17'],
    ['下周一前', '2023-11-20'],
    ['下周末', '2023-11-26'],
    ['月底前', '2023-11-30'],
    ['本月底', '2023-11-30'],
    ['下月10日前', '2023-12-10'],
    ['下个月中旬', '2023-12-20'],
    ['6月底前', '2024-06-30'],
    ['9月15日前', '2024-09-15'],
    ['明年3月底前', '2024-03-31'],
    ['2024年1月15日前', '2024-01-15'],
    ['2023年9月15日前', 'limit.past'],
    ['今年9月15日前', 'limit.past'],
    ['本周一前', 'limit.past'],
    ['本月10日前', 'limit.past'],
    ['2026年6月底前', 'limit.other-year'],
    ['下月32日前', 'limit.no-such-day'],
    ['15日', 'limit.unreadable'],
    ['0个工作日内', 'limit.unreadable'],
    ['900天内', 'limit.unreadable'],
    ['尽快', 'limit.unreadable'],
    ['', 'limit.unreadable'],
  ])('%s → %s', (text, expected) => expect(read(text)).toBe(expected));

  test('a month and date is never read as a day that is past, and a day named is the day read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, date) => {
        const day = read(`${month}月${date}日前`);
        expect(day.slice(5)).toBe(`${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
        expect(day >= '2023-11-15').toBe(true);
        expect(day < '2024-11-15').toBe(true);
      }),
    );
  });

  test('any text is read or refused, never thrown at', () => {
    const said = fc.stringMatching(/^[0-9十一二三两每下本这个月周日天工作内前底末]{0,10}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), said), (words) => expect(read(words)).toEqual(expect.any(String))),
      { numRuns: 1_000 },
    );
  });
});
