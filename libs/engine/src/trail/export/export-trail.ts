import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { BUNDLE_FORMAT, type BundleHead, type BundleScope, type EvidenceLine } from '#domain/ledger/bundle';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import { fail } from '#domain/kernel/failure';
import type { CountyId, Instant } from '#domain/kernel/ids';
import type { Actor } from '#domain/people/actor';
import { BlobRefused } from '#platform/blobs/blob-refused';
import type { BlobStore } from '#platform/blobs/blob-store';
import { processNow } from '#platform/clock';
import { mustMayOrOperate } from '../../core/operator';
import { Reader, type Reading, type Statement } from '../../core/reader';
import { UnitOfWork } from '../../core/unit-of-work';
import { logKeys, newestHead } from '../log/checkpoint.store';
import { sm2Keys } from '../log/sm3.store';
import type { SequenceLog } from '../log/sequence-log';
import { BundleFolder } from './bundle-folder';
import { partOf } from './bundle-scope';
import { assignmentLines, canonicalLines, evidenceLines, reportLines } from './bundle-tables';
import { writeSm3Heads } from './write-sm3';
import { entryLines, type Progress, writeCheckpoints, writeEntries, writeHashTiles, writeStamps } from './write-log';

const COUNTY_UNIT: Statement = { name: 'export-county-unit', text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county' ORDER BY opened_on, id LIMIT 1` };

export interface ToExport {
  readonly scope: BundleScope;
  readonly folder: string;
  /** Evidence files come along. */
  readonly files: boolean;
  readonly progress?: Progress;
}

export interface Exported {
  readonly origin: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  /** Public keys of the log, the newest first: what the reader should have from elsewhere. */
  readonly vkeys: readonly string[];
  /** Those of SM2, where heads of SM3 are signed. */
  readonly sm2Vkeys: readonly string[];
  readonly entries: number;
  readonly checkpoints: number;
  readonly files: number;
  /** Evidence files that are not in the store. */
  readonly missing: number;
}

/**
 * Writes a county's log, or a part of it, with the tables it led to, as files that anybody can check without us. All is
 * of one moment; memory does not grow with the log; cut short, it goes on where it stopped.
 */
export class ExportTrail {
  constructor(
    private readonly owner: DataSource,
    private readonly sequence: SequenceLog,
    private readonly store: BlobStore,
    /** What slices above the trail put into a bundle of all. */
    private readonly addScores: (reading: Reading, folder: BundleFolder) => Promise<void>,
  ) {}

  async run(actor: Actor, { scope, folder: path, files, progress = () => undefined }: ToExport): Promise<Exported> {
    mustMayOrOperate(actor, 'trail.export');
    const county = actor.countyId;
    const folder = new BundleFolder(path);
    const written = await this.onSnapshot(county, async (reading) => {
      const all = await writeAll(reading, folder, { scope, progress });
      if (scope.kind === 'all') await this.addScores(reading, folder);
      return all;
    });
    const copied = files ? await this.copyFiles(folder, path) : { files: 0, missing: 0 };
    await folder.end(canonicalJson(written.head as unknown as Canonical));
    await this.leave(actor, { ...written.exported, scope, ...copied });
    return { ...written.exported, ...copied };
  }

  private async leave(actor: Actor, { size, root, scope, files }: Pick<Exported, 'size' | 'root' | 'files'> & Pick<ToExport, 'scope'>): Promise<void> {
    await new UnitOfWork(this.owner).run({ actor }, async (tx) => {
      const [unit] = await tx.rows<QueryResultRow & { id: string }>(COUNTY_UNIT, [tx.county]);
      tx.leave({ facts: [{ fact: 'trail.exported', subject: { kind: 'county', id: unit?.id ?? '' }, data: { scope: { ...scope }, size, root, files } }] });
    });
  }

  /**
   * A moment at which nothing waits and the newest signed head is the whole trail: writers are held off, for
   * hundredths of a second, until what they have committed is integrated and the snapshot is taken.
   */
  private async onSnapshot<Result>(county: CountyId, work: (reading: Reading) => Promise<Result>): Promise<Result> {
    await this.sequence.drain(county);
    const gate = this.owner.createQueryRunner();
    const open = async (): Promise<void> => {
      if (gate.isReleased) return;
      await gate.query('ROLLBACK');
      await gate.release();
    };
    try {
      await gate.query('BEGIN');
      await gate.query('LOCK TABLE trail_entry IN SHARE MODE');
      await this.sequence.drain(county);
      return await new Reader(this.owner).read(county, async (reading) => {
        await open();
        return work(reading);
      });
    } finally {
      await open();
    }
  }

  /** After the snapshot was read: however long files take, no transaction waits for them. */
  private async copyFiles(folder: BundleFolder, path: string): Promise<{ files: number; missing: number }> {
    const done = { files: 0, missing: 0 };
    for await (const line of createInterface({ input: createReadStream(join(path, 'evidence.jsonl')) })) {
      const { sha256 } = JSON.parse(line) as EvidenceLine;
      try {
        if (!(await folder.holds(`evidence/${sha256}`, sha256))) await folder.writeStream(`evidence/${sha256}`, await this.store.open(sha256));
        done.files += 1;
      } catch (error) {
        if (!(error instanceof BlobRefused)) throw error;
        done.missing += 1;
      }
    }
    return done;
  }
}

async function writeAll(reading: Reading, folder: BundleFolder, { scope, progress }: { scope: BundleScope; progress: Progress }) {
  const newest = (await newestHead(reading)) ?? fail('trail.no-checkpoint');
  const { origin, size } = newest;
  const part = await partOf(reading, scope);
  const root = newest.root.toString('hex');
  const goesOn = await folder.begin(canonicalJson({ origin, scope }));
  const checkpoints = await writeCheckpoints(reading, folder, newest);
  if (!part) await writeSm3Heads(reading, folder, newest);
  await writeStamps(reading, folder, size);
  await writeHashTiles(reading, folder, size);
  let entries = size;
  if (part) entries = await folder.writeLines('entries.jsonl', entryLines(reading, part, size));
  else await writeEntries(reading, folder, { size, goesOn, progress });
  const only = part?.assignments ?? null;
  await folder.writeLines('tables/assignment.jsonl', canonicalLines(assignmentLines(reading, only)));
  await folder.writeLines('tables/report.jsonl', canonicalLines(reportLines(reading, only)));
  await folder.writeLines('evidence.jsonl', canonicalLines(evidenceLines(reading, only)));
  const vkeys = (await logKeys(reading)).map(({ vkey }) => vkey);
  const sm2Vkeys = (await sm2Keys(reading, origin)).map(({ vkey }) => vkey);
  const head: BundleHead = { format: BUNDLE_FORMAT, origin, scope, size, exportedAt: processNow().toISOString() as Instant };
  return { head, exported: { origin, size, root, vkeys, sm2Vkeys, entries, checkpoints } };
}
