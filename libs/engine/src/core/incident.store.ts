import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import { INSTANT, type Page, pageOf, readCursor, UUID } from './cursor';
import type { Grave } from './queue-consumer';
import type { Reading, Statement } from './reader';
import type { Tx } from './tx';
import type { UnitOfWork } from './unit-of-work';

/** Told twice of the same end of the same job, there is one incident. The job's outbox row has its verdict with it. */
const RAISE: Statement = {
  name: 'incident-raise',
  text: `WITH raised AS (
           INSERT INTO incident (county_id, id, job, payload, reason, attempts, payload_version)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (county_id, id) DO NOTHING
         )
         UPDATE outbox SET done_at = clock_timestamp() WHERE county_id = $1 AND id = $8 AND done_at IS NULL`,
};
const MOST_REASON = 500;

/** A job that failed for good, or that nobody here understands, kept for a person to see. Nothing is swallowed. */
export async function raiseIncident(work: UnitOfWork, county: CountyId, grave: Grave): Promise<void> {
  const { id, name, payload, reason, attempts, parked, version, outbox } = grave;
  const values = [
    county,
    idOf(`${county} ${name} ${id}`),
    name,
    JSON.stringify(payload),
    reason.slice(0, MOST_REASON),
    parked ? 0 : attempts,
    parked === 'unknown-version' ? version : null,
    outbox ?? null,
  ];
  await work.transact({ kind: 'system', countyId: county, rule: 'incident' }, (tx) => tx.rows(RAISE, values));
}

/** Several processes may find the same at once: one after another. */
const ONE_AT_A_TIME: Statement = { name: 'incident-alarm-alone', text: `SELECT pg_advisory_xact_lock($1, hashtext($2))` };
/** As long as one about the same is open there is no second. */
const ALARM: Statement = {
  name: 'incident-alarm',
  text: `INSERT INTO incident (county_id, id, job, payload, reason)
         SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (
           SELECT 1 FROM incident WHERE county_id = $1 AND job = $3 AND resolved_at IS NULL AND payload ->> 'alarm' = $4::jsonb ->> 'alarm')`,
};

/** Something that no job is the cause of and a person must see: `name` is what watches, `alarm` what it found. */
export async function raiseAlarm(work: UnitOfWork, county: CountyId, { name, alarm, reason }: { name: string; alarm: string; reason: string }): Promise<void> {
  const values = [county, newId(), name, JSON.stringify({ alarm }), reason.slice(0, MOST_REASON)];
  await work.transact({ kind: 'system', countyId: county, rule: 'incident' }, async (tx) => {
    await tx.rows(ONE_AT_A_TIME, [county, `${name} ${alarm}`]);
    await tx.rows(ALARM, values);
  });
}

/** The same text, the same id (a UUID of version 8: of one's own making). */
function idOf(text: string): string {
  const hex = sha256Hex(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface Incident {
  readonly id: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly reason: string;
  /** How often it was tried; 0: it was parked, because nobody here knows its name or its version. */
  readonly attempts: number;
  readonly payloadVersion: number | null;
  readonly at: string;
  readonly resolvedAt: string | null;
  readonly resolution: string | null;
  readonly retries: number;
}

const COLUMNS = `id, job, payload, reason, attempts, payload_version AS "payloadVersion", ${utc('at')} AS at,
  ${utc('resolved_at')} AS "resolvedAt", resolution, retries`;

const INCIDENTS: Statement = {
  name: 'incidents-page',
  text: `SELECT ${COLUMNS} FROM incident
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

const LOCK: Statement = {
  name: 'incident-lock',
  text: `SELECT ${COLUMNS} FROM incident WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const SETTLE: Statement = {
  name: 'incident-settle',
  text: `UPDATE incident SET resolved_at = $3::timestamptz, resolved_by = $4, resolution = $5, retries = $6
         WHERE county_id = $1 AND id = $2`,
};

/** An incident that is open still, locked until the command ends. Refused: `incident.unknown`, `incident.resolved`. */
export async function openIncident(tx: Tx, id: string): Promise<Incident> {
  const [incident] = await tx.rows<Incident & QueryResultRow>(LOCK, [tx.county, id]);
  if (!incident) fail('incident.unknown', { id });
  if (incident.resolvedAt !== null) fail('incident.resolved', { id });
  return incident;
}

export interface Settled {
  readonly by: string;
  readonly resolution: string;
  readonly retries: number;
}

export async function settleIncident(tx: Tx, id: string, { by, resolution, retries }: Settled): Promise<void> {
  await tx.rows(SETTLE, [tx.county, id, tx.now, by, resolution, retries]);
}

function utc(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
