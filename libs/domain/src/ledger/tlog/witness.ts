import { parseAddCheckpoint } from './add-checkpoint';
import { parseSignedCheckpoint, type SignedCheckpoint } from './checkpoint';
import { Malformed } from './malformed';
import type { NoteKey } from './note-key';
import { isSignedBy, type Verify } from './signed-note';
import type { Sha256 } from './tree-hash';
import { provesConsistency, type TreeHead } from './tree-proof';

/** What a witness remembers of a log: whose heads it believes, and the last it cosigned. */
export interface WitnessedLog {
  readonly keys: readonly NoteKey[];
  readonly last: TreeHead | null;
}

/** The answers of C2SP tlog-witness: cosign and remember this head, or refuse with a status and perhaps the size it has. */
export type WitnessAnswer =
  | { readonly status: 200; readonly head: SignedCheckpoint }
  | { readonly status: 400 | 403 | 404 | 422 }
  | { readonly status: 409; readonly size: number };

/**
 * Whether a witness cosigns: only a head signed by a key it believes that log to have, that goes on from the last one it
 * cosigned. A log set back, or one that shows others another history, is refused here. Decides only; whoever calls must
 * remember the head before it answers, and must ask again if another head came in between.
 */
export function judgeAddCheckpoint(request: Uint8Array, logOf: (origin: string) => WitnessedLog | undefined, { sha256, verify }: { sha256: Sha256; verify: Verify }): WitnessAnswer {
  const asked = read(request);
  if (!asked) return { status: 400 };
  const { checkpoint } = asked.head;
  const log = logOf(checkpoint.origin);
  if (!log) return { status: 404 };
  if (!log.keys.some((key) => isSignedBy(asked.head.note, key, verify))) return { status: 403 };
  if (asked.old > checkpoint.size) return { status: 400 };
  const last = log.last ?? { size: 0, root: sha256(new Uint8Array(0)) };
  if (asked.old !== last.size) return { status: 409, size: last.size };
  if (provesConsistency(last, checkpoint, asked.proof, sha256)) return { status: 200, head: asked.head };
  return asked.old === checkpoint.size && asked.proof.length === 0 ? { status: 409, size: last.size } : { status: 422 };
}

function read(request: Uint8Array) {
  try {
    const asked = parseAddCheckpoint(request);
    return { ...asked, head: parseSignedCheckpoint(asked.checkpoint) };
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
