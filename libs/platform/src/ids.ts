import { randomBytes } from 'node:crypto';

let lastMs = 0;
let count = 0;

/**
 * A UUID version 7 (RFC 9562): sorts by the moment it was made, so that indexes grow at one end. Those of one process
 * sort in the order they were made, also within a millisecond: 12 bits count, beginning low at random (method 1), and a
 * full count borrows from the next millisecond.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  const now = Date.now();
  if (now > lastMs) [lastMs, count] = [now, bytes.readUInt16BE(6) & 0x3ff];
  else if (count < 0xfff) count += 1;
  else [lastMs, count] = [lastMs + 1, 0];
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A secret of 256 bits as text that survives a URL, a cookie and a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** 128 bits that make a commitment unguessable. */
export function newSalt(): Buffer {
  return randomBytes(16);
}
