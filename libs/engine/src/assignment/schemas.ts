import type { EntitySchema } from 'typeorm';
import { ASSIGNMENT } from './assignment.schema';
import { TASK_COUNT } from './count.schema';
import { LADDER, SLIP, URGE } from './ladder.schema';
import { NOTE, PERIOD_EXCEPTION, REQUEST, SUSPENSION } from './life.schema';

/** Every table of the assignment's life; reports and verifications are mapped in their own slices. */
export const ASSIGNMENT_SCHEMAS: readonly EntitySchema[] = [ASSIGNMENT, SUSPENSION, REQUEST, NOTE, PERIOD_EXCEPTION, TASK_COUNT, LADDER, SLIP, URGE];
