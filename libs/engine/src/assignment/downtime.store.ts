import type { QueryResultRow } from 'pg';
import type { Day } from '#domain/kernel/day';
import type { AssignmentId, Instant } from '#domain/kernel/ids';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const UTC = `AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** One record after another: two of the same time would move limits twice. */
const LOCK: Statement = { name: 'downtime-lock', text: 'SELECT 1 FROM county WHERE county_id = $1 FOR NO KEY UPDATE' };
/** A moment as people write it, in the one form that instants have, and on which minute of which day it falls here. */
const MOMENT: Statement = {
  name: 'downtime-moment',
  text: `WITH m AS (SELECT CASE WHEN $1::text ~ '(Z|[+-][0-9:]{5})$' THEN $1::timestamptz ELSE $1::timestamp AT TIME ZONE $2::text END AS at)
         SELECT to_char(at ${UTC}) AS at, (at AT TIME ZONE $2::text)::date - '1970-01-01'::date AS day,
           (extract(hour FROM at AT TIME ZONE $2::text) * 60 + extract(minute FROM at AT TIME ZONE $2::text))::integer AS minute FROM m`,
};
const OVERLAPPING: Statement = {
  name: 'downtime-overlapping',
  text: `SELECT to_char(from_at ${UTC}) AS "from", to_char(until_at ${UTC}) AS until,
           to_char(from_at AT TIME ZONE $4::text, 'YYYY-MM-DD HH24:MI') AS "fromHere", to_char(until_at AT TIME ZONE $4::text, 'YYYY-MM-DD HH24:MI') AS "untilHere"
         FROM downtime WHERE county_id = $1 AND from_at < $3::timestamptz AND until_at > $2::timestamptz ORDER BY from_at`,
};
const CONCERNED: Statement = {
  name: 'downtime-concerned',
  text: `SELECT id FROM assignment WHERE county_id = $1 AND state NOT IN ('closed', 'withdrawn')
           AND ((due_on BETWEEN $2::date AND $3::date) OR (state = 'dispatched' AND acknowledge_due_on BETWEEN $2::date AND $3::date)) ORDER BY id`,
};
const INSERT: Statement = {
  name: 'downtime-insert',
  text: `INSERT INTO downtime (county_id, id, from_at, until_at, cause, found, moved, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const BEAT: Statement = {
  name: 'heartbeat-lock',
  text: `SELECT to_char(at ${UTC}) AS at, to_char(clock_timestamp() ${UTC}) AS now FROM heartbeat
         WHERE county_id = $1 AND at < clock_timestamp() - make_interval(mins => $2::integer) FOR UPDATE`,
};
const GO_ON: Statement = { name: 'heartbeat-go-on', text: 'UPDATE heartbeat SET at = $2::timestamptz WHERE county_id = $1' };
const LIST: Statement = {
  name: 'downtimes-page',
  text: `SELECT id, to_char(from_at ${UTC}) AS "from", to_char(until_at ${UTC}) AS until, cause, found, moved, to_char(recorded_at ${UTC}) AS "recordedAt"
         FROM downtime WHERE county_id = $1 AND ($2::timestamptz IS NULL OR (from_at, id) < ($2, $3::uuid))
         ORDER BY from_at DESC, id DESC LIMIT $4`,
};

export interface Moment {
  readonly at: Instant;
  readonly day: Day;
  readonly minute: number;
}

export interface Downtime {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly cause: string;
  /** Found by the missing beat; else recorded by a person. */
  readonly found: boolean;
  /** How many assignments' limits it extended. */
  readonly moved: number;
  readonly recordedAt: string;
}

export async function lockDowntimes(tx: Tx): Promise<void> {
  await tx.rows(LOCK, [tx.county]);
}

export async function readMoment(tx: Tx, at: string): Promise<Moment> {
  const [moment] = await tx.rows<Moment & QueryResultRow>(MOMENT, [at, tx.zone]);
  return moment!;
}

/** `fromHere` and `untilHere` as people of the county say them. */
export interface Overlapping {
  readonly from: Instant;
  readonly until: Instant;
  readonly fromHere: string;
  readonly untilHere: string;
}

export function overlapping(tx: Tx, from: Instant, until: Instant): Promise<readonly Overlapping[]> {
  return tx.rows<Overlapping & QueryResultRow>(OVERLAPPING, [tx.county, from, until, tx.zone]);
}

/** Assignments with a limit on these days. */
export async function concernedBy(tx: Tx, from: string, until: string): Promise<readonly AssignmentId[]> {
  return (await tx.rows<{ id: AssignmentId }>(CONCERNED, [tx.county, from, until])).map(({ id }) => id);
}

export async function insertDowntime(tx: Tx, { id, from, until, cause, found, moved }: Omit<Downtime, 'recordedAt'>): Promise<void> {
  await tx.rows(INSERT, [tx.county, id, from, until, cause, found, moved, tx.now]);
}

/** The last beat before a gap of more than so many minutes, locked; undefined where there is none (any more). */
export async function lastBeat(tx: Tx, gapMinutes: number): Promise<{ readonly at: Instant; readonly now: Instant } | undefined> {
  const [beat] = await tx.rows<{ at: Instant; now: Instant }>(BEAT, [tx.county, gapMinutes]);
  return beat;
}

export async function beatGoesOn(tx: Tx, at: Instant): Promise<void> {
  await tx.rows(GO_ON, [tx.county, at]);
}

/** The newest first. */
export async function downtimesOf(reading: Reading, page: { readonly cursor?: string; readonly limit: number }): Promise<Page<Downtime>> {
  const after = readCursor(page.cursor, [INSTANT, UUID]);
  const values = [reading.county, after?.[0] ?? null, after?.[1] ?? null, page.limit + 1];
  const rows = await reading.rows<Downtime & QueryResultRow>(LIST, values);
  return pageOf(rows, page.limit, ({ from, id }) => [from, id]);
}
