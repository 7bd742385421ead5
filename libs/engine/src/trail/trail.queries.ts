import type { LogNoun } from '#domain/ledger/log-noun';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Reading, Statement } from '../core/reader';
import { TRAIL_COLUMNS, type TrailEntry, trailEntries, type TrailRow } from './trail-entry';
import { type TimelineKind, trailScope } from './trail-scope';

export interface TrailPage {
  readonly cursor?: string;
  readonly limit: number;
  /** A day (to its close in the county's zone) or an instant; later entries are as if they had not happened yet. */
  readonly asOf?: string;
}

/** Which entries of the log the audit officer wants; none named is all. */
export interface LogFilter extends TrailPage {
  /** An account. */
  readonly accountId?: string;
  /** Facts of this noun: `session`, `grant`. */
  readonly noun?: LogNoun;
}

/** `$2` zone, `$3` the bound in time, `$4`, `$5` the cursor, `$6` one more than a page. */
const BOUND = `($3::text IS NULL OR CASE WHEN length($3) = 10
    THEN e.at < (nullif($3, '')::date + 1)::timestamp AT TIME ZONE $2::text ELSE e.at <= $3::timestamptz END)`;
const AFTER = `${BOUND} AND ($4::timestamptz IS NULL OR (e.at, e.id) > ($4, $5::uuid)) ORDER BY e.at, e.id LIMIT $6`;
const BEFORE = `${BOUND} AND ($4::timestamptz IS NULL OR (e.at, e.id) < ($4, $5::uuid)) ORDER BY e.at DESC, e.id DESC LIMIT $6`;

const OF_SUBJECTS: Statement = {
  name: 'trail-of-subjects',
  text: `SELECT ${TRAIL_COLUMNS} FROM trail_entry e WHERE e.county_id = $1 AND e.subject_id = ANY($7::uuid[]) AND ${AFTER}`,
};
/** What accounts of the unit's people did with their sessions is the audit officer's, not the unit's. */
const OF_UNIT: Statement = {
  name: 'trail-of-unit',
  text: `SELECT ${TRAIL_COLUMNS} FROM trail_entry e WHERE e.county_id = $1 AND (e.unit_id = $7 OR e.subject_id = $7)
           AND e.subject_kind NOT IN ('account', 'county', 'complaint') AND ${AFTER}`,
};
/** The officers' log: the directory, accounts, sessions, grants. No business data. */
const LOG: Statement = {
  name: 'trail-log',
  text: `SELECT ${TRAIL_COLUMNS} FROM trail_entry e WHERE e.county_id = $1 AND e.subject_kind IN ('account', 'county', 'unit', 'complaint')
           AND ($7::uuid IS NULL OR e.subject_id = $7) AND ($8::text IS NULL OR split_part(e.fact, '.', 1) = $8) AND ${BEFORE}`,
};

/** Timelines: what happened to a subject or in a unit, in order, as on any day, with the bytes that prove it. */
export class TrailQueries {
  constructor(private readonly reader: Reader) {}

  timeline(by: PersonActor, subject: { kind: TimelineKind; id: string }, page: TrailPage): Promise<Page<TrailEntry>> {
    return this.reader.read(by.countyId, async (reading) => {
      const scope = await trailScope(reading, by, subject.kind, subject.id);
      return 'unit' in scope
        ? paged(reading, OF_UNIT, page, scope.unit)
        : paged(reading, OF_SUBJECTS, page, scope.subjects);
    });
  }

  /** Newest first, for the audit officer. */
  log(by: PersonActor, filter: LogFilter): Promise<Page<TrailEntry>> {
    mustMay(by, 'log.read');
    return this.reader.read(by.countyId, (reading) => paged(reading, LOG, filter, filter.accountId ?? null, filter.noun ?? null));
  }
}

async function paged(reading: Reading, statement: Statement, page: TrailPage, ...what: readonly unknown[]): Promise<Page<TrailEntry>> {
  const [at, id] = readCursor(page.cursor, [INSTANT, UUID]) ?? [];
  const values = [reading.county, reading.zone, page.asOf ?? null, at ?? null, id ?? null, page.limit + 1, ...what];
  const rows = await reading.rows<TrailRow>(statement, values);
  const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.at, row.id]);
  return { items: trailEntries(items), nextCursor };
}
