const BEGIN = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
const words = new Int32Array(68);

function turned(word: number, by: number): number {
  return (word << by) | (word >>> -by);
}

/** SM3 (GB/T 32905) where there is no library: as SHA-256 it pads to blocks of 64 bytes, the length in bits at the end. */
export function plainSm3(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array((Math.floor((bytes.length + 8) / 64) + 1) * 64);
  const view = new DataView(padded.buffer);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length * 8);
  const state = Int32Array.from(BEGIN);
  for (let from = 0; from < padded.length; from += 64) block(state, view, from);
  state.forEach((word, index) => view.setInt32(index * 4, word));
  return padded.slice(0, 32);
}

function block(state: Int32Array, view: DataView, from: number): void {
  for (let word = 0; word < 16; word += 1) words[word] = view.getInt32(from + word * 4);
  for (let word = 16; word < 68; word += 1) {
    const mixed = words[word - 16]! ^ words[word - 9]! ^ turned(words[word - 3]!, 15);
    words[word] = mixed ^ turned(mixed, 15) ^ turned(mixed, 23) ^ turned(words[word - 13]!, 7) ^ words[word - 6]!;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const [early, a12] = [round < 16, turned(a, 12)];
    const one = turned(a12 + e + turned(early ? 0x79cc4519 : 0x7a879d8a, round), 7);
    const two = (early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + (one ^ a12) + (words[round]! ^ words[round + 4]!);
    const three = (early ? e ^ f ^ g : (e & f) | (~e & g)) + h + one + words[round]!;
    [d, c, b, a] = [c, turned(b, 9), a, two | 0];
    [h, g, f, e] = [g, turned(f, 19), e, three ^ turned(three, 9) ^ turned(three, 17)];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index]! ^= word));
}
