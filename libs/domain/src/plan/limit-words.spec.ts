import * as fc from 'fast-check';
import { formatDay } from '../kernel/day';
import { readLimit } from './limit-words';

function read(text: string): string {
  const reading = readLimit(text, 2023);
  if (!reading.ok) return reading.refusals.map(({ code }) => code).join();
  const limit = reading.value;
  if (limit.kind === 'fixed') return formatDay(limit.on);
  if (limit.kind === 'monthly') return `monthly ${limit.date}`;
  return limit.kind === 'year' && limit.standing ? 'standing' : limit.kind;
}

describe('limits in words, in a list of 2023', () => {
  test.each([
    ['6月底前', '2023-06-30'],
    ['12月', '2023-12-31'],
    ['12月底前', '2023-12-31'],
    ['11月底', '2023-11-30'],
    ['2月末', '2023-02-28'],
    ['三月底前', '2023-03-31'],
    ['十一月三十日前', '2023-11-30'],
    ['二〇二三年六月底前', '2023-06-30'],
    ['2023年9月15日前', '2023-09-15'],
    ['9月15号之前完成', '2023-09-15'],
    ['２０２３年９月３０日前', '2023-09-30'],
    ['2023-11-30', '2023-11-30'],
    ['2023/1/5前', '2023-01-05'],
    ['2023.11.30', '2023-11-30'],
    ['5月上旬', '2023-05-10'],
    ['5月中旬前', '2023-05-20'],
    ['5月下旬', '2023-05-31'],
    ['上半年', '2023-06-30'],
    ['三季度末', '2023-09-30'],
    ['第1季度', '2023-03-31'],
    ['年底前', '2023-12-31'],
    ['2023年底前', '2023-12-31'],
    ['今年12月底前', '2023-12-31'],
    ['每月25日前', 'monthly 25'],
    ['每月底前', 'monthly 31'],
    ['每季度末', 'quarterly'],
    ['每季度', 'quarterly'],
    ['全年', 'year'],
    ['2023年', 'year'],
    ['长期坚持', 'standing'],
    ['2023年6月31日前', 'limit.no-such-day'],
    ['2月29日前', 'limit.no-such-day'],
    ['13月底前', 'limit.no-such-day'],
    ['每月32日前', 'limit.no-such-day'],
    ['2024年6月底前', 'limit.other-year'],
    ['2022-12-31', 'limit.other-year'],
    ['明年3月底前', 'limit.other-year'],
    ['6月前', 'limit.unreadable'],
    ['尽快', 'limit.unreadable'],
    ['', 'limit.unreadable'],
    ['11.3', 'limit.unreadable'],
    ['0000年1月1日', 'limit.unreadable'],
  ])('%s → %s', (text, expected) => expect(read(text)).toBe(expected));

  test('a month alone is its last day, in figures and in words', () => {
    const words = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    words.forEach((word, index) => expect(read(`${word}月底前`)).toBe(read(`${index + 1}月`)));
  });

  test('any text is read or refused, never thrown at', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9十一二三每年月日季度底末前第]{0,12}$/),
    );
    fc.assert(
      fc.property(text, (words) => expect(read(words)).toEqual(expect.any(String))),
      { numRuns: 1_000 },
    );
  });
});
