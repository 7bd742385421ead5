import { type Sm2Signing, sm2PublicKey, sm2Sign } from '#domain/ledger/sm2/sm2';
import { concat } from '#domain/ledger/tlog/bytes';
import { NOTE_OTHER, SM2_NAME } from '#domain/ledger/tlog/note-key';
import { sm3 } from '#platform/hash';
import { newKeyBytes } from '#platform/ids';
import type { KeyKind } from './log-keys';

/**
 * Keys of SM2 in files. For evaluation by GB/T 39786 at level 3 a certified device has to hold the key: it is another
 * `KeyKeeper`, and nothing else changes.
 */
export const SM2_KEYS: KeyKind = {
  type: NOTE_OTHER,
  newSeed() {
    for (;;) {
      const secret = Uint8Array.from(newKeyBytes());
      if (isSecret(secret)) return concat(SM2_NAME, secret);
    }
  },
  open(seed) {
    const signing: Sm2Signing = { secret: seed.subarray(SM2_NAME.length), sm3, chance: newKeyBytes };
    return { publicKey: concat(SM2_NAME, sm2PublicKey(signing.secret)), sign: (message) => sm2Sign(message, signing) };
  },
};

function isSecret(secret: Uint8Array): boolean {
  try {
    return sm2PublicKey(secret).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
