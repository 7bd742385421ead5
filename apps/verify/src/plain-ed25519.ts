import { concat, equalBytes, hexOf } from '#domain/ledger/tlog/bytes';
import { plainSha512 } from './plain-sha512';

const P = (1n << 255n) - 19n;
/** Order of the base point. */
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = (value: bigint): bigint => ((value % P) + P) % P;

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor] = [1n, mod(base)];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}

const D = mod(-121665n * power(121666n, P - 2n));
const ROOT = power(2n, (P - 1n) / 4n);

/** Extended coordinates of RFC 8032 section 5.1.4. */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint];
const NEUTRAL: Point = [0n, 1n, 1n, 0n];

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * t1 * t2 * D);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexOf(bytes.toReversed()) || '0'}`);
}

/** Undefined where the 32 bytes mean no point. */
function pointOf(bytes: Uint8Array): Point | undefined {
  const number = littleEndian(bytes);
  const [y, sign] = [number & ((1n << 255n) - 1n), number >> 255n];
  if (y >= P) return undefined;
  const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x - square) !== 0n) x = mod(x * ROOT);
  if (mod(x * x - square) !== 0n || (x === 0n && sign === 1n)) return undefined;
  if ((x & 1n) !== sign) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function bytesOf([x, y, z]: Point): Uint8Array {
  const inverse = power(z, P - 2n);
  const number = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(index * 8)) & 0xffn));
}

/** All 16^i · j multiples of a point, so that a product is 64 additions. */
function multiplesOf(point: Point): readonly (readonly Point[])[] {
  let base = point;
  return Array.from({ length: 64 }, () => {
    const row: Point[] = [NEUTRAL];
    for (let index = 0; index < 15; index += 1) row.push(add(row[index]!, base));
    base = add(row[15]!, base);
    return row;
  });
}

function times(multiples: readonly (readonly Point[])[], number: bigint): Point {
  let result = NEUTRAL;
  multiples.forEach((row, index) => {
    result = add(result, row[Number((number >> BigInt(index * 4)) & 15n)]!);
  });
  return result;
}

const BASE = pointOf(Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 0x58 : 0x66)));
const known = new Map<string, readonly (readonly Point[])[] | undefined>();

/** Multiples of the point, negated where it is a key's, so that what is subtracted is added. */
function table(point: Point | undefined, name: string): readonly (readonly Point[])[] | undefined {
  if (!known.has(name)) known.set(name, point && multiplesOf(point));
  return known.get(name);
}

/** As OpenSSL verifies: S below the order, no cofactor, R compared as bytes. False for whatever is no signature. */
export function plainVerify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const [r, s] = [signature.subarray(0, 32), littleEndian(signature.subarray(32))];
  const key = pointOf(publicKey);
  const [base, negated] = [table(BASE, 'base'), table(key && [P - key[0], key[1], 1n, P - key[3]], hexOf(publicKey))];
  if (!base || !negated || s >= L) return false;
  const k = littleEndian(plainSha512(concat(r, publicKey, message))) % L;
  return equalBytes(bytesOf(add(times(base, s), times(negated, k))), r);
}
