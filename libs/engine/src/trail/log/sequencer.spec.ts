import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { isSignedBy } from '#domain/ledger/tlog/signed-note';
import { MerkleRange } from '#domain/ledger/tlog/tree-hash';
import { ed25519Verify } from '#platform/ed25519';
import { leafHash, sha256 } from '#platform/hash';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../../core/data-source';
import { Reader } from '../../core/reader';
import { UnitOfWork } from '../../core/unit-of-work';
import { logKeys, newestHead } from './checkpoint.store';
import { HeadsFile } from './heads-file';
import { integrate, readBack } from './integrate';
import { KeyFiles } from './log-keys';
import { bodiesOf, headOf } from './log.store';
import { type LogPlace, signCheckpoint } from './sign-checkpoint';

const database = useDatabase();

describe('the sequencer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-keys-'));
  const place: LogPlace = { keys: new KeyFiles(folder), heads: new HeadsFile(folder), deployment: 'test.example' };
  let county: County;
  let app: DataSource;
  let sequencer: DataSource;
  let work: UnitOfWork;

  const leave = async (count: number): Promise<void> => {
    const writing = new UnitOfWork(app);
    await writing.run({ actor: county.actors.clerk }, async (tx) => {
      for (let number = 1; number <= count; number += 1) {
        tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: { number } }] });
      }
    });
  };
  const drain = async (): Promise<number> => {
    let all = 0;
    for (let taken = 1; taken > 0; all += taken) taken = (await integrate(work, county.id)) ?? 0;
    while (await readBack(work, county.id)) continue;
    return all;
  };
  const sign = () => signCheckpoint(work, place, { county: county.id, spacing: 0 });
  const standing = () => new Reader(app).read(county.id, async (reading) => ({ head: await headOf(reading), signed: await newestHead(reading), keys: await logKeys(reading) }));

  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    app = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 8 }).initialize();
    sequencer = await dataSource({ url: database().ownerUrl, role: 'duban_sequencer', poolSize: 2 }).initialize();
    work = new UnitOfWork(sequencer);
  });
  afterAll(async () => {
    await app.destroy();
    await sequencer.destroy();
    await county.close();
    rmSync(folder, { recursive: true });
  });

  it('gives every committed entry one position, in order of time, and signs a head anybody can check', async () => {
    await leave(3);
    await county.setClock('2023-03-15T02:00:00Z');
    await leave(600);
    expect(await drain()).toBe(603);
    const signed = await sign();
    const { head, keys } = await standing();
    const bodies = await new Reader(app).read(county.id, (reading) => bodiesOf(reading, 0, 1000));
    const times = bodies.map(({ body }) => (JSON.parse(body ?? '') as { at: string }).at);
    expect(times).toEqual([...times].sort());
    const range = new MerkleRange(sha256);
    for (const { body } of bodies) range.append(leafHash(body ?? ''));
    expect(range.size).toBe(603);
    expect(head?.root.equals(range.root())).toBe(true);
    const { checkpoint, note } = parseSignedCheckpoint(utf8(signed!.note));
    expect(checkpoint).toMatchObject({ origin: `test.example/${county.code}`, size: 603 });
    expect(Buffer.from(checkpoint.root).equals(head!.root)).toBe(true);
    expect(isSignedBy(note, keys[0]!.key, ed25519Verify)).toBe(true);
    expect(await sign()).toBeUndefined();
  });

  it('keeps its key outside the database, for its owner only, and refuses one that others may read', async () => {
    const [file] = readdirSync(join(folder, county.code)).filter((name) => name.endsWith('.skey'));
    const path = join(folder, county.code, file!);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, county.code)).mode & 0o777).toBe(0o700);
    await leave(1);
    await drain();
    chmodSync(path, 0o640);
    await expect(sign()).rejects.toMatchObject({ code: 'trail.key-exposed', details: { path, mode: '640' } });
    chmodSync(path, 0o600);
    expect(await sign()).toMatchObject({ size: 604 });
  });

  it('takes an entry that began first and was committed last', async () => {
    const slow = app.createQueryRunner();
    await slow.query('BEGIN');
    await slow.query(`SELECT set_config('app.county', $1, true)`, [String(county.id)]);
    await slow.query(
      `INSERT INTO trail_entry (county_id, id, at, fact, subject_kind, subject_id, actor_kind, body, leaf)
       VALUES ($1, '00000000-0000-7000-8000-000000000001', '2023-03-15T02:00:00Z', 'timer.fired', 'assignment', $2, 'system', '{}', sha256('\\x00'::bytea || convert_to('{}', 'UTF8')))`,
      [county.id, county.assignments.near],
    );
    await county.setClock('2023-03-15T03:00:00Z');
    await leave(2);
    expect(await drain()).toBe(2);
    await slow.query('COMMIT');
    await slow.release();
    expect(await drain()).toBe(1);
    expect((await standing()).head?.size).toBe(607);
  });

  it('lets one sequencer at a log, however many ask while others write', async () => {
    const others = await dataSource({ url: database().ownerUrl, role: 'duban_sequencer', poolSize: 4 }).initialize();
    const before = (await standing()).head!.size;
    let writing = true;
    const written = Promise.all(Array.from({ length: 40 }, () => leave(5))).finally(() => (writing = false));
    const loops = Array.from({ length: 4 }, async () => {
      while (writing) await integrate(new UnitOfWork(others), county.id, 7);
    });
    await Promise.all([written, ...loops]);
    await drain();
    expect((await standing()).head?.size).toBe(before + 200);
    expect(await county.sql('SELECT count(DISTINCT entry_id)::integer AS entries, max(position) + 1 AS size, count(*)::integer AS n FROM trail_index WHERE county_id = $1', [county.id])).toEqual([
      { entries: before + 200, size: before + 200, n: before + 200 },
    ]);
    await others.destroy();
  });

  it('goes on where it died between two steps', async () => {
    await leave(10);
    expect(await integrate(work, county.id)).toBe(10);
    // Not read back yet: not signed.
    expect(await sign()).toBeUndefined();
    while (await readBack(work, county.id, 3)) continue;
    expect(await sign()).toMatchObject({ size: 817 });
  });

  it('signs nothing when an entry or a tile was changed behind its back', async () => {
    const tampered = async (change: string, back: string): Promise<unknown> => {
      await leave(2);
      await integrate(work, county.id);
      await county.sql(change);
      const refused: unknown = await readBack(work, county.id).catch((error: unknown) => error);
      expect(await sign()).toBeUndefined();
      await county.sql(back);
      await drain();
      return refused;
    };
    const off = 'ALTER TABLE trail_entry DISABLE TRIGGER ALL; ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_leaf_check';
    const on = `ALTER TABLE trail_entry ENABLE TRIGGER ALL; ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_leaf_check CHECK (leaf = sha256('\\x00'::bytea || convert_to(body, 'UTF8')))`;
    const last = 'id = (SELECT entry_id FROM trail_index ORDER BY position DESC LIMIT 1)';
    expect(await tampered(`${off}; UPDATE trail_entry SET body = replace(body, '"number":2}', '"number":3}') WHERE ${last}`, `UPDATE trail_entry SET body = replace(body, '"number":3}', '"number":2}') WHERE ${last}; ${on}`))
      .toMatchObject({ code: 'trail.broken', details: { position: 818 } });
    const flip = `UPDATE trail_tile SET hashes = set_byte(hashes, octet_length(hashes) - 1, 255 - get_byte(hashes, octet_length(hashes) - 1)) WHERE level = 0 AND number = 3`;
    expect(await tampered(flip, flip)).toMatchObject({ code: 'trail.broken', details: { position: 820 } });
    expect(await sign()).toMatchObject({ size: 821 });
  });

  it('names a tile that is gone as it names one that was changed, and takes nothing in', async () => {
    await leave(1);
    await county.sql(`CREATE TABLE kept_tiles AS SELECT * FROM trail_tile; DELETE FROM trail_tile WHERE level = 0 AND number = 3`);
    await expect(integrate(work, county.id)).rejects.toMatchObject({ code: 'trail.broken', details: { position: 820, entry: 'tile' } });
    await county.sql(`INSERT INTO trail_tile SELECT * FROM kept_tiles ON CONFLICT DO NOTHING; DROP TABLE kept_tiles`);
    expect(await drain()).toBe(1);
  });

  it('refuses to sign a log that does not lead up to a head known outside', async () => {
    await leave(1);
    await drain();
    place.heads.keep(county.code, { origin: `test.example/${county.code}`, size: 5000, root: '00'.repeat(32), witness: 'discipline.example' });
    await expect(sign()).rejects.toMatchObject({ code: 'trail.behind-witness', details: { size: 823, known: 5000, witness: 'discipline.example' } });
  });

  it('has no right to anything but its own tables, and others none to those', async () => {
    await expect(sequencer.query('SELECT 1 FROM assignment')).rejects.toMatchObject({ code: '42501' });
    await expect(sequencer.query('DELETE FROM trail_entry')).rejects.toMatchObject({ code: '42501' });
    for (const statement of ['DELETE FROM trail_waiting', 'UPDATE trail_waiting SET at = now()', 'INSERT INTO trail_index VALUES (1, 0, gen_random_uuid())', `UPDATE trail_head SET size = 0`, `DELETE FROM trail_checkpoint`]) {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
