import { concat, utf8 } from '../tlog/bytes';
import { NOTE_OTHER, noteKey, type NoteKey, SM2_NAME } from '../tlog/note-key';
import { type Note, signaturesOf } from '../tlog/signed-note';
import type { Sha256 } from '../tlog/tree-hash';
import { type Sm3, sm2Verify } from './sm2';

/** What the log of the same entries with SM3 as its hash is called, beside the C2SP one. */
export function sm3Origin(origin: string): string {
  return `${origin}/sm3`;
}

/** A signature type of our own, as signed-note lets one make it: 0xff, a longer name, the point 04 ‖ x ‖ y. */
export function sm2NoteKey(name: string, point: Uint8Array, sha256: Sha256): NoteKey {
  return noteKey(name, NOTE_OTHER, concat(SM2_NAME, point), sha256);
}

export function isSm2Key({ type }: NoteKey): boolean {
  return type === NOTE_OTHER;
}

/** Whether this key signed the note: r ‖ s after the key's id. Its first line decides, right or wrong. */
export function isSm2SignedBy(note: Note, key: NoteKey, sm3: Sm3): boolean {
  const [first] = signaturesOf(note, key);
  return isSm2Key(key) && first !== undefined && sm2Verify(key.publicKey.subarray(SM2_NAME.length), utf8(note.text), first.signature, sm3);
}
