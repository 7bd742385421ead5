/** What a cell holds: `text` as a person would read it on the screen, `kind` as the file declares it. */
export interface Cell {
  readonly text: string;
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'formula' | 'boolean';
  /** True for the cells a merge covers, other than its first: they repeat the first one's value. */
  readonly merged?: boolean;
}

export const EMPTY_CELL: Cell = { text: '', kind: 'empty' };

/** Digits a workbook keeps of a number (IEEE 754 double, 15 shown): 0.1 + 0.2 is read as 0.3, as the screen shows it. */
const SIGNIFICANT = 15;

/** Shortest decimal text without an exponent: `12.5`, `1234.56`, `100000000000000000000`. */
export function numberText(value: number): string {
  const shown = Number(value.toPrecision(SIGNIFICANT));
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(shown));
  if (!match) return String(shown);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return sign + shifted(whole, fraction, Number(exponent));
}

/** A number under a percent format reads as a percentage: 0.95 is `95%`. */
export function percentText(value: number): string {
  const text = numberText(value);
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  return `${text.startsWith('-') ? '-' : ''}${shifted(whole, fraction, 2)}%`;
}

/** Moves the decimal point by `places`, to the right when positive, in the text itself. */
function shifted(whole: string, fraction: string, places: number): string {
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/** A date cell as a day; the hour, if any, is dropped: a list's limits are days. */
export function dateText(value: Date): string {
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}
