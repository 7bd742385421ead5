import { concat } from './tlog/bytes';
import { Malformed } from './tlog/malformed';

/** One value of DER (ITU-T X.690): its tag as written, what it holds, and all its bytes. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

export const DER = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, null: 0x05, oid: 0x06, shortTime: 0x17, time: 0x18, sequence: 0x30, set: 0x31, explicit0: 0xa0, explicit3: 0xa3 } as const;

/** Longer values are none of ours: a time-stamp with its certificates takes some kilobytes. */
const MOST_LENGTH_BYTES = 3;

export function derOf(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concat(...contents);
  return concat(Uint8Array.of(tag, ...lengthOf(content.length)), content);
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

/** The values that follow one another. Throws {@link Malformed} where a length leads outside. */
export function derIn(bytes: Uint8Array): readonly Der[] {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { from, length } = headAt(bytes, at);
    if (from + length > bytes.length) throw new Malformed('time-stamp', 'a value ends after its bytes');
    values.push({ tag: bytes[at]!, content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) });
    at = from + length;
  }
  return values;
}

function headAt(bytes: Uint8Array, at: number): { readonly from: number; readonly length: number } {
  const first = bytes[at + 1];
  if (first === undefined) throw new Malformed('time-stamp', 'a value without a length');
  if (first < 0x80) return { from: at + 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > MOST_LENGTH_BYTES || at + 2 + count > bytes.length) throw new Malformed('time-stamp', 'a length of another form');
  const length = bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return { from: at + 2 + count, length };
}

/** The values inside of `value`, which must be a `tag`. */
export function derInside(value: Der | undefined, tag: number): readonly Der[] {
  return derIn(contentOf(value, tag));
}

/** The values inside of a SEQUENCE. */
export function derSequence(value: Der | undefined): readonly Der[] {
  return derInside(value, DER.sequence);
}

export function contentOf(value: Der | undefined, tag: number): Uint8Array {
  if (value?.tag !== tag) throw new Malformed('time-stamp', `a value of kind ${tag} was expected`);
  return value.content;
}
