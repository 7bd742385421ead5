import fc from 'fast-check';
import { ZERO, compare, decimal, decimalText, plus } from './decimal';

/** Any decimal of the allowed size as sign, whole and fraction digits; plain integers of 10^-6 are the oracle. */
const parts = fc.record({
  negative: fc.boolean(),
  whole: fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
  fraction: fc.stringMatching(/^\d{0,6}$/),
});
const texts = parts.map(({ negative, whole, fraction }) => ({
  text: `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`,
  millionths: (negative ? -1n : 1n) * (whole * 1_000_000n + BigInt(fraction.padEnd(6, '0'))),
}));
const sign = (n: bigint) => (n < 0n ? -1 : n > 0n ? 1 : 0);
const at6 = (text: string) => {
  const { units, scale } = decimal(text);
  return units * 10n ** BigInt(6 - scale);
};

describe('decimal', () => {
  it('reads every digit and writes the shortest text that reads back the same', () => {
    fc.assert(
      fc.property(texts, ({ text, millionths }) => {
        expect(at6(text)).toBe(millionths);
        const short = decimalText(decimal(text));
        expect(at6(short)).toBe(millionths);
        expect(short).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d{0,5}[1-9])?)$/);
        expect(decimal(short)).toEqual(decimal(text));
      }),
    );
  });

  it('adds and compares exactly', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [x, y] = [decimal(a.text), decimal(b.text)];
        const sum = plus(x, y);
        expect(sum.units * 10n ** BigInt(6 - sum.scale)).toBe(a.millionths + b.millionths);
        expect(plus(y, x)).toEqual(sum);
        expect(plus(x, ZERO)).toEqual(x);
        expect(compare(x, y)).toBe(sign(a.millionths - b.millionths));
      }),
    );
    expect(decimalText(plus(decimal('0.1'), decimal('0.2')))).toBe('0.3');
  });

  it.each([
    ['95.00', '95'],
    ['-0', '0'],
    ['-0.250', '-0.25'],
    ['+12.5', '12.5'],
    ['007', '7'],
    ['0.000001', '0.000001'],
  ])('writes %s as %s', (given, expected) => {
    expect(decimalText(decimal(given))).toBe(expected);
  });

  it.each([
    '',
    '.',
    '1.',
    '.5',
    '1e3',
    '1,000',
    '1.1234567',
    '1234567890123456789',
    ' 1',
    '１２',
    'NaN',
    '--1',
    '0x10',
  ])('refuses %j', (bad) => {
    expect(() => decimal(bad)).toThrow(expect.objectContaining({ code: 'decimal.not-a-number' }));
  });
});
