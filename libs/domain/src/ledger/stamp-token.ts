import { contentOf, type Der, DER, derIn, derInside, derSequence } from './der';
import { concat, hexOf, textOf } from './tlog/bytes';
import { Malformed } from './tlog/malformed';

const SIGNED_DATA = '2a864886f70d010702';
const TST_INFO = '2a864886f70d0109100104';
const CONTENT_TYPE = '2a864886f70d010903';
const MESSAGE_DIGEST = '2a864886f70d010904';
const GRANTED = ['00', '01'];

export const STAMP_HASHES = ['sha256', 'sha384', 'sha512'] as const;
export type StampHash = (typeof STAMP_HASHES)[number];

/** Object identifiers but for their last number, and that of SHA-256: the hash alone, with RSA (PKCS #1 v1.5), with ECDSA. */
const FAMILIES: Readonly<Record<string, number>> = { '6086480165030402': 1, '2a864886f70d0101': 11, '2a8648ce3d0403': 2 };
/** RSA alone: the hash is that of the digest beside it. */
const RSA = '2a864886f70d010101';

/** What an authority of RFC 3161 signed: that something with this digest existed at a moment. */
export interface StampInfo {
  readonly hash: StampHash | undefined;
  readonly imprint: Uint8Array;
  /** ISO 8601 in UTC, as precise as it was stated. */
  readonly at: string;
  /** Whether this number was sent along with the question. */
  readonly answers: (nonce: Uint8Array) => boolean;
}

/** The token around it (CMS SignedData, RFC 5652), as far as its signature can be checked by it. */
export interface StampToken extends StampInfo {
  /** TSTInfo as it was signed. */
  readonly info: Uint8Array;
  readonly digest: Uint8Array;
  readonly digestHash: StampHash | undefined;
  /** What the signature is over: the signed attributes as a SET. */
  readonly signedBytes: Uint8Array;
  readonly signatureHash: StampHash | undefined;
  readonly signature: Uint8Array;
  /** Whose key signed: issuer and serial number as in the certificate. */
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly certificates: readonly Uint8Array[];
}

/** Of a TimeStampResp. Throws {@link Malformed} where the authority did not grant it, or it is of another form. */
export function parseStamp(answer: Uint8Array): StampToken {
  const [status, token] = derSequence(derIn(answer)[0]);
  const [code] = derSequence(status);
  if (!GRANTED.includes(hexOf(contentOf(code, DER.integer)))) throw new Malformed('time-stamp', 'the authority did not grant it');
  const [kind, wrapped] = derSequence(token);
  mustBe(kind, SIGNED_DATA);
  const [, , inner, ...rest] = derSequence(derInside(wrapped, DER.explicit0)[0]);
  const [type, content] = derSequence(inner);
  mustBe(type, TST_INFO);
  const info = contentOf(derInside(content, DER.explicit0)[0], DER.octets);
  const certificates = rest.filter(({ tag }) => tag === DER.explicit0).flatMap((set) => derIn(set.content)).map(({ whole }) => whole);
  return { ...infoOf(info), info, certificates, ...signerOf(rest.at(-1)) };
}

function infoOf(info: Uint8Array): StampInfo {
  const [, , stamped, , at, ...others] = derSequence(derIn(info)[0]);
  const [algorithm, imprint] = derSequence(stamped);
  const answers = (nonce: Uint8Array): boolean => others.some(({ content, tag }) => tag === DER.integer && hexOf(content) === hexOf(nonce));
  return { hash: hashOf(algorithm), imprint: contentOf(imprint, DER.octets), at: momentOf(at), answers };
}

function signerOf(signers: Der | undefined): Omit<StampToken, keyof StampInfo | 'info' | 'certificates'> {
  const [one, ...more] = derInside(signers, DER.set);
  const [, named, digest, attributes, algorithm, signature] = derSequence(one);
  if (more.length > 0 || attributes?.tag !== DER.explicit0) throw new Malformed('time-stamp', 'one signer over attributes was expected');
  const attribute = (oid: string): Der | undefined => {
    const found = derIn(attributes.content).map(derSequence).find(([type]) => hexOf(contentOf(type, DER.oid)) === oid);
    return derInside(found?.[1], DER.set)[0];
  };
  mustBe(attribute(CONTENT_TYPE), TST_INFO);
  const [issuer, serial] = derSequence(named);
  return {
    digest: contentOf(attribute(MESSAGE_DIGEST), DER.octets),
    digestHash: hashOf(digest),
    signedBytes: concat(Uint8Array.of(DER.set), attributes.whole.subarray(1)),
    signatureHash: hashOf(algorithm) ?? (hexOf(oidOf(algorithm)) === RSA ? hashOf(digest) : undefined),
    signature: contentOf(signature, DER.octets),
    issuer: contentOf(issuer, DER.sequence),
    serial: contentOf(serial, DER.integer),
  };
}

/** By an AlgorithmIdentifier; undefined for what is not judged here. */
export function hashOf(algorithm: Der | undefined): StampHash | undefined {
  const oid = oidOf(algorithm);
  return STAMP_HASHES[oid.at(-1)! - (FAMILIES[hexOf(oid.slice(0, -1))] ?? 256)];
}

function oidOf(algorithm: Der | undefined): Uint8Array {
  return contentOf(derSequence(algorithm)[0], DER.oid);
}

function mustBe(value: Der | undefined, oid: string): void {
  if (hexOf(contentOf(value, DER.oid)) !== oid) throw new Malformed('time-stamp', 'it is of another kind');
}

/** GeneralizedTime, or UTCTime of 1950 to 2049. */
export function momentOf(value: Der | undefined): string {
  const short = value?.tag === DER.shortTime ? (textOf(value.content) ?? '') : undefined;
  const text = short === undefined ? textOf(contentOf(value, DER.time)) : `${Number(short.slice(0, 2)) < 50 ? '20' : '19'}${short}`;
  const at = text?.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(\.\d{1,9})?Z)$/, '$1-$2-$3T$4:$5:$6');
  if (!at?.includes('T')) throw new Malformed('time-stamp', 'no moment');
  return at;
}
