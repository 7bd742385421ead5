import type { EvidenceId } from '../kernel/ids';
import type { Report } from './report';

/** What of a report two of them may differ in. */
export type Said = Pick<Report, 'figure' | 'percent' | 'milestone' | 'text' | 'nothingReason' | 'evidenceIds'>;

export interface FieldChange {
  readonly field: 'figure' | 'percent' | 'milestone' | 'text' | 'nothingReason';
  readonly before: string | null;
  readonly now: string | null;
}

/** Exactly what changed from the report before: nothing else needs reading again. */
export interface Difference {
  readonly fields: readonly FieldChange[];
  readonly evidenceAdded: readonly EvidenceId[];
  readonly evidenceDropped: readonly EvidenceId[];
}

const FIELDS = ['figure', 'percent', 'milestone', 'text', 'nothingReason'] as const;
export const NOTHING_SAID: Said = {
  figure: null,
  percent: null,
  milestone: null,
  text: '',
  nothingReason: null,
  evidenceIds: [],
};

/** From an earlier report to a later one; without an earlier one, from nothing. Equal reports differ in nothing. */
export function differenceOf(before: Said | null, now: Said): Difference {
  const from = before ?? NOTHING_SAID;
  return {
    fields: FIELDS.filter((field) => from[field] !== now[field]).map((field) => ({
      field,
      before: from[field],
      now: now[field],
    })),
    evidenceAdded: now.evidenceIds.filter((id) => !from.evidenceIds.includes(id)),
    evidenceDropped: from.evidenceIds.filter((id) => !now.evidenceIds.includes(id)),
  };
}
