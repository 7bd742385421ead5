import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { PersonActor, SystemActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { isOverdue, limitOf } from '../calendar/limit';
import type { Calendars } from '../calendar/work-calendar';
import type { Circumstances } from './acknowledge';
import { mustBePossible } from './acts';
import { type Assignment, changed, subjectOf } from './assignment';
import { LIMIT_TIMERS, limitPromise } from './circumstances';
import { decideBy, mustBeOpen, mustBeSuperior, type RequestDecision, UNDECIDED, type UnitRequest } from './request';
import { mustSitElsewhere } from './separate-offices';

export interface AskExtensionInput {
  readonly id: string;
  readonly reason: string;
  /** How far it has come: no extension is asked for without saying so. */
  readonly progress: string;
  readonly askedDueOn: Day;
}

/**
 * A unit asks for more time (延期申请). Up to the due day, that day included, it is in time; afterwards it is
 * recorded as late and the task counts as overdue whatever is decided. Asking moves nothing.
 */
export function askExtension(
  assignment: Assignment,
  input: AskExtensionInput,
  by: PersonActor,
  around: Circumstances,
): RequestDecision {
  mustMay(by, 'assignment.askExtension', subjectOf(assignment));
  mustBePossible(assignment.state, 'askExtension');
  if (assignment.unitId === null) fail('assignment.leadership-asks-no-form');
  mustBeLater(assignment, input.askedDueOn, around);
  const late = assignment.dueOn !== null && isOverdue(assignment.dueOn, around.today);
  const decide = decideBy(assignment.id, around);
  return {
    assignment: changed(assignment, {}),
    request: {
      ...input,
      ...UNDECIDED,
      assignmentId: assignment.id,
      kind: 'extension',
      proposedUnitId: null,
      askedBy: by.personId,
      askedUnitId: assignment.unitId,
      decideDueOn: decide.on,
      late,
    },
    cancels: ['request.due'],
    promises: decide.promises,
    facts: [
      {
        fact: 'assignment.extensionAsked',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { request: input.id, due: dayText(assignment.dueOn), asked: formatDay(input.askedDueOn), late },
      },
    ],
  };
}

export type DecideExtensionInput =
  | { readonly granted: true; readonly reason: string; readonly dueOn: Day }
  | { readonly granted: false; readonly reason: string };

/**
 * The responsible leader or the supervision office decides and names the day, which need not be the one asked for.
 * The original limit stays on record. Never by the office that asked, nor by the one that owes the task.
 */
export function decideExtension(
  assignment: Assignment,
  { request, input }: { readonly request: UnitRequest; readonly input: DecideExtensionInput },
  by: PersonActor,
  around: Circumstances,
): RequestDecision {
  mustMay(by, 'assignment.decideExtension', subjectOf(assignment));
  mustBeOpen(request, 'extension');
  mustBePossible(assignment.state, 'decideExtension');
  mustBeSuperior(request, by);
  mustSitElsewhere(by, [assignment.unitId]);
  const decided = { ...request, decidedBy: by.personId, decisionReason: input.reason };
  if (input.granted) return granted(assignment, { request: decided, dueOn: input.dueOn, rule: null }, around);
  return {
    assignment: changed(assignment, {}),
    request: { ...decided, state: 'refused' },
    cancels: ['request.due'],
    promises: [],
    facts: [
      {
        fact: 'assignment.extensionRefused',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { request: request.id },
      },
    ],
  };
}

/**
 * Silence is consent only where the county's own written rule says so, and then it is the system's act under that
 * rule, after the day to decide has passed. Without the rule, or under another, refused: `assignment.silence-decides-nothing`.
 */
export function deemConsent(
  assignment: Assignment,
  request: UnitRequest,
  by: SystemActor,
  around: Circumstances,
): RequestDecision {
  mustBeOpen(request, 'extension');
  mustBePossible(assignment.state, 'decideExtension');
  const rule = around.rules.deemedConsentRule;
  const passed = request.decideDueOn !== null && around.today > request.decideDueOn;
  if (rule === null || rule !== by.rule || !passed || request.askedDueOn === null)
    fail('assignment.silence-decides-nothing');
  return granted(
    assignment,
    { request: { ...request, decisionReason: rule }, dueOn: request.askedDueOn, rule },
    around,
  );
}

interface Granted {
  readonly request: UnitRequest;
  readonly dueOn: Day;
  readonly rule: string | null;
}

function granted(assignment: Assignment, { request, dueOn, rule }: Granted, around: Circumstances): RequestDecision {
  mustBeLater(assignment, dueOn, around);
  const after = changed(assignment, { dueOn });
  const owes = assignment.state === 'underway';
  return {
    assignment: after,
    request: { ...request, state: 'granted', decidedDueOn: dueOn },
    cancels: owes ? ['request.due', ...LIMIT_TIMERS] : ['request.due'],
    promises: owes ? limitPromise(after, around) : [],
    facts: [
      {
        fact: 'assignment.extensionGranted',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: {
          request: request.id,
          from: dayText(assignment.dueOn),
          due: formatDay(dueOn),
          late: request.late,
          deemed: rule,
        },
      },
    ],
  };
}

/** Later than the limit in force, and a limit that can stand at all. */
function mustBeLater(assignment: Assignment, dueOn: Day, around: Circumstances): void {
  if (assignment.dueOn === null) fail('assignment.limit-provisional');
  if (dueOn <= assignment.dueOn) fail('assignment.limit-not-later', { due: formatDay(assignment.dueOn) });
  mustBeDay(dueOn, around.today, around.calendars);
}

/** A limit somebody names: today or later, in years whose calendars are loaded. */
export function mustBeDay(dueOn: Day, today: Day, calendars: Calendars): void {
  if (dueOn < today) fail('assignment.limit-in-past', { due: formatDay(dueOn) });
  limitOf({ on: dueOn }, today, calendars);
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
