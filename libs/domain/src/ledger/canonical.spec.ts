import fc from 'fast-check';
import { type Canonical, canonicalJson } from './canonical';

const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

describe('canonical JSON', () => {
  it('reads back as the same value and is its own canonical form', () => {
    fc.assert(
      fc.property(value, (given) => {
        const text = canonicalJson(given);
        expect(JSON.parse(text)).toEqual(given);
        expect(canonicalJson(JSON.parse(text) as Canonical)).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys, at any depth', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(canonicalJson(reversed(given))).toBe(canonicalJson(given));
      }),
    );
  });

  it('sorts keys by UTF-16 code units and escapes as the example of RFC 8785 §3.2.3 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonicalJson(Object.fromEntries(keys.map((key, index) => [key, index])));
    expect([...text.matchAll(/:(\d)/g)].map((match) => Number(match[1]))).toEqual([1, 3, 5, 6, 0, 4, 2]);
    expect(canonicalJson('€$\u000F\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it('leaves out what is undefined, writes -0 as 0, and has no white space', () => {
    expect(canonicalJson({ b: [1, -0, null], a: undefined, 乡: '镇' })).toBe('{"b":[1,0,null],"乡":"镇"}');
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '\ud800', { '\udc00': 1 }])('refuses %j', (bad) => {
    expect(() => canonicalJson(bad)).toThrow(RangeError);
  });
});

function reversed(given: Canonical): Canonical {
  if (Array.isArray(given)) return given.map((member: Canonical) => reversed(member));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .reverse()
      .map(([key, member]) => [key, reversed(member as Canonical)]),
  );
}
