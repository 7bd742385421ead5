import type { Cases } from './case';
import { ASSESSMENT_CASES } from './cases/assessment';
import { RESULT_CASES } from './cases/result';
import { ASSIGNMENT_CASES } from './cases/assignment';
import { DIRECTIVE_CASES } from './cases/directive';
import { DOCUMENT_CASES } from './cases/document';
import { EVIDENCE_CASES } from './cases/evidence';
import { FINDING_CASES } from './cases/finding';
import { INSPECTION_CASES } from './cases/inspection';
import { LOG_CASES } from './cases/log';
import { OPERATIONS_CASES } from './cases/operations';
import { PEOPLE_CASES } from './cases/people';
import { PLAN_CASES } from './cases/plan';
import { REPORT_CASES } from './cases/report';
import { SUPERVISION_CASES } from './cases/supervision';

/** A row for every operation of the API, by its operation id. One without a row fails the walk. */
export const CASES: Cases = {
  ...PEOPLE_CASES,
  ...PLAN_CASES,
  ...DIRECTIVE_CASES,
  ...EVIDENCE_CASES,
  ...ASSIGNMENT_CASES,
  ...REPORT_CASES,
  ...SUPERVISION_CASES,
  ...ASSESSMENT_CASES,
  ...RESULT_CASES,
  ...OPERATIONS_CASES,
  ...INSPECTION_CASES,
  ...DOCUMENT_CASES,
  ...FINDING_CASES,
  ...LOG_CASES,
};
