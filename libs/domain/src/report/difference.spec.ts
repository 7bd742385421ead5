import fc from 'fast-check';
import { parseDay } from '../kernel/day';
import type { EvidenceId } from '../kernel/ids';
import { differenceOf, NOTHING_SAID, type Said } from './difference';
import { periodStanding } from './period-standing';
import { prefill } from './prefill';

const text = fc.option(fc.string({ maxLength: 5 }), { nil: null });
const said: fc.Arbitrary<Said> = fc.record({
  figure: text,
  percent: text,
  milestone: text,
  text: fc.string({ maxLength: 5 }),
  nothingReason: text,
  evidenceIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')) as fc.Arbitrary<EvidenceId[]>,
});

describe('the difference of two reports', () => {
  it('with the earlier one gives the later one back, and of equal ones is nothing', () => {
    fc.assert(
      fc.property(fc.option(said, { nil: null }), said, (before, now) => {
        const { fields, evidenceAdded, evidenceDropped } = differenceOf(before, now);
        const from = before ?? NOTHING_SAID;
        const rebuilt = { ...from, ...Object.fromEntries(fields.map((change) => [change.field, change.now])) };
        expect({ ...rebuilt, evidenceIds: [] }).toEqual({ ...now, evidenceIds: [] });
        const evidence = [...from.evidenceIds.filter((id) => !evidenceDropped.includes(id)), ...evidenceAdded];
        expect(new Set(evidence)).toEqual(new Set(now.evidenceIds));
        expect(differenceOf(now, now)).toEqual({ fields: [], evidenceAdded: [], evidenceDropped: [] });
      }),
    );
  });

  it('an unchanged draft differs from the last report in nothing, but for a reason that held only then', () => {
    fc.assert(
      fc.property(said, (last) => {
        const { period: _period, ...draft } = prefill(last, '2023-04');
        const fields =
          last.nothingReason === null ? [] : [{ field: 'nothingReason', before: last.nothingReason, now: null }];
        expect(differenceOf(last, { ...draft, nothingReason: null })).toEqual({
          fields,
          evidenceAdded: [],
          evidenceDropped: [],
        });
      }),
    );
  });
});

describe('a period', () => {
  const period = {
    key: '2023-03',
    from: parseDay('2023-03-01'),
    until: parseDay('2023-03-31'),
    onTimeUntil: parseDay('2023-04-10'),
    entryClosesOn: parseDay('2023-04-17'),
  };
  it.each([
    ['2023-02-28', null, 'ahead'],
    ['2023-03-01', null, 'open'],
    ['2023-04-10', null, 'open'],
    ['2023-04-11', null, 'late'],
    ['2023-04-17', null, 'late'],
    ['2023-04-18', null, 'closed'],
    ['2023-04-18', '2023-04-18', 'excepted'],
    ['2023-04-19', '2023-04-18', 'closed'],
  ])('on %s, excepted until %s: %s', (today, until, standing) => {
    expect(periodStanding(period, parseDay(today), until === null ? null : parseDay(until))).toBe(standing);
  });
});
