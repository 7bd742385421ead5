import { concat, hexOf, utf8 } from '../tlog/bytes';
import type { Sha256 } from '../tlog/tree-hash';
import { add, affine, bytesOf, CURVE, generatorMultiples, inverse, type Multiples, multiplesOf, N, numberOf, pointOf, times } from './curve';

/** SM3 (GB/T 32905) of the bytes, 32 of them; handed in, as SHA-256 is. */
export type Sm3 = Sha256;

/** What GB/T 35276 prescribes where nobody agreed on another. */
const SIGNER_ID = '1234567812345678';

/** SM3(Z ‖ message), where Z binds curve, key and the signer's id (GB/T 32918.2 sections 5.5 and 6.1). */
function digestOf(publicKey: Uint8Array, message: Uint8Array, sm3: Sm3): bigint {
  const id = utf8(SIGNER_ID);
  const z = sm3(concat(Uint8Array.of(0, id.length * 8), id, ...CURVE.map(bytesOf), publicKey.subarray(1)));
  return numberOf(sm3(concat(z, message)));
}

/** Keys that are asked about again and again, by their hexadecimal bytes. */
const known = new Map<string, Multiples | undefined>();

function multiplesOfKey(publicKey: Uint8Array): Multiples | undefined {
  const hex = hexOf(publicKey);
  if (!known.has(hex)) {
    const point = pointOf(publicKey);
    known.set(hex, point && multiplesOf(point));
  }
  return known.get(hex);
}

/** Whether r ‖ s is by the key (04 ‖ x ‖ y) over the message: GB/T 32918.2 section 7.1. False for whatever is no signature. */
export function sm2Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array, sm3: Sm3): boolean {
  const key = multiplesOfKey(publicKey);
  const [r, s] = [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))];
  const t = (r + s) % N;
  if (!key || signature.length !== 64 || r === 0n || r >= N || s === 0n || s >= N || t === 0n) return false;
  const [x] = affine(add(times(generatorMultiples(), s), times(key, t)));
  return (digestOf(publicKey, message, sm3) + x) % N === r;
}

/** 04 ‖ x ‖ y of a secret of 32 bytes. Throws RangeError where it is no secret: 1 to N − 2. */
export function sm2PublicKey(secret: Uint8Array): Uint8Array {
  const d = numberOf(secret);
  if (secret.length !== 32 || d === 0n || d >= N - 1n) throw new RangeError('a secret of SM2 is a number of 32 bytes below the order');
  return concat(Uint8Array.of(4), ...affine(times(generatorMultiples(), d)).map(bytesOf));
}

export interface Sm2Signing {
  readonly secret: Uint8Array;
  readonly sm3: Sm3;
  /** 32 bytes by chance, others at each call. */
  readonly chance: () => Uint8Array;
}

/**
 * r ‖ s, 32 bytes each: GB/T 32918.2 section 6.1. The secret and the message go into the number used once, so that two
 * signatures share none even where chance fails: whoever has two under one number has the secret.
 */
export function sm2Sign(message: Uint8Array, { secret, sm3, chance }: Sm2Signing): Uint8Array {
  const e = digestOf(sm2PublicKey(secret), message, sm3);
  for (;;) {
    const signature = signedWith(numberOf(sm3(concat(secret, chance(), bytesOf(e)))), e, numberOf(secret));
    if (signature) return signature;
  }
}

/** Undefined for one of the few numbers that must not be used. For tests also by the numbers the standard prints. */
export function signedWith(k: bigint, e: bigint, d: bigint): Uint8Array | undefined {
  if (k === 0n || k >= N) return undefined;
  const r = (e + affine(times(generatorMultiples(), k))[0]) % N;
  const s = (inverse(1n + d, N) * ((((k - r * d) % N) + N) % N)) % N;
  return r === 0n || r + k === N || s === 0n ? undefined : concat(bytesOf(r), bytesOf(s));
}
