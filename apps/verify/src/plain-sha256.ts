/** Round constants of FIPS 180-4: the first 32 bits of the fractional parts of cube roots of the first 64 primes. */
const K = Uint32Array.from(
  `428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe
  9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da 983e5152 a831c66d b00327c8 bf597fc7
  c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85 a2bfe8a1 a81a664b
  c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3
  748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2`
    .split(/\s+/)
    .map((word) => Number.parseInt(word, 16)),
);
const BEGIN = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const state = new Int32Array(8);
const words = new Int32Array(64);
const tail = new Uint8Array(128);

/** SHA-256 where there is no library that answers at once: a browser's own only promises. Writes 32 bytes into `out` at `at`. */
export function sha256Into(bytes: Uint8Array, out: Uint8Array, at: number): void {
  state.set(BEGIN);
  const whole = bytes.length - (bytes.length % 64);
  for (let from = 0; from < whole; from += 64) block(bytes, from);
  const left = bytes.length - whole;
  const end = left < 56 ? 64 : 128;
  tail.fill(0);
  tail.set(bytes.subarray(whole));
  tail[left] = 0x80;
  const length = new DataView(tail.buffer);
  length.setUint32(end - 8, Math.floor(bytes.length / 2 ** 29));
  length.setUint32(end - 4, bytes.length * 8);
  for (let from = 0; from < end; from += 64) block(tail, from);
  for (let word = 0; word < 8; word += 1) {
    for (let byte = 0; byte < 4; byte += 1) out[at + word * 4 + byte] = state[word]! >>> (24 - byte * 8);
  }
}

export function plainSha256(bytes: Uint8Array): Uint8Array {
  const hash = new Uint8Array(32);
  sha256Into(bytes, hash, 0);
  return hash;
}

function block(bytes: Uint8Array, from: number): void {
  expand(bytes, from);
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[round]! + words[round]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function expand(bytes: Uint8Array, from: number): void {
  for (let word = 0; word < 16; word += 1) {
    const at = from + word * 4;
    words[word] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let word = 16; word < 64; word += 1) {
    const [two, fifteen] = [words[word - 2]!, words[word - 15]!];
    const s1 = ((two >>> 17) | (two << 15)) ^ ((two >>> 19) | (two << 13)) ^ (two >>> 10);
    const s0 = ((fifteen >>> 7) | (fifteen << 25)) ^ ((fifteen >>> 18) | (fifteen << 14)) ^ (fifteen >>> 3);
    words[word] = (s1 + words[word - 7]! + s0 + words[word - 16]!) | 0;
  }
}
