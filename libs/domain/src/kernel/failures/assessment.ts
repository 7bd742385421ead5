import type { FailureKind } from '../failure-kind';

/** Schemes, facts and runs of the assessment; each names every place that is wrong. */
export const ASSESSMENT_FAILURES = {
  'scheme.file-invalid': 'invalid',
  'facts.file-invalid': 'invalid',
  'score.refused': 'invalid',
  'score.blocked': 'conflict',
  'score.no-such-cell': 'not-found',
  // versions of schemes
  'scheme.unknown': 'not-found',
  'scheme.version-taken': 'conflict',
  'scheme.version-order': 'conflict',
  'scheme.state': 'conflict',
  'scheme.same-person': 'forbidden',
  'scheme.not-in-force': 'conflict',
  'scheme.in-use': 'conflict',
  'scheme.unit-unknown': 'invalid',
  // the assessment of a period
  'assessment.unknown': 'not-found',
  'assessment.open-already': 'conflict',
  'assessment.state': 'conflict',
  'assessment.offices-not-apart': 'invalid',
  'assessment.appeals-open': 'conflict',
  'assessment.corrections-unscored': 'conflict',
  'assessment.run-not-fit': 'conflict',
  // facts from outside the record
  'indicatorFact.unknown': 'not-found',
  'indicatorFact.state': 'conflict',
  'indicatorFact.same-person': 'forbidden',
  'indicatorFact.own-office': 'forbidden',
  'indicatorFact.of-the-record': 'conflict',
  'indicatorFact.there-already': 'conflict',
  'indicatorFact.evidence-unknown': 'invalid',
  // runs
  'run.unknown': 'not-found',
  'run.state': 'conflict',
  'run.not-comparable': 'conflict',
  'publication.unknown': 'not-found',
  // appeals
  'appeal.unknown': 'not-found',
  'appeal.window-closed': 'conflict',
  'appeal.open-already': 'conflict',
  'appeal.state': 'conflict',
  'appeal.recused': 'forbidden',
  'appeal.correction-missing': 'invalid',
  'appeal.correction-elsewhere': 'invalid',
  'appeal.without-effect': 'conflict',
  'appeal.heavier': 'conflict',
} as const satisfies Record<string, FailureKind>;
