import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { checkpointPath, SM3_CHECKPOINT, sm3CheckpointPath } from '#domain/ledger/bundle';
import { keyChangeText } from '#domain/ledger/key-statement';
import { isSm2SignedBy } from '#domain/ledger/sm2/sm2-note';
import { bytesOfBase64 } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { leafHashOf, MerkleRange } from '#domain/ledger/tlog/tree-hash';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { sm3 } from '#platform/hash';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { writeScores } from '../../assessment/write-scores';
import { dataSource } from '../../core/data-source';
import { operator } from '../../core/operator';
import { Reader } from '../../core/reader';
import { UnitOfWork } from '../../core/unit-of-work';
import { ChangeKey } from '../restart-log';
import { ExportTrail } from '../export/export-trail';
import { sm3IsTheEntries } from '../invariants/sm3';
import { newestHead } from './checkpoint.store';
import { logPlace } from './log-place';
import { bodiesOf } from './log.store';
import { SequenceLog } from './sequence-log';
import { countiesToSm3, Sm3Log } from './sm3-log';
import { newestSm3Head, sm2Keys, sm3Size } from './sm3.store';

const database = useDatabase();

describe('the second tree of a log, of SM3', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-sm3-'));
  const settings = { keyDir: join(base, 'keys'), deployment: 'test.example' };
  const place = logPlace({ ...settings, trailSm: true });
  let county: County;
  let owner: DataSource;
  let sequencer: DataSource;
  let off: SequenceLog;
  let log: Sm3Log;

  const leave = (count: number): Promise<unknown> =>
    new UnitOfWork(owner).run({ actor: county.actors.clerk }, async (tx) => {
      for (let number = 1; number <= count; number += 1) {
        tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: { number } }] });
      }
    });
  const standing = () =>
    new Reader(owner).read(county.id, async (reading) => {
      const head = await newestHead(reading);
      const bodies = await bodiesOf(reading, 0, head?.size ?? 0);
      const origin = head?.origin ?? '';
      return { head, bodies, size: await sm3Size(reading), sm3Head: await newestSm3Head(reading, origin), keys: await sm2Keys(reading, origin), sound: await sm3IsTheEntries(reading, { grace: 0 }) };
    });
  const rootOf = (bodies: readonly { readonly body: string | null }[]): string => {
    const range = new MerkleRange(sm3);
    for (const { body } of bodies) range.append(leafHashOf(utf8(body ?? ''), sm3));
    return Buffer.from(range.root()).toString('hex');
  };
  const drained = (): Promise<void> => off.drain(county.id).then(() => log.drain(county.id));
  const follow = (count: number): Promise<void> => leave(count).then(drained);
  const isOfEntries = (): Promise<boolean> => standing().then(({ bodies, sm3Head, sound }) => sm3Head?.root.toString('hex') === rootOf(bodies) && sound.violations.length === 0);
  const exporting = (): ExportTrail => {
    const sequence = new SequenceLog(new UnitOfWork(sequencer), place);
    return new ExportTrail(owner, sequence, openBlobStore({ blobDir: join(base, 'blobs'), blobS3: undefined }).store, writeScores);
  };

  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    owner = await dataSource({ url: database().ownerUrl, role: 'owner', poolSize: 2 }).initialize();
    sequencer = await dataSource({ url: database().ownerUrl, role: 'duban_sequencer', poolSize: 2 }).initialize();
    off = new SequenceLog(new UnitOfWork(sequencer), logPlace(settings));
    log = new Sm3Log(new UnitOfWork(sequencer), place.sm2!);
  });
  afterAll(async () => {
    await Promise.all([owner.destroy(), sequencer.destroy()]);
    await county.close();
    rmSync(base, { recursive: true });
  });

  it('is not there where nobody switched it on', async () => {
    await leave(700);
    await off.drain(county.id);
    expect(await standing()).toMatchObject({ head: { size: 700 }, size: 0, sm3Head: undefined, keys: [] });
    expect(readdirSync(join(base, 'keys', county.code)).filter((name) => name.endsWith('.skey'))).toHaveLength(1);
  });

  it('is made from the entries when it is switched on late, over as many steps and processes as it takes', async () => {
    expect(await countiesToSm3(sequencer)).toEqual([county.id]);
    for (let steps = 0; (await new Sm3Log(new UnitOfWork(sequencer), place.sm2!).step(county.id, 101)) === true; steps += 1) expect(steps).toBeLessThan(7);
    const { bodies, head, keys, size, sm3Head, sound } = await standing();
    expect([size, sm3Head?.size, sm3Head?.root.toString('hex')]).toEqual([700, 700, rootOf(bodies)]);
    expect(sound).toEqual({ checked: 700, violations: [] });
    const { checkpoint, note } = parseSignedCheckpoint(utf8(sm3Head!.note));
    expect(checkpoint).toMatchObject({ origin: `test.example/${county.code}/sm3`, size: 700 });
    expect(keys).toHaveLength(1);
    expect(isSm2SignedBy(note, keys[0]!.key, sm3)).toBe(true);
    // The head of the log itself is what it was, with its one line.
    expect(parseSignedCheckpoint(utf8(head!.note)).note.signatures).toHaveLength(1);
    expect(await countiesToSm3(sequencer)).toEqual([]);
    expect(await log.step(county.id)).toBe(false);
  });

  it('follows each head the log signs, whole tiles or not', async () => {
    await follow(70);
    await follow(1);
    const { bodies, sm3Head, sound } = await standing();
    expect([sm3Head?.size, sm3Head?.root.toString('hex'), bodies.length]).toEqual([771, rootOf(bodies), 771]);
    expect(sound.violations).toEqual([]);
    expect(await county.sql('SELECT size FROM trail_sm3_checkpoint ORDER BY size')).toEqual([{ size: 700 }, { size: 770 }, { size: 771 }]);
  });

  it('lets one worker at a log', async () => {
    await leave(300);
    await off.drain(county.id);
    await Promise.all(Array.from({ length: 4 }, () => new Sm3Log(new UnitOfWork(sequencer), place.sm2!).drain(county.id)));
    expect(await isOfEntries()).toBe(true);
  });

  it('signs nothing over an entry that is no longer the one the log has, nor on a tree that was changed', async () => {
    await leave(3);
    await off.drain(county.id);
    const size = (await standing()).head!.size;
    const last = 'id = (SELECT entry_id FROM trail_index ORDER BY position DESC LIMIT 1)';
    await county.sql(`ALTER TABLE trail_entry DISABLE TRIGGER ALL; ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_leaf_check;
      UPDATE trail_entry SET body = replace(body, '"number":3}', '"number":4}') WHERE ${last}`);
    await expect(log.step(county.id)).rejects.toMatchObject({ code: 'trail.broken', details: { position: size - 1 } });
    await county.sql(`UPDATE trail_entry SET body = replace(body, '"number":4}', '"number":3}') WHERE ${last};
      ALTER TABLE trail_entry ENABLE TRIGGER ALL; ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_leaf_check CHECK (leaf = sha256('\\x00'::bytea || convert_to(body, 'UTF8')))`);
    const flip = `UPDATE trail_tile SET hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0)) WHERE tree = 'sm3' AND level = 0 AND number = 4`;
    await county.sql(flip);
    expect((await standing()).sound.violations).not.toEqual([]);
    await expect(log.drain(county.id)).rejects.toMatchObject({ code: 'trail.broken' });
    await county.sql(flip);
    await log.drain(county.id);
    expect(await standing()).toMatchObject({ sm3Head: { size }, sound: { violations: [] } });
  });

  it.each([
    ['every tile is gone', `DELETE FROM trail_tile WHERE tree = 'sm3'`],
    ['a tile over others is gone', `DELETE FROM trail_tile WHERE tree = 'sm3' AND level = 1`],
    ['there are more hashes than entries', `UPDATE trail_tile SET hashes = hashes || sha256('') || sha256('') WHERE tree = 'sm3' AND level = 0 AND number = 4`],
  ])('signs nothing, and says so, where %s', async (_, change) => {
    await leave(1);
    await off.drain(county.id);
    await county.sql(`CREATE TABLE kept_tiles AS SELECT * FROM trail_tile; ${change}`);
    await expect(log.drain(county.id)).rejects.toMatchObject({ code: 'trail.broken' });
    await county.sql(`DELETE FROM trail_tile WHERE tree = 'sm3'; INSERT INTO trail_tile SELECT * FROM kept_tiles ON CONFLICT DO NOTHING; DROP TABLE kept_tiles`);
    await log.drain(county.id);
    expect(await isOfEntries()).toBe(true);
  });

  it('signs the entries, not a hash that somebody put in before them', async () => {
    await county.sql(`UPDATE trail_tile SET hashes = hashes || sha256('') WHERE tree = 'sm3' AND level = 0 AND number = 4`);
    await follow(1);
    expect(await isOfEntries()).toBe(true);
  });

  it('keeps its key in a file of its own, and refuses one that others may read', async () => {
    const { keys } = await standing();
    const path = join(base, 'keys', county.code, `${Buffer.from(keys[0]!.key.id).toString('hex')}.skey`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^PRIVATE\+KEY\+test\.example\/\w+\/sm3\+[0-9a-f]{8}\+/);
    await leave(1);
    await off.drain(county.id);
    chmodSync(path, 0o640);
    await expect(log.drain(county.id)).rejects.toMatchObject({ code: 'trail.key-exposed' });
    chmodSync(path, 0o600);
  });

  it('changes its key with the log’s own: the old one signs for the new, both sign, until the old one is retired', async () => {
    const [old] = (await standing()).keys;
    const change = new ChangeKey(new UnitOfWork(owner), place);
    const pair = [county.actors.clerk, county.actors.head] as const;
    const { sm2 } = await change.run(pair);
    expect(sm2?.from).toBe(old!.vkey);
    const [said] = (await county.sql(`SELECT body::jsonb -> 'data' AS data FROM trail_entry WHERE fact = 'trail.sm2KeyChanged'`)) as { data: Record<'from' | 'to' | 'signature', string> }[];
    const note = { text: keyChangeText(said!.data), signatures: [{ name: old!.key.name, keyId: old!.key.id, signature: bytesOfBase64(said!.data.signature) }] };
    expect(isSm2SignedBy(note, old!.key, sm3)).toBe(true);
    await drained();
    const signers = async () => parseSignedCheckpoint(utf8((await standing()).sm3Head!.note)).note.signatures.length;
    expect(await signers()).toBe(2);
    expect(await change.retire(pair)).toBe(2);
    await drained();
    expect([await signers(), (await standing()).keys.map(({ vkey }) => vkey), place.sm2!.find(county.code, old!.key)]).toEqual([1, [sm2!.to], undefined]);
  });

  it('goes along with an export of all, whose newest heads are of one size', async () => {
    const folder = join(base, 'all');
    const exported = await exporting().run(operator(county.id, 'command-line'), { scope: { kind: 'all' }, folder, files: false });
    expect(exported.sm2Vkeys).toEqual([expect.stringMatching(/\/sm3\+[0-9a-f]{8}\+/)]);
    const { checkpoint } = parseSignedCheckpoint(readFileSync(join(folder, SM3_CHECKPOINT)));
    expect(checkpoint.size).toBe(exported.size);
    for (const size of [700, 770, 771]) expect([existsSync(join(folder, sm3CheckpointPath(size))), existsSync(join(folder, checkpointPath(size)))]).toEqual([true, true]);
    const part = join(base, 'part');
    await exporting().run(operator(county.id, 'command-line'), { scope: { kind: 'item', id: county.items.monthly }, folder: part, files: false });
    expect(existsSync(join(part, SM3_CHECKPOINT))).toBe(false);
  });
});
