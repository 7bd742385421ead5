import type { QueryResultRow } from 'pg';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import type { Reading, Statement } from '../../core/reader';

/** Something that must never be, and what it is about. */
export interface Violation {
  readonly what: string;
  readonly subject: string;
}

export interface Finding {
  /** How many things were looked at: nothing looked at proves nothing. */
  readonly checked: number;
  readonly violations: readonly Violation[];
}

/** What a check may look at besides the database. */
export interface Surroundings {
  /** What may still be under way, in seconds: a timer that is due, a job that waits. 0 where everything was drained. */
  readonly grace: number;
  /** Where evidence is kept; without it the files themselves are not looked at. */
  readonly evidence?: EvidencePlace;
}

/** One of reliability's invariants, checked in one county in one snapshot, reading only. */
export type Check = (reading: Reading, around: Surroundings) => Promise<Finding>;

/** A check in SQL: `$1` county, `$2` its time, `$3` seconds of grace. Rows of `wrong` are `what` and `subject`. */
export function inSql(name: string, checked: string, wrong: readonly string[]): Check {
  const count: Statement = { name: `invariant-${name}-count`, text: `SELECT (${checked})::integer AS n, $2::timestamptz, $3::integer WHERE $1::integer IS NOT NULL` };
  const find: Statement = {
    name: `invariant-${name}-find`,
    text: `WITH around AS (SELECT $1::integer AS county, $2::timestamptz AS now, make_interval(secs => $3) AS grace)
           ${wrong.join('\nUNION ALL\n')}`,
  };
  return async (reading, { grace }) => {
    const values = [reading.county, reading.now, grace];
    const [row] = await reading.rows<QueryResultRow & { n: number }>(count, values);
    const violations = await reading.rows<QueryResultRow & Violation>(find, values);
    return { checked: row?.n ?? 0, violations };
  };
}

export function together(...checks: readonly Check[]): Check {
  return async (reading, around) => {
    const findings: Finding[] = [];
    for (const check of checks) findings.push(await check(reading, around));
    return {
      checked: findings.reduce((sum, { checked }) => sum + checked, 0),
      violations: findings.flatMap(({ violations }) => violations),
    };
  };
}
