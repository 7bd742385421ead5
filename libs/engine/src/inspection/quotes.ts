import type { QueryResultRow } from 'pg';
import type { Quote } from '#domain/inspection/raise-finding';
import { fail, Failure } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { SubjectKind } from '#domain/ledger/fact';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import type { Reading, Statement } from '../core/reader';
import { TRAIL_COLUMNS } from '../trail/trail-entry';
import { TIMELINES, trailScope } from '../trail/trail-scope';
import { type InspectedEntry, type InspectedRow, inspected } from './timeline.queries';

const ENTRIES: Statement = {
  name: 'quoted-entries',
  text: `SELECT id AS "entryId", encode(leaf, 'hex') AS leaf, subject_kind AS kind, subject_id AS "subjectId", unit_id AS "unitId"
         FROM trail_entry WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY at, id`,
};

interface Row extends Quote, QueryResultRow {
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly unitId: UnitId | null;
}

/** Entries of the trail that whoever quotes them may read, each with its hash as it stands: else `finding.quote-unknown`. */
export async function quotesOf(reading: Reading, by: PersonActor, ids: readonly string[]): Promise<readonly Quote[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await reading.rows<Row>(ENTRIES, [reading.county, wanted]);
  for (const id of wanted) {
    const row = rows.find(({ entryId }) => entryId === id);
    if (!row || !(await mayQuote(reading, by, row))) fail('finding.quote-unknown', { id });
  }
  return rows.map(({ entryId, leaf }) => ({ entryId, leaf }));
}

/** What was done to a task is read with the task; whom an office let in, or refused, with its officers' entries. */
async function mayQuote(reading: Reading, by: PersonActor, { kind, subjectId, unitId }: Row): Promise<boolean> {
  const timeline = TIMELINES.find((one) => one === kind);
  if (timeline === undefined) return may(by, 'timeline.officers', { unitId });
  try {
    await trailScope(reading, by, timeline, subjectId);
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** What a finding quotes, and whether it still is what was quoted. */
export interface QuotedEntry {
  readonly entryId: string;
  /** RFC 6962 leaf hash when it was quoted, hexadecimal. */
  readonly leaf: string;
  /** The entry as it stands today; null where it is gone. */
  readonly entry: InspectedEntry | null;
  /** It stands, and its hash, computed again just now, is the one quoted. */
  readonly same: boolean;
}

const QUOTED: Statement = {
  name: 'finding-quotes',
  text: `SELECT q.entry_id AS "entryId", encode(q.leaf, 'hex') AS leaf FROM finding_quote q WHERE q.county_id = $1 AND q.finding_id = $2`,
};
const STANDING: Statement = {
  name: 'finding-quoted-entries',
  text: `SELECT ${TRAIL_COLUMNS}, (e.at AT TIME ZONE $2::text)::date::text AS day FROM trail_entry e
         WHERE e.county_id = $1 AND e.id = ANY($3::uuid[]) ORDER BY e.at, e.id`,
};

/** In the order in which they happened. Whoever reads a finding reads what it quotes. */
export async function quotedEntries(reading: Reading, findingId: string): Promise<readonly QuotedEntry[]> {
  const quoted = await reading.rows<Quote & QueryResultRow>(QUOTED, [reading.county, findingId]);
  if (quoted.length === 0) return [];
  const rows = await reading.rows<InspectedRow>(STANDING, [reading.county, reading.zone, quoted.map(({ entryId }) => entryId)]);
  const entries = await inspected(reading, rows);
  const order = (id: string): number => entries.findIndex((entry) => entry.id === id);
  return quoted.map(({ entryId, leaf }) => quotedAs(entryId, leaf, entries.find(({ id }) => id === entryId))).sort((a, b) => order(a.entryId) - order(b.entryId));
}

function quotedAs(entryId: string, leaf: string, entry: InspectedEntry | undefined): QuotedEntry {
  return { entryId, leaf, entry: entry ?? null, same: entry !== undefined && entry.sound && entry.leaf === leaf };
}
