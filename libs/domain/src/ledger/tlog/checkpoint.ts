import { base64Of, bytesOfBase64 } from './base64';
import { decimalOf } from './bytes';
import { Malformed } from './malformed';
import { type Note, parseNote } from './signed-note';
import { HASH_SIZE } from './tree-hash';
import type { TreeHead } from './tree-proof';

/** What a log says of itself at one size (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** Which log: never to be taken from the checkpoint, only to be compared. */
  readonly origin: string;
  readonly extensions: readonly string[];
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: Note;
}

/** The text that is signed. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  if ([origin, ...extensions].some((line) => line === '' || line.includes('\n'))) throw new RangeError('a line of a checkpoint is neither empty nor more than one');
  return [origin, String(size), base64Of(root), ...extensions].map((line) => `${line}\n`).join('');
}

/** Throws Malformed. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, digits, base64, ...extensions] = text.slice(0, -1).split('\n');
  const size = decimalOf(digits ?? '');
  if (!text.endsWith('\n') || !origin || size === undefined || !base64) throw new Malformed('checkpoint', 'origin, size and root were expected on three lines');
  const root = bytesOfBase64(base64);
  if (root.length !== HASH_SIZE) throw new Malformed('checkpoint', `a root of ${root.length} bytes`);
  if (extensions.includes('')) throw new Malformed('checkpoint', 'an empty line');
  return { origin, size, root, extensions };
}

/** Reads both; checks no signature. Throws Malformed. */
export function parseSignedCheckpoint(bytes: Uint8Array): SignedCheckpoint {
  const note = parseNote(bytes);
  return { checkpoint: parseCheckpoint(note.text), note };
}
