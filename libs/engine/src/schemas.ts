import type { EntitySchema } from 'typeorm';
import { ASSESSMENT_SCHEMAS } from './assessment/schemas';
import { ASSIGNMENT_SCHEMAS } from './assignment/schemas';
import { CORE_SCHEMAS } from './core/schemas';
import { DOCUMENT_SCHEMAS } from './document/document.schema';
import { INSPECTION_SCHEMAS } from './inspection/inspection.schema';
import { NOTICE_SCHEMAS } from './notice/notice.schema';
import { PEOPLE_SCHEMAS } from './people/schemas';
import { PLAN_SCHEMAS } from './plan/schemas';
import { EVIDENCE_SCHEMAS } from './report/evidence.schema';
import { REPORT_SCHEMAS } from './report/report.schema';
import { LOG_SCHEMAS } from './trail/log/log.schema';
import { SM3_SCHEMAS } from './trail/log/sm3.schema';
import { VERIFICATION_SCHEMAS } from './verification/verification.schema';

/** Every table of the product, slice by slice. A spec proves that they and the migrations agree. */
export const SCHEMAS: readonly EntitySchema[] = [
  ...CORE_SCHEMAS,
  ...NOTICE_SCHEMAS,
  ...PEOPLE_SCHEMAS,
  ...PLAN_SCHEMAS,
  ...ASSIGNMENT_SCHEMAS,
  ...REPORT_SCHEMAS,
  ...EVIDENCE_SCHEMAS,
  ...VERIFICATION_SCHEMAS,
  ...LOG_SCHEMAS,
  ...SM3_SCHEMAS,
  ...ASSESSMENT_SCHEMAS,
  ...INSPECTION_SCHEMAS,
  ...DOCUMENT_SCHEMAS,
];
