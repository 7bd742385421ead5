import { contentOf, DER, derIn, derInside, derOf } from './der';
import { bytesOfHex, equalBytes, textOf } from './tlog/bytes';
import { Malformed } from './tlog/malformed';

/**
 * Time-stamps of RFC 3161: an authority outside signs that some bytes existed at a moment. What is asked is built here and
 * what is answered compared with it; its signature and certificate are for a tool that knows the authority
 * (`openssl ts -verify`), not for us who asked.
 */
const SHA256_OID = bytesOfHex('608648016503040201')!;
const SIGNED_DATA_OID = bytesOfHex('2a864886f70d010702')!;
const TST_INFO_OID = bytesOfHex('2a864886f70d0109100104')!;
const GRANTED = [0, 1];
const MOST_INTEGER_BYTES = 21;

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
export function stampedAt(answer: Uint8Array, { imprint, nonce }: StampQuestion): string {
  const [status, token] = derInside(derIn(answer)[0], DER.sequence);
  const [code] = derInside(status, DER.sequence);
  const granted = contentOf(code, DER.integer);
  if (granted.length !== 1 || !GRANTED.includes(granted[0]!)) throw new Malformed('time-stamp', 'the authority did not grant it');
  const [, , stamped, , at, ...others] = infoOf(contentOf(token, DER.sequence));
  const [hash, digest] = derInside(stamped, DER.sequence);
  const [algorithm] = derInside(hash, DER.sequence);
  if (!equalBytes(contentOf(algorithm, DER.oid), SHA256_OID) || !equalBytes(contentOf(digest, DER.octets), imprint)) throw new Malformed('time-stamp', 'it is of something else');
  const asked = positive(nonce);
  const isOurs = others.some(({ tag, content }) => tag === DER.integer && content.length <= MOST_INTEGER_BYTES && equalBytes(content, asked));
  if (!isOurs) throw new Malformed('time-stamp', 'it answers another question');
  return momentOf(contentOf(at, DER.time));
}

/** TSTInfo, out of the SignedData that the token is. */
function infoOf(token: Uint8Array) {
  const [kind, wrapped] = derIn(token);
  if (!equalBytes(contentOf(kind, DER.oid), SIGNED_DATA_OID)) throw new Malformed('time-stamp', 'no signed data');
  const [, , inner] = derInside(derInside(wrapped, DER.explicit0)[0], DER.sequence);
  const [type, content] = derInside(inner, DER.sequence);
  if (!equalBytes(contentOf(type, DER.oid), TST_INFO_OID)) throw new Malformed('time-stamp', 'no time-stamp inside');
  return derInside(derIn(contentOf(derInside(content, DER.explicit0)[0], DER.octets))[0], DER.sequence);
}

function momentOf(bytes: Uint8Array): string {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(textOf(bytes) ?? '');
  if (!found) throw new Malformed('time-stamp', 'no moment');
  const [, year, month, day, hours, minutes, seconds, fraction = ''] = found;
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${fraction}Z`;
}
