import { base64Of, bytesOfBase64 } from './base64';
import { bytesOfHex, concat, equalBytes, hexOf, utf8 } from './bytes';
import { Malformed } from './malformed';
import type { Sha256 } from './tree-hash';

/**
 * Signature types of C2SP signed-note that are used here: a log's own signature, a witness's with its time, and one that
 * signed-note has no byte for. Of the last, the public key begins with its longer name: see sm2/sm2-note.ts.
 */
export const NOTE_ED25519 = 0x01;
export const NOTE_COSIGNATURE = 0x04;
export const NOTE_OTHER = 0xff;
/** What the longer name of SM2 over SM3 with the standard's id is, and how long point and secret are after it. */
export const SM2_NAME = utf8('duban-sm2/1');
const SM2_POINT = 65;
const SECRET_SIZE = 32;

/** A public key by which signature lines of a note are recognised: name and id together, never one alone. */
export interface NoteKey {
  readonly name: string;
  /** Four bytes. An abbreviation to find the key by, no proof of anything. */
  readonly id: Uint8Array;
  readonly type: number;
  readonly publicKey: Uint8Array;
}

/** Whether a key may be called so: not empty, no Unicode space, no plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+]/u.test(name) && !/[\uD800-\uDFFF]/u.test(name);
}

/** SHA-256(name ‖ 0x0A ‖ type ‖ public key), first four bytes (C2SP signed-note, tlog-cosignature). */
export function noteKey(name: string, type: number, publicKey: Uint8Array, sha256: Sha256): NoteKey {
  if (!isKeyName(name)) throw new Malformed('key', 'the name is empty, or has a space or a plus');
  const id = sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
  return { name, id, type, publicKey };
}

/** The text in which a public key is handed over: name+id+base64(type ‖ key). */
export function encodeVkey({ name, id, type, publicKey }: NoteKey): string {
  return `${name}+${hexOf(id)}+${base64Of(concat(Uint8Array.of(type), publicKey))}`;
}

/** Throws Malformed when the text is no key of a type used here, or its id is not its own. */
export function decodeVkey(vkey: string, sha256: Sha256): NoteKey {
  const { name, id, type, bytes } = keyParts(vkey, SM2_POINT);
  const key = noteKey(name, type, bytes, sha256);
  if (!equalBytes(id, key.id)) throw new Malformed('key', `the id is ${hexOf(key.id)}, not ${hexOf(id)}`);
  return key;
}

const SECRET = 'PRIVATE+KEY+';

/** The secret half: a seed of 32 bytes (RFC 8032; of SM2 its name and the secret) with the name and id of its public key. */
export interface NoteSeed {
  readonly name: string;
  readonly id: Uint8Array;
  readonly type: number;
  readonly seed: Uint8Array;
}

/** As golang.org/x/mod/sumdb/note writes it: PRIVATE+KEY+name+id+base64(type ‖ seed). */
export function encodeSkey({ name, id, type, seed }: NoteSeed): string {
  return `${SECRET}${name}+${hexOf(id)}+${base64Of(concat(Uint8Array.of(type), seed))}`;
}

/** The id is that of the public key: whoever derives the key compares it. Throws Malformed. */
export function decodeSkey(skey: string): NoteSeed {
  if (!skey.startsWith(SECRET)) throw new Malformed('key', 'it does not begin with PRIVATE+KEY+');
  const { name, id, type, bytes } = keyParts(skey.slice(SECRET.length), SECRET_SIZE);
  if (!isKeyName(name)) throw new Malformed('key', 'the name is empty, or has a space or a plus');
  return { name, id, type, seed: bytes };
}

function keyParts(text: string, sm2Bytes: number): { name: string; id: Uint8Array; type: number; bytes: Uint8Array } {
  const [, name = '', hex = '', base64 = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  const [type, ...rest] = bytesOfBase64(base64);
  const isSm2 = type === NOTE_OTHER && SM2_NAME.every((byte, at) => rest[at] === byte);
  if (type !== NOTE_ED25519 && type !== NOTE_COSIGNATURE && !isSm2) throw new Malformed('key', 'name+id+base64 of a known type was expected');
  const expected = isSm2 ? SM2_NAME.length + sm2Bytes : SECRET_SIZE;
  if (rest.length !== expected) throw new Malformed('key', `${expected} bytes were expected, not ${rest.length}`);
  return { name, id: bytesOfHex(hex)!, type: type!, bytes: Uint8Array.from(rest) };
}
