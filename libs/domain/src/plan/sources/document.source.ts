import type { AssignmentSource } from '../assignment-source';

/** A numbered document, or the minutes of a meeting, with the leader who signed it. */
export const document: AssignmentSource = { id: 'document', version: 1, needs: ['document', 'leaderPostId', 'saidOn'], approvedBy: 'document' };
