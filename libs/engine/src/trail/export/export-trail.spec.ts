import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { BundleScope, EntryLine } from '#domain/ledger/bundle';
import { bytesOfBase64 } from '#domain/ledger/tlog/base64';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { decodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { newTilesOfLevel, tilePath } from '#domain/ledger/tlog/tile';
import { MerkleRange } from '#domain/ledger/tlog/tree-hash';
import { provesInclusion } from '#domain/ledger/tlog/tree-proof';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { leafHash, sha256 } from '#platform/hash';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { writeScores } from '../../assessment/write-scores';
import { dataSource } from '../../core/data-source';
import { operator } from '../../core/operator';
import { UnitOfWork } from '../../core/unit-of-work';
import { logPlace } from '../log/log-place';
import { SequenceLog } from '../log/sequence-log';
import { type Exported, ExportTrail } from './export-trail';

const database = useDatabase();

describe('an exported trail', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-export-'));
  let county: County;
  let owner: DataSource;
  let app: DataSource;
  let sequencer: DataSource;
  let exporting: ExportTrail;
  let sequence: SequenceLog;

  const leave = async (count: number, assignment = county.assignments.near): Promise<void> => {
    await new UnitOfWork(app).run({ actor: county.actors.clerk }, async (tx) => {
      for (let number = 1; number <= count; number += 1) {
        tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: assignment }, unitId: county.units.near, data: { number } }] });
      }
    });
  };
  const run = (name: string, scope: BundleScope = { kind: 'all' }): Promise<Exported> =>
    exporting.run(operator(county.id, 'command-line'), { scope, folder: join(base, name), files: false });
  const file = (name: string, path: string) => readFileSync(join(base, name, path));
  const entriesOf = (name: string, size: number) =>
    [...newTilesOfLevel('entries', 0, size)].flatMap((tile) => decodeEntries(file(name, tilePath(tile))).map((entry) => Buffer.from(entry).toString()));
  const rootOf = (bodies: readonly string[]): string => {
    const range = new MerkleRange(sha256);
    for (const body of bodies) range.append(leafHash(body));
    return Buffer.from(range.root()).toString('hex');
  };

  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    owner = await dataSource({ url: database().ownerUrl, role: 'owner', poolSize: 2 }).initialize();
    app = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
    sequencer = await dataSource({ url: database().ownerUrl, role: 'duban_sequencer', poolSize: 1 }).initialize();
    sequence = new SequenceLog(new UnitOfWork(sequencer), logPlace({ keyDir: join(base, 'keys'), deployment: 'test.example' }));
    exporting = new ExportTrail(owner, sequence, openBlobStore({ blobDir: join(base, 'blobs'), blobS3: undefined }).store, writeScores);
    await leave(700);
    await sequence.drain(county.id);
    await leave(5, county.assignments.next);
  });
  afterAll(async () => {
    await Promise.all([owner.destroy(), app.destroy(), sequencer.destroy()]);
    await county.close();
    rmSync(base, { recursive: true });
  });

  it('is the log as it stands, whole, with nothing waiting beyond it, and says what to check it with', async () => {
    const exported = await run('all');
    expect(exported).toMatchObject({ origin: `test.example/${county.code}`, size: 705, entries: 705, checkpoints: 2 });
    expect(exported.vkeys).toEqual([expect.stringMatching(/^test\.example\/\w+\+[0-9a-f]{8}\+/)]);
    const { checkpoint } = parseSignedCheckpoint(file('all', 'checkpoint'));
    const bodies = entriesOf('all', 705);
    expect(rootOf(bodies)).toBe(exported.root);
    expect(Buffer.from(checkpoint.root).toString('hex')).toBe(exported.root);
    const older = parseSignedCheckpoint(file('all', 'checkpoints/000000000700')).checkpoint;
    expect(rootOf(bodies.slice(0, 700))).toBe(Buffer.from(older.root).toString('hex'));
    expect(file('all', 'tile/0/001').length).toBe(8192);
    expect(file('all', 'tile/0/002.p/193').length).toBe(193 * 32);
    expect(file('all', 'tile/1/000.p/2').length).toBe(64);
    const lines = file('all', 'tables/assignment.jsonl').toString().trim().split('\n').map((line) => JSON.parse(line) as { id: string });
    expect(lines.map(({ id }) => id)).toEqual(Object.values(county.assignments).toSorted());
    expect(JSON.parse(file('all', 'bundle.json').toString())).toMatchObject({ format: 'duban-bundle/1', size: 705 });
    expect(existsSync(join(base, 'all', 'unfinished.json'))).toBe(false);
    expect(await county.sql(`SELECT body::jsonb -> 'data' ->> 'size' AS size FROM trail_entry WHERE fact = 'trail.exported'`)).toEqual([{ size: '705' }]);
  });

  it('says what the trail says now, also where the trail was changed', async () => {
    await county.sql(`ALTER TABLE trail_entry DISABLE TRIGGER ALL; ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_leaf_check;
      UPDATE trail_entry SET body = replace(body, '"number":400}', '"number":401}') WHERE id = (SELECT entry_id FROM trail_index WHERE position = 399)`);
    const exported = await run('all');
    const bodies = entriesOf('all', exported.size);
    expect(rootOf(bodies)).not.toBe(exported.root);
    expect(leafHash(bodies[399]!).equals(file('all', 'tile/0/001').subarray((399 - 256) * 32, (400 - 256) * 32))).toBe(false);
    await county.sql(`UPDATE trail_entry SET body = replace(body, '"number":401}', '"number":400}') WHERE id = (SELECT entry_id FROM trail_index WHERE position = 399);
      ALTER TABLE trail_entry ENABLE TRIGGER ALL; ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_leaf_check CHECK (leaf = sha256('\\x00'::bytea || convert_to(body, 'UTF8')))`);
  });

  it('goes on where it was cut short, with whatever is whole, and writes the rest anew', async () => {
    const first = await run('cut');
    writeFileSync(join(base, 'cut', 'unfinished.json'), JSON.stringify({ origin: first.origin, scope: { kind: 'all' } }));
    rmSync(join(base, 'cut', 'tile/entries/001'));
    writeFileSync(join(base, 'cut', 'tile/entries/000'), 'cut off');
    await leave(2);
    const second = await run('cut');
    expect(second.size).toBeGreaterThan(first.size);
    expect(rootOf(entriesOf('cut', second.size))).toBe(second.root);
    expect(readdirSync(join(base, 'cut', 'tile/entries')).sort()).toEqual(['000', '001', '002.p']);
    expect(readdirSync(join(base, 'cut', 'tile/entries/002.p'))).toHaveLength(1);
  });

  it('is refused into a folder with anything else in it', async () => {
    await expect(exporting.run(operator(county.id, 'command-line'), { scope: { kind: 'all' }, folder: base, files: false })).rejects.toMatchObject({ code: 'export.folder-not-empty' });
  });

  it('of a part has its entries with proofs, and no others', async () => {
    const of = async (name: string, scope: BundleScope) => {
      const exported = await run(name, scope);
      const lines = file(name, 'entries.jsonl').toString().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as EntryLine);
      const { checkpoint } = parseSignedCheckpoint(file(name, 'checkpoint'));
      for (const { index, body, proof } of lines) {
        expect(provesInclusion({ hash: leafHash(body), index }, checkpoint, proof.map(bytesOfBase64), sha256)).toBe(true);
      }
      expect(existsSync(join(base, name, 'tile/entries'))).toBe(false);
      expect(exported.entries).toBe(lines.length);
      return lines.map(({ body }) => JSON.parse(body) as { subject: { id: string }; unit: string });
    };
    const item = await of('item', { kind: 'item', id: county.items.monthly });
    expect(item).toHaveLength(707);
    expect(file('item', 'tables/assignment.jsonl').toString().trim().split('\n')).toHaveLength(4);
    expect(await of('unit', { kind: 'unit', id: county.units.near })).toHaveLength(707);
    expect(await of('other', { kind: 'unit', id: county.units.next })).toHaveLength(0);
    expect(await of('day', { kind: 'period', from: '2023-03-15', to: '2023-03-15' })).not.toHaveLength(0);
    expect(await of('before', { kind: 'period', from: '2023-03-01', to: '2023-03-14' })).toHaveLength(0);
    await expect(run('nobody', { kind: 'item', id: county.units.near })).rejects.toMatchObject({ code: 'trail.unknown-subject' });
  });

  it('holds writers off for a moment only, and is of one moment while they write', async () => {
    let writing = true;
    const written = (async () => {
      while (writing) await leave(3);
    })();
    const exported = await run('busy');
    writing = false;
    await written;
    expect(rootOf(entriesOf('busy', exported.size))).toBe(exported.root);
  });
});
