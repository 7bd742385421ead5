import { createHash, randomBytes, randomInt } from 'node:crypto';

let lastMs = 0;
let count = 0;

/** Random bytes fetched ahead: the kernel is asked once for 256 of 16 instead of once each. */
const STORE_SIZE = 4096;
let store = Buffer.alloc(0);
let used = 0;

/** 16 random bytes that nobody else is given. */
function fresh(): Buffer {
  if (used >= store.length) [store, used] = [randomBytes(STORE_SIZE), 0];
  const bytes = store.subarray(used, used + 16);
  used += 16;
  return bytes;
}

/** Where ids and salts come from instead of chance, while a demonstration or a test is played. */
interface Seed {
  readonly text: string;
  readonly moment: () => number;
  made: number;
}
let seed: Seed | undefined;

/**
 * For a process that plays a demonstration or a test county, and for nothing else: from now on ids and salts follow
 * from the seed and the order in which they are asked for, and ids carry the county's time (`moment`, milliseconds since
 * 1970) instead of the machine's. Secrets stay random. Returns what ends it. Never two at once.
 */
export function seedIds(text: string, moment: () => number): () => void {
  if (seed) throw new Error('ids are seeded already');
  seed = { text, moment, made: 0 };
  return () => {
    seed = undefined;
  };
}

/** Whether ids can be foretold at present. Where they can, no real county may be written. */
export function areIdsSeeded(): boolean {
  return seed !== undefined;
}

/** The county's milliseconds, 32 bits that count, 42 bits of hash: still version 7, in the order they were made. */
function seededId(from: Seed): string {
  from.made += 1;
  const bytes = createHash('sha256').update(`id ${from.made} ${from.text}`).digest().subarray(0, 16);
  bytes.writeUIntBE(from.moment(), 0, 6);
  bytes.writeUInt16BE(0x7000 | ((from.made >>> 18) & 0xfff), 6);
  bytes[8] = 0x80 | ((from.made >>> 12) & 0x3f);
  bytes.writeUInt16BE(((from.made & 0xfff) << 4) | (bytes[10]! & 0xf), 9);
  return hyphenated(bytes);
}

function hyphenated(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * A UUID version 7 (RFC 9562): sorts by the moment it was made, so that indexes grow at one end. Those of one process
 * sort in the order they were made, also within a millisecond: 12 bits count, beginning low at random (method 1), and a
 * full count borrows from the next millisecond.
 */
export function newId(): string {
  if (seed) return seededId(seed);
  const bytes = fresh();
  const now = Date.now();
  if (now > lastMs) [lastMs, count] = [now, bytes.readUInt16BE(6) & 0x3ff];
  else if (count < 0xfff) count += 1;
  else [lastMs, count] = [lastMs + 1, 0];
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return hyphenated(bytes);
}

/** A secret of 256 bits as text that survives a URL, a cookie and a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A code somebody reads in one place and types in another: so many digits, which may begin with 0. */
export function newCode(digits: number): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

/** 256 bits for a key; never foretold, whatever else is. */
export function newKeyBytes(): Buffer {
  return randomBytes(32);
}

/** 128 bits that make a commitment unguessable. */
export function newSalt(): Buffer {
  if (seed) return createHash('sha256').update(`salt ${(seed.made += 1)} ${seed.text}`).digest().subarray(0, 16);
  return fresh();
}
