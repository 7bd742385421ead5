import type { FailureKind } from './failure-kind';
import { ASSESSMENT_FAILURES } from './failures/assessment';
import { ASSIGNMENT_FAILURES } from './failures/assignment';
import { DIRECTORY_FAILURES } from './failures/directory';
import { DOCUMENT_FAILURES } from './failures/document';
import { FINDING_FAILURES } from './failures/finding';
import { INSPECTION_FAILURES } from './failures/inspection';
import { MESSAGE_FAILURES } from './failures/messages';
import { OPERATIONS_FAILURES } from './failures/operations';
import { PLAN_FAILURES } from './failures/plan';
import { REQUEST_FAILURES } from './failures/requests';
import { TRAIL_FAILURES } from './failures/trail';

/**
 * The whole list of what the product may refuse: code → kind.
 * A code is `noun.what-is-wrong`. The edge maps kind to a status, `libs/words` maps code to a sentence;
 * both records are total, so a new code without a sentence does not compile.
 */
export const FAILURES = {
  ...REQUEST_FAILURES,
  ...DIRECTORY_FAILURES,
  ...PLAN_FAILURES,
  ...ASSIGNMENT_FAILURES,
  ...OPERATIONS_FAILURES,
  ...ASSESSMENT_FAILURES,
  ...TRAIL_FAILURES,
  ...INSPECTION_FAILURES,
  ...FINDING_FAILURES,
  ...DOCUMENT_FAILURES,
  ...MESSAGE_FAILURES,
} as const satisfies Record<string, FailureKind>;

export type FailureCode = keyof typeof FAILURES;
