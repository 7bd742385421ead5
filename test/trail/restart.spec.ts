import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOfBase64 } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { decodeVkey } from '#domain/ledger/tlog/note-key';
import { isSignedBy } from '#domain/ledger/tlog/signed-note';
import { keyChangeText, restartText } from '#domain/ledger/key-statement';
import type { Verdict } from '#domain/ledger/verdict';
import { writeScores } from '#engine/assessment/write-scores';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { Holds } from '#engine/core/holds';
import { operator } from '#engine/core/operator';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { restoreBackup } from '#engine/core/backup/restore-backup';
import { takeBackup } from '#engine/core/backup/take-backup';
import { hashPassword } from '#engine/people/passwords';
import { TwoOfficers } from '#engine/people/two-officers';
import { ExportTrail } from '#engine/trail/export/export-trail';
import { logKeys, newestHead } from '#engine/trail/log/checkpoint.store';
import { logPlace } from '#engine/trail/log/log-place';
import { WatchHeads } from '#engine/trail/log/watch-heads';
import { ChangeKey, RestartLog } from '#engine/trail/restart-log';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { ed25519Verify } from '#platform/ed25519';
import { sha256 } from '#platform/hash';
import { newId } from '#platform/ids';
import { FolderFiles } from '#verify/folder-files';
import { NODE_HASHING } from '#verify/node-hashing';
import { verifyBundle } from '#verify/verify-bundle';
import { type County, seedCounty } from '../support/county';
import { type ClonedDatabase, cloneDatabase } from '../support/database';
import { type KeptLog, keepLog } from '../support/log';

const PASSWORD = 'Xinxi-2023-ganbu';

/** A database as it is after a restore: its own connections, the same keys. */
interface House {
  readonly owner: Database;
  readonly app: Database;
  readonly log: KeptLog;
  close(): Promise<void>;
}

