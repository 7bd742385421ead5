import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { FolderFiles } from '#verify/folder-files';
import { NODE_HASHING } from '#verify/node-hashing';
import type { Trust } from '#verify/trust';
import { verifyBundle } from '#verify/verify-bundle';
import { loadDemonstration } from '#cli/demonstration/load';
import type { CountyId } from '#domain/kernel/ids';
import { decodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { decodeVkey } from '#domain/ledger/tlog/note-key';
import { formatProof } from '#domain/ledger/tlog/proof-text';
import { tilePath, tileWidth } from '#domain/ledger/tlog/tile';
import { tileHashes } from '#domain/ledger/tlog/tile-hashes';
import { inclusionProof } from '#domain/ledger/tlog/tree-proof';
import { firstBad, type Verdict } from '#domain/ledger/verdict';
import type { BundleScope } from '#domain/ledger/bundle';
import { writeScores } from '#engine/assessment/write-scores';
import { enterCounty } from '#engine/core/county-clock';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { operator } from '#engine/core/operator';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { SCHEMAS } from '#engine/schemas';
import { type Exported, ExportTrail } from '#engine/trail/export/export-trail';
import { HeadsFile } from '#engine/trail/log/heads-file';
import { KeyFiles } from '#engine/trail/log/log-keys';
import { SM2_KEYS } from '#engine/trail/log/sm2-keys';
import { SequenceLog } from '#engine/trail/log/sequence-log';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

const PLAYED = '2023-03-10T09:00';
/** As a database's administrator does it: with triggers off, and the hash beside the entry set right. */
const REWRITE = (position: number) => `UPDATE trail_entry e SET body = x.body, leaf = sha256('\\x00'::bytea || convert_to(x.body, 'UTF8'))
  FROM (SELECT id, regexp_replace(body, '"id":"[0-9a-f]', '"id":"' || CASE substr(id::text, 1, 1) WHEN '0' THEN '1' ELSE '0' END) AS body
        FROM trail_entry WHERE id = (SELECT entry_id FROM trail_index WHERE position = ${position})) x WHERE e.id = x.id`;
/** All but the first so many entries gone, and the log begun anew over the rest. */
const CUT = (size: number) => `DELETE FROM trail_entry WHERE id NOT IN (SELECT entry_id FROM trail_index WHERE position < ${size});
  DELETE FROM trail_waiting; INSERT INTO trail_waiting (county_id, at, entry_id, leaf) SELECT county_id, at, id, leaf FROM trail_entry;
  DELETE FROM trail_index; DELETE FROM trail_tile; DELETE FROM trail_head; DELETE FROM trail_sm3_checkpoint; DELETE FROM trail_checkpoint`;

/** A played county, exported and verified as an inspector does it, before and after its database was tampered with. */
describe('the trail of a county', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-proof-'));
  let database: ClonedDatabase;
  let owner: Database;
  let sequencer: Database;
  let evidence: ReturnType<typeof openBlobStore>;
  let county: CountyId;
  let before: Exported;

  beforeAll(async () => {
    database = await cloneDatabase();
    evidence = openBlobStore({ blobDir: join(base, 'blobs'), blobS3: undefined });
    owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2, entities: SCHEMAS }).initialize();
    ({ countyId: county } = await loadDemonstration(owner, { evidence, until: PLAYED }));
    sequencer = await dataSource({ url: database.ownerUrl, role: 'duban_sequencer', poolSize: 1 }).initialize();
    before = await run('before');
  }, 240_000);
  afterAll(async () => {
    await Promise.all([owner?.destroy(), sequencer?.destroy()]);
    await database?.drop();
    rmSync(base, { recursive: true });
  });

  const tamper = async (text: string): Promise<void> => {
    const runner = owner.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    await client.query('BEGIN');
    await enterCounty(client, county);
    await client.query(`SET LOCAL session_replication_role = replica; ${text}`);
    await client.query('COMMIT');
    await runner.release();
  };
  /** `heads`: where the heads signed before are known; another folder is a machine that has forgotten them. */
  const exporter = (heads = 'keys'): ExportTrail => {
    const [keys, sm2] = [new KeyFiles(join(base, 'keys')), new KeyFiles(join(base, 'keys'), SM2_KEYS)];
    const place = { keys, sm2, heads: new HeadsFile(join(base, heads)), deployment: 'test.example' };
    return new ExportTrail(owner, new SequenceLog(new UnitOfWork(sequencer), place), evidence.store, writeScores);
  };
  const run = (name: string, scope: BundleScope = { kind: 'all' }): Promise<Exported> =>
    exporter().run(operator(county, 'command-line'), { scope, folder: join(base, name), files: true });
  const verify = (name: string, more: Partial<Trust> = {}): Promise<Verdict> => {
    const key = decodeVkey(before.vkeys[0]!, NODE_HASHING.sha256);
    const trust: Trust = { origin: key.name, keys: [key], sm2Keys: [], witnesses: [], quorum: 0, checkpoints: [], receipts: [], maxHeadAge: null, now: 0, ...more };
    return verifyBundle({ files: new FolderFiles(join(base, name)), trust, hashing: NODE_HASHING });
  };

  it('is valid: every entry, every row, every file', async () => {
    const verdict = await verify('before');
    expect(verdict.faults.filter(({ code }) => !['no-witness', 'clock-moved', 'time-late', 'sm3-unjudged'].includes(code))).toEqual([]);
    expect(verdict).toMatchObject({ outcome: 'valid', checked: { size: before.size, entries: before.size, scope: 'all' } });
    expect(verdict.checked.rows).toBeGreaterThan(100);
  });

  it('is valid by SM3 and SM2 too, with their key from elsewhere', async () => {
    const ofLog = ['no-witness', 'clock-moved', 'time-late'];
    const verdict = await verify('before', { sm2Keys: [sm2Key()] });
    expect(verdict.faults.filter(({ code }) => !ofLog.includes(code))).toEqual([]);
    expect(verdict).toMatchObject({ outcome: 'valid', checked: { sm3Checkpoints: 1 } });
    expect((await verify('before')).faults.map(({ code }) => code)).toContain('sm3-unjudged');
  });

  it('of an item and of a period is valid as a part', async () => {
    const [row] = await owner.query<{ id: string }[]>(`SELECT item_id AS id FROM assignment WHERE report_count > 0 ORDER BY id LIMIT 1`);
    await run('item', { kind: 'item', id: row!.id });
    const item = await verify('item', { checkpoints: [held()], receipts: [receipt(5)] });
    expect(item).toMatchObject({ outcome: 'valid', checked: { scope: 'part', receipts: 1 } });
    expect(item.checked.rows).toBeGreaterThan(0);
    await run('period', { kind: 'period', from: '2023-03-01', to: '2023-03-31' });
    expect(await verify('period')).toMatchObject({ outcome: 'valid', checked: { scope: 'part', rows: 0 } });
  });

  it('is found out, and the entry named, after one character was changed as the owner of the database', async () => {
    const at = Math.floor(before.size / 2);
    await tamper(REWRITE(at));
    await run('changed');
    const verdict = await verify('changed');
    expect(verdict.outcome).toBe('tampered');
    expect(firstBad(verdict.faults)).toMatchObject({ code: 'entry-differs', from: at, to: at + 1 });
    const bySm3 = (await verify('changed', { sm2Keys: [sm2Key()] })).faults.find(({ code }) => code === 'sm3-root-differs');
    expect([bySm3!.from! <= at, bySm3!.to! > at]).toEqual([true, true]);
  });

  it('is found out by an older checkpoint, and by a receipt, after the newest ten entries were removed and all was signed anew', async () => {
    const cut = before.size - 10;
    await tamper(CUT(cut));
    await exporter('forgotten').run(operator(county, 'command-line'), { scope: { kind: 'all' }, folder: join(base, 'cut'), files: true });
    const alone = await verify('cut');
    expect(alone.faults.map(({ code }) => code)).not.toContain('head-behind');
    expect(firstBad((await verify('cut', { checkpoints: [held()] })).faults)).toMatchObject({ code: 'head-behind', from: cut, to: before.size });
    expect((await verify('cut', { receipts: [receipt(before.size - 1)] })).faults).toContainEqual(expect.objectContaining({ code: 'receipt-denied', from: before.size - 1 }));
  });

  const sm2Key = () => decodeVkey(before.sm2Vkeys[0]!, NODE_HASHING.sha256);
  /** What an inspector kept of the first export. */
  const held = () => ({ name: 'older', bytes: readFileSync(join(base, 'before/checkpoint')) });
  const receipt = (index: number) => {
    const file = (path: string): Uint8Array => readFileSync(join(base, 'before', path));
    const tile = Math.floor(index / 256);
    const entry = decodeEntries(file(tilePath({ level: 'entries', index: tile, width: tileWidth('entries', tile, before.size) })))[index % 256]!;
    const hashes = tileHashes(before.size, (one) => file(tilePath(one)), NODE_HASHING.sha256);
    const proof = inclusionProof(index, before.size, hashes, NODE_HASHING.sha256);
    return { name: 'receipt', bytes: formatProof({ extra: entry, index, proof, checkpoint: held().bytes }) };
  };
});
