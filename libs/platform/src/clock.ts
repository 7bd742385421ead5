/**
 * The process's own clock: for durations, sessions of this process and log lines. Never for business time,
 * which is the database's (the county's clock).
 */
export function processNow(): Date {
  return new Date();
}

/** Milliseconds that only go forward. For measuring, not for telling the time. */
export function elapsedMs(): number {
  return performance.now();
}
