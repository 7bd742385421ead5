import type { Wrong } from '../mistake';

/** What stands between facts and a result that can be published. */
export const BLOCKERS = [
  'period-not-over', // the period assessed has not ended
  'scheme-not-approved',
  'report-unverified', // what a unit reported done waits for somebody to verify it
  'applicability-undecided', // the unit has no such task, and nobody has said whether the leaf applies
  'fact-unconfirmed', // a line waits for its second person
  'appeal-open',
  'parts-differ', // displayed parts and their displayed total are further apart than rounding explains
  'cell-refused', // a leaf cannot be scored
] as const;
export type BlockerCode = (typeof BLOCKERS)[number];

/** Only these hold up a dry run: it is a draft of the same rules, which nobody publishes. */
export const BLOCKS_DRY_RUN: readonly BlockerCode[] = ['applicability-undecided', 'parts-differ', 'cell-refused'];

export interface Blocker {
  readonly code: BlockerCode;
  /** Code of the unit; null where it is nobody's. */
  readonly unit: string | null;
  /** Figure, leaf or check. */
  readonly node: string | null;
  readonly count: number;
  /** Of a cell: why, and what stood there. */
  readonly wrong: Wrong | null;
}

/** As a refusal names them: `/unit/node`. */
export function blockerFields(blockers: readonly Blocker[]): readonly { readonly pointer: string; readonly code: string; readonly expected?: string }[] {
  return blockers.map(({ code, unit, node, count, wrong }) => ({
    pointer: wrong?.pointer ?? `/${[unit, node].filter((part) => part !== null).join('/')}`,
    code: wrong?.code ?? code,
    expected: wrong?.expected ?? String(count),
  }));
}
