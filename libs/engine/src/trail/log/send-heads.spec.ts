import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { processNow } from '#platform/clock';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { requireTool } from '#test/support/require-tool';
import { openMailServer, textOf } from '#test/support/mail-server';
import { type Authority, openAuthority } from '#test/support/time-stamping';
import { dataSource } from '../../core/data-source';
import { UnitOfWork } from '../../core/unit-of-work';
import { HeadsFile } from './heads-file';
import { integrate, readBack } from './integrate';
import { KeyFiles } from './log-keys';
import { NotSent, SendHeads } from './send-heads';
import { signCheckpoint } from './sign-checkpoint';

const database = useDatabase();
const YESTERDAY = new Date(processNow().getTime() - 25 * 3_600_000);
const describeIf = requireTool('openssl', 'heads are stamped by an authority that was not written here') ? describe : describe.skip;

describeIf('heads that leave', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-heads-'));
  let county: County;
  let app: DataSource;
  let sequencer: DataSource;
  let work: UnitOfWork;
  let authority: Authority;

  const sign = async (): Promise<number> => {
    const facts = [{ fact: 'assignment.commented' as const, subject: { kind: 'assignment' as const, id: county.assignments.near }, data: {} }];
    await new UnitOfWork(app).run({ actor: county.actors.clerk }, (tx) => Promise.resolve(tx.leave({ facts })));
    while ((await integrate(work, county.id)) ?? 0) continue;
    while (await readBack(work, county.id)) continue;
    const place = { keys: new KeyFiles(join(folder, 'keys')), heads: new HeadsFile(join(folder, 'keys')), deployment: 'test.example' };
    return (await signCheckpoint(work, place, { county: county.id, spacing: 0 }))!.size;
  };
  const sender = (name: string, stampUrl?: string) => new SendHeads(work, { folder: join(folder, name), stampUrl, mail: undefined });
  const inside = (name: string): readonly string[] => readdirSync(join(folder, name, county.code)).sort();
  const path = (name: string, file: string): string => join(folder, name, county.code, file);

  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    app = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 2 }).initialize();
    sequencer = await dataSource({ url: database().ownerUrl, role: 'duban_sequencer', poolSize: 2 }).initialize();
    work = new UnitOfWork(sequencer);
    authority = await openAuthority();
  });
  afterAll(async () => {
    await authority.close();
    await app.destroy();
    await sequencer.destroy();
    await county.close();
    rmSync(folder, { recursive: true });
  });

  test('nothing leaves before a head is signed', async () => {
    expect(await sender('none').run(county.id)).toBeUndefined();
  });

  test('one leaves a day, and is never written again', async () => {
    const size = await sign();
    const name = String(size).padStart(12, '0');
    expect(await sender('plain').run(county.id)).toEqual({ size, stampedAt: null, mailed: false });
    expect(parseSignedCheckpoint(readFileSync(path('plain', name))).checkpoint.size).toBe(size);
    const larger = await sign();
    expect(await sender('plain').run(county.id)).toBeUndefined();
    writeFileSync(path('plain', name), 'kept as it is');
    utimesSync(path('plain', name), YESTERDAY, YESTERDAY);
    expect(await sender('plain').run(county.id)).toEqual({ size: larger, stampedAt: null, mailed: false });
    expect(inside('plain')).toEqual([name, String(larger).padStart(12, '0')]);
    expect(readFileSync(path('plain', name), 'utf8')).toBe('kept as it is');
  });

  test('several workers at once send one whole head', async () => {
    const size = await sign();
    const sent = await Promise.all([1, 2, 3, 4].map(() => sender('several').run(county.id)));
    expect(sent.filter(Boolean)).toEqual([{ size, stampedAt: null, mailed: false }]);
    expect(inside('several')).toEqual([String(size).padStart(12, '0')]);
  });

  test('an authority stamps these very bytes, which OpenSSL verifies; a byte more is another file', async () => {
    const size = await sign();
    const sent = await sender('stamped', authority.url).run(county.id);
    expect(sent).toEqual({ size, stampedAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/), mailed: false });
    const [head, stamp] = inside('stamped').map((name) => path('stamped', name));
    expect(authority.verify(head!, stamp!)).toBe(true);
    const kept = (): Promise<unknown> => county.sql('SELECT size, note, token FROM trail_stamp');
    const stamped = [{ size, note: readFileSync(head!, 'utf8'), token: readFileSync(stamp!) }];
    expect(await kept()).toEqual(stamped);
    // A worker that died before it kept the stamp: the next call does.
    await county.sql('DELETE FROM trail_stamp');
    expect(await sender('stamped', authority.url).run(county.id)).toBeUndefined();
    expect(await kept()).toEqual(stamped);
    writeFileSync(head!, `${readFileSync(head!, 'utf8')}\n`);
    expect(authority.verify(head!, stamp!)).toBe(false);
  });

  test('a head is mailed as it is, once, by a server that takes it', async () => {
    const server = await openMailServer();
    try {
      const size = await sign();
      const mail = { server: server.url, from: 'duban@example.gov.cn', to: 'discipline@example.gov.cn' };
      const way = new SendHeads(work, { folder: join(folder, 'mailed'), stampUrl: undefined, mail });
      server.manner = 'refuses';
      await expect(way.run(county.id)).rejects.toThrow(NotSent);
      server.manner = 'takes';
      expect(await way.run(county.id)).toEqual({ size, stampedAt: null, mailed: true });
      expect(await way.run(county.id)).toBeUndefined();
      expect(server.taken).toHaveLength(1);
      const note = readFileSync(path('mailed', String(size).padStart(12, '0')), 'utf8');
      expect(textOf(server.taken[0]!).replaceAll('\r\n', '\n')).toContain(note);
    } finally {
      await server.close();
    }
  });

  test('an answer that is refused, cut, of another question or no answer leaves no time-stamp, and is asked for again', async () => {
    await sign();
    const way = sender('again', authority.url);
    const old: Buffer[] = [];
    const wrong: readonly [NonNullable<Authority['instead']>, RegExp][] = [
      [(body) => (old.push(body), { status: 500, body }), /500/],
      [(body) => ({ status: 200, body: body.subarray(0, body.length - 40) }), /ends after/],
      [() => ({ status: 200, body: Buffer.from('<html>') }), /expected|length|ends/],
      [() => ({ status: 200, body: Buffer.from('30053003020102', 'hex') }), /not grant/],
      [() => ({ status: 200, body: old[0]! }), /another question/],
    ];
    for (const [instead, why] of wrong) {
      authority.instead = instead;
      const refused: unknown = await way.run(county.id).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(NotSent);
      expect((refused as NotSent).why).toMatch(why);
      expect(inside('again').filter((name) => name.endsWith('.tsr'))).toEqual([]);
    }
    expect(await way.run(county.id)).toMatchObject({ stampedAt: expect.any(String) });
    expect(inside('again')).toHaveLength(2);
    expect(await way.run(county.id)).toBeUndefined();
  });
});
