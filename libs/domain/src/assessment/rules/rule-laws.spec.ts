import fc from 'fast-check';
import { LAWS, type Law } from '#test/support/rule-laws';
import { givenOf } from '#test/support/scoring';
import { type Fraction, NOTHING, fractionText, order } from '../../kernel/fraction';
import { CellRefused } from '../mistake';
import { total } from '../reason';
import type { Given, Inputs } from '../scoring-rule';
import { RULES } from './registry';

const SIGNED = { basis: 'minutes', filed: true, by: 'post-1', second: 'post-2', level: 'city' };

it('holds every rule to its laws', () =>
  expect([...new Set(LAWS.map(({ rule }) => rule))].sort()).toEqual(RULES.map(({ id }) => id).sort()));

const hundredths = (n: number) =>
  `${n < 0 ? '-' : ''}${Math.trunc(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;

/** A unit and the others of its group, with figures and items in the ranges of the law. */
function givens({ figures, items }: Law): fc.Arbitrary<Given> {
  const row = fc.record(
    Object.fromEntries(
      Object.entries(figures).map(([name, [min, max]]) => [name, fc.integer({ min, max }).map(hundredths)]),
    ),
  );
  const list = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
  return fc
    .tuple(row, fc.array(row, { maxLength: 6 }), list)
    .map(([own, others, amounts]) =>
      givenOf({
        full: '100',
        figures: own,
        others,
        items: items ? { [items]: amounts.map((amount) => ({ ...SIGNED, amount: String(amount) })) } : {},
      }),
    );
}

/** Points, or undefined where the rule refuses. */
function score({ rule, parameters }: Law, given: Given): Fraction | undefined {
  const found = RULES.find(({ id }) => id === rule);
  if (found === undefined) throw new Error(rule);
  try {
    const { points, because } = found.score(given, found.parameters.read(parameters, { pointer: '', wrong: [] }));
    expect(fractionText(total(because))).toBe(fractionText(points));
    return points;
  } catch (error) {
    if (error instanceof CellRefused) return undefined;
    throw error;
  }
}

describe.each(LAWS)('$rule $parameters', (law) => {
  const low = givenOf({ full: law.least });
  const high = givenOf({ full: law.most });

  it('stays within its bounds, the reasons add up, and the order of the others changes nothing', () => {
    fc.assert(
      fc.property(givens(law), fc.nat(5), (given, turn) => {
        const points = score(law, given);
        if (points === undefined) return;
        if (!law.least.startsWith('-')) expect(order(points, low.full)).toBeGreaterThanOrEqual(0);
        expect(order(points, high.full)).toBeLessThanOrEqual(0);
        const peers = [...given.peers.slice(turn), ...given.peers.slice(0, turn)].reverse();
        expect(score(law, { ...given, peers })).toEqual(points);
      }),
      { numRuns: 150 },
    );
  });

  for (const [name, direction] of Object.entries(law.monotone))
    it(`more ${name} is never ${direction === 'up' ? 'worse' : 'better'}`, () => {
      const more = fc.integer({ min: 0, max: 900 }).map((n) => ({ over: BigInt(n), under: 100n }));
      fc.assert(
        fc.property(givens(law), more, (given, by) => {
          const raised: Inputs = {
            ...given,
            figures: { ...given.figures, [name]: plus(given.figures[name] ?? NOTHING, by) },
          };
          const before = score(law, given);
          const after = score(law, { ...given, ...raised, peers: [raised, ...given.peers.slice(1)] });
          if (before === undefined || after === undefined) return;
          expect(order(after, before) * (direction === 'up' ? 1 : -1)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 150 },
      );
    });
});

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}
