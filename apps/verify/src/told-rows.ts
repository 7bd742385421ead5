import type { Data, Entry } from './entry';
import type { Faults } from './faults';

/** A table of which every row is told by one entry: which facts do, and what the row must be by it. */
export interface ToldTable {
  readonly file: string;
  readonly facts: readonly string[];
  readonly id: (entry: Entry) => string | null;
  readonly row: (entry: Entry) => Readonly<Record<string, unknown>>;
}

export const REPORTS: ToldTable = {
  file: 'tables/report.jsonl',
  facts: ['report.submitted'],
  id: ({ data }) => (typeof data['report'] === 'string' ? data['report'] : null),
  row: ({ data, subject }) => ({
    assignment: subject.id,
    figure: data['figure'],
    kind: data['kind'],
    late: data['late'],
    number: data['number'],
    percent: data['percent'],
    period: data['period'],
  }),
};

export const EVIDENCE: ToldTable = {
  file: 'evidence.jsonl',
  facts: ['evidence.received'],
  id: ({ subject }) => subject.id,
  row: ({ data }) => ({ media: data['media'], sha256: data['sha256'], size: data['size'] }),
};

/** What a publication is, by the fact that tells of it. */
const STAGES: Readonly<Record<string, string>> = { 'score.published': 'provisional', 'score.changed': 'changed', 'score.finalised': 'final', 'score.graded': 'graded' };

export const PUBLICATIONS: ToldTable = {
  file: 'tables/publication.jsonl',
  facts: Object.keys(STAGES),
  id: publicationId,
  row: ({ data, fact }) => ({ document: data['document'], reason: data['reason'], sha256: data['sha256'], stage: STAGES[fact] }),
};

/** Null where the entry tells of no publication. */
export function publicationId({ data, fact, subject }: Entry): string | null {
  return Object.hasOwn(STAGES, fact) ? `${subject.id}/${String(data['number']).padStart(6, '0')}` : null;
}

/** Compares the rows of such a table with the entries, both ways. What a row must be is kept as one text. */
export class ToldRows {
  private readonly told = new Map<string, { readonly index: number; readonly row: string }>();

  constructor(
    private readonly table: ToldTable,
    private readonly faults: Faults,
  ) {}

  take(entry: Entry): void {
    if (!this.table.facts.includes(entry.fact)) return;
    const id = this.table.id(entry);
    if (id !== null) this.told.set(id, { index: entry.index, row: JSON.stringify(this.table.row(entry)) });
  }

  compare({ id, ...row }: Data): void {
    const { file } = this.table;
    const told = this.told.get(String(id));
    if (!told) return this.faults.add('row-without-entry', { file, id: String(id) });
    this.told.delete(String(id));
    if (JSON.stringify(row) === told.row) return;
    const expected = JSON.parse(told.row) as Readonly<Record<string, unknown>>;
    const field = [...new Set([...Object.keys(expected), ...Object.keys(row)])].find((name) => expected[name] !== row[name]) ?? '';
    this.faults.add('row-differs', { from: told.index, file, id: String(id), field, row: String(row[field]), log: String(expected[field]) });
  }

  finish(): void {
    for (const [id, { index }] of this.told) this.faults.add('entry-without-row', { from: index, file: this.table.file, id });
  }
}
