import type { Findings } from './findings';
import type { Head } from './heads';
import type { LogWalk } from './walk-log';

/**
 * What the walk said of the signed heads. The newest decides whom to believe where entries and hash tiles disagree; every
 * other head, kept, presented or in a receipt, must be the root of a beginning of the same log.
 */
export function judgeHeads(newest: Head, others: readonly Head[], walk: LogWalk, findings: Findings): void {
  if (!walk.whole) return;
  const agrees = ({ byEntries, byTiles }: Head): boolean => (newest.byEntries || !newest.byTiles ? byEntries : byTiles) === true;
  if (walk.differs !== undefined) findings.add(newest.byEntries ? 'tile-differs' : 'entry-differs', { from: walk.differs });
  const soundUpTo = (size: number): number =>
    Math.max(0, ...others.filter((head) => head.checkpoint.size < size && agrees(head)).map(({ checkpoint }) => checkpoint.size));
  const { size } = newest.checkpoint;
  if (!newest.byEntries && !newest.byTiles) findings.add('root-differs', { from: soundUpTo(size), to: Math.max(size, 1), size });
  for (const head of others) {
    const at = head.checkpoint.size;
    if (at <= size && !agrees(head)) findings.add('checkpoint-inconsistent', { from: soundUpTo(at), to: Math.max(at, 1), file: head.name, size: at });
  }
}

/** A head that is larger than the newest: entries were cut off behind, or an older state was put back. */
export function checkBehind(newest: Head, others: readonly Head[], findings: Findings): void {
  const { size } = newest.checkpoint;
  for (const head of others) {
    if (head.checkpoint.size > size) findings.add('head-behind', { from: size, to: head.checkpoint.size, file: head.name, size: head.checkpoint.size });
  }
}
