/** Text that people typed, made comparable: full-width digits, letters and signs become the plain ones. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** As `plain`, without any white space: `财 政 局` and `财政局` are one name. What lost a space may combine: once more, so that it is its own. */
export function tight(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').normalize('NFKC');
}

/** Names in a row: `a、b，c`, or one below the other in a cell. Order kept, repetitions dropped. */
export function splitNames(text: string): string[] {
  const names = text.normalize('NFKC').split(/[、,;/\n\r]/);
  return [...new Set(names.map(tight).filter((name) => name !== ''))];
}

/** What an error repeats of a cell: enough to recognise it. */
export function excerpt(text: string): string {
  const letters = Array.from(plain(text));
  return letters.length <= 40 ? letters.join('') : `${letters.slice(0, 40).join('')}…`;
}

const DIGITS = '〇一二三四五六七八九';

/** `三` → 3, `十二` → 12, `三十一` → 31, `二〇二三` → 2023; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const digits = text.replaceAll('零', '〇').replaceAll('两', '二');
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(digits);
  if (tens) return (tens[1] ? DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
  if (!/^[〇一二三四五六七八九]+$/.test(digits) || digits.length > 4) return undefined;
  return Number(Array.from(digits, (digit) => DIGITS.indexOf(digit)).join(''));
}
