import { limitOutcome } from '../calendar/limit-outcome';
import type { Suspension } from '../calendar/limit';
import type { CalendarVersion, Calendars } from '../calendar/work-calendar';
import { type Day, formatDay } from '../kernel/day';
import { type AnnualList, type TaskItem, isSame, limitRuleOf } from '../plan/annual-list';
import { type Assignment, changed } from './assignment';
import { LIMIT_TIMERS, limitPromise } from './circumstances';
import { shareOf, versionsOf } from './dispatch';
import { SETTLED } from './lifecycle';
import type { AssignmentDecision, ListRules } from './decision';
import { ladderMovedWith } from './plan-ladder';
import { reportingPromises } from './reporting';

export interface AdjustedAssignment extends AssignmentDecision {
  readonly calendarVersions: readonly CalendarVersion[];
}

export interface AdjustContext {
  readonly list: AnnualList;
  readonly calendars: Calendars;
  readonly suspensions: readonly Suspension[];
  /** Whether the amendment changed the item's limit: else an extension that was granted stands. */
  readonly limitChanged: boolean;
  readonly today: Day;
  readonly rules: ListRules;
}

/**
 * An amended item's target, cadence and limit reach its open assignments; the limit first set is kept. Undefined
 * where the assignment is settled, or nothing of it changes.
 */
export function adjustAssignment(
  assignment: Assignment,
  item: TaskItem,
  context: AdjustContext,
): AdjustedAssignment | undefined {
  if (SETTLED.includes(assignment.state)) return undefined;
  const share = item.scope.find(({ unitId }) => unitId === assignment.unitId);
  const target = assignment.kind === 'township' && share ? shareOf(item.target, share) : item.target;
  const { rule, outcome } = limitAfter(assignment, item, context);
  const dueOn = outcome?.kind === 'due' ? outcome.limit.due : outcome ? null : assignment.dueOn;
  const { unitOfMeasure, cadence } = item;
  const changes = { target, unitOfMeasure, cadence, limitRule: rule, dueOn };
  if (Object.entries(changes).every(([name, value]) => isSame(assignment[name as keyof Assignment], value))) return undefined;
  const after = changed(assignment, { ...changes, originalDueOn: assignment.originalDueOn ?? dueOn });
  const moves = dueOn !== assignment.dueOn && assignment.kind !== 'leadership';
  const asks = cadence !== assignment.cadence && assignment.state === 'underway' && assignment.kind !== 'leadership';
  const ladder = asks ? ladderMovedWith('report', after, context) : { cancels: [], promises: [] };
  return {
    assignment: after,
    cancels: [...(moves ? LIMIT_TIMERS : ladder.cancels), ...(asks ? (['report.due', 'report.closing'] as const) : [])],
    promises: [
      ...(moves ? limitPromise(after, context) : ladder.promises),
      // The periods are others now: the earliest that is still open is asked about, whatever was reported on before.
      ...(asks ? reportingPromises(after, context) : []),
    ],
    facts: [adjustedFact(assignment, after, item.amendedBy)],
    calendarVersions: versionsOf(outcome),
  };
}

function limitAfter(assignment: Assignment, item: TaskItem, context: AdjustContext) {
  if (!context.limitChanged) return { rule: assignment.limitRule, outcome: undefined };
  const rule = limitRuleOf(item.limit, context.list.year);
  const terms = { rule, start: assignment.dispatchedOn, suspensions: context.suspensions };
  return { rule, outcome: limitOutcome(terms, context.calendars) };
}

function adjustedFact(before: Assignment, after: Assignment, amendmentId: string | null): AssignmentDecision['facts'][number] {
  const day = (value: Assignment['dueOn']): string | null => (value === null ? null : formatDay(value));
  return {
    fact: 'assignment.adjusted',
    subject: { kind: 'assignment', id: before.id },
    unitId: before.unitId,
    data: {
      amendmentId,
      dueOn: { from: day(before.dueOn), to: day(after.dueOn) },
      target: isSame(before.target, after.target) ? undefined : { from: { ...before.target }, to: { ...after.target } },
    },
  };
}
