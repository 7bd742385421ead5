import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { PersonActor, SystemActor } from '../people/actor';
import { mustMay } from '../people/permission';
import type { Circumstances } from './acknowledge';
import { type Assignment, moved, subjectOf } from './assignment';
import { EVERY_TIMER, type LifeCircumstances, owedPromises } from './circumstances';
import type { AssignmentDecision } from './decision';
import { mustBeDay } from './extension';
import { SETTLED } from './lifecycle';
import { type Note, type Reason, reasonNote } from './note';
import { mustSitElsewhere } from './separate-offices';

/** `销〔2023〕17号`; a demonstration's numbers say so: `销〔演示2023〕17号`. Numbers run without gaps per county and year. */
export function closureNumber(year: number, number: number, demonstration = false): string {
  return `销〔${demonstration ? '演示' : ''}${year}〕${number}号`;
}

export interface CloseOutCircumstances extends Circumstances {
  /** The shares below it. */
  readonly children: readonly Assignment[];
  readonly number: string;
}

/** A verified task leaves the ledger (销号) by a numbered act. A lead's only after its townships'. */
export function closeOut(assignment: Assignment, by: PersonActor, around: CloseOutCircumstances): AssignmentDecision {
  mustMay(by, 'assignment.closeOut', subjectOf(assignment));
  if (assignment.origin) fail('finding.closed-by-itself');
  const after = moved(assignment, 'closeOut', { closedAt: around.now, closureNumber: around.number });
  mustSitElsewhere(by, [assignment.unitId]);
  const open = around.children.filter((child) => !SETTLED.includes(child.state));
  if (open.length > 0) fail('assignment.children-open', { count: open.length });
  return {
    assignment: after,
    cancels: EVERY_TIMER,
    promises: [],
    facts: [
      {
        fact: 'assignment.closedOut',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { number: around.number, figure: assignment.figure },
      },
    ],
  };
}

export const LEADERSHIP_CLOSES = 'leadership-closes-after-its-units';
export const LEADERSHIP_REOPENS = 'leadership-reopens-with-its-units';

/**
 * The leader's assignment follows its units': closed when all are settled and at least one was closed out, by the
 * system under {@link LEADERSHIP_CLOSES}. Undefined while there is nothing to do. `units` are all of the item's, as
 * they are after the move. When every unit's was withdrawn, the amendment that did it withdraws the leader's too.
 */
export function closeLeadership(
  leadership: Assignment,
  units: readonly Assignment[],
  by: SystemActor,
  around: Pick<Circumstances, 'now'>,
): AssignmentDecision | undefined {
  const settled = units.every(({ state }) => SETTLED.includes(state));
  if (leadership.state !== 'underway' || !settled || !units.some(({ state }) => state === 'closed')) return undefined;
  return {
    assignment: moved(leadership, 'closeWithUnits', { closedAt: around.now }),
    cancels: EVERY_TIMER,
    promises: [],
    facts: [
      {
        fact: 'assignment.closedOut',
        subject: { kind: 'assignment', id: leadership.id },
        data: { number: null, rule: by.rule },
      },
    ],
  };
}

export interface ReopenCircumstances extends LifeCircumstances {
  /** The lead's assignment above a share; null for a lead's own. */
  readonly parent: Assignment | null;
}

export interface Reopened extends AssignmentDecision {
  readonly note: Note;
}

/**
 * A verified or closed task is under way again, with a reason and a limit named by whoever reopens it. The number of
 * its closure stays on record until it is closed again, by a new act with a new number. A share of a lead's task that
 * is closed is refused: the lead's is reopened first, so that nothing closed stands above something open.
 */
export function reopen(
  assignment: Assignment,
  input: { readonly reason: Reason; readonly dueOn: Day },
  by: PersonActor,
  around: ReopenCircumstances,
): Reopened {
  mustMay(by, 'assignment.reopen', subjectOf(assignment));
  if (assignment.origin) fail('finding.closed-by-itself');
  if (assignment.kind === 'leadership') fail('assignment.leadership-asks-no-form');
  const after = moved(assignment, 'reopen', { ...UNVERIFIED, dueOn: input.dueOn });
  mustSitElsewhere(by, [assignment.unitId]);
  mustBeDay(input.dueOn, around.today, around.calendars);
  if (around.parent?.state === 'closed') fail('assignment.lead-closed');
  return {
    assignment: after,
    note: reasonNote(assignment, input.reason, by),
    cancels: EVERY_TIMER,
    promises: owedPromises(after, around),
    facts: [
      {
        fact: 'assignment.reopened',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: {
          due: formatDay(input.dueOn),
          was: assignment.state,
          closure: assignment.closureNumber,
          note: input.reason.noteId,
          words: input.reason.commit(input.reason.text),
        },
      },
    ],
  };
}

/** The leader's assignment opens again with the first of its units', by the system under {@link LEADERSHIP_REOPENS}. */
export function reopenLeadership(leadership: Assignment, by: SystemActor): AssignmentDecision | undefined {
  if (leadership.kind !== 'leadership' || leadership.state !== 'closed') return undefined;
  return {
    assignment: moved(leadership, 'reopen', { closedAt: null }),
    cancels: [],
    promises: [],
    facts: [
      {
        fact: 'assignment.reopened',
        subject: { kind: 'assignment', id: leadership.id },
        data: { rule: by.rule },
      },
    ],
  };
}

/** What a task that is taken up again has not been through any more. */
export const UNVERIFIED = {
  submissionId: null,
  submittedBy: null,
  openedBy: null,
  figureVerified: false,
  verifiedBy: null,
  verifiedAt: null,
  closedAt: null,
} as const;
