import type { Checked } from '#domain/ledger/verdict';
import type { Head } from './heads';

/** What the moments say at which somebody outside saw heads: that each existed then, and how far its entries could be dated back. */
export function anchored(heads: readonly Head[], ownTime: boolean): Pick<Checked, 'room' | 'stamps' | 'stampedAt'> {
  const bySize = heads.toSorted((one, other) => one.checkpoint.size - other.checkpoint.size);
  const stamped = bySize.filter(({ stampedAt }) => stampedAt !== undefined);
  const last = stamped.at(-1);
  return {
    stamps: stamped.length,
    stampedAt: last ? `${new Date(last.stampedAt!).toISOString()} (${last.checkpoint.size})` : null,
    room: ownTime ? null : roomOf(bySize),
  };
}

/** Between two of these heads an entry came in; it cannot be older than the first, nor younger than the second. */
function roomOf(heads: readonly Head[]): string | null {
  const seen = heads.flatMap(({ checkpoint: { size }, stampedAt, times }) => {
    const at = Math.min(stampedAt ?? Infinity, ...[...times.values()].map((seconds) => seconds * 1_000));
    return Number.isFinite(at) ? [{ size, at }] : [];
  });
  const stretches = seen.slice(1).map(({ at, size }, before) => ({ hours: (at - seen[before]!.at) / 3_600_000, from: seen[before]!.size, size }));
  const [widest] = stretches.filter(({ from, size }) => from < size).toSorted((one, other) => other.hours - one.hours);
  return widest ? `${Math.max(0, widest.hours).toFixed(1)} h (${widest.from}–${widest.size - 1})` : null;
}
