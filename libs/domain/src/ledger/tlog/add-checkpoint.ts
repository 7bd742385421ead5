import { base64Of, bytesOfBase64 } from './base64';
import { concat, decimalOf, textOf, utf8 } from './bytes';
import { Malformed } from './malformed';
import { parseSignatureLine, type NoteSignature } from './signed-note';
import { HASH_SIZE } from './tree-hash';
import type { Proof } from './tree-proof';

const MOST_HASHES = 63;

/** What a log asks a witness (C2SP tlog-witness, add-checkpoint): this head goes on from the one you saw last. */
export interface AddCheckpoint {
  /** The size the witness cosigned last, as far as the log knows. */
  readonly old: number;
  readonly proof: Proof;
  /** The signed checkpoint, byte for byte. */
  readonly checkpoint: Uint8Array;
}

export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): Uint8Array {
  if (proof.length > MOST_HASHES) throw new RangeError(`a proof of ${proof.length} hashes; ${MOST_HASHES} at most`);
  return concat(utf8([`old ${old}`, ...proof.map(base64Of), ''].map((line) => `${line}\n`).join('')), checkpoint);
}

/** Throws Malformed; the checkpoint is cut out and not read. */
export function parseAddCheckpoint(bytes: Uint8Array): AddCheckpoint {
  const text = textOf(bytes);
  const split = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || split < 0) throw new Malformed('proof', 'it is not UTF-8, or has no empty line');
  const [first = '', ...lines] = text.slice(0, split).split('\n');
  const old = first.startsWith('old ') ? decimalOf(first.slice(4)) : undefined;
  if (old === undefined) throw new Malformed('proof', 'no old size');
  const proof = lines.map(bytesOfBase64);
  if (proof.length > MOST_HASHES || proof.some(({ length }) => length !== HASH_SIZE)) throw new Malformed('proof', 'a line that is no hash, or too many');
  return { old, proof, checkpoint: utf8(text.slice(split + 2)) };
}

/** The lines a witness answers with. Throws Malformed on anything else; whose they are is not checked. */
export function parseCosignatures(bytes: Uint8Array): readonly NoteSignature[] {
  const text = textOf(bytes);
  if (!text?.endsWith('\n')) throw new Malformed('cosignature', 'no signature lines');
  return text.slice(0, -1).split('\n').map(parseSignatureLine);
}
