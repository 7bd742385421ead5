import type { QueryResultRow } from 'pg';
import { type Day, formatDay, parseDay } from '#domain/kernel/day';
import type { Canonical } from '#domain/ledger/canonical';
import type { FactName } from '#domain/ledger/fact';
import { changesOfLife, changesSaid, type FieldChange, mergeChanges, type ToldEntry } from '#domain/inspection/entry-changes';
import { type LateRecord, lateRecordOf } from '#domain/inspection/late-record';
import { factsOfKinds, type TrailKind, trailKindOf } from '#domain/inspection/trail-kind';
import { REPLAYED } from '#domain/assignment/replay';
import type { PersonActor } from '#domain/people/actor';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Reading, Statement } from '../core/reader';
import { TRAIL_COLUMNS, type TrailEntry, trailEntries, type TrailRow } from '../trail/trail-entry';
import { subjectLabels } from './subject-labels';
import { ENTRIES, entryScope, type EntryScope, type TimelineAsked } from './timeline-scope';

export interface TimelineQuery {
  readonly of: TimelineAsked;
  readonly id?: string;
  readonly from?: Day;
  /** The last day. */
  readonly until?: Day;
  readonly kinds?: readonly TrailKind[];
  readonly order: 'asc' | 'desc';
  readonly cursor?: string;
  readonly limit: number;
}

/** An entry as it is inspected: what it changed, from what, and whether it was written down when it happened. */
export interface InspectedEntry extends TrailEntry {
  readonly kind: TrailKind;
  /** What it is about, as that is called today; null where it cannot be named. */
  readonly about: string | null;
  readonly changes: readonly FieldChange[];
  readonly late: LateRecord | null;
}

const statementsOf = (order: 'ASC' | 'DESC', after: string): Readonly<Record<EntryScope['name'], Statement>> => {
  const entries = Object.entries(ENTRIES).map(([name, condition]) => [name, {
    name: `timeline-${name}-${order.toLowerCase()}`,
    text: `SELECT ${TRAIL_COLUMNS}, (e.at AT TIME ZONE $2::text)::date::text AS day FROM trail_entry e
           WHERE e.county_id = $1 AND ${condition}
             AND ($3::date IS NULL OR e.at >= $3::timestamp AT TIME ZONE $2::text)
             AND ($4::date IS NULL OR e.at < ($4::date + 1)::timestamp AT TIME ZONE $2::text)
             AND ($7::text[] IS NULL OR e.fact = ANY($7::text[]))
             AND ($5::timestamptz IS NULL OR (e.at, e.id) ${after} ($5, $6::uuid))
           ORDER BY e.at ${order}, e.id ${order} LIMIT $10`,
  }]);
  return Object.fromEntries(entries) as Record<EntryScope['name'], Statement>;
};
const STATEMENTS = { asc: statementsOf('ASC', '>'), desc: statementsOf('DESC', '<') };

/** Everything that moved these assignments, up to the newest entry that is shown. */
const LIVES: Statement = {
  name: 'timeline-lives',
  text: `SELECT a.id AS assignment, a.kind, a.countersign, e.id, e.fact, (extract(epoch FROM e.at) * 1000)::float8 AS at, e.body::jsonb -> 'data' AS data
         FROM assignment a JOIN trail_entry e ON e.county_id = a.county_id AND e.subject_id = a.id
         WHERE a.county_id = $1 AND a.id = ANY($2::uuid[]) AND e.fact = ANY($3::text[]) AND e.at <= $4::timestamptz
         ORDER BY a.id, e.at, e.id`,
};

/** A row of the trail with its day in the county. */
export type InspectedRow = TrailRow & { readonly day: string };
type Row = InspectedRow;

/** Timelines for whoever inspects: of a thing, a unit, a post, or a time, entry by entry with what each changed. */
export class TimelineQueries {
  constructor(private readonly reader: Reader) {}

  timeline(by: PersonActor, query: TimelineQuery): Promise<Page<InspectedEntry>> {
    const after = readCursor(query.cursor, [INSTANT, UUID]);
    return this.reader.read(by.countyId, async (reading) => {
      const scope = await entryScope(reading, by, query);
      const days = [query.from, query.until].map((day) => (day === undefined ? null : formatDay(day)));
      const facts = query.kinds === undefined ? null : factsOfKinds(query.kinds);
      const values = [reading.county, reading.zone, ...days, after?.[0] ?? null, after?.[1] ?? null, facts, ...scope.values, query.limit + 1];
      const rows = await reading.rows<Row>(STATEMENTS[query.order][scope.name], values);
      const { items, nextCursor } = pageOf(rows, query.limit, (row) => [row.at, row.id]);
      return { items: await inspected(reading, items), nextCursor };
    });
  }
}

/** Rows of the trail with what each changed, as whom it is about is called, and whether it is late. */
export async function inspected(reading: Reading, rows: readonly Row[]): Promise<readonly InspectedEntry[]> {
  const changes = await changesOf(reading, rows);
  const labels = await subjectLabels(reading, rows.map(({ subjectId }) => subjectId));
  const days = new Map(rows.map(({ id, day }) => [id, parseDay(day)]));
  const entries = trailEntries(rows);
  const units = await unitNames(reading, changes);
  return entries.map((entry) => ({
    ...entry,
    kind: trailKindOf(entry.fact),
    about: labels.get(entry.subject.id) ?? null,
    changes: (changes.get(entry.id) ?? []).map((change) => named(change, units)),
    late: lateRecordOf(entry.fact, entry.data as Data, days.get(entry.id)!) ?? null,
  }));
}

type Data = Readonly<Record<string, Canonical | undefined>>;
type Changes = ReadonlyMap<string, readonly FieldChange[]>;

interface LifeRow extends QueryResultRow {
  readonly assignment: string;
  readonly kind: string;
  readonly countersign: boolean;
  readonly id: string;
  readonly fact: FactName;
  readonly at: number;
  readonly data: Data;
}

async function changesOf(reading: Reading, rows: readonly Row[]): Promise<Changes> {
  const said = new Map(rows.map(({ id, fact, data }) => [id, changesSaid(fact, data as Data)]));
  const ids = [...new Set(rows.filter(({ subjectKind }) => subjectKind === 'assignment').map(({ subjectId }) => subjectId))];
  if (ids.length === 0) return said;
  const newest = rows.reduce((last, { at }) => (at > last ? at : last), '');
  const lives = await reading.rows<LifeRow>(LIVES, [reading.county, ids, [...REPLAYED], newest]);
  for (const id of ids) {
    const told = lives.filter(({ assignment }) => assignment === id);
    if (told.length === 0) continue;
    for (const [entry, followed] of changesOfLife(told satisfies readonly ToldEntry[], told[0]!)) {
      if (said.has(entry)) said.set(entry, mergeChanges(followed, said.get(entry) ?? []));
    }
  }
  return said;
}

const UNITS: Statement = { name: 'timeline-units', text: 'SELECT id, name FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[])' };
const isUnit = ({ field }: FieldChange): boolean => field === 'unit';

async function unitNames(reading: Reading, changes: Changes): Promise<ReadonlyMap<unknown, string>> {
  const ids = [...changes.values()].flat().filter(isUnit).flatMap(({ from, to }) => [from, to]).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await reading.rows<{ id: string; name: string }>(UNITS, [reading.county, ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function named(change: FieldChange, units: ReadonlyMap<unknown, string>): FieldChange {
  if (!isUnit(change)) return change;
  return { ...change, from: units.get(change.from) ?? change.from, to: units.get(change.to) ?? change.to };
}
