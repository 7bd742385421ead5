import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** What stands before the 32 bytes in DER (RFC 8410): of a public key, and of a private one. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface Ed25519Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes (RFC 8032). */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** From the 32 bytes that RFC 8032 calls the private key. Throws RangeError on another length. */
export function ed25519Signer(seed: Uint8Array): Ed25519Signer {
  if (seed.length !== 32) throw new RangeError(`a seed has 32 bytes, not ${seed.length}`);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length));
  return { publicKey, sign: (message) => Uint8Array.from(sign(null, message, key)) };
}

/** False for whatever is no signature by this key, also for a key that is none. */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    return verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}

/** A new seed, by the operating system's chance. */
export function newEd25519Seed(): Uint8Array {
  const { privateKey } = generateKeyPairSync('ed25519');
  return Uint8Array.from(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length));
}
