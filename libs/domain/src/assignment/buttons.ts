import type { Actor, PersonActor } from '../people/actor';
import { type Action, may } from '../people/permission';
import { type Act, ACT_NAMES, isPossible } from './acts';
import { type Assignment, subjectOf } from './assignment';
import { type Move, movesFrom } from './lifecycle';
import { isOneOf } from './separate-offices';

/** Which permission a move needs; null: the system's own. */
export const MOVE_ACTIONS: Readonly<Record<Move, Action | null>> = {
  acknowledge: 'assignment.acknowledge',
  requestReturn: 'assignment.requestReturn',
  grantReturn: 'assignment.decideReturn',
  refuseReturn: 'assignment.decideReturn',
  complete: 'report.submit',
  completeUnsigned: 'report.submit',
  suspend: 'assignment.suspend',
  resume: 'assignment.resume',
  countersign: 'report.countersign',
  refuseSignature: 'report.countersign',
  takeBack: 'report.takeBack',
  open: 'report.open',
  verify: 'report.verify',
  sendBack: 'report.sendBack',
  closeOut: 'assignment.closeOut',
  reopen: 'assignment.reopen',
  withdraw: 'list.amend',
  closeWithUnits: null,
};

export const ACT_ACTIONS: Readonly<Record<Act, Action>> = {
  report: 'report.submit',
  decompose: 'assignment.decompose',
  askExtension: 'assignment.askExtension',
  decideExtension: 'assignment.decideExtension',
  transfer: 'assignment.transfer',
  takeOver: 'report.open',
  grantException: 'assignment.grantException',
  instruct: 'assignment.instruct',
  visit: 'assignment.visit',
  comment: 'assignment.comment',
  urge: 'assignment.urge',
  issueSlip: 'slip.issue',
};

export type Button = Move | Act;

/** Of a leader's assignment only these make sense: he is never asked for a form. */
const FOR_LEADERSHIP: readonly Button[] = ['withdraw', 'instruct', 'visit', 'comment'];
/** What nobody of the accountable unit does to its own assignment. */
const FROM_OUTSIDE: readonly Button[] = [
  'grantReturn',
  'refuseReturn',
  'decideExtension',
  'transfer',
  'grantException',
  'urge',
  'issueSlip',
  'open',
  'takeOver',
  'verify',
  'sendBack',
  'closeOut',
  'reopen',
];
const NOT_BY_SUBMITTER: readonly Button[] = [
  'countersign',
  'refuseSignature',
  'open',
  'takeOver',
  'verify',
  'sendBack',
];
/** A problem is put right as a whole, and closed by signatures of its own. */
const NOT_OF_FINDINGS: readonly Button[] = ['decompose', 'closeOut', 'reopen'];
const BY_WHO_OPENED: readonly Button[] = ['verify', 'sendBack'];

/**
 * What an actor may do to an assignment now: LIFECYCLE and ACTS by state, PERMISSIONS by role and relation, and the
 * conflicts of office. The buttons of a screen are these and no others; the commands decide by the same tables, with
 * the dates and rows a screen does not know.
 */
export function buttons(actor: Actor, assignment: Assignment): readonly Button[] {
  if (actor.kind === 'system') return [];
  const subject = subjectOf(assignment);
  const moves = movesFrom(assignment.state).filter((move) => {
    const action = MOVE_ACTIONS[move];
    return action !== null && may(actor, action, subject) && isPlain(actor, assignment, move);
  });
  const acts = ACT_NAMES.filter(
    (act) =>
      isPossible(assignment.state, act) && may(actor, ACT_ACTIONS[act], subject) && isPlain(actor, assignment, act),
  );
  return [...moves, ...acts];
}

function isPlain(actor: PersonActor, assignment: Assignment, button: Button): boolean {
  const { kind, unitId, countersign, submittedBy, openedBy, origin } = assignment;
  if (kind === 'leadership') return FOR_LEADERSHIP.includes(button);
  if (origin && (NOT_OF_FINDINGS.includes(button) || (NOT_BY_SUBMITTER.includes(button) && isOneOf(actor, [origin.raisedBy])))) return false;
  if (button === 'decompose' && kind !== 'lead') return false;
  if (button === 'complete' || button === 'completeUnsigned') return (button === 'complete') === countersign;
  if (FROM_OUTSIDE.includes(button) && actor.unitId === unitId) return false;
  if (NOT_BY_SUBMITTER.includes(button) && isOneOf(actor, [submittedBy])) return false;
  if (BY_WHO_OPENED.includes(button)) return openedBy === actor.personId;
  return button !== 'takeOver' || openedBy !== actor.personId;
}
