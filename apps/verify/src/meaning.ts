import type { AssignmentLine } from '#domain/ledger/bundle';
import type { BundleFiles } from './bundle-files';
import { canonicalValue, type Data, type Entry, entryOf } from './entry';
import { EntryOrder } from './entry-order';
import type { Faults } from './faults';
import { FourEyes } from './four-eyes';
import { Lives } from './lives';
import { PublishedScores } from './published-scores';
import { tableLines } from './table-lines';
import { EVIDENCE, REPORTS, ToldRows } from './told-rows';

/** Tables that are compared with the entries. */
export const TABLES = ['tables/assignment.jsonl', 'tables/report.jsonl', 'evidence.jsonl', 'tables/publication.jsonl'] as const;
export type CheckedTable = (typeof TABLES)[number];

/** What the entries mean, one after another: bytes, order, lives, who decided; then against the tables. */
export class Meaning {
  readonly order: EntryOrder;
  readonly scores: PublishedScores;
  /** Files that were received, by hash, and the entry that says so. */
  readonly received = new Map<string, number>();
  entries = 0;
  private readonly lives: Lives;
  private readonly reports: ToldRows;
  private readonly evidence: ToldRows;
  private readonly fourEyes: FourEyes;

  constructor(
    private readonly faults: Faults,
    sizes: ReadonlySet<number>,
  ) {
    this.order = new EntryOrder(faults, sizes);
    this.lives = new Lives(faults);
    this.reports = new ToldRows(REPORTS, faults);
    this.evidence = new ToldRows(EVIDENCE, faults);
    this.scores = new PublishedScores(faults);
    this.fourEyes = new FourEyes(faults);
  }

  /** Bytes that are no entry are named and mean nothing. */
  take(index: number, bytes: Uint8Array): Entry | undefined {
    this.entries += 1;
    const value = canonicalValue(bytes);
    const entry = value === undefined ? undefined : entryOf(value, index);
    if (!entry) {
      this.faults.add(value === undefined ? 'entry-not-canonical' : 'entry-malformed', { from: index });
      return undefined;
    }
    this.order.take(entry);
    this.lives.take(entry);
    this.reports.take(entry);
    this.evidence.take(entry);
    this.scores.take(entry);
    this.fourEyes.take(entry);
    if (entry.fact === 'evidence.received' && typeof entry.data['sha256'] === 'string') this.received.set(entry.data['sha256'], entry.index);
    return entry;
  }

  /** Rows compared. A table that is not there could not be compared. */
  async compareTables(files: BundleFiles, tables: readonly CheckedTable[]): Promise<number> {
    const by = { 'tables/assignment.jsonl': this.lives, 'tables/report.jsonl': this.reports, 'evidence.jsonl': this.evidence, 'tables/publication.jsonl': this.scores } as const;
    let rows = 0;
    for (const file of tables) rows += await this.table(files, file, by[file]);
    return rows;
  }

  private async table(files: BundleFiles, file: string, rowsOf: { compare(row: AssignmentLine & Data): void; finish(): void }): Promise<number> {
    if (!files.paths().includes(file)) {
      // Bundles of before scores came along are not wanting where nothing was published.
      if (rowsOf !== this.scores || !this.scores.isEmpty) this.faults.add('table-missing', { file });
      return 0;
    }
    let rows = 0;
    for await (const { value } of tableLines(files, file, { key: 'id', faults: this.faults })) {
      rowsOf.compare(value as unknown as AssignmentLine & Data);
      rows += 1;
    }
    // Lines that could not be read would look like rows that are missing.
    if (this.faults.malformed(file) === 0) rowsOf.finish();
    return rows;
  }
}
