import type { AssignmentLine } from '#domain/ledger/bundle';
import type { BundleFiles } from './bundle-files';
import { canonicalValue, type Data, type Entry, entryOf } from './entry';
import { EntryOrder } from './entry-order';
import type { Findings } from './findings';
import { FourEyes } from './four-eyes';
import { Lives } from './lives';
import { tableLines } from './table-lines';
import { EVIDENCE, REPORTS, ToldRows } from './told-rows';

/** Tables that are compared with the entries. */
export const TABLES = ['tables/assignment.jsonl', 'tables/report.jsonl', 'evidence.jsonl'] as const;
export type CheckedTable = (typeof TABLES)[number];

/** What the entries mean, one after another: bytes, order, lives, who decided; then against the tables. */
export class Meaning {
  readonly order: EntryOrder;
  /** Files that were received, by hash, and the entry that says so. */
  readonly received = new Map<string, number>();
  entries = 0;
  private readonly lives: Lives;
  private readonly reports: ToldRows;
  private readonly evidence: ToldRows;
  private readonly fourEyes: FourEyes;

  constructor(
    private readonly findings: Findings,
    sizes: ReadonlySet<number>,
  ) {
    this.order = new EntryOrder(findings, sizes);
    this.lives = new Lives(findings);
    this.reports = new ToldRows(REPORTS, findings);
    this.evidence = new ToldRows(EVIDENCE, findings);
    this.fourEyes = new FourEyes(findings);
  }

  /** Bytes that are no entry are named and mean nothing. */
  take(index: number, bytes: Uint8Array): Entry | undefined {
    this.entries += 1;
    const value = canonicalValue(bytes);
    const entry = value === undefined ? undefined : entryOf(value, index);
    if (!entry) {
      this.findings.add(value === undefined ? 'entry-not-canonical' : 'entry-malformed', { from: index });
      return undefined;
    }
    this.order.take(entry);
    this.lives.take(entry);
    this.reports.take(entry);
    this.evidence.take(entry);
    this.fourEyes.take(entry);
    if (entry.fact === 'evidence.received' && typeof entry.data['sha256'] === 'string') this.received.set(entry.data['sha256'], entry.index);
    return entry;
  }

  /** Rows compared. A table that is not there could not be compared. */
  async compareTables(files: BundleFiles, tables: readonly CheckedTable[]): Promise<number> {
    const by = { 'tables/assignment.jsonl': this.lives, 'tables/report.jsonl': this.reports, 'evidence.jsonl': this.evidence } as const;
    let rows = 0;
    for (const file of tables) rows += await this.table(files, file, by[file]);
    return rows;
  }

  private async table(files: BundleFiles, file: string, rowsOf: { compare(row: AssignmentLine & Data): void; finish(): void }): Promise<number> {
    if (!files.paths().includes(file)) {
      this.findings.add('table-missing', { file });
      return 0;
    }
    let rows = 0;
    for await (const { value } of tableLines(files, file, { key: 'id', findings: this.findings })) {
      rowsOf.compare(value as unknown as AssignmentLine & Data);
      rows += 1;
    }
    // Lines that could not be read would look like rows that are missing.
    if (this.findings.malformed(file) === 0) rowsOf.finish();
    return rows;
  }
}
