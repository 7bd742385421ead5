import type { FailureKind } from '../failure-kind';

/** What inspections, accesses and samples may be refused for. */
export const INSPECTION_FAILURES = {
  'inspection.unknown': 'not-found',
  'inspection.plan-empty': 'invalid',
  'inspection.plan-dates': 'invalid',
  'inspection.plan-number-taken': 'conflict',
  'inspection.line-unknown': 'not-found',
  'inspection.of-itself': 'invalid',
  'inspection.other-office': 'forbidden',
  'inspection.off-plan': 'invalid',
  'inspection.outside-plan': 'conflict',
  'inspection.repeated': 'conflict',
  'inspection.multi-head': 'conflict',
  'inspection.ended': 'conflict',
  'access.unknown': 'not-found',
  'access.own': 'forbidden',
  'access.not-inspector': 'conflict',
  'access.bad-time': 'invalid',
  'access.bad-scope': 'invalid',
  'access.beyond-inspection': 'conflict',
  'access.decided': 'conflict',
  'access.same-person': 'forbidden',
  'access.over': 'conflict',
  'sample.unknown': 'not-found',
  'sample.nothing-to-draw': 'conflict',
  'sample.bad-size': 'invalid',
} as const satisfies Record<string, FailureKind>;
