import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { HeadsFile } from '#engine/trail/log/heads-file';
import { INVARIANTS } from '#engine/trail/check-invariants';
import { PROJECT_ROOT } from '#platform/project';
import { type County, seedCounty } from '../support/county';
import { useDatabase } from '../support/database';
import { type KeptLog, keepLog } from '../support/log';
import type { Doomed } from './killed-sequencer';

const database = useDatabase();
const POINTS = [
  'integrate: before its commit', 'integrate: after its commit', 'read-back: before its commit', 'read-back: after its commit',
  'sign: before', 'sign: after', 'keep: before', 'keep: after', 'record: before its commit', 'record: after its commit',
] as const satisfies readonly Doomed['point'][];

/** F33 of the faults: whatever a sequencer was about when it died, another goes on, and no size is ever signed with two roots. */
describe('a sequencer that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-killed-'));
  const signed = join(folder, 'signed.jsonl');
  let county: County;
  let app: Database;
  let other: KeptLog;
  let committed = 0;

  const leave = async (): Promise<void> => {
    await new UnitOfWork(app).run({ actor: county.actors.clerk }, async (tx) => {
      for (const text of ['a', 'b', 'c']) tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: { text } }] });
    });
    committed += 3;
  };
  const killedAt = (point: Doomed['point']): Promise<NodeJS.Signals | null> =>
    new Promise((resolve) => {
      const child = fork(join(PROJECT_ROOT, 'dist/test/trail/killed-sequencer.js'));
      child.once('exit', (_, signal) => resolve(signal));
      child.send({ url: database().ownerUrl, county: county.id, folder, signed, point } satisfies Doomed);
    });
  const count = async (sql: string): Promise<number> => Number((await county.sql(sql, [county.id]))[0]!['n']);
  /** Every head the key was ever used for, in the database or not. */
  const everSigned = async (): Promise<{ size: number; root: string }[]> => {
    const kept = (await county.sql('SELECT size, root FROM trail_checkpoint WHERE county_id = $1', [county.id])).map(({ size, root }) => ({ size: Number(size), root: (root as Buffer).toString('hex') }));
    const lines = existsSync(signed) ? readFileSync(signed, 'utf8').trim().split('\n') : [];
    return [...kept, ...lines.map((line) => parseCheckpoint(JSON.parse(line) as string)).map(({ size, root }) => ({ size, root: Buffer.from(root).toString('hex') }))];
  };

  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    app = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 2 }).initialize();
    other = await keepLog(database().ownerUrl, folder, 'test.example');
    await leave();
    await other.drain(county.id);
  });
  afterAll(async () => {
    await Promise.all([app.destroy(), other.close(), county.close()]);
    rmSync(folder, { recursive: true });
  });

  it.each(POINTS)('%s', async (point) => {
    await leave();
    expect(await killedAt(point)).toBe('SIGKILL');
    // While it was dead others wrote; or nobody did, and the very same head is signed once more.
    if (POINTS.indexOf(point) % 2 === 0) await leave();
    await other.drain(county.id);
    expect(await count('SELECT count(*) AS n FROM trail_waiting WHERE county_id = $1')).toBe(0);
    expect(await count('SELECT count(DISTINCT entry_id) AS n FROM trail_index WHERE county_id = $1')).toBe(committed);
    expect(await count('SELECT max(position) + 1 AS n FROM trail_index WHERE county_id = $1')).toBe(committed);
    expect(await count('SELECT max(size) AS n FROM trail_checkpoint WHERE county_id = $1')).toBe(committed);
    const roots = new Map<number, string>();
    for (const { size, root } of await everSigned()) expect(roots.set(size, roots.get(size) ?? root).get(size)).toBe(root);
    expect(new HeadsFile(folder).read(county.code)).toEqual([expect.objectContaining({ size: committed, root: roots.get(committed) })]);
    const { violations } = await new Reader(app).read(county.id, (reading) => INVARIANTS.I4(reading, { grace: 0 }));
    expect(violations).toEqual([]);
  });
});
