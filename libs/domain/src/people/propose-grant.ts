import { fail } from '../kernel/failure';
import type { PersonId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from './actor';
import { giveGrant, type GivenInto, grantFact, type Held, isSameGrant, mustBeGivable, type RoleGrant } from './give-grant';
import { mustMay } from './permission';

export const PROPOSAL_STATES = ['proposed', 'approved', 'refused'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A role that one officer proposed; it opens nothing before another approves it. Approved, the grant keeps its id. */
export interface GrantProposal {
  readonly grant: RoleGrant;
  readonly state: ProposalState;
  readonly proposedBy: PersonId;
  readonly decidedBy: PersonId | null;
}

export interface GrantProposed {
  readonly proposal: GrantProposal;
  readonly facts: readonly Fact[];
}

/** What both decisions look at; `waiting`: what is proposed for the person and not decided. */
export interface GrantAround extends GivenInto {
  readonly waiting: Held;
}

/** By the security administrator, for somebody else. Refused as a grant is, and twice (`grant.already-proposed`). */
export function proposeGrant(grant: RoleGrant, { waiting, ...into }: GrantAround, by: PersonActor): GrantProposed {
  mustMay(by, 'grant.propose');
  mustBeGivable(grant, into, by);
  if (waiting.some((other) => isSameGrant(other, grant))) fail('grant.already-proposed', { role: grant.role });
  const proposal: GrantProposal = { grant, state: 'proposed', proposedBy: by.personId, decidedBy: null };
  return { proposal, facts: [grantFact(grant, 'grant.proposed')] };
}

/**
 * By a second officer: nobody approves what he proposed or would receive. Who proposed it may still refuse it, which
 * withdraws it. What was true when it was proposed is looked at anew: units close, and officers stay apart.
 */
export function decideGrant(proposal: GrantProposal, approve: boolean, by: PersonActor, into: GivenInto): GrantProposed {
  mustMay(by, 'grant.decide');
  const { grant, state, proposedBy } = proposal;
  if (state !== 'proposed') fail('grant.decided', { state });
  if (by.personId === grant.personId || (approve && by.personId === proposedBy)) fail('grant.same-person');
  const facts = approve ? giveGrant(grant, into, by).facts : [grantFact(grant, 'grant.refused')];
  return { proposal: { ...proposal, state: approve ? 'approved' : 'refused', decidedBy: by.personId }, facts };
}
