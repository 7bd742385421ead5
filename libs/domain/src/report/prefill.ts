import type { EvidenceId } from '../kernel/ids';
import { NOTHING_SAID, type Said } from './difference';

/** How the next report opens. */
export interface Draft {
  readonly period: string | null;
  readonly figure: string | null;
  readonly percent: string | null;
  readonly milestone: string | null;
  readonly text: string;
  readonly evidenceIds: readonly EvidenceId[];
}

/**
 * The next report opens with what the last one said, for the period now asked about; a "nothing to report" and its
 * reason are not carried over, because they were true of that period only. Submitted unchanged, it differs in nothing.
 */
export function prefill(last: Said | null, period: string | null): Draft {
  const { figure, percent, milestone, text, evidenceIds } = last ?? NOTHING_SAID;
  return { period, figure, percent, milestone, text, evidenceIds };
}
