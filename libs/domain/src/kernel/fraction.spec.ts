import fc from 'fast-check';
import { decimal } from './decimal';
import { type Fraction, exactly, fraction, fractionText, greater, less, order, product, quotient, smaller, sum } from './fraction';
import { growth } from './growth';
import { ROUNDING_MODES, type RoundingMode, fixedText, rounded } from './rounding';

const small = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const above = fc.bigInt({ min: 1n, max: 10n ** 9n });
const fractions = fc.tuple(small, above).map(([over, under]) => fraction(over, under));
const same = (a: Fraction, over: bigint, under: bigint) => expect(a.over * under).toBe(over * a.under);

describe('fraction', () => {
  it('adds, subtracts, multiplies and divides as cross products do, in lowest terms', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        same(sum(a, b), a.over * b.under + b.over * a.under, a.under * b.under);
        same(less(a, b), a.over * b.under - b.over * a.under, a.under * b.under);
        same(product(a, b), a.over * b.over, a.under * b.under);
        if (b.over !== 0n) same(quotient(a, b), a.over * b.under, a.under * b.over);
        expect(sum(a, b)).toEqual(sum(b, a));
        expect(order(smaller(a, b), greater(a, b))).toBeLessThanOrEqual(0);
        for (const one of [sum(a, b), product(a, b)]) expect(one).toEqual(fraction(one.over * 6n, one.under * 6n));
      }),
    );
  });

  it.each([
    [fraction(12795n, 1000n), '12.795'],
    [fraction(37n, 3n), '37/3'],
    [fraction(-1n, 8n), '-0.125'],
    [fraction(0n, -7n), '0'],
    [exactly(decimal('-0.250')), '-0.25'],
  ])('writes %j as %s', (value, text) => expect(fractionText(value)).toBe(text));

  it('refuses to divide by zero', () => expect(() => fraction(1n, 0n)).toThrow(RangeError));
});

/** The oracle: compares the distance to both neighbours, as one does on paper. */
function oracle(value: Fraction, mode: RoundingMode, places: number): bigint {
  const scale = 10n ** BigInt(places);
  const shifted = value.over * scale;
  let below = shifted / value.under;
  if (below * value.under > shifted) below -= 1n;
  const [down, up] = [shifted - below * value.under, (below + 1n) * value.under - shifted];
  if (down === 0n || mode === 'floor') return below;
  if (mode === 'ceil') return below + 1n;
  if (down !== up) return down < up ? below : below + 1n;
  if (mode === 'half-even') return below % 2n === 0n ? below : below + 1n;
  return value.over < 0n ? below : below + 1n;
}

describe('rounded', () => {
  it('agrees with whole numbers for every mode and place', () => {
    const halves = fc.tuple(small, fc.constantFrom(2n, 20n, 200n, 2000n)).map(([over, under]) => fraction(over, under));
    fc.assert(
      fc.property(fc.oneof(fractions, halves), fc.constantFrom(...ROUNDING_MODES), fc.nat(6), (value, mode, places) => {
        same(rounded(value, { mode, places }), oracle(value, mode, places), 10n ** BigInt(places));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['12.795', 'half-up', 2, '12.80'],
    ['17.665', 'half-up', 2, '17.67'],
    ['17.665', 'half-even', 2, '17.66'],
    ['-17.665', 'half-up', 2, '-17.67'],
    ['-0.001', 'half-up', 2, '0.00'],
    ['-0.001', 'floor', 2, '-0.01'],
    ['0.001', 'ceil', 2, '0.01'],
    ['2.5', 'half-even', 0, '2'],
  ] as const)('%s %s to %i places is %s', (text, mode, places, expected) => {
    expect(fixedText(rounded(exactly(decimal(text)), { mode, places }), places)).toBe(expected);
  });
});

describe('growth', () => {
  const percent = fc.integer({ min: 1, max: 100_000 }).map((n) => fraction(BigInt(n), 100n));

  it('lies between the powers that bound it', () => {
    fc.assert(
      fc.property(percent, percent, fc.integer({ min: 1, max: 30 }), fc.nat(30), (from, to, under, over) => {
        const [p, q] = [BigInt(Math.min(over, under)), BigInt(under)];
        const found = growth(from, to, fraction(p, q));
        const power = (value: Fraction, n: bigint) => fraction(value.over ** n, value.under ** n);
        const exact = product(power(from, q - p), power(to, p));
        const step = fraction(1n, 10n ** 30n);
        expect(order(power(less(found, step), q), exact)).toBeLessThanOrEqual(0);
        expect(order(power(sum(found, step), q), exact)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it('is exact where the result ends', () => {
    expect(fractionText(growth(fraction(60n, 1n), fraction(100n, 1n), fraction(0n, 1n)))).toBe('60');
    expect(fractionText(growth(fraction(60n, 1n), fraction(100n, 1n), fraction(1n, 1n)))).toBe('100');
    expect(fractionText(growth(fraction(64n, 1n), fraction(100n, 1n), fraction(1n, 2n)))).toBe('80');
  });
});
