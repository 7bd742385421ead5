/**
 * Reads a QR code back from its modules, by ISO/IEC 18004 and not by the library that drew it: format and mask, the zigzag of
 * codewords, their blocks put in order, and the bytes of the first segment. Clean codes only: nothing is corrected.
 */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const { level, mask } = formatOf(modules);
  const bits = bitsOf(modules, version, mask);
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) => byteAt(bits, index * 8, 8));
  const blocks = BLOCKS_M[version];
  if (level !== 'M' || blocks === undefined) throw new Error(`version ${version} level ${level} is not read here`);
  return textOf(inOrder(codewords, blocks), version);
}

/** Data codewords of each block at level M, by version (table 9). */
const BLOCKS_M: Readonly<Record<number, readonly number[]>> = {
  1: [16],
  4: [32, 32],
  5: [43, 43],
  6: [27, 27, 27, 27],
  7: [31, 31, 31, 31],
  8: [38, 38, 39, 39],
  9: [36, 36, 36, 37, 37],
  10: [43, 43, 43, 43, 44],
};
/** Centres of the alignment patterns (annex E). */
const ALIGNED: Readonly<Record<number, readonly number[]>> = { 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38], 8: [6, 24, 42], 9: [6, 26, 46], 10: [6, 28, 50] };

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function formatOf(modules: readonly (readonly boolean[])[]): { readonly level: string; readonly mask: number } {
  const places = [[8, 0], [8, 1], [8, 2], [8, 3], [8, 4]] as const;
  const word = places.reduce((sum, [row, column]) => sum * 2 + Number(modules[row]?.[column]), 0) ^ 0b10101;
  return { level: ['M', 'L', 'H', 'Q'][word >> 3] ?? '', mask: word & 7 };
}

function isFunction(version: number, size: number, row: number, column: number): boolean {
  const corner = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9);
  if (corner || row === 6 || column === 6) return true;
  if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return true;
  const centres = ALIGNED[version] ?? [];
  const last = centres.at(-1) ?? 0;
  return centres.some((y) => centres.some((x) => {
    const isFinder = (y === 6 && x === 6) || (y === 6 && x === last) || (y === last && x === 6);
    return !isFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
  }));
}

function bitsOf(modules: readonly (readonly boolean[])[], version: number, mask: number): readonly boolean[] {
  const size = modules.length;
  const flipped = MASKS[mask] ?? (() => false);
  const bits: boolean[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (!isFunction(version, size, row, column)) bits.push((modules[row]?.[column] ?? false) !== flipped(row, column));
      }
    }
    up = !up;
  }
  return bits;
}

function byteAt(bits: readonly boolean[], at: number, length: number): number {
  return bits.slice(at, at + length).reduce((sum, bit) => sum * 2 + Number(bit), 0);
}

/** Codewords come one of each block in turn; the shorter blocks stop first. */
function inOrder(codewords: readonly number[], lengths: readonly number[]): readonly number[] {
  const blocks: number[][] = lengths.map(() => []);
  let next = 0;
  for (let turn = 0; turn < Math.max(...lengths); turn += 1) {
    lengths.forEach((length, block) => {
      if (turn < length) blocks[block]?.push(codewords[next++] ?? 0);
    });
  }
  return blocks.flat();
}

function textOf(data: readonly number[], version: number): string {
  const bits = data.flatMap((byte) => Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1) === 1));
  if (byteAt(bits, 0, 4) !== 4) throw new Error('not a segment of bytes');
  const counted = version < 10 ? 8 : 16;
  const length = byteAt(bits, 4, counted);
  return Buffer.from(Array.from({ length }, (_, index) => byteAt(bits, 4 + counted + index * 8, 8))).toString('utf8');
}
