import { concat, utf8 } from './bytes';
import { NOTE_COSIGNATURE, type NoteKey } from './note-key';
import { type Note, type NoteSignature, signaturesOf, type Verify } from './signed-note';

/** What a witness signs: that at this time (seconds since 1970) the largest consistent head it knew of the log was this one. */
export function cosignedMessage(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** A timestamped signature line (C2SP tlog-cosignature, Ed25519): time as uint64, big-endian, then 64 bytes. */
export function cosign(text: string, seconds: number, key: NoteKey, sign: (message: Uint8Array) => Uint8Array): NoteSignature {
  if (key.type !== NOTE_COSIGNATURE || !Number.isSafeInteger(seconds) || seconds < 0) throw new RangeError('a cosignature needs a key of its type and a time');
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  return { name: key.name, keyId: key.id, signature: concat(time, sign(cosignedMessage(text, seconds))) };
}

/** When this witness cosigned the note, in seconds since 1970; undefined when it did not, or not rightly. */
export function cosignedAt(note: Note, key: NoteKey, verify: Verify): number | undefined {
  const [first] = signaturesOf(note, key);
  if (key.type !== NOTE_COSIGNATURE || first?.signature.length !== 72) return undefined;
  const time = new DataView(first.signature.buffer, first.signature.byteOffset, 8).getBigUint64(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const seconds = Number(time);
  return verify(key.publicKey, cosignedMessage(note.text, seconds), first.signature.subarray(8)) ? seconds : undefined;
}
