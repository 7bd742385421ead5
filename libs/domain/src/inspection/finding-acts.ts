import { type Assignment, subjectOf } from '../assignment/assignment';
import { isOneOf } from '../assignment/separate-offices';
import type { Day } from '../kernel/day';
import type { PersonActor } from '../people/actor';
import { may } from '../people/permission';
import { missingSignatures } from './close-finding';
import type { Finding, Signature } from './finding';

/** What can be done about a finding, in the order of its life: the buttons of its page. */
export const FINDING_ACTS = [
  'acknowledge',
  'plan',
  'decidePlan',
  'prove',
  'recheck',
  'signAsHead',
  'signAsLeader',
  'close',
  'lookBack',
  'reopen',
  'propose',
] as const;
export type FindingAct = (typeof FINDING_ACTS)[number];

export interface ActsAbout {
  readonly finding: Pick<Finding, 'round' | 'lookBackOn' | 'settledAt'>;
  readonly assignment: Assignment;
}

export interface ActsAround {
  readonly today: Day;
  readonly planWaits: boolean;
  readonly planned: boolean;
  /** Of all rounds. */
  readonly signatures: readonly Signature[];
  readonly proposalWaits: boolean;
}

/** What somebody may do now; what another must do is not among it. */
export function findingActs(about: ActsAbout, by: PersonActor, around: ActsAround): readonly FindingAct[] {
  const can = { ...unitActs(about, by, around), ...recheckActs(about, by, around), ...signingActs(about, by, around) };
  return FINDING_ACTS.filter((act) => can[act]);
}

type Can<Act extends FindingAct> = Readonly<Record<Act, boolean>>;

function unitActs({ assignment }: ActsAbout, by: PersonActor, { planned, planWaits }: ActsAround): Can<'acknowledge' | 'plan' | 'prove'> {
  const subject = subjectOf(assignment);
  const { state } = assignment;
  return {
    acknowledge: state === 'dispatched' && may(by, 'assignment.acknowledge', subject),
    plan: state === 'underway' && !planned && !planWaits && may(by, 'finding.plan', subject),
    prove: state === 'underway' && planned && may(by, 'report.submit', subject),
  };
}

function recheckActs(
  { finding, assignment }: ActsAbout,
  by: PersonActor,
  around: ActsAround,
): Can<'decidePlan' | 'recheck' | 'close' | 'lookBack' | 'reopen' | 'propose'> {
  const subject = subjectOf(assignment);
  const { state, origin, submittedBy } = assignment;
  const waits = state === 'awaitingVerification' || state === 'underVerification';
  const apart = !isOneOf(by, [origin?.raisedBy ?? null, submittedBy]);
  const open = state === 'closed' && finding.settledAt === null && may(by, 'finding.lookBack', subject);
  const missing = missingSignatures(finding, around.signatures);
  return {
    decidePlan: around.planWaits && may(by, 'finding.decidePlan', subject),
    recheck: waits && apart && may(by, 'report.verify', subject),
    close: state === 'verified' && missing.length === 0 && may(by, 'finding.close', subject),
    lookBack: open && finding.lookBackOn !== null && around.today >= finding.lookBackOn,
    reopen: open,
    propose: state !== 'withdrawn' && !around.proposalWaits && may(by, 'score.propose', subject),
  };
}

/** Each once a round, and two persons. */
function signingActs({ finding, assignment }: ActsAbout, by: PersonActor, { signatures }: ActsAround): Can<'signAsHead' | 'signAsLeader'> {
  const mine = signatures.filter(({ round }) => round === finding.round);
  const signs = assignment.state === 'verified' && may(by, 'finding.sign', subjectOf(assignment)) && !isOneOf(by, mine.map(({ personId }) => personId));
  const missing = missingSignatures(finding, signatures);
  const asHead = by.grants.some(({ role, unitId }) => role === 'unit-head' && unitId === assignment.unitId);
  return {
    signAsHead: signs && missing.includes('unit-head') && asHead,
    signAsLeader: signs && missing.includes('leader') && by.leaderPostIds.includes(assignment.leaderPostId),
  };
}
