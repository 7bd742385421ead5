import type { Reading } from '../../core/reader';
import type { KnownHead } from './heads-file';
import { SHA256 } from './integrate';
import { edgeAt, headOf } from './log.store';

/** A head known outside that the database does not lead up to. */
export interface Lost {
  /** It is larger than the log, or the log's first entries are others. */
  readonly how: 'behind' | 'other';
  readonly known: KnownHead;
  readonly size: number;
}

/**
 * Whether the log still contains every head that is known outside the database; the first that it does not, or undefined.
 * It fails for a database that was set back, or replaced by one with another history.
 */
export async function lostHead(reading: Pick<Reading, 'rows' | 'county'>, known: readonly KnownHead[]): Promise<Lost | undefined> {
  const size = (await headOf(reading))?.size ?? 0;
  for (const head of known.toSorted((one, other) => other.size - one.size)) {
    // A witness told a size without what it saw: as long as he cosigns nothing of ours, we are not what he saw.
    if (head.size > size || head.root === '') return { how: 'behind', known: head, size };
    const root = (await edgeAt(reading, SHA256, head.size)).root();
    if (root.toString('hex') !== head.root) return { how: 'other', known: head, size };
  }
  return undefined;
}
