import type { Faults } from './faults';
import type { Head } from './heads';
import type { LogWalk } from './walk-log';

interface Judged {
  /** All that one of the log's keys signed, as far as the log reaches. */
  readonly signed: readonly Head[];
  readonly quorum: number;
  readonly walk: LogWalk;
  readonly faults: Faults;
}

/**
 * What the walk said of the signed heads. The largest decides whom to believe where entries and hash tiles disagree; every
 * other, kept, presented or in a receipt, must be the root of a beginning of the same log.
 */
export function judgeHeads(newest: Head, { signed, quorum, walk, faults }: Judged): void {
  const reference = signed.includes(newest) ? newest : signed.toSorted((one, other) => other.checkpoint.size - one.checkpoint.size)[0];
  if (!walk.whole || !reference) return;
  const agrees = ({ byEntries, byTiles }: Head): boolean => (reference.byEntries || !reference.byTiles ? byEntries : byTiles) === true;
  if (walk.differs !== undefined) faults.add(reference.byEntries ? 'tile-differs' : 'entry-differs', { from: walk.differs });
  const wrong = signed.filter((head) => !agrees(head));
  if (wrong.includes(reference)) {
    const to = Math.min(...wrong.map(({ checkpoint }) => checkpoint.size));
    faults.add('root-differs', { from: soundUpTo(to, signed.filter(agrees)), to: Math.max(to, 1), size: reference.checkpoint.size });
  }
  // The county's own checkpoints could be signed anew with the log: only what others hold shows how far it is the same.
  const held = signed.filter((head) => agrees(head) && isHeldElsewhere(head, quorum));
  for (const head of wrong) {
    const { size } = head.checkpoint;
    if (head !== reference) faults.add('checkpoint-inconsistent', { from: soundUpTo(size, held), to: Math.max(size, 1), file: head.name, size });
  }
}

function soundUpTo(size: number, heads: readonly Head[]): number {
  return Math.max(0, ...heads.map(({ checkpoint }) => checkpoint.size).filter((one) => one < size));
}

function isHeldElsewhere({ from, stampedAt, times }: Head, quorum: number): boolean {
  return from === 'presented' || from === 'receipt' || stampedAt !== undefined || times.size >= Math.max(1, quorum);
}

/** A head that is larger than the newest: entries were cut off behind, or an older state was put back. */
export function checkBehind(newest: Head, others: readonly Head[], faults: Faults): void {
  const { size } = newest.checkpoint;
  for (const head of others) {
    if (head.checkpoint.size > size) faults.add('head-behind', { from: size, to: head.checkpoint.size, file: head.name, size: head.checkpoint.size });
  }
}
