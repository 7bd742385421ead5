import { randomBytes } from 'node:crypto';

/** A UUID version 7 (RFC 9562): sorts by the moment it was made, so that indexes grow at one end. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
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
