import { Malformed } from './malformed';

/** The longest entry a bundle can hold: its length is a uint16 (C2SP tlog-tiles). */
export const LONGEST_ENTRY = 0xffff;

/** Entries one behind another, each after its length as uint16, big-endian. Throws RangeError on a longer entry. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY) throw new RangeError(`an entry of ${entry.length} bytes; ${LONGEST_ENTRY} at most`);
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 0xff;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/** Views into `bytes`, no copies. Throws Malformed when the lengths do not come out even. */
export function decodeEntries(bytes: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 2 + ((bytes[at]! << 8) | bytes[at + 1]!);
    if (at + 2 > bytes.length || end > bytes.length) throw new Malformed('entries', `the entry that begins at byte ${at} is cut off`);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
