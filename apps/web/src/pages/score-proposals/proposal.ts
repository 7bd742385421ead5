import type { Schema } from '../../server/client';

/** What a finding should cost or earn, as the desk shows it. */
export type Proposal = Schema['ScoreProposalView'];
