import type { QueryResultRow } from 'pg';
import type { BundleScope } from '#domain/ledger/bundle';
import { fail } from '#domain/kernel/failure';
import type { Reading, Statement } from '../../core/reader';
import type { Assignments } from './bundle-tables';

const PAGE = 2_000;

/** Entries of a part below `$2`, in the order of their positions; `$3` the position after which to go on. */
const entriesWhere = (name: string, where: string): Statement => ({
  name: `export-entries-${name}`,
  text: `SELECT i.position AS index, e.body FROM trail_index i JOIN trail_entry e ON e.county_id = i.county_id AND e.id = i.entry_id
         WHERE i.county_id = $1 AND i.position < $2 AND i.position > $3 AND ${where} ORDER BY i.position LIMIT ${PAGE}`,
});
const OF_SUBJECTS = entriesWhere('subjects', 'e.subject_id = ANY($4::uuid[])');
/** As a unit's timeline: what its people did with their sessions is the audit officer's, not the unit's. */
const OF_UNIT = entriesWhere('unit', `(e.unit_id = $4 OR e.subject_id = $4 OR e.subject_id = ANY($5::uuid[])) AND e.subject_kind NOT IN ('account', 'county', 'complaint')`);
const OF_PERIOD = entriesWhere('period', `e.at >= $4::date::timestamp AT TIME ZONE $5::text AND e.at < ($6::date + 1)::timestamp AT TIME ZONE $5::text`);
/** Without them nobody who has the log's first key could tell who signs now. */
const OF_KEYS: Statement = {
  name: 'export-entries-keys',
  text: `SELECT i.position AS index, e.body FROM trail_index i JOIN trail_entry e ON e.county_id = i.county_id AND e.id = i.entry_id
         WHERE i.county_id = $1 AND i.position < $2 AND e.fact IN ('trail.keyChanged', 'trail.keyRetired', 'trail.restarted') ORDER BY i.position`,
};

const OF_ITEM: Statement = { name: 'export-item', text: 'SELECT id FROM assignment WHERE county_id = $1 AND item_id = $2 ORDER BY id' };
const IN_UNIT: Statement = { name: 'export-unit', text: 'SELECT id FROM assignment WHERE county_id = $1 AND unit_id = $2 ORDER BY id' };
/** Files whose lines come along: what the log says of them does too. */
const FILES_OF: Statement = {
  name: 'export-files-of',
  text: `SELECT DISTINCT x.evidence_id AS id FROM report_evidence x JOIN report r ON r.county_id = x.county_id AND r.id = x.report_id
         WHERE x.county_id = $1 AND r.assignment_id = ANY($2::uuid[]) ORDER BY 1`,
};
const IS_ITEM: Statement = { name: 'export-is-item', text: 'SELECT id FROM task_item WHERE county_id = $1 AND id = $2' };
const IS_UNIT: Statement = { name: 'export-is-unit', text: 'SELECT id FROM unit WHERE county_id = $1 AND id = $2' };

export interface ScopedEntry {
  readonly index: number;
  readonly body: string;
}

/** A part of the log: which entries, with those of its keys, and which lines of tables and evidence belong to it. */
export interface Part {
  readonly assignments: Assignments;
  entries(below: number): AsyncGenerator<ScopedEntry>;
}

/** What a scope means in this county; undefined for the whole log. Refused: an item or a unit it does not have. */
export async function partOf(reading: Reading, scope: BundleScope): Promise<Part | undefined> {
  if (scope.kind === 'all') return undefined;
  const paged = (statement: Statement, ...more: readonly unknown[]) => (below: number) => withKeys(reading, below, pages(reading, statement, { below, more }));
  if (scope.kind === 'period') return { assignments: [], entries: paged(OF_PERIOD, scope.from, reading.zone, scope.to) };
  const [found] = await reading.rows(scope.kind === 'item' ? IS_ITEM : IS_UNIT, [reading.county, scope.id]);
  if (!found) fail('trail.unknown-subject', { kind: scope.kind, id: scope.id });
  const rows = await reading.rows<QueryResultRow & { id: string }>(scope.kind === 'item' ? OF_ITEM : IN_UNIT, [reading.county, scope.id]);
  const assignments = rows.map(({ id }) => id);
  const files = (await reading.rows<QueryResultRow & { id: string }>(FILES_OF, [reading.county, assignments])).map(({ id }) => id);
  return scope.kind === 'item'
    ? { assignments, entries: paged(OF_SUBJECTS, [scope.id, ...assignments, ...files]) }
    : { assignments, entries: paged(OF_UNIT, scope.id, files) };
}

/** Both in the order of their positions. */
async function* withKeys(reading: Reading, below: number, entries: AsyncGenerator<ScopedEntry>): AsyncGenerator<ScopedEntry> {
  const keys = [...(await reading.rows<QueryResultRow & ScopedEntry>(OF_KEYS, [reading.county, below]))];
  for await (const entry of entries) {
    while (keys[0] && keys[0].index < entry.index) yield keys.shift()!;
    if (keys[0]?.index === entry.index) keys.shift();
    yield entry;
  }
  yield* keys;
}

async function* pages(
  reading: Reading,
  statement: Statement,
  { below, more }: { readonly below: number; readonly more: readonly unknown[] },
): AsyncGenerator<ScopedEntry> {
  for (let after = -1; ; ) {
    const rows = await reading.rows<QueryResultRow & ScopedEntry>(statement, [reading.county, below, after, ...more]);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.index;
  }
}
