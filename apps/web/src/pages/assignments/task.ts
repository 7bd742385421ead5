import type { Schema } from '../../server/client';

/** A task with its requests, suspensions, verifications and what the reader may do to it. */
export type Task = Schema['AssignmentView'];
