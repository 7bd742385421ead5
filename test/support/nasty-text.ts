import fc from 'fast-check';

/** What a spreadsheet would run, reckon with, round or swallow, were it not kept as the text it is. */
const KNOWN = [
  ...['=1+1', '=HYPERLINK("http://x","y")', '=cmd|\'/c calc\'!A1', '+86 816', '-3+2', '@SUM(A1)', "'=1+1", '\t=1+1', '=', '+', '-', '@'],
  ...['＝１＋１', '＋１', '－１', '＠ＳＵＭ', '｛＝１｝', '％', '①②', '㎡'],
  ...['007', '1e5', '1E+400', '0.10', '95%', '12.50%', '2023-09-30', '2023/9/30', '9月30日', '44561', 'TRUE', 'FALSE', '#N/A', '#REF!', 'NaN'],
  ...['a\u0001b', '\u001b[31m', '\u0007', '\u007f', '\u0085', '\u2028', '\u200b', '\u202e反', '\ufeff', '\ufffe', '_x0041_', '_x000D_', '_x', '&amp;<b>"\'', ']]>', '<!--'],
  ...['👩‍🌾', '𠮷', 'é', 'e\u0301', '´', 'ﬁ', '中文、顿号，逗号；分号', '/', '\\', ',', '"', 'a,"b"', '（一）'],
];

/** Text of at most so many characters, without NUL or half letters, which no database holds. */
export function nastyText(most: number): fc.Arbitrary<string> {
  const known = fc.constantFrom(...KNOWN);
  const long = fc.integer({ min: 1, max: most }).map((length) => '长'.repeat(length));
  const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(most, 30) });
  return fc
    .oneof({ arbitrary: known, weight: 5 }, { arbitrary: fc.tuple(known, any).map(([a, b]) => a + b), weight: 3 }, { arbitrary: any, weight: 3 }, { arbitrary: long, weight: 1 })
    .map((text) => text.replaceAll('\0', '').slice(0, most).replace(/\p{Surrogate}/gu, ''));
}
