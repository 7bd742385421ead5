import { base64Of, bytesOfBase64 } from './tlog/base64';
import { Malformed } from './tlog/malformed';
import { type Note, parseNote } from './tlog/signed-note';

/** The first line of a promise: no origin of a log, and no checkpoint has a second line like a promise's. */
const FIRST = 'duban-promise/1';

/**
 * What the keeper of a log signs for an entry that is committed and has no position under a signed head yet: that it will
 * be in this log. Who holds it can prove an omission: the log grows beyond it and the leaf is not in it.
 */
export interface PromisedEntry {
  readonly origin: string;
  /** SHA-256(0x00 ‖ entry). */
  readonly leaf: Uint8Array;
  /** The county's time of the entry, RFC 3339. */
  readonly at: string;
  /** The log will be larger than this when the entry is in it. */
  readonly beyond: number;
  /** The entry itself, canonical JSON, so that the paper can be read without us. */
  readonly body: string;
}

/** The text that is signed. */
export function formatPromise({ origin, leaf, at, beyond, body }: PromisedEntry): string {
  const lines = [FIRST, origin, base64Of(leaf), at, String(beyond), body];
  if (lines.some((line) => line === '' || line.includes('\n'))) throw new RangeError('a line of a promise is neither empty nor more than one');
  return lines.map((line) => `${line}\n`).join('');
}

/** Reads it; checks no signature, and not that the leaf is the body's hash. Throws Malformed. */
export function parsePromise(bytes: Uint8Array): { readonly promised: PromisedEntry; readonly note: Note } {
  const note = parseNote(bytes);
  const [first, origin, base64, at, beyond, body, ...rest] = note.text.slice(0, -1).split('\n');
  if (first !== FIRST || !origin || !base64 || !at || !/^(0|[1-9]\d{0,9})$/.test(beyond ?? '') || !body || rest.length > 0) {
    throw new Malformed('note', `it is no ${FIRST}`);
  }
  const leaf = bytesOfBase64(base64);
  if (leaf.length !== 32) throw new Malformed('note', `a leaf of ${leaf.length} bytes`);
  return { promised: { origin, leaf, at, beyond: Number(beyond), body }, note };
}
