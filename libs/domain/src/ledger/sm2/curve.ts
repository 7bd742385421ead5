import { hexOf } from '../tlog/bytes';

/** The curve of GB/T 32918.5: y² = x³ − 3x + b over P, of prime order N, with this generator. Read from text: a packer would repeat numbers. */
const [P, B, GX, GY, ORDER] = `fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff
28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93
32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7
bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0
fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123`
  .split('\n')
  .map((digits) => BigInt(`0x${digits}`)) as [bigint, bigint, bigint, bigint, bigint];
export const N = ORDER;

/** a, b and the generator, as what a signer is known by hashes them. */
export const CURVE = [P - 3n, B, GX, GY] as const;

/** Projective. */
export type Point = readonly [x: bigint, y: bigint, z: bigint];
const NOWHERE: Point = [0n, 1n, 0n];
const mod = (value: bigint): bigint => ((value % P) + P) % P;

/** Complete for a = −3 and prime order (Renes, Costello, Batina 2016, algorithm 4): doubles, adds nothing, and never asks which. */
export function add([x1, y1, z1]: Point, [x2, y2, z2]: Point): Point {
  const [xx, zz, xy, yz, xz] = [x1 * x2, mod(z1 * z2), mod(x1 * y2 + x2 * y1), mod(y1 * z2 + y2 * z1), mod(x1 * z2 + x2 * z1)];
  const w = 3n * (xz - B * zz);
  const [m, q] = [mod(y1 * y2 - w), mod(y1 * y2 + w)];
  const [u, v] = [3n * (xx - zz), mod(3n * (B * xz - 3n * zz - xx))];
  return [mod(xy * q - yz * v), mod(q * m + u * v), mod(yz * m + xy * u)];
}

/** Modulo a prime. */
export function inverse(value: bigint, prime: bigint): bigint {
  let [result, factor] = [1n, value % prime];
  for (let left = prime - 2n; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % prime;
    factor = (factor * factor) % prime;
  }
  return result;
}

/** x and y; of the point at infinity zeroes. */
export function affine([x, y, z]: Point): readonly [x: bigint, y: bigint] {
  const factor = inverse(z, P);
  return [mod(x * factor), mod(y * factor)];
}

/** All 16^i · j multiples of a point, so that a product is 64 additions whatever the number. */
export type Multiples = readonly (readonly Point[])[];

export function multiplesOf(point: Point): Multiples {
  let base = point;
  return Array.from({ length: 64 }, () => {
    const row: Point[] = [NOWHERE];
    for (let index = 0; index < 15; index += 1) row.push(add(row[index]!, base));
    base = add(row[15]!, base);
    return row;
  });
}

export function times(multiples: Multiples, number: bigint): Point {
  return multiples.reduce((sum, row, index) => add(sum, row[Number((number >> BigInt(index * 4)) & 15n)]!), NOWHERE);
}

let generator: Multiples | undefined;

/** Of the generator: made when first asked for. */
export function generatorMultiples(): Multiples {
  return (generator ??= multiplesOf([GX, GY, 1n]));
}

/** The point of 04 ‖ x ‖ y; undefined where it is not on the curve. */
export function pointOf(bytes: Uint8Array): Point | undefined {
  const [x, y] = [numberOf(bytes.subarray(1, 33)), numberOf(bytes.subarray(33))];
  const isPoint = bytes.length === 65 && bytes[0] === 4 && x < P && y < P && mod(y * y - x * x * x + 3n * x - B) === 0n;
  return isPoint ? [x, y, 1n] : undefined;
}

/** Big-endian, as the standards write numbers. */
export function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${hexOf(bytes)}`);
}

/** 32 bytes, big-endian. */
export function bytesOf(number: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(248 - index * 8)) & 0xffn));
}
