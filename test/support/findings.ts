import { WHO, UNITS } from './assignments';
import type { Assignment, TaskOrigin } from '#domain/assignment/assignment';
import type { PostId, TaskItemId } from '#domain/kernel/ids';
import { type Finding, findingNumber, type Signature } from '#domain/inspection/finding';
import type { PersonActor } from '#domain/people/actor';

/** Raised by the supervision office's second verifier; its plan was accepted. */
export const ORIGIN: TaskOrigin = { kind: 'finding', findingId: 'f', raisedBy: WHO.secondVerifier.personId, planned: true, verifierRole: 'supervision' };
export const FINDING: Finding = {
  id: 'f',
  number: findingNumber(2023, 3),
  source: 'audit',
  sourceDocument: 'd',
  inspectionId: null,
  title: 't',
  text: 'x',
  severity: 'general',
  itemId: 'i' as TaskItemId,
  aboutAssignmentId: null,
  leaderPostId: WHO.leader.postId as PostId,
  recheckUnitId: UNITS.supervision,
  proofRequired: 'p',
  raisedBy: ORIGIN.raisedBy,
  raisedByUnitId: UNITS.office,
  round: 1,
  lookBackOn: null,
  settledAt: null,
  version: 1,
};

/** With the task that puts it right. */
export const findingOn = (task: Assignment, finding: Finding = FINDING) => ({ finding, assignment: { ...task, origin: task.origin ?? ORIGIN } });
export const signedBy = (as: Signature['as'], by: PersonActor, round = 1): Signature => ({ round, as, personId: by.personId });
export const BOTH_SIGNED = [signedBy('unit-head', WHO.head), signedBy('leader', WHO.leader)];
