import { createCipheriv, createDecipheriv } from 'node:crypto';
import { newKeyBytes } from '../ids';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key of 32 bytes: 12 bytes by chance, the tag, the text. `about` is bound to it and not inside. */
export function seal(key: Uint8Array, text: string, about: string): Buffer {
  const iv = newKeyBytes().subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]);
}

/** Undefined where the key is another, or a bit of the box or of `about` is. */
export function unseal(key: Uint8Array, box: Uint8Array, about: string): string | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, key, box.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(about, 'utf8'));
    decipher.setAuthTag(box.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(box.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
