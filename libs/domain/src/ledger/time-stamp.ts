import { DER, derOf } from './der';
import { parseStamp } from './stamp-token';
import { bytesOfHex, equalBytes } from './tlog/bytes';
import { Malformed } from './tlog/malformed';

/**
 * Time-stamps of RFC 3161: an authority outside signs that some bytes existed at a moment. What is asked is built here and
 * what is answered compared with it; its signature is judged by whoever knows the authority, not by us who asked.
 */
const SHA256_OID = bytesOfHex('608648016503040201')!;

export interface StampQuestion {
  /** SHA-256 of what is to be stamped. */
  readonly imprint: Uint8Array;
  /** By chance, so that an old answer is not taken for a new one. */
  readonly nonce: Uint8Array;
}

/** A TimeStampReq of version 1 that asks for the certificate along (RFC 3161, 2.4.1). */
export function stampQuery({ imprint, nonce }: StampQuestion): Uint8Array {
  const hash = derOf(DER.sequence, derOf(DER.oid, SHA256_OID), derOf(DER.null));
  return derOf(
    DER.sequence,
    derOf(DER.integer, Uint8Array.of(1)),
    derOf(DER.sequence, hash, derOf(DER.octets, imprint)),
    derOf(DER.integer, positive(nonce)),
    derOf(DER.boolean, Uint8Array.of(0xff)),
  );
}

/** DER's shortest form of the number that the bytes are. */
function positive(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const kept = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  return kept[0]! >= 0x80 ? Uint8Array.of(0, ...kept) : kept;
}

/**
 * The moment an answer states, ISO 8601 in UTC. Throws {@link Malformed} where the authority did not grant it, or stamped
 * something else than was asked.
 */
export function stampedAt(answer: Uint8Array, question: StampQuestion): string {
  const { answers, at, hash, imprint } = parseStamp(answer);
  if (hash !== 'sha256' || !equalBytes(imprint, question.imprint)) throw new Malformed('time-stamp', 'it is of something else');
  if (!answers(positive(question.nonce))) throw new Malformed('time-stamp', 'it answers another question');
  return at;
}
