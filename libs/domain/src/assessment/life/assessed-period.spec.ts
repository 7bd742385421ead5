import { formatDay } from '../../kernel/day';
import { Failure } from '../../kernel/failure';
import { ASSESSED_PERIOD, assessedPeriod } from './assessed-period';

describe('what is assessed', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-H1', '2023-01-01', '2023-06-30'],
    ['2023-H2', '2023-07-01', '2023-12-31'],
    ['2023-Q3', '2023-07-01', '2023-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('%s is from %s until %s', (key, from, until) => {
    const span = assessedPeriod(key);
    expect([span.key, formatDay(span.from), formatDay(span.until)]).toEqual([key, from, until]);
  });

  it.each(['2023-H0', '2023-H3', '2023-Q5', '2023-13', '2023-h1', '23', '2023-H1 ', ''])('“%s” is no period', (key) => {
    expect(ASSESSED_PERIOD.test(key)).toBe(false);
    expect(() => assessedPeriod(key)).toThrow(Failure);
  });
});
