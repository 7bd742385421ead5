import type { QueryResultRow } from 'pg';
import type { CountyId } from '#domain/kernel/ids';
import { newId } from '#platform/ids';
import { INSTANT, type Page, pageOf, readCursor, UUID } from './cursor';
import type { Reading, Statement } from './reader';
import type { UnitOfWork } from './unit-of-work';

const RAISE: Statement = {
  name: 'incident-raise',
  text: 'INSERT INTO incident (county_id, id, job, payload, reason) VALUES ($1, $2, $3, $4, $5)',
};

/** A job that failed for good, kept for a person to see. Nothing is swallowed. */
export async function raiseIncident(
  work: UnitOfWork,
  county: CountyId,
  { job, payload, reason }: { readonly job: string; readonly payload: unknown; readonly reason: string },
): Promise<void> {
  const values = [county, newId(), job, JSON.stringify(payload ?? null), reason.slice(0, 500)];
  await work.transact({ kind: 'system', countyId: county, rule: 'incident' }, (tx) => tx.rows(RAISE, values));
}

export interface Incident {
  readonly id: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly reason: string;
  readonly at: string;
  readonly resolvedAt: string | null;
}

const INCIDENTS: Statement = {
  name: 'incidents-page',
  text: `SELECT id, job, payload, reason, ${utc('at')} AS at, ${utc('resolved_at')} AS "resolvedAt" FROM incident
         WHERE county_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid)) ORDER BY at DESC, id DESC LIMIT $4`,
};

/** Jobs that failed for good, the newest first. */
export async function incidentsOf(
  reading: Reading,
  page: { readonly cursor?: string; readonly limit: number },
): Promise<Page<Incident>> {
  const after = readCursor(page.cursor, [INSTANT, UUID]);
  const values = [reading.county, after?.[0] ?? null, after?.[1] ?? null, page.limit + 1];
  const rows = await reading.rows<Incident & QueryResultRow>(INCIDENTS, values);
  return pageOf(rows, page.limit, ({ at, id }) => [at, id]);
}

function utc(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
