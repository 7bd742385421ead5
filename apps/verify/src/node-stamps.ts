import { createHash, verify } from 'node:crypto';
import type { StampChecks } from './hashing';

/** By Node's library, which takes RSA and ECDSA as the key says. */
export const NODE_STAMPS: StampChecks = {
  digest: (hash, bytes) => createHash(hash).update(bytes).digest(),
  verify(publicKey, hash, { message, signature }) {
    try {
      return verify(hash, message, { key: Buffer.from(publicKey), format: 'der', type: 'spki' }, signature);
    } catch {
      return false;
    }
  },
};
