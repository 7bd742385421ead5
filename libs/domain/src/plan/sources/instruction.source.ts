import type { AssignmentSource } from '../assignment-source';

/** A leader's word (批示、口头交办), on a day. His own hand approves it: the office only writes down what he said. */
export const instruction: AssignmentSource = { id: 'instruction', version: 1, needs: ['leaderPostId', 'saidOn'], approvedBy: 'leader' };
