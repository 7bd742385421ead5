import type { EntitySchema } from 'typeorm';
import { CORE_SCHEMAS } from './core/schemas';
import { PEOPLE_SCHEMAS } from './people/schemas';
import { PLAN_SCHEMAS } from './plan/schemas';
import { EVIDENCE_SCHEMAS } from './report/evidence.schema';

/** Every table of the product, slice by slice. A spec proves that they and the migrations agree. */
export const SCHEMAS: readonly EntitySchema[] = [...CORE_SCHEMAS, ...PEOPLE_SCHEMAS, ...PLAN_SCHEMAS, ...EVIDENCE_SCHEMAS];
