import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase } from '#test/support/database';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { areIdsSeeded } from '#platform/ids';
import { onUrl } from '../owner-database';
import { loadDemonstration } from './load';
import { simulate, type Simulation } from './simulate';

/** The first five weeks: signatures, returns, reports on February, some of them late or sent back. */
const WEEKS = '2023-03-20T09:00';

describe('the played year', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-simulate-'));
  const evidence = openBlobStore({ blobDir: folder, blobS3: undefined });
  const databases: { drop(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const database of databases) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function fresh(): Promise<string> {
    const database = await cloneDatabase();
    databases.push(database);
    return database.ownerUrl;
  }
  const played = async (seed: number, until = WEEKS): Promise<Simulation> => onUrl(await fresh(), (owner) => simulate(owner, { seed, until, evidence }));

  it('has the same trail root for the same seed, another for another, and breaks no invariant', async () => {
    const [one, again, other] = [await played(1), await played(1), await played(2)];
    expect(one.trailRoot).toMatch(/^[0-9a-f]{64}$/);
    expect(again.trailRoot).toBe(one.trailRoot);
    expect(again.entries).toBe(one.entries);
    expect(other.trailRoot).not.toBe(one.trailRoot);
    for (const { checked } of [one, other]) {
      expect(Object.entries(checked.invariants).flatMap(([name, found]) => found.violations.map((violation) => ({ name, ...violation })))).toEqual([]);
      expect(Object.entries(checked.invariants).filter(([, found]) => found.checked === 0)).toEqual([]);
    }
    expect(one.reports).toBeGreaterThan(50);
    expect(areIdsSeeded()).toBe(false);
  }, 180_000);

  it('goes on where it was cut short, and tells the passwords once, before anything is played', async () => {
    const url = await fresh();
    const accounts: number[] = [];
    const load = (until: string) =>
      onUrl(url, (owner) => loadDemonstration(owner, { evidence, until, onDirectory: (directory) => accounts.push(directory.accounts.length) }));
    await load('2023-02-13T10:00');
    const first = accounts[0]!;
    expect(first).toBeGreaterThan(5);
    await load('2023-02-16T12:00');
    await load('2023-02-16T12:00');
    await load('2023-02-10T12:00');
    expect(accounts).toEqual([first, 0]);
    const counts = await onUrl(url, (owner) => owner.query(
      `SELECT (SELECT count(*)::integer FROM annual_list) AS lists, (SELECT count(*)::integer FROM trail_entry WHERE fact = 'list.dispatched') AS dispatched,
         (SELECT (clock_at AT TIME ZONE zone)::text FROM county) AS clock,
         (SELECT count(*)::integer FROM request WHERE state = 'open') AS open`,
    ));
    expect(counts).toEqual([{ lists: 1, dispatched: 1, clock: '2023-02-16 12:00:00', open: 0 }]);
  }, 120_000);
});
