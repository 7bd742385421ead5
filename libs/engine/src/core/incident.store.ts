import type { PoolClient, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { newId } from '#platform/ids';
import { enterCounty } from './county-clock';
import { INSTANT, type Page, pageOf, readCursor, UUID } from './cursor';
import type { Reading, Statement } from './reader';

/** A job that failed for good, kept for a person to see. Nothing is swallowed. */
export async function raiseIncident(
  source: DataSource,
  county: CountyId,
  incident: { readonly job: string; readonly payload: unknown; readonly reason: string },
): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    await enterCounty(client, county);
    await client.query(
      'INSERT INTO incident (county_id, id, job, payload, reason) VALUES ($1, $2, $3, $4, $5)',
      [county, newId(), incident.job, JSON.stringify(incident.payload ?? null), incident.reason.slice(0, 500)],
    );
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
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
