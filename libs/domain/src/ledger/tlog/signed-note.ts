import { base64Of, bytesOfBase64 } from './base64';
import { concat, equalBytes, textOf, utf8 } from './bytes';
import { Malformed } from './malformed';
import { isKeyName, NOTE_ED25519, type NoteKey } from './note-key';

/** A signature line: by whom, and the bytes after the key's id. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** C2SP signed-note: a text that ends in a newline, and its signature lines. Nothing in it is checked by reading it. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Whether `signature` is by the key over the message: Ed25519, RFC 8032. Handed in. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** As golang.org/x/mod/sumdb/note: no reader should have to verify without end. */
export const MOST_SIGNATURES = 100;
const LONGEST_NOTE = 1_000_000;

/** Throws Malformed on whatever is not a note to the letter. */
export function parseNote(bytes: Uint8Array): Note {
  const note = bytes.length > LONGEST_NOTE ? undefined : textOf(bytes);
  if (note === undefined) throw new Malformed('note', 'it is too long or not UTF-8');
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new Malformed('note', 'a control character');
  const split = note.lastIndexOf('\n\n');
  const lines = note.slice(split + 2);
  if (split < 0 || !lines.endsWith('\n')) throw new Malformed('note', 'no signature lines after an empty line');
  const signatures = lines.slice(0, -1).split('\n').map(parseSignatureLine);
  if (signatures.length > MOST_SIGNATURES) throw new Malformed('note', `more than ${MOST_SIGNATURES} signatures`);
  return { text: note.slice(0, split + 1), signatures };
}

/** One line without its newline: em dash, space, name, space, base64(key id ‖ signature). Throws Malformed. */
export function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', base64 = ''] = /^— ([^ ]+) (\S+)$/u.exec(line) ?? [];
  const bytes = bytesOfBase64(base64);
  if (!isKeyName(name) || bytes.length < 5) throw new Malformed('note', 'a line that is no signature');
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** With its newline. */
export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${base64Of(concat(keyId, signature))}\n`;
}

export function formatNote({ text, signatures }: Note): Uint8Array {
  if (!text.endsWith('\n') || signatures.length === 0) throw new RangeError('a note needs a last newline and a signature');
  return utf8(`${text}\n${signatures.map(formatSignatureLine).join('')}`);
}

/** A note with one more line; an older one of the same key gives way. */
export function withSignature(note: Note, signature: NoteSignature): Note {
  const others = note.signatures.filter(({ name, keyId }) => name !== signature.name || !equalBytes(keyId, signature.keyId));
  return { ...note, signatures: [...others, signature] };
}

/** A line by a log's own key over the text: `sign` makes the 64 bytes of RFC 8032. */
export function signText(text: string, key: NoteKey, sign: (message: Uint8Array) => Uint8Array): NoteSignature {
  return { name: key.name, keyId: key.id, signature: sign(utf8(text)) };
}

/** The lines that claim to be by this key: same name and same id. */
export function signaturesOf(note: Note, key: NoteKey): readonly NoteSignature[] {
  return note.signatures.filter(({ name, keyId }) => name === key.name && equalBytes(keyId, key.id));
}

/**
 * Whether this key signed the note. A key's first line decides, right or wrong; one that only shares its name or its id
 * counts for nothing. For cosignatures see cosignature.ts.
 */
export function isSignedBy(note: Note, key: NoteKey, verify: Verify): boolean {
  const [first] = signaturesOf(note, key);
  return key.type === NOTE_ED25519 && first !== undefined && first.signature.length === 64 && verify(key.publicKey, utf8(note.text), first.signature);
}