describe('a database that was set back', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-restart-'));
  const place = logPlace({ keyDir: base, deployment: 'test.example' });
  const open: (() => Promise<unknown>)[] = [];
  let county: County;
  let now: House;

  async function house(database: ClonedDatabase): Promise<House> {
    const owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2 }).initialize();
    const app = await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize: 2 }).initialize();
    const log = await keepLog(database.ownerUrl, base, 'test.example');
    const close = async (): Promise<void> => void (await Promise.all([owner.destroy(), app.destroy(), log.close()]));
    open.push(close);
    return { owner, app, log, close };
  }
  const leave = (work: UnitOfWork, text: string): Promise<unknown> =>
    work.run({ actor: county.actors.clerk }, async (tx) => tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: { text } }] }));
  const officers = ({ owner }: House, ...logins: [string, string]) => {
    const [one, other] = logins.map((login) => ({ login, password: PASSWORD }));
    return new TwoOfficers(new Reader(owner), new UnitOfWork(owner)).sign(county.id, [one!, other!]);
  };
  const read = <Result>({ app }: House, look: Parameters<Reader['read']>[1]) => new Reader(app).read(county.id, look) as Promise<Result>;
  /** A part of all days: its entries and hash tiles, without the rows that the county was seeded with. */
  const verified = async ({ owner, log }: House, name: string, vkey: string): Promise<Verdict> => {
    const exporting = new ExportTrail(owner, log.sequence, openBlobStore({ blobDir: join(base, 'blobs'), blobS3: undefined }).store, writeScores);
    await exporting.run(operator(county.id, 'command-line'), { scope: { kind: 'period', from: '2000-01-01', to: '2100-01-01' }, folder: join(base, name), files: false });
    const key = decodeVkey(vkey, sha256);
    const trust = { origin: key.name, keys: [key], sm2Keys: [], witnesses: [], quorum: 0, checkpoints: [], receipts: [], maxHeadAge: null, now: 0 };
    return verifyBundle({ files: new FolderFiles(join(base, name)), trust, hashing: NODE_HASHING });
  };
  const codesOf = ({ faults }: Verdict): readonly string[] => faults.map(({ code }) => code).filter((code) => !['no-witness', 'part-only'].includes(code)).sort();
  const factOf = async ({ owner }: House, fact: string): Promise<Record<string, string>> => {
    const rows: { data: Record<string, string> }[] = await owner.query(`SELECT body::jsonb -> 'data' AS data FROM trail_entry WHERE fact = $1`, [fact]);
    return rows[0]!.data;
  };

  beforeAll(async () => {
    const database = await cloneDatabase();
    open.push(() => database.drop());
    county = await seedCounty(database.ownerUrl);
    const hash = await hashPassword(PASSWORD);
    for (const [login, role] of [['sysadmin', 'system-admin'], ['audit', 'audit-admin'], ['twin', 'system-admin']] as const) {
      const [person, account] = [newId(), newId()];
      await county.sql('INSERT INTO person (county_id, id, name) VALUES ($1, $2, $3)', [county.id, person, login]);
      await county.sql('INSERT INTO account (county_id, id, person_id, unit_id, login, password_hash) VALUES ($1, $2, $3, $4, $5, $6)', [county.id, account, person, county.units.county, login, hash]);
      await county.sql('INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since) VALUES ($1, $2, $3, $4, $5, $6)', [county.id, newId(), account, role, county.units.county, '2022-01-01']);
    }
    now = await house(database);
    const work = new UnitOfWork(now.app);
    await leave(work, 'before');
    await now.log.drain(county.id);
    await takeBackup(database.ownerUrl, join(base, 'older.backup'));
    await leave(work, 'after');
    await now.log.drain(county.id);
  });
  afterAll(async () => {
    await county.close();
    for (const close of open.toReversed()) await close().catch(() => undefined);
    rmSync(base, { recursive: true, force: true });
  });

  it('is not held as long as it has everything that is known elsewhere', async () => {
    const holds = new Holds();
    expect((await new WatchHeads(now.app, place.heads, holds).look()).size).toBe(0);
    await leave(new UnitOfWork(now.app, undefined, undefined, holds.held), 'more');
    await expect(officers(now, 'sysadmin', 'audit').then((pair) => new RestartLog(new UnitOfWork(now.owner), place).run(pair, '无'))).rejects.toMatchObject({ code: 'trail.not-behind' });
    await now.log.drain(county.id);
  });

  it('changes its key: the old one signs for the new, both sign, until the old one is retired', async () => {
    const [old] = await read<readonly { vkey: string }[]>(now, logKeys);
    const pair = await officers(now, 'audit', 'sysadmin');
    const change = new ChangeKey(new UnitOfWork(now.owner), place);
    await expect(change.retire(pair)).rejects.toMatchObject({ code: 'trail.one-key' });
    const { vkey, before } = await change.run(pair);
    expect(before).toBe(old!.vkey);
    const said = await factOf(now, 'trail.keyChanged');
    const oldKey = decodeVkey(before, sha256);
    expect(ed25519Verify(oldKey.publicKey, utf8(keyChangeText({ from: said['from']!, to: said['to']! })), bytesOfBase64(said['signature']!))).toBe(true);
    await expect(change.retire(pair)).rejects.toMatchObject({ code: 'trail.change-unsigned' });
    await now.log.drain(county.id);
    const signedBy = async (key: string): Promise<boolean> => {
      const { note } = (await read<{ note: string }>(now, newestHead as never))!;
      return isSignedBy(parseSignedCheckpoint(utf8(note)).note, decodeVkey(key, sha256), ed25519Verify);
    };
    expect([await signedBy(before), await signedBy(vkey)]).toEqual([true, true]);
    expect(await change.retire(pair)).toBe(1);
    await now.log.drain(county.id);
    expect([await signedBy(before), await signedBy(vkey)]).toEqual([false, true]);
    expect(place.keys.find(county.code, oldKey)).toBeUndefined();
    const third = await change.run(pair);
    await now.log.drain(county.id);
    await change.retire(pair);
    for (const [name, held] of [['first', before], ['second', vkey], ['third', third.vkey]] as const) {
      const verdict = await verified(now, name, held);
      expect(verdict).toMatchObject({ outcome: 'valid', checked: { signer: third.vkey } });
      expect(codesOf(verdict)).toEqual(['key-changed']);
    }
  });

  it('may only be read, until two officers sign that the rest is lost; then it goes on under another name', async () => {
    const fresh = await cloneDatabase();
    open.push(() => fresh.drop());
    const back = await house(fresh);
    await restoreBackup(fresh.ownerUrl, join(base, 'older.backup'));
    const holds = new Holds();
    const watch = new WatchHeads(back.app, place.heads, holds);
    const work = new UnitOfWork(back.app, undefined, undefined, holds.held);
    const held = await watch.look();
    expect(held.get(county.id)).toMatchObject({ size: 1, witness: `test.example/${county.code}` });
    await expect(leave(work, 'lost')).rejects.toMatchObject({ code: 'trail.behind-witness' });
    await expect(new Reader(back.app).read(county.id, (reading) => Promise.resolve(reading.code))).resolves.toBe(county.code);

    await expect(officers(back, 'sysadmin', 'sysadmin')).rejects.toMatchObject({ code: 'officers.same-person' });
    await expect(officers(back, 'sysadmin', 'twin')).rejects.toMatchObject({ code: 'officers.wrong-roles' });
    const wrong = new TwoOfficers(new Reader(back.owner), new UnitOfWork(back.owner));
    await expect(wrong.sign(county.id, [{ login: 'sysadmin', password: 'no' }, { login: 'audit', password: PASSWORD }])).rejects.toMatchObject({ code: 'session.bad-credentials' });

    const done = await new RestartLog(new UnitOfWork(back.owner), place).run(await officers(back, 'sysadmin', 'audit'), '机房被淹，最近两日备份损毁');
    // The key of the older backup was retired since, and destroyed: it cannot sign for its successor.
    expect(done).toMatchObject({ origin: `test.example/${county.code}/2`, size: 1, isSigned: false });
    const said = await factOf(back, 'trail.restarted');
    expect(said).toMatchObject({ size: 1, second: expect.any(String), signature: null });
    expect(restartText(said as never)).toContain('duban-restart/1\n');
    expect(JSON.stringify(said)).not.toContain('机房');
    expect((await watch.look()).size).toBe(0);
    await leave(work, 'on we go');
    await back.log.drain(county.id);
    const { checkpoint } = parseSignedCheckpoint(utf8((await read<{ note: string }>(back, newestHead as never))!.note));
    expect(checkpoint.origin).toBe(`test.example/${county.code}/2`);
    expect(checkpoint.size).toBeGreaterThan(1);
    expect((await watch.look()).size).toBe(0);

    expect(codesOf(await verified(back, 'anew', done.vkey))).toEqual(['restarted']);
    const verdict = await verified(back, 'with the old key', said['from']!);
    expect(verdict.outcome).toBe('unverified');
    expect(codesOf(verdict)).toEqual(['origin-differs', 'restart-unsigned', 'restarted']);
  });
});
