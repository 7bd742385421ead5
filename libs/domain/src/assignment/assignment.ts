import type { Day } from '../kernel/day';
import type { AssignmentId, ListId, PersonId, PostId, ReportId, TaskItemId, UnitId } from '../kernel/ids';
import type { Subject } from '../people/permission';
import type { LimitRule } from '../calendar/limit';
import type { Cadence } from '../calendar/period';
import type { ProofRule } from '../plan/proof-rule';
import type { TargetValue } from '../plan/target';
import { type Move, type State, stateAfter } from './lifecycle';

/**
 * `lead`: the lead unit's own; `township`: a township's share, child of the lead's; `leadership`: the responsible
 * leader's, whose light is the worst of its units' and who is never asked for a form.
 */
export type AssignmentKind = 'lead' | 'township' | 'leadership';

/** Of what a task came that no list made: a problem that somebody found. */
export interface TaskOrigin {
  readonly kind: 'finding';
  readonly findingId: string;
  /** Who raised it: he never judges the proof. */
  readonly raisedBy: PersonId;
  /** The plan to put it right was accepted; before that nothing is complete. */
  readonly planned: boolean;
  /** A plan was handed in and not decided yet. */
  readonly planWaits?: boolean;
  /** In which role the office that judges the proof is told. */
  readonly verifierRole: 'inspector' | 'supervision';
}

/** One accountable unit and what it owes by when. Cooperating units are on the item and are never late. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly listId: ListId;
  readonly itemId: TaskItemId;
  readonly parentId: AssignmentId | null;
  readonly kind: AssignmentKind;
  /** The accountable unit; null only for a leadership assignment. */
  readonly unitId: UnitId | null;
  readonly leaderPostId: PostId;
  readonly leadUnitId: UnitId;
  readonly verifierUnitId: UnitId;
  readonly cooperatingUnitIds: readonly UnitId[];
  readonly target: TargetValue;
  readonly unitOfMeasure: string;
  readonly cadence: Cadence;
  /** Left out or null: a list made it. */
  readonly origin?: TaskOrigin | null;
  /** What a completion must carry besides words; left out or null: nothing. */
  readonly proof?: ProofRule | null;
  /** Whether the unit head signs a completion before it goes to verification. */
  readonly countersign: boolean;
  readonly state: State;
  readonly dispatchedOn: Day;
  readonly limitRule: LimitRule;
  /** The limit as first set; never changed. Null while the year it falls in has no calendar. */
  readonly originalDueOn: Day | null;
  /** The limit in force, as decided last. Null = provisional. */
  readonly dueOn: Day | null;
  readonly acknowledgeDueOn: Day | null;
  readonly acknowledgedAt: string | null;
  readonly suspendedOn: Day | null;
  /** The completion report now before the signer or verifier, and who submitted it. */
  readonly submissionId: ReportId | null;
  readonly submittedBy: PersonId | null;
  readonly openedBy: PersonId | null;
  readonly lastReportId: ReportId | null;
  readonly reportCount: number;
  /** Latest reported figure as a decimal string, and whether somebody else verified it. */
  readonly figure: string | null;
  readonly figureVerified: boolean;
  readonly verifiedBy: PersonId | null;
  readonly verifiedAt: string | null;
  readonly closedAt: string | null;
  readonly closureNumber: string | null;
  readonly version: number;
}

/** A move by the table; the version grows with every change. */
export function moved(assignment: Assignment, move: Move, changes: Partial<Assignment> = {}): Assignment {
  return changed(assignment, { ...changes, state: stateAfter(assignment.state, move) });
}

export function changed(assignment: Assignment, changes: Partial<Assignment>): Assignment {
  return { ...assignment, ...changes, version: assignment.version + 1 };
}

/** What the permission table looks at. */
export function subjectOf(assignment: Assignment): Subject {
  return {
    listId: assignment.listId,
    unitId: assignment.unitId,
    leadUnitId: assignment.leadUnitId,
    cooperatingUnitIds: assignment.cooperatingUnitIds,
    verifierUnitId: assignment.verifierUnitId,
    leaderPostId: assignment.leaderPostId,
  };
}

/** What nothing has happened to yet: the part of every assignment that is the same when it is made. */
export const UNTOUCHED = {
  acknowledgedAt: null,
  suspendedOn: null,
  submissionId: null,
  submittedBy: null,
  openedBy: null,
  lastReportId: null,
  reportCount: 0,
  figure: null,
  figureVerified: false,
  verifiedBy: null,
  verifiedAt: null,
  closedAt: null,
  closureNumber: null,
  version: 1,
} as const satisfies Partial<Assignment>;
