import { parseLimitRule } from './limit-text';

describe('short form of a limit', () => {
  it.each([
    ['5wd', { unit: 'working-day', count: 5 }],
    ['30d', { unit: 'calendar-day', count: 30 }],
    ['1m', { unit: 'month', count: 1 }],
    ['9999d', { unit: 'calendar-day', count: 9999 }],
  ])('%s', (text, rule) => expect(parseLimitRule(text)).toEqual(rule));

  it.each(['', '5', 'wd', '0d', '05d', '-1d', '1.5m', '10000d', '5 wd', '5WD', '5w', '５wd', 'toString'])(
    'refuses %j',
    (text) => {
      expect(() => parseLimitRule(text)).toThrow(
        expect.objectContaining({ code: 'limit.bad-rule', details: { text } }),
      );
    },
  );
});
