import type { FailureKind } from '../failure-kind';

/** What any request, session or value may be refused for. */
export const REQUEST_FAILURES = {
  // requests
  'request.invalid': 'invalid',
  'request.unreadable': 'invalid',
  'request.too-large': 'too-large',
  'request.unsupported-media': 'unsupported',
  'request.not-found': 'not-found',
  'request.too-many': 'too-many',
  'request.version-required': 'precondition',
  'request.stale': 'stale',
  'request.key-reused': 'invalid',
  'request.in-flight': 'conflict',
  'request.bad-cursor': 'invalid',
  'service.unavailable': 'unavailable',
  // permission and sessions
  'session.required': 'unauthenticated',
  'session.ended': 'unauthenticated',
  'session.bad-credentials': 'unauthenticated',
  'session.locked-out': 'too-many',
  'session.csrf': 'forbidden',
  'permission.denied': 'forbidden',
  // notices
  'notice.unknown': 'not-found',
  'notice.not-signed': 'conflict',
  'channel.unknown-secret': 'conflict',
  'channel.hours-order': 'invalid',
  'channel.bad-frame': 'invalid',
  'notice.channel-not-offered': 'conflict',
  'notice.address-missing': 'invalid',
  // values
  'day.not-a-day': 'invalid',
  'decimal.not-a-number': 'invalid',
  'decimal.out-of-range': 'invalid',
  // backups
  'backup.file-exists': 'conflict',
  'backup.file-unreadable': 'invalid',
  'backup.not-a-backup': 'invalid',
  'backup.damaged': 'invalid',
  'backup.other-version': 'conflict',
  'backup.database-not-empty': 'conflict',
  'backup.trail-broken': 'conflict',
  'backup.differs': 'conflict',
  'backup.files-missing': 'conflict',
} as const satisfies Record<string, FailureKind>;
