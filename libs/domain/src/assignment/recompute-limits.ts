import type { Suspension } from '../calendar/limit';
import { type LimitOutcome, type LimitTerms, limitOutcome } from '../calendar/limit-outcome';
import { previewMoves } from '../calendar/preview-moves';
import type { CalendarVersion, Calendars } from '../calendar/work-calendar';
import { type Day, formatDay } from '../kernel/day';
import { type Assignment, changed } from './assignment';
import type { AssignmentDecision, ListRules } from './decision';
import { limitPromises, versionsOf } from './dispatch';
import type { LadderAround } from './plan-ladder';

/** An assignment with what its limits are computed from. */
export interface StandingLimit {
  readonly assignment: Assignment;
  readonly rules: ListRules;
  readonly suspensions: readonly Suspension[];
}

/** What a limit becomes; `decision` is absent where none of its days moves. */
export interface Recomputed {
  readonly assignment: Assignment;
  readonly calendarVersions: readonly CalendarVersion[];
  readonly decision?: AssignmentDecision;
}

/**
 * What new calendars do to limits that stand. A day moves only where the calendars it was computed under explain it:
 * one that a person named since (an extension, an amendment) stands. A provisional limit gets its day as soon as its
 * years are loaded; the limit first set is kept, or set now if it had none. Where a day moves, its ladder is planned anew.
 */
export function recomputeLimits(
  limits: readonly StandingLimit[],
  before: Calendars,
  { calendars: after, today }: { readonly calendars: Calendars; readonly today: Day },
): readonly Recomputed[] {
  const named = limits.flatMap(({ assignment, rules, suspensions }) => [
    { id: `${assignment.id} due`, ...dueTerms(assignment, suspensions) },
    { id: `${assignment.id} acknowledge`, ...acknowledgeTerms(assignment, rules) },
  ]);
  const moves = new Map(previewMoves(named, before, after).moved.map((move) => [move.id, move]));
  return limits.map(({ assignment, rules, suspensions }) => {
    const due = moves.get(`${assignment.id} due`);
    const sign = moves.get(`${assignment.id} acknowledge`);
    const dueOn = due && movedDay(assignment.dueOn, due.before, due.after);
    const waits = assignment.state === 'dispatched' && assignment.kind !== 'leadership';
    const acknowledgeDueOn = waits && sign ? movedDay(assignment.acknowledgeDueOn, sign.before, sign.after) : undefined;
    const outcomes = [dueTerms(assignment, suspensions), acknowledgeTerms(assignment, rules)];
    const calendarVersions = versionsOf(...outcomes.map((terms) => limitOutcome(terms, after)));
    if (dueOn === undefined && acknowledgeDueOn === undefined) return { assignment, calendarVersions };
    const around = { calendars: after, today, rules };
    const decision = move(assignment, { dueOn, acknowledgeDueOn }, { calendarVersions, around });
    return { assignment: decision.assignment, calendarVersions, decision };
  });
}

function dueTerms(assignment: Assignment, suspensions: readonly Suspension[]): LimitTerms {
  return { rule: assignment.limitRule, start: assignment.dispatchedOn, suspensions };
}

function acknowledgeTerms(assignment: Assignment, rules: ListRules): LimitTerms {
  return { rule: { unit: 'working-day', count: rules.acknowledgeWorkingDays }, start: assignment.dispatchedOn };
}

/** The new day; undefined where the stored one is not the one the old calendars give, or the new ones give none. */
function movedDay(stored: Day | null, before: LimitOutcome, after: LimitOutcome): Day | undefined {
  const old = before.kind === 'due' ? before.limit.due : null;
  return stored === old && after.kind === 'due' ? after.limit.due : undefined;
}

function move(
  assignment: Assignment,
  days: { readonly dueOn: Day | undefined; readonly acknowledgeDueOn: Day | undefined },
  { calendarVersions, around }: { readonly calendarVersions: readonly CalendarVersion[]; readonly around: LadderAround },
): AssignmentDecision {
  const dueOn = days.dueOn ?? assignment.dueOn;
  const acknowledgeDueOn = days.acknowledgeDueOn ?? assignment.acknowledgeDueOn;
  const after = changed(assignment, { dueOn, acknowledgeDueOn, originalDueOn: assignment.originalDueOn ?? dueOn });
  const kinds = [
    ...(days.dueOn === undefined ? [] : (['assignment.due'] as const)),
    ...(days.acknowledgeDueOn === undefined ? [] : (['acknowledge.due'] as const)),
    'ladder.step' as const,
  ];
  const owes = assignment.kind !== 'leadership';
  const text = (day: Day | null): string | null => (day === null ? null : formatDay(day));
  return {
    assignment: after,
    cancels: kinds,
    promises: owes ? limitPromises(after, around).filter(({ kind }) => kinds.some((other) => other === kind)) : [],
    facts: [
      {
        fact: 'limit.recomputed',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: {
          dueOn: { from: text(assignment.dueOn), to: text(dueOn) },
          acknowledgeDueOn: { from: text(assignment.acknowledgeDueOn), to: text(acknowledgeDueOn) },
          calendars: calendarVersions.map(({ year, version }) => ({ year, version })),
        },
      },
    ],
  };
}
