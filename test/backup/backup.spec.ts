import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { backupBeforeMigration, backupName } from '#engine/core/backup/before-migration';
import { copyFilesIn, copyFilesOut, filesFolder } from '#engine/core/backup/files';
import { restoreBackup } from '#engine/core/backup/restore-backup';
import { countiesOf, lookAt, ownerClient, rowsOfTable, tablesOf } from '#engine/core/backup/snapshot';
import { takeBackup } from '#engine/core/backup/take-backup';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { cloneDatabase, type ClonedDatabase, useDatabase } from '#test/support/database';
import { goesOn, toldAndDone } from './before-and-after';

const original = useDatabase();
const HARD = '行一\n行二\r\u2028"引号"\\ \u{1F33E} {';

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-backup-'));
  const path = join(folder, backupName());
  const fresh: ClonedDatabase[] = [];
  let county: County;

  beforeAll(async () => {
    county = await seedCounty(original().ownerUrl);
    await (await seedCounty(original().ownerUrl)).close();
    const source = await dataSource({ url: original().ownerUrl, role: 'duban_app', poolSize: 2 }).initialize();
    const work = new UnitOfWork(source);
    for (let number = 1; number <= 600; number += 1) {
      const fact = { fact: 'assignment.commented' as const, subject: { kind: 'assignment' as const, id: county.assignments.near }, data: { number } };
      await work.run({ actor: county.actors.clerk }, async (tx) => {
        tx.leave({ facts: [fact] });
        if (number === 1) tx.enqueue('upload.sweep', { slot: 1 });
      });
    }
    await source.destroy();
    await county.sql('UPDATE outbox SET dispatched_at = now()');
    await toldAndDone(county);
    await county.sql(`UPDATE assignment SET figure = 12.500000, acknowledged_at = '2023-03-02T01:02:03.456789Z' WHERE id = $1`, [county.assignments.near]);
    await county.sql(
      `INSERT INTO report (county_id, id, assignment_id, number, kind, period, figure, text, submitted_by, unit_id, received_at, late, salt)
       VALUES ($1, $2, $3, 1, 'progress', '2023-03', 12.5, $4, $5, $6, now(), false, '\\x00ff')`,
      [county.id, newId(), county.assignments.near, HARD, county.actors.clerk.personId, county.units.near],
    );
    await takeBackup(original().ownerUrl, path);
  });
  afterAll(async () => {
    await county.close();
    for (const database of fresh) await database.drop();
    rmSync(folder, { recursive: true });
  });

  const empty = async (): Promise<ClonedDatabase> => {
    const database = await cloneDatabase();
    fresh.push(database);
    return database;
  };
  async function contents(url: string): Promise<Record<string, string[]>> {
    const client = await ownerClient(url);
    const found: Record<string, string[]> = {};
    await client.query('BEGIN READ ONLY');
    for (const { id } of await countiesOf(client)) {
      await lookAt(client, id);
      for (const table of await tablesOf(client)) {
        const rows: string[] = [];
        for await (const row of rowsOfTable(client, table, id)) rows.push(row);
        found[`${id} ${table.name}`] = rows;
      }
    }
    await client.end();
    return found;
  }
  const rewritten = (name: string, change: (text: string) => string): string => {
    const file = join(folder, name);
    writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(path)).toString())));
    return file;
  };

  it('comes back row for row, in both counties, with a trail that holds', async () => {
    const database = await empty();
    const restored = await restoreBackup(database.ownerUrl, path);
    expect(restored.trail).toEqual([
      { county: county.id, code: county.code, entries: 600, root: expect.stringMatching(/^[0-9a-f]{64}$/) },
      expect.objectContaining({ entries: 0, root: sha256Hex('') }),
    ]);
    const [before, after] = [await contents(original().ownerUrl), await contents(database.ownerUrl)];
    const outbox = `${county.id} outbox`;
    expect({ ...after, [outbox]: [] }).toEqual({ ...before, [outbox]: [] });
    expect(after[outbox]?.map((row) => JSON.parse(row) as { job: string }).toSorted((one, other) => (one.job < other.job ? -1 : 1))).toMatchObject([
      { job: 'notice.tell', dispatched_at: expect.any(String), done_at: expect.any(String) },
      { job: 'upload.sweep', dispatched_at: null },
    ]);
    await goesOn(database.ownerUrl, county);
    expect(JSON.parse(after[`${county.id} report`]?.[0] ?? '')).toMatchObject({ text: HARD, salt: '\\x00ff', figure: 12.5 });
    const next = await seedCounty(database.ownerUrl);
    expect(next.id).toBeGreaterThan(county.id + 1);
    await next.close();
  });

  it('is for its owner’s eyes, whole or not there, and never written over', async () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await expect(takeBackup(original().ownerUrl, path)).rejects.toMatchObject({ code: 'backup.file-exists' });
    const unreachable = new URL(original().ownerUrl);
    unreachable.pathname = '/nowhere';
    await expect(takeBackup(unreachable.toString(), join(folder, 'none'))).rejects.toThrow();
    expect(() => statSync(join(folder, 'none'))).toThrow('ENOENT');
  });

  it('goes into nothing but an empty database of its version', async () => {
    await expect(restoreBackup(original().ownerUrl, path)).rejects.toMatchObject({ code: 'backup.database-not-empty', details: { count: 2 } });
    const database = await empty();
    const older = rewritten('older', (text) => text.replace(/"Fences\d+"/, '"Fences1"'));
    await expect(restoreBackup(database.ownerUrl, older)).rejects.toMatchObject({ code: 'backup.other-version' });
  });

  it('names what is damaged, and leaves the database empty', async () => {
    const database = await empty();
    const bytes = readFileSync(path);
    const write = (name: string, content: Buffer | string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1]! ^= 0xff;
    const closing = /\{"close":\{[^\n]*"table":"post",[^\n]*\n/;
    const cases: [string, object][] = [
      [rewritten('one-letter', (text) => text.replace('县农业农村局', '县农业农村厅')), { code: 'backup.damaged', details: { table: 'unit', line: expect.any(Number) } }],
      [rewritten('row-gone', (text) => text.replace(/\n[0-9a-f]{8} [^\n]*督查室主任[^\n]*/, '')), { code: 'backup.damaged', details: { table: 'person', line: 17 } }],
      [rewritten('close-gone', (text) => text.replace(closing, '')), { code: 'backup.damaged' }],
      [rewritten('end-gone', (text) => text.replace(/\{"footer".*\n$/, '')), { code: 'backup.damaged' }],
      [write('cut', bytes.subarray(0, bytes.length >> 1)), { code: 'backup.damaged' }],
      [write('flipped', flipped), { code: 'backup.damaged' }],
      [write('other', gzipSync('{"hello":1}\n')), { code: 'backup.not-a-backup' }],
      [write('text', 'not a backup'), { code: 'backup.not-a-backup' }],
      [write('empty', ''), { code: expect.stringMatching(/^backup\./) }],
      [join(folder, 'absent'), { code: 'backup.file-unreadable', details: { reason: 'ENOENT' } }],
    ];
    for (const [file, refusal] of cases) {
      await expect(restoreBackup(database.ownerUrl, file)).rejects.toMatchObject(refusal);
    }
    expect(await contents(database.ownerUrl)).toEqual({});
  });

  it('is refused when the trail itself does not hold', async () => {
    const database = await empty();
    await restoreBackup(database.ownerUrl, path);
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(`ALTER TABLE trail_entry DISABLE TRIGGER ALL; ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_leaf_check;
      UPDATE trail_entry SET body = replace(body, '"number":7}', '"number":8}') WHERE body LIKE '%"number":7}%'`);
    await client.end();
    await expect(takeBackup(database.ownerUrl, join(folder, 'tampered'))).rejects.toMatchObject({ code: 'backup.trail-broken' });
    expect(() => statSync(join(folder, 'tampered'))).toThrow('ENOENT');
  });

  it('takes the evidence files along when asked, and tells which are missing', async () => {
    const [here, there] = [openBlobStore({ blobDir: join(folder, 'a'), blobS3: undefined }), openBlobStore({ blobDir: join(folder, 'b'), blobS3: undefined })];
    writeFileSync(join(folder, 'file'), '佐证');
    const { sha256 } = await here.store.put({ path: join(folder, 'file') });
    const put = (hash: string) =>
      county.sql(
        `INSERT INTO evidence (county_id, id, sha256, size, media_type, file_name, title, proves_on, received_at, unit_id, by_person_id)
         VALUES ($1, $2, $3, 6, 'text/plain', 'a.txt', 'a', '2023-03-14', now(), $4, $5)`,
        [county.id, newId(), hash, county.units.near, county.actors.clerk.personId],
      );
    await put(sha256);
    await put(sha256);
    const out = filesFolder(path);
    expect(await copyFilesOut(original().ownerUrl, here.store, out)).toEqual({ files: 1, bytes: 6 });
    expect(await copyFilesIn(original().ownerUrl, there.store, out)).toEqual({ files: 1, bytes: 6 });
    expect(await there.store.verify(sha256)).toEqual({ sha256, size: 6 });
    await put('0'.repeat(64));
    await expect(copyFilesOut(original().ownerUrl, here.store, out)).rejects.toMatchObject({ code: 'backup.files-missing', details: { count: 1 } });
  });

  it('is taken before a migration when there is something to lose, and only then', async () => {
    const database = await empty();
    await restoreBackup(database.ownerUrl, path);
    const safe = join(folder, 'before');
    expect(await backupBeforeMigration(database.ownerUrl, safe)).toBeUndefined();
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query('DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)');
    const taken = await backupBeforeMigration(database.ownerUrl, safe);
    expect(taken).toMatchObject({ path: expect.stringContaining('before-migration'), trail: [{ entries: 600 }, { entries: 0 }] });
    await client.query('TRUNCATE county CASCADE').catch(() => undefined);
    await client.end();
    const nothing = await empty();
    const other = new Client({ connectionString: nothing.ownerUrl });
    await other.connect();
    await other.query('DELETE FROM migration WHERE id = (SELECT max(id) FROM migration)');
    await other.end();
    expect(await backupBeforeMigration(nothing.ownerUrl, safe)).toBeUndefined();
  });
});
