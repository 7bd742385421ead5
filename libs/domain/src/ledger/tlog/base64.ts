import { Malformed } from './malformed';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** RFC 4648 section 4, padded. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const group = (one << 16) | (two << 8) | three;
    const left = bytes.length - at;
    text += DIGITS[group >> 18]! + DIGITS[(group >> 12) & 63]!;
    text += (left > 1 ? DIGITS[(group >> 6) & 63]! : '=') + (left > 2 ? DIGITS[group & 63]! : '=');
  }
  return text;
}

/** Exactly what {@link base64Of} writes: no white space, padded, no bits left over. Throws Malformed on anything else. */
export function bytesOfBase64(text: string): Uint8Array {
  const digits = text.replace(/={1,2}$/, '');
  if (text.length % 4 !== 0 || digits.length % 4 === 1) throw new Malformed('base64', 'the length');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [group, bits, at] = [0, 0, 0];
  for (const digit of digits) {
    const value = VALUES.get(digit);
    if (value === undefined) throw new Malformed('base64', `the character ${JSON.stringify(digit)}`);
    group = ((group << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = group >> bits;
    at += 1;
  }
  if ((group & ((1 << bits) - 1)) !== 0 || base64Padding(digits.length) !== text.length - digits.length) throw new Malformed('base64', 'the end');
  return bytes;
}

function base64Padding(digits: number): number {
  return (4 - (digits % 4)) % 4;
}
