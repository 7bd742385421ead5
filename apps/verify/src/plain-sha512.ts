const MASK = (1n << 64n) - 1n;

/** The first `count` primes. */
function primes(count: number): readonly bigint[] {
  const found: bigint[] = [];
  for (let number = 2n; found.length < count; number += 1n) if (found.every((prime) => number % prime !== 0n)) found.push(number);
  return found;
}

/** Largest whole number whose power is not above `of`. */
function root(of: bigint, power: bigint): bigint {
  let [low, high] = [0n, 1n << 80n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** power <= of) low = middle;
    else high = middle;
  }
  return low;
}

/** As FIPS 180-4 defines them: 64 bits of the fractional parts of cube and square roots of primes. */
const K = primes(80).map((prime) => root(prime << 192n, 3n) & MASK);
const BEGIN = primes(8).map((prime) => root(prime << 128n, 2n) & MASK);

const turned = (word: bigint, by: bigint): bigint => ((word >> by) | (word << (64n - by))) & MASK;

/** SHA-512 in plain arithmetic, for the few hundred bytes of a signed head; slow for more. */
export function plainSha512(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  let state: readonly bigint[] = BEGIN;
  for (let from = 0; from < padded.length; from += 128) state = block(view, from, state);
  const hash = new DataView(new ArrayBuffer(64));
  state.forEach((word, index) => hash.setBigUint64(index * 8, word));
  return new Uint8Array(hash.buffer);
}

function block(view: DataView, from: number, begin: readonly bigint[]): readonly bigint[] {
  const words = Array.from({ length: 16 }, (_, index) => view.getBigUint64(from + index * 8));
  for (let index = 16; index < 80; index += 1) {
    const [two, fifteen] = [words[index - 2]!, words[index - 15]!];
    const s1 = turned(two, 19n) ^ turned(two, 61n) ^ (two >> 6n);
    const s0 = turned(fifteen, 1n) ^ turned(fifteen, 8n) ^ (fifteen >> 7n);
    words.push((s1 + words[index - 7]! + s0 + words[index - 16]!) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = begin as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let round = 0; round < 80; round += 1) {
    const one = h + (turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + K[round]! + words[round]!;
    const two = (turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(one + two) & MASK, a, b, c, (d + one) & MASK, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + begin[index]!) & MASK);
}
