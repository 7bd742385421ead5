import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificatesOfPem } from '#domain/ledger/certificate';
import { decodeVkey } from '#domain/ledger/tlog/note-key';
import type { Verdict } from '#domain/ledger/verdict';
import { writeScores } from '#engine/assessment/write-scores';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { operator } from '#engine/core/operator';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { ExportTrail } from '#engine/trail/export/export-trail';
import { SendHeads } from '#engine/trail/log/send-heads';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { sha256 } from '#platform/hash';
import { FolderFiles } from '#verify/folder-files';
import { NODE_HASHING } from '#verify/node-hashing';
import type { Trust } from '#verify/trust';
import { verifyBundle } from '#verify/verify-bundle';
import { type County, seedCounty } from '../support/county';
import { useDatabase } from '../support/database';
import { type KeptLog, keepLog } from '../support/log';
import { requireTool } from '../support/require-tool';
import { type Authority, openAuthority } from '../support/time-stamping';

const database = useDatabase();
const describeIf = requireTool('openssl', 'heads are stamped by an authority that was not written here') ? describe : describe.skip;

describeIf('a stamped head', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-stamped-'));
  let county: County;
  let owner: Database;
  let sequencer: Database;
  let log: KeptLog;
  let authority: Authority;

  beforeAll(async () => {
    const url = database().ownerUrl;
    county = await seedCounty(url);
    owner = await dataSource({ url, role: 'owner', poolSize: 2 }).initialize();
    sequencer = await dataSource({ url, role: 'duban_sequencer', poolSize: 1 }).initialize();
    log = await keepLog(url, join(base, 'keys'));
    authority = await openAuthority();
    await new UnitOfWork(owner).run({ actor: county.actors.clerk }, (tx) =>
      Promise.resolve(tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: {} }] })),
    );
    await log.drain(county.id);
  });
  afterAll(async () => {
    await Promise.all([authority.close(), log.close(), owner.destroy(), sequencer.destroy()]);
    await county.close();
    rmSync(base, { recursive: true });
  });

  /** Of an exported part, by whoever has the log's key. */
  async function verified(name: string, more: Partial<Trust>): Promise<Verdict> {
    const exporting = new ExportTrail(owner, log.sequence, openBlobStore({ blobDir: join(base, 'blobs'), blobS3: undefined }).store, writeScores);
    const { vkeys } = await exporting.run(operator(county.id, 'command-line'), { scope: { kind: 'period', from: '2000-01-01', to: '2100-01-01' }, folder: join(base, name), files: false });
    const key = decodeVkey(vkeys[0]!, sha256);
    const trust = { origin: key.name, keys: [key], sm2Keys: [], witnesses: [], quorum: 0, checkpoints: [], receipts: [], maxHeadAge: null, now: 0, ...more };
    const verdict = await verifyBundle({ files: new FolderFiles(join(base, name)), trust, hashing: NODE_HASHING });
    return { ...verdict, faults: verdict.faults.filter(({ code }) => !['part-only', 'no-witness', 'clock-moved'].includes(code)) };
  }

  it('goes into each export, where its stamp is judged by whoever brings the certificate of the authority', async () => {
    const authorities = certificatesOfPem(authority.certificate);
    expect(await verified('before', { authorities })).toMatchObject({ outcome: 'unverified', faults: [{ code: 'stamp-missing' }] });
    const sent = await new SendHeads(new UnitOfWork(sequencer), { folder: join(base, 'heads'), stampUrl: authority.url, mail: undefined }).run(county.id);
    expect(await verified('stamped', { authorities })).toMatchObject({ outcome: 'valid', faults: [], checked: { stamps: 1, stampedAt: `${new Date(sent!.stampedAt!).toISOString()} (${sent!.size})` } });
    expect(await verified('unjudged', {})).toMatchObject({ outcome: 'valid', faults: [{ code: 'stamps-unjudged' }], checked: { stamps: 0 } });
    const name = String(sent!.size).padStart(12, '0');
    for (const file of [name, `${name}.tsr`]) expect(readFileSync(join(base, 'stamped/stamps', file)).equals(readFileSync(join(base, 'heads', county.code, file)))).toBe(true);
  });
});
