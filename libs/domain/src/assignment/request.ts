import type { Day } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { AssignmentId, PersonId, UnitId } from '../kernel/ids';
import type { Promised } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import type { Circumstances } from './acknowledge';
import type { AssignmentDecision } from './decision';
import { isOneOf, mustSitElsewhere } from './separate-offices';

/** What a unit asks of the county: to be rid of a wrongly routed task, or more time. At most one is open. */
export interface UnitRequest {
  readonly id: string;
  readonly assignmentId: AssignmentId;
  readonly kind: 'return' | 'extension';
  readonly reason: string;
  readonly progress: string;
  readonly askedDueOn: Day | null;
  readonly proposedUnitId: UnitId | null;
  readonly askedBy: PersonId;
  readonly askedUnitId: UnitId;
  /** A superior decides by this day. Passing it escalates and never approves. Null: in a year without a calendar. */
  readonly decideDueOn: Day | null;
  /** Asked after the limit: it counts as overdue whatever is decided. */
  readonly late: boolean;
  readonly state: 'open' | 'granted' | 'refused';
  /** Null while open, and where the county's rule deemed it granted. */
  readonly decidedBy: PersonId | null;
  readonly decidedDueOn: Day | null;
  readonly decisionReason: string | null;
}

/** A decision that makes or settles a request. */
export interface RequestDecision extends AssignmentDecision {
  readonly request: UnitRequest;
}

export const UNDECIDED = { state: 'open', decidedBy: null, decidedDueOn: null, decisionReason: null } as const;

/** The day by which a superior decides, and the promise to look when it has passed. */
export function decideBy(
  assignmentId: AssignmentId,
  around: Circumstances,
): { on: Day | null; promises: readonly Promised[] } {
  const on = addWorkingDaysIfLoaded(around.calendars, around.today, around.rules.decideWorkingDays);
  return { on, promises: on === null ? [] : [{ kind: 'request.due', subjectId: assignmentId, on }] };
}

/** Open and of this kind, or `assignment.no-open-request`. */
export function mustBeOpen(request: UnitRequest, kind: UnitRequest['kind']): void {
  if (request.state !== 'open' || request.kind !== kind) fail('assignment.no-open-request');
}

/** Whoever asked, and whose office asked, does not decide; acting for somebody changes nothing. */
export function mustBeSuperior(request: UnitRequest, by: PersonActor): void {
  mustSitElsewhere(by, [request.askedUnitId]);
  if (isOneOf(by, [request.askedBy])) fail('assignment.same-office');
}
