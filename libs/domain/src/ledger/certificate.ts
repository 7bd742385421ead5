import { contentOf, DER, derIn, derSequence } from './der';
import { hashOf, momentOf, type StampHash } from './stamp-token';
import { bytesOfBase64 } from './tlog/base64';
import { equalBytes, hexOf } from './tlog/bytes';
import { Malformed } from './tlog/malformed';

const BASIC_CONSTRAINTS = '551d13';
const EXTENDED_KEY_USAGE = '551d25';
const TIME_STAMPING = '2b06010505070308';

/** What of an X.509 certificate (RFC 5280) decides whether a time-stamp is believed. Names and numbers as they are written. */
export interface Certificate {
  readonly whole: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** The public key as SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  /** What the issuer signed, and how. */
  readonly signedBytes: Uint8Array;
  readonly signatureHash: StampHash | undefined;
  readonly signature: Uint8Array;
  /** It may sign certificates. */
  readonly isAuthority: boolean;
  /** It is for time-stamping and for nothing else, and says so critically (RFC 3161, 2.3). */
  readonly isForStamping: boolean;
}

/** Throws {@link Malformed}. */
export function parseCertificate(whole: Uint8Array): Certificate {
  const [signed, algorithm, signature] = derSequence(derIn(whole)[0]);
  const parts = derSequence(signed);
  const [serial, , issuer, validity, subject, key, ...more] = parts[0]?.tag === DER.explicit0 ? parts.slice(1) : parts;
  const [from, to] = derSequence(validity).map((time) => Date.parse(momentOf(time)));
  if (!signed || !key || from === undefined || to === undefined) throw new Malformed('time-stamp', 'a certificate of another form');
  const extension = extensionsOf(more.find(({ tag }) => tag === DER.explicit3)?.content);
  const [constraints, usage] = [extension(BASIC_CONSTRAINTS), extension(EXTENDED_KEY_USAGE)];
  return {
    whole, from, to,
    serial: contentOf(serial, DER.integer),
    issuer: contentOf(issuer, DER.sequence),
    subject: contentOf(subject, DER.sequence),
    publicKey: key.whole,
    signedBytes: signed.whole,
    signatureHash: hashOf(algorithm),
    signature: contentOf(signature, DER.bits).subarray(1),
    isAuthority: constraints?.inside[0]?.tag === DER.boolean && constraints.inside[0].content[0] !== 0,
    isForStamping: usage?.isCritical === true && usage.inside.length === 1 && hexOf(usage.inside[0]!.content) === TIME_STAMPING,
  };
}

function extensionsOf(content: Uint8Array | undefined) {
  const list = content === undefined ? [] : derSequence(derIn(content)[0]).map(derSequence);
  return (oid: string) => {
    const found = list.find(([type]) => hexOf(contentOf(type, DER.oid)) === oid);
    const inside = found && derSequence(derIn(contentOf(found.at(-1), DER.octets))[0]);
    return inside && { inside, isCritical: found[1]?.tag === DER.boolean && found[1].content[0] !== 0 };
  };
}

/** By name only: whether it signed, its key tells. */
export function isIssuerOf(issuer: Certificate, { issuer: name }: Certificate): boolean {
  return issuer.isAuthority && equalBytes(issuer.subject, name);
}

/** The certificates of a PEM file, DER each (RFC 7468). Throws {@link Malformed} where there is none, or one is none. */
export function certificatesOfPem(text: string): readonly Uint8Array[] {
  const found = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map(([, body = '']) => bytesOfBase64(body.replace(/\s/g, '')));
  if (found.length === 0) throw new Malformed('time-stamp', 'no certificate');
  found.forEach(parseCertificate);
  return found;
}
