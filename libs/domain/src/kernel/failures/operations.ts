import type { FailureKind } from '../failure-kind';

/** What keeping the service running may be refused for. */
export const OPERATIONS_FAILURES = {
  // a database that another version left
  'database.behind': 'conflict',
  // jobs that failed for good
  'incident.unknown': 'not-found',
  'incident.resolved': 'conflict',
  'incident.not-retriable': 'conflict',
  // times the system could not take reports
  'downtime.order': 'invalid',
  'downtime.too-long': 'invalid',
  'downtime.overlaps': 'conflict',
  // complaints
  'complaint.unknown': 'not-found',
  'complaint.answered': 'conflict',
  'complaint.own': 'forbidden',
} as const satisfies Record<string, FailureKind>;
