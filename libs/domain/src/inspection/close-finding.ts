import { type Assignment, moved, subjectOf } from '../assignment/assignment';
import { EVERY_TIMER, type LifeCircumstances, owedPromises } from '../assignment/circumstances';
import { UNVERIFIED } from '../assignment/close-out';
import type { AssignmentDecision } from '../assignment/decision';
import { mustBeDay } from '../assignment/extension';
import { type Note, type Reason, reasonNote } from '../assignment/note';
import { isOneOf, mustSitElsewhere } from '../assignment/separate-offices';
import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { Instant } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Finding, findingFact, type Signature, type Signer, SIGNERS } from './finding';

/** Two years: what lasts so long is no longer this problem. */
export const LOOK_BACK_MOST_DAYS = 731;

interface About {
  readonly finding: Finding;
  readonly assignment: Assignment;
}

export interface FindingSigned extends Consequences {
  readonly signature: Signature;
}

/** After the re-check the unit's head and the leader in charge sign, each once a round, and two persons. */
export function signFinding({ finding, assignment }: About, as: Signer, by: PersonActor, signatures: readonly Signature[]): FindingSigned {
  mustMay(by, 'finding.sign', subjectOf(assignment));
  const asLeader = by.leaderPostIds.includes(assignment.leaderPostId);
  const asHead = by.grants.some(({ role, unitId }) => role === 'unit-head' && unitId === assignment.unitId);
  if (!(as === 'leader' ? asLeader : asHead)) mustMay(by, 'finding.sign', {});
  if (assignment.state !== 'verified') fail('finding.not-rechecked');
  const mine = signatures.filter(({ round }) => round === finding.round);
  if (mine.some((signature) => signature.as === as)) fail('finding.signed');
  if (isOneOf(by, mine.map(({ personId }) => personId))) fail('finding.two-persons');
  const signature: Signature = { round: finding.round, as, personId: by.personId };
  const data = { as, round: finding.round };
  return { signature, promises: [], facts: [findingFact('finding.signed', finding, assignment.unitId, data)] };
}

export function missingSignatures(finding: Pick<Finding, 'round'>, signatures: readonly Signature[]): readonly Signer[] {
  return SIGNERS.filter((as) => !signatures.some((one) => one.round === finding.round && one.as === as));
}

export interface FindingClosed extends AssignmentDecision {
  readonly finding: Finding;
}

/** Closed by the office that re-checked, once both have signed, with a day on which somebody looks whether it lasted. */
export function closeFinding(
  { finding, assignment }: About,
  lookBackOn: Day,
  by: PersonActor,
  around: { readonly now: Instant; readonly today: Day; readonly number: string; readonly signatures: readonly Signature[] },
): FindingClosed {
  mustMay(by, 'finding.close', subjectOf(assignment));
  mustSitElsewhere(by, [assignment.unitId]);
  if (assignment.state !== 'verified') fail('finding.not-rechecked');
  const missing = missingSignatures(finding, around.signatures);
  if (missing.length > 0) fail('finding.signatures-missing', { missing });
  if (lookBackOn <= around.today || lookBackOn - around.today > LOOK_BACK_MOST_DAYS) fail('finding.look-back-day');
  const after = moved(assignment, 'closeOut', { closedAt: around.now, closureNumber: around.number });
  const subject = { kind: 'assignment', id: assignment.id } as const;
  const closed = { fact: 'assignment.closedOut', subject, unitId: assignment.unitId, data: { number: around.number, figure: assignment.figure } } as const;
  const data = { closure: around.number, lookBack: formatDay(lookBackOn), round: finding.round };
  return {
    assignment: after,
    finding: { ...finding, lookBackOn, version: finding.version + 1 },
    cancels: EVERY_TIMER,
    promises: [{ kind: 'lookBack.due', subjectId: assignment.id, on: lookBackOn }],
    facts: [closed, findingFact('finding.closed', finding, assignment.unitId, data)],
  };
}

export interface LookedBack extends Consequences {
  readonly finding: Finding;
}

/** 回头看: on its day or after, the office finds that it lasted. Nothing more is to come of it. */
export function lookBack(
  { finding, assignment }: About,
  words: string,
  by: PersonActor,
  around: { readonly now: Instant; readonly today: Day; readonly commit: (text: string) => string },
): LookedBack {
  mustMay(by, 'finding.lookBack', subjectOf(assignment));
  mustBeClosed(finding, assignment);
  const { lookBackOn } = finding;
  if (lookBackOn !== null && around.today < lookBackOn) fail('finding.look-back-early', { day: formatDay(lookBackOn) });
  const data = { round: finding.round, words: around.commit(words) };
  return {
    finding: { ...finding, settledAt: around.now, version: finding.version + 1 },
    promises: [],
    facts: [findingFact('finding.lookedBack', finding, assignment.unitId, data)],
  };
}

export interface FindingReopened extends AssignmentDecision {
  readonly finding: Finding;
  readonly note: Note;
}

/**
 * 反弹: it came back, so it is put right again under its old number: a new round with a plan, a proof and signatures of
 * its own, all that went before standing beside it. At any time between the closing and the conclusion of the look-back.
 */
export function reopenFinding(
  { finding, assignment }: About,
  input: { readonly reason: Reason; readonly dueOn: Day },
  by: PersonActor,
  around: LifeCircumstances,
): FindingReopened {
  mustMay(by, 'finding.lookBack', subjectOf(assignment));
  mustSitElsewhere(by, [assignment.unitId]);
  mustBeClosed(finding, assignment);
  mustBeDay(input.dueOn, around.today, around.calendars);
  const after = moved(assignment, 'reopen', { ...UNVERIFIED, dueOn: input.dueOn });
  const words = input.reason.commit(input.reason.text);
  const said = { due: formatDay(input.dueOn), was: assignment.state, closure: assignment.closureNumber, note: input.reason.noteId, words };
  const subject = { kind: 'assignment', id: assignment.id } as const;
  const round = finding.round + 1;
  return {
    assignment: after,
    finding: { ...finding, round, lookBackOn: null, version: finding.version + 1 },
    note: reasonNote(assignment, input.reason, by),
    cancels: EVERY_TIMER,
    promises: owedPromises(after, around),
    facts: [
      { fact: 'assignment.reopened', subject, unitId: assignment.unitId, data: said },
      findingFact('finding.reopened', finding, assignment.unitId, { round, due: said.due, words }),
    ],
  };
}

function mustBeClosed(finding: Finding, assignment: Assignment): void {
  if (finding.settledAt !== null) fail('finding.settled');
  if (assignment.state !== 'closed') fail('finding.not-closed');
}
