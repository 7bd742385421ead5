import type { Canonical } from '#domain/ledger/canonical';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { sha256Hex } from '#platform/hash';
import { tableText } from '../build-bundle';
import type { Story } from '../county-story';
import { flipped, type Given, type Kinds, put, type Tampered } from '../kind';

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;
type Table = keyof typeof FILES;
const FILES = { assignments: 'tables/assignment.jsonl', reports: 'tables/report.jsonl', evidence: 'evidence.jsonl' } as const;
const rowsOf = (story: Story, table: Table): readonly Row[] => story[table] as unknown as readonly Row[];
const ENTRY_OF: Readonly<Record<Table, string>> = { assignments: 'assignment.', reports: 'report.submitted', evidence: 'evidence.received' };

/** The last entry that tells of the row: what the row contradicts. */
function entryOf(given: Given, table: Table, id: string): number {
  return given.story.bodies.findLastIndex((body) => body.includes(id) && (table === 'assignments' ? !body.includes('timer.fired') && body.includes(`"subject":{"id":"${id}"`) : body.includes(`"fact":"${ENTRY_OF[table]}"`)));
}

/** A value of the row changed in the database, without an entry. */
const value = (table: Table, field: string, change: (row: Row, given: Given) => Canonical) => (given: Given): Tampered | undefined => {
  const rows = rowsOf(given.story, table);
  if (rows.length === 0) return undefined;
  const row = given.random.pick(rows);
  const next = change(row, given);
  if (next === row[field]) return undefined;
  const files = put(given, FILES[table], tableText(rows.map((one) => (one === row ? { ...row, [field]: next } : one))));
  return { files, outcome: 'tampered', code: 'row-differs', at: entryOf(given, table, row.id), within: 1 };
};

const lines = (given: Given, table: Table): string[] => new TextDecoder().decode(given.files.get(FILES[table])!).split('\n').slice(0, -1);
const withLines = (given: Given, table: Table, text: readonly string[]): Tampered['files'] => put(given, FILES[table], utf8(text.map((line) => `${line}\n`).join('')));
const tables: readonly Table[] = ['assignments', 'reports', 'evidence'];
const filled = (given: Given): Table | undefined => {
  const some = tables.filter((table) => rowsOf(given.story, table).length > 0);
  return some.length === 0 ? undefined : given.random.pick(some);
};

export const TABLE_KINDS: Kinds = {
  'the state of an assignment': value('assignments', 'state', ({ state }) => (state === 'closed' ? 'underway' : 'closed')),
  'the limit of an assignment': value('assignments', 'dueOn', () => '2024-01-31'),
  'the figure of an assignment': value('assignments', 'figure', ({ figure }) => `${String(figure ?? '')}9`),
  'the number of reports': value('assignments', 'reports', ({ reports }) => Number(reports) + 1),
  'the number of a closure': value('assignments', 'closureNumber', () => '督销〔2023〕999号'),
  'the version of an assignment': value('assignments', 'version', ({ version }) => Number(version) + 1),
  'the unit of an assignment': value('assignments', 'unit', (_, { random }) => random.uuid()),
  'the item of an assignment': value('assignments', 'item', (_, { random }) => random.uuid()),
  'the kind of an assignment': value('assignments', 'kind', () => 'leadership'),
  'the figure of a report': value('reports', 'figure', ({ figure }) => `${String(figure ?? '')}0`),
  'a report no longer late': value('reports', 'late', ({ late }) => late !== true),
  'the period of a report': value('reports', 'period', () => '2022-12'),
  'a report under another assignment': value('reports', 'assignment', (_, { random }) => random.uuid()),
  'the hash of a file': value('evidence', 'sha256', () => sha256Hex('another')),
  'the size of a file': value('evidence', 'size', ({ size }) => Number(size) + 1),
  'composed and decomposed characters': (given) => {
    const row = given.story.assignments.find(({ closureNumber }) => closureNumber !== null);
    if (!row) return undefined;
    const rows = given.story.assignments.map((one) => (one === row ? { ...one, closureNumber: `é${one.closureNumber}`.normalize('NFD') } : one));
    return { files: put(given, FILES.assignments, tableText(rows)), outcome: 'tampered', code: 'row-differs', at: entryOf(given, 'assignments', row.id), within: 1 };
  },
  'a row removed': (given) => {
    const table = filled(given);
    if (!table) return undefined;
    const row = given.random.pick(rowsOf(given.story, table));
    const files = put(given, FILES[table], tableText(rowsOf(given.story, table).filter((one) => one !== row)));
    return { files, outcome: 'tampered', code: 'entry-without-row', at: entryOf(given, table, row.id) };
  },
  'a row added': (given) => {
    const table = filled(given);
    if (!table) return undefined;
    const rows = rowsOf(given.story, table);
    const files = put(given, FILES[table], tableText([...rows, { ...given.random.pick(rows), id: given.random.uuid() }]));
    return { files, outcome: 'tampered', code: 'row-without-entry' };
  },
  'a row twice': (given) => {
    const table = filled(given);
    if (!table) return undefined;
    const text = lines(given, table);
    const at = given.random.below(text.length);
    return { files: withLines(given, table, text.toSpliced(at, 0, text[at]!)), outcome: 'tampered', code: 'table-malformed' };
  },
  'rows in another order': (given) => {
    const table = filled(given);
    const text = table ? lines(given, table) : [];
    if (!table || text.length < 2) return undefined;
    return { files: withLines(given, table, text.toReversed()), outcome: 'tampered', code: 'table-malformed' };
  },
  'a row with a member twice': (given) => {
    const table = filled(given);
    if (!table) return undefined;
    const text = lines(given, table);
    const at = given.random.below(text.length);
    return { files: withLines(given, table, text.with(at, text[at]!.replace('{', '{"id":"0",'))), outcome: 'tampered', code: 'table-malformed' };
  },
  'a table removed': (given) => {
    given.files.delete(FILES[given.random.pick(tables)]);
    return { files: given.files, outcome: 'unverified', code: 'table-missing' };
  },
  'a file swapped under its name': (given) => {
    const names = [...given.story.blobs.keys()];
    if (names.length === 0) return undefined;
    const name = given.random.pick(names);
    const at = given.story.bodies.findIndex((body) => body.includes(name));
    return { files: put(given, `evidence/${name}`, flipped(given.files.get(`evidence/${name}`)!, 3)), outcome: 'tampered', code: 'evidence-differs', at, within: 1 };
  },
  'a file nobody received': (given) => ({ files: put(given, `evidence/${sha256Hex('planted')}`, utf8('planted')), outcome: 'tampered', code: 'evidence-unlisted' }),
};
