import { type Assignment, subjectOf } from '../assignment/assignment';
import { compare, decimal, decimalText, ZERO } from '../kernel/decimal';
import { fail } from '../kernel/failure';
import type { PersonId, UnitId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Finding, findingFact } from './finding';

export const PROPOSAL_STATES = ['waiting', 'accepted', 'refused'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What a finding might cost or earn its unit: proposed to the assessment office, never applied by itself. */
export interface ScoreProposal {
  readonly id: string;
  readonly findingId: string;
  readonly unitId: UnitId;
  /** A decimal; below nought it is a deduction. */
  readonly points: string;
  readonly reason: string;
  readonly state: ProposalState;
  readonly proposedBy: PersonId;
  readonly version: number;
}

export interface ProposalDecided extends Consequences {
  readonly proposal: ScoreProposal;
}

type Commit = (text: string) => string;
const MOST = decimal('100');
const SCALE = 2;

/** By the office that re-checks, about the unit that answers for the finding; one waits at a time. */
export function proposeScore(
  { finding, assignment }: { readonly finding: Finding; readonly assignment: Assignment },
  input: Pick<ScoreProposal, 'id' | 'points' | 'reason'>,
  by: PersonActor,
  { waits, commit }: { readonly waits: boolean; readonly commit: Commit },
): ProposalDecided {
  mustMay(by, 'score.propose', subjectOf(assignment));
  if (waits) fail('score.proposal-waits');
  if (assignment.unitId === null || assignment.state === 'withdrawn') fail('finding.unknown', { id: finding.id });
  const points = pointsOf(input.points);
  const proposal: ScoreProposal = { ...input, points, findingId: finding.id, unitId: assignment.unitId, state: 'waiting', proposedBy: by.personId, version: 1 };
  const data = { proposal: input.id, points, words: commit(input.reason) };
  return { proposal, promises: [], facts: [findingFact('score.proposed', finding, assignment.unitId, data)] };
}

/**
 * The assessment office takes it up or refuses it, with a reason, never about its own unit. Taken up it becomes a line
 * of an assessment's record with the finding's number on it, which a second person there confirms: `line` names it.
 */
export function decideProposal(
  { finding, proposal }: { readonly finding: Pick<Finding, 'id' | 'number'>; readonly proposal: ScoreProposal },
  decision: { readonly accept: boolean; readonly reason: string; readonly line: string | null },
  by: PersonActor,
  commit: Commit,
): ProposalDecided {
  mustMay(by, 'score.decideProposal');
  if (by.unitId === proposal.unitId) fail('score.own-unit');
  if (proposal.state !== 'waiting') fail('score.proposal-decided');
  const after: ScoreProposal = { ...proposal, state: decision.accept ? 'accepted' : 'refused', version: proposal.version + 1 };
  const data = { proposal: proposal.id, points: proposal.points, line: decision.line, words: commit(decision.reason) };
  const fact = decision.accept ? 'score.proposalAccepted' : 'score.proposalRefused';
  return { proposal: after, promises: [], facts: [findingFact(fact, finding, proposal.unitId, data)] };
}

function pointsOf(text: string): string {
  const points = decimal(text);
  const size = points.units < 0n ? { ...points, units: -points.units } : points;
  if (compare(points, ZERO) === 0 || compare(size, MOST) > 0 || points.scale > SCALE) fail('score.bad-points');
  return decimalText(points);
}
