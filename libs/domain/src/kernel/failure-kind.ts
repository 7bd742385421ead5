/** What sort of refusal it is. The edge maps each to a status of HTTP, the worker to a verdict. */
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
