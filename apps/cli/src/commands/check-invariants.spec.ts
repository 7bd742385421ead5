import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { onUrl, type WithOwner } from '../owner-database';
import { registerCheckInvariants } from './check-invariants';

describe('duban check-invariants', () => {
  const database = useDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'duban-check-'));
  let county: County;
  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
  });
  afterAll(async () => {
    await county.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open: WithOwner = (work) => onUrl(database().ownerUrl, work);
  async function run(...args: string[]): Promise<{ out: string; err: string; exit: number }> {
    let [out, err] = ['', ''];
    const program = new Command('duban').exitOverride();
    program.configureOutput({ writeOut: (text) => void (out += text), writeErr: (text) => void (err += text) });
    registerCheckInvariants(program, open, () => openBlobStore({ blobDir: folder, blobS3: undefined }));
    process.exitCode = undefined;
    await program.parseAsync(['check-invariants', ...args], { from: 'user' });
    const exit = Number(process.exitCode ?? 0);
    process.exitCode = undefined;
    return { out, err, exit };
  }

  it('exits 0 where nothing is broken: a county in which nothing has happened', async () => {
    await county.sql(`INSERT INTO county (code, name, kind) VALUES ('T1', '空县', 'test')`);
    const { out, exit } = await run('--county', 'T1', '--json');
    expect([exit, JSON.parse(out)]).toMatchObject([0, { violations: 0, broken: [] }]);
  });

  it('exits 1 and names what is broken: tasks that the trail never told of', async () => {
    const { out, exit } = await run('--county', county.code, '--json');
    const { violations, invariants, broken } = JSON.parse(out);
    expect([exit, violations]).toEqual([1, broken.length]);
    expect(invariants.I7).toEqual({ checked: 6, violations: 6 });
    expect((await run('--county', county.code)).out).toContain('I7');
  });

  it('exits 2 where it could not check', async () => {
    const { err, exit } = await run('--county', '999999');
    expect([exit, err.includes('county.unknown')]).toEqual([2, true]);
  });
});
