import { contentOf, DER, derIn, derSequence } from '#domain/ledger/der';
import { concat, hexOf } from '#domain/ledger/tlog/bytes';
import { reading } from './heads';
import type { StampChecks } from './hashing';

const EC = '2a8648ce3d0201';
/** By object identifier: name of the curve, and bytes of a coordinate. */
const CURVES: Readonly<Record<string, readonly [name: string, width: number] | undefined>> = { '2a8648ce3d030107': ['P-256', 32], '2b81040022': ['P-384', 48], '2b81040023': ['P-521', 66] };

/** By the browser's library; undefined where it has none, or gives it to pages of a network only. */
export const WEB_STAMPS: StampChecks | undefined = (globalThis.crypto as typeof globalThis.crypto | undefined)?.subtle && {
  digest: async (hash, bytes) => new Uint8Array(await crypto.subtle.digest(nameOf(hash), Uint8Array.from(bytes))),
  async verify(publicKey, hash, { message, signature }) {
    const curve = reading(() => curveOf(publicKey));
    const raw = curve ? reading(() => plain(signature, curve[1])) : signature;
    if (!raw) return false;
    const name = curve ? { name: 'ECDSA', namedCurve: curve[0] } : { name: 'RSASSA-PKCS1-v1_5' };
    try {
      const key = await crypto.subtle.importKey('spki', Uint8Array.from(publicKey), { ...name, hash: nameOf(hash) }, false, ['verify']);
      return await crypto.subtle.verify({ ...name, hash: nameOf(hash) }, key, Uint8Array.from(raw), Uint8Array.from(message));
    } catch {
      return false;
    }
  },
};

const nameOf = (hash: string): string => hash.replace('sha', 'SHA-');

function curveOf(publicKey: Uint8Array) {
  const [kind, curve] = derSequence(derSequence(derIn(publicKey)[0])[0]).map(({ content }) => hexOf(content));
  return kind === EC ? CURVES[curve ?? ''] : undefined;
}

/** Both numbers of an ECDSA signature, each as wide as the curve's. */
function plain(signature: Uint8Array, width: number): Uint8Array | undefined {
  const numbers = derSequence(derIn(signature)[0]).map((one) => {
    const bytes = contentOf(one, DER.integer);
    return bytes[0] === 0 ? bytes.subarray(1) : bytes;
  });
  if (numbers.length !== 2 || numbers.some(({ length }) => length > width)) return undefined;
  return concat(...numbers.map((bytes) => concat(new Uint8Array(width - bytes.length), bytes)));
}
