/**
 * The whole list of what the product may refuse: code → kind.
 * A code is `noun.what-is-wrong`. The edge maps kind to a status, `libs/words` maps code to a sentence;
 * both records are total, so a new code without a sentence does not compile.
 */
export const FAILURE_KINDS = [
  'invalid', // 422 (400 when the bytes cannot be read at all)
  'unauthenticated', // 401
  'forbidden', // 403
  'not-found', // 404
  'conflict', // 409
  'stale', // 412
  'precondition', // 428
  'too-large', // 413
  'unsupported', // 415
  'locked', // 423
  'too-many', // 429
  'unavailable', // 503
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export const FAILURES = {
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
  // values
  'day.not-a-day': 'invalid',
  'decimal.not-a-number': 'invalid',
  'decimal.out-of-range': 'invalid',
  // calendars and limits
  'calendar.file-invalid': 'invalid',
  'calendar.year-twice': 'conflict',
  'limit.year-not-loaded': 'invalid',
  'limit.bad-rule': 'invalid',
  'limit.suspended': 'conflict',
} as const satisfies Record<string, FailureKind>;

export type FailureCode = keyof typeof FAILURES;
