import type { FailureKind } from '../failure-kind';

/** Schemes, facts and runs of the assessment; each names every place that is wrong. */
export const ASSESSMENT_FAILURES = {
  'scheme.file-invalid': 'invalid',
  'facts.file-invalid': 'invalid',
  'score.refused': 'invalid',
  'score.blocked': 'conflict',
  'score.no-such-cell': 'not-found',
} as const satisfies Record<string, FailureKind>;
