import type { AssignmentId, EvidenceId, PersonId, PostId, ReportId, UnitId } from '../kernel/ids';

/** `progress` moves nothing; `completion` asks for verification. */
export type ReportKind = 'progress' | 'completion';

/** What a unit submitted. Never changed afterwards: the next one opens prefilled and shows the difference. */
export interface Report {
  readonly id: ReportId;
  readonly assignmentId: AssignmentId;
  /** 1, 2, 3 … within the assignment. */
  readonly number: number;
  readonly kind: ReportKind;
  /** Key of the reporting period: `2023-09`, `2023-Q3`, `2023-09-2`, `once`. */
  readonly period: string;
  /** Running figure in the item's unit of measure, a decimal string. */
  readonly figure: string | null;
  /** 0–100, a decimal string. */
  readonly percent: string | null;
  readonly milestone: string | null;
  readonly text: string;
  /** Why there is nothing to report; then nothing else is said. */
  readonly nothingReason: string | null;
  readonly evidenceIds: readonly EvidenceId[];
  readonly submittedBy: PersonId;
  readonly postId: PostId | null;
  readonly actingFor: PersonId | null;
  readonly unitId: UnitId;
  /** After the period's on-time day. Judged by when the database received it. */
  readonly late: boolean;
}

/** What the unit says; the client chooses the id, so that the same report sent twice is one report. */
export interface SubmitReportInput {
  readonly id: ReportId;
  readonly kind: ReportKind;
  readonly period: string;
  readonly figure?: string;
  readonly percent?: string;
  readonly milestone?: string;
  readonly text: string;
  readonly nothingReason?: string;
  readonly evidenceIds: readonly EvidenceId[];
}
