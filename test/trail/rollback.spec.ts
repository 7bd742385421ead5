import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { HeadsFile } from '#engine/trail/log/heads-file';
import { newToken } from '#engine/people/sessions';
import { childEnvironment } from '#platform/env';
import { newId } from '#platform/ids';
import { listWorkbook, WORKBOOK_HEADERS } from '../edge/workbooks';
import { freePort, startWorkerProcess, type WorkerProcess } from '../faults/worker-process';
import { startApp } from '../support/api';
import { asker } from '../support/api-ask';
import { type County, seedCounty } from '../support/county';
import { type ClonedDatabase, cloneDatabase } from '../support/database';
import { askDatabase, CLI, runProgram, VERIFY } from '../support/programs';

const NAME = 'discipline.example';
const DEPLOYMENT = 'test.example';

/** Everything is the product's own program, a process of its own: witness, worker, backup, restore, export, verifier; and the API. */
describe('a county whose log a witness watches', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-rollback-'));
  const witnessDir = join(base, 'witness');
  const backup = join(base, 'older.backup');
  const left: (() => Promise<unknown>)[] = [];
  let county: County;
  let first: ClonedDatabase;
  let witness: ChildProcess;
  let url: string;
  let logKey: string;
  let witnessKey: string;
  /** What the witness holds when the database is set back: its own bytes, asked of itself. */
  let held: string;
  let heldSize: number;

  /** The machine that serves: this database, these keys. `machine` is its folder. */
  const settings = (database: ClonedDatabase, machine: string): Record<string, string> => ({ DATABASE_URL: database.ownerUrl, DATA_DIR: join(base, machine), KEY_DIR: join(base, 'keys'), DEPLOYMENT });
  const duban = async (database: ClonedDatabase, ...args: string[]): Promise<string> => {
    const { code, out } = await runProgram(CLI, args, settings(database, 'machine'));
    if (code !== 0) throw new Error(`duban ${args.join(' ')}: ${code} ${out}`);
    return out;
  };
  const sqlOn = (database: ClonedDatabase, text: string, values: readonly unknown[] = []) => askDatabase(database.ownerUrl, text, values);
  const newest = async (database: ClonedDatabase, table: 'trail_cosignature' | 'trail_checkpoint'): Promise<number> =>
    Number((await sqlOn(database, `SELECT coalesce(max(size), 0) AS size FROM ${table}`))[0]!['size']);
  /** Heads are signed every half minute and shown every minute at most: two minutes go by. */
  const timePasses = async (database: ClonedDatabase): Promise<void> => {
    const later = (table: string, column: string): string => `UPDATE ${table} SET ${column} = ${column} - interval '2 minutes'`;
    await sqlOn(database, `SET session_replication_role = replica; ${later('trail_checkpoint', 'signed_at')}; ${later('trail_witness', 'asked_at')}`);
  };
  const until = async (is: () => Promise<boolean>, everyMs = 200): Promise<void> => {
    while (!(await is())) await pause(everyMs);
  };
  /** What somebody did in the county, so many times. */
  const entries = async (database: ClonedDatabase, count: number): Promise<void> => {
    const app = await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize: 1 }).initialize();
    const fact = { fact: 'export.made', subject: { kind: 'county', id: county.units.county }, data: { what: 'list', rows: 1 } } as const;
    await new UnitOfWork(app).run({ actor: county.actors.chief }, async (tx) => {
      for (let done = 0; done < count; done += 1) tx.leave({ facts: [fact] });
    });
    await app.destroy();
  };
  const worker = async (database: ClonedDatabase, machine: string): Promise<WorkerProcess> => {
    const process = await startWorkerProcess(settings(database, machine));
    left.push(async () => {
      process.signal('SIGKILL');
      await process.ended;
    });
    return process;
  };
  /** Another database server's machine, the newest state lost: what was backed up is restored. `heads.json` went with it. */
  const setBack = async (): Promise<ClonedDatabase> => {
    const database = await cloneDatabase();
    left.push(() => database.drop());
    await duban(database, 'restore', backup);
    rmSync(join(base, 'keys', county.code, 'heads.json'), { force: true });
    return database;
  };
  const verify = async (folder: string, ...more: string[]): Promise<{ code: number; faults: string[] }> => {
    const { code, out } = await runProgram(VERIFY, [folder, '--key', logKey, '--json', ...more]);
    return { code, faults: (JSON.parse(out) as { faults: { code: string }[] }).faults.map((fault) => fault.code) };
  };

  beforeAll(async () => {
    first = await cloneDatabase();
    left.push(() => first.drop());
    county = await seedCounty(first.ownerUrl);
    left.push(() => county.close());
    // Tasks that no entry tells of would rightly be found by the verifier.
    await county.sql('DELETE FROM timer');
    await county.sql('DELETE FROM assignment');
    const keeping = await worker(first, 'machine');
    await entries(first, 5);
    await until(async () => (await newest(first, 'trail_checkpoint')) === 5);
    logKey = /\S+\+[0-9a-f]{8}\+\S+/.exec(await duban(first, 'key', 'show', '--county', county.code))![0];
    await runProgram(CLI, ['witness', 'trust', '--dir', witnessDir, '--name', NAME, '--key', logKey]);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    witness = spawn(process.execPath, [CLI, 'witness', 'serve', '--dir', witnessDir, '--listen', `127.0.0.1:${port}`], { env: childEnvironment({}) as NodeJS.ProcessEnv, stdio: 'ignore' });
    await until(() => fetch(url).then(({ ok }) => ok, () => false));
    witnessKey = (await (await fetch(url)).text()).split('\n')[0]!;
    await duban(first, 'witness', 'add', '--county', county.code, '--url', url, '--key', witnessKey);
    await until(async () => (await newest(first, 'trail_cosignature')) >= 5);
    await duban(first, 'backup', '--output', backup);
    // A day's work after the backup, seen by the witness.
    await entries(first, 20);
    await until(async () => (await sqlOn(first, 'SELECT FROM trail_waiting')).length === 0);
    await timePasses(first);
    await until(async () => (await newest(first, 'trail_cosignature')) > 20);
    keeping.signal('SIGTERM');
    await keeping.ended;
    const answer = await fetch(`${url}/heads/${encodeURIComponent(`${DEPLOYMENT}/${county.code}`)}`);
    held = await answer.text();
    heldSize = Number(held.split('\n')[1]);
    writeFileSync(join(base, 'held'), held);
  }, 120_000);
  afterAll(async () => {
    witness?.kill('SIGKILL');
    for (const close of left.toReversed()) await close();
    rmSync(base, { recursive: true, force: true });
  });

  it('is valid to an inspector who trusts log and witness', async () => {
    await duban(first, 'export', 'trail', '--county', county.code, '--out', join(base, 'sound'));
    expect(heldSize).toBeGreaterThanOrEqual(25);
    expect(await verify(join(base, 'sound'), '--checkpoint', join(base, 'held'))).toMatchObject({ code: 0 });
  });

  it('set back to an older backup and gone on from, is refused by the witness, told of, and read-only; the inspector finds it', async () => {
    const back = await setBack();
    const { token, hash } = newToken(county.id);
    const later = '2099-01-01T00:00:00Z';
    await sqlOn(back, 'INSERT INTO session (county_id, token_hash, id, account_id, machine, seen_at, idle_until, expires_at) VALUES ($1, $2, $3, $4, false, $5, $5, $5)', [county.id, hash, newId(), county.actors.chief.accountId, later]);
    process.env['KEY_DIR'] = join(base, 'keys');
    const app = await startApp(back.ownerUrl, join(base, 'machine')).finally(() => delete process.env['KEY_DIR']);
    left.push(() => app.close());
    const ask = asker(app, {});
    const workbook = await listWorkbook('电商网点');
    const write = () => {
      const query = { year: '2023', document: `测〔2023〕${newId()}号`, verifyingUnit: '县委县政府督查室', substituteUnit: '县目标绩效办' };
      return ask({ method: 'POST', path: '/api/v1/lists/imports', query, headers: WORKBOOK_HEADERS, body: workbook }, { token });
    };
    // Nobody on this machine knows better: it goes on, until the witness is shown the next head.
    expect((await write()).status).toBe(200);
    await timePasses(back);
    const keeping = await worker(back, 'machine');
    const incidents = () => sqlOn(back, `SELECT reason FROM incident WHERE payload ->> 'alarm' IN ('trail.witness-refused', 'trail.witness-ahead')`);
    await until(async () => (await incidents()).length > 0);
    await until(async () => (await write()).status !== 200, 1_000);
    expect(await write()).toMatchObject({ status: 423, code: 'trail.behind-witness', body: { details: { witness: NAME, known: heldSize } } });
    expect((await ask({ method: 'GET', path: '/api/v1/me' }, { token })).status).toBe(200);
    expect(await (await fetch(`${url}/heads/${encodeURIComponent(`${DEPLOYMENT}/${county.code}`)}`)).text()).toBe(held);
    keeping.signal('SIGTERM');
    await keeping.ended;
    rmSync(join(base, 'keys', county.code, 'heads.json'));
    await duban(back, 'export', 'trail', '--county', county.code, '--out', join(base, 'back'));
    const found = await verify(join(base, 'back'), '--checkpoint', join(base, 'held'));
    expect(found.code).toBe(1);
    // It depends on how far it went on.
    expect(found.faults).toEqual(expect.arrayContaining([expect.stringMatching(/^(head-behind|checkpoint-inconsistent)$/)]));
  }, 120_000);

  it('forked by who has database and key, another history of the same size, is shown by what the witness holds', async () => {
    const fork = await setBack();
    const size = async (): Promise<number> => Number((await sqlOn(fork, 'SELECT count(*) AS n FROM trail_entry'))[0]!['n']);
    await entries(fork, heldSize - (await size()));
    await duban(fork, 'export', 'trail', '--county', county.code, '--out', join(base, 'fork'));
    expect(await newest(fork, 'trail_checkpoint')).toBe(heldSize);
    // By itself it is as good as the other: the county's own key proves nothing against who has it.
    expect((await verify(join(base, 'fork'))).code).toBe(0);
    const found = await verify(join(base, 'fork'), '--checkpoint', join(base, 'held'));
    expect(found.code).toBe(1);
    expect(found.faults).toContain('checkpoint-inconsistent');
    const alone = await verify(join(base, 'fork'), '--witness', witnessKey);
    expect(alone.code).toBeGreaterThan(0);
    expect(alone.faults).toContain('quorum-missing');
    // And shown to the witness it is refused: the county is held from then on.
    await timePasses(fork);
    await worker(fork, 'machine');
    await until(async () => (await sqlOn(fork, `SELECT FROM incident WHERE payload ->> 'alarm' = 'trail.witness-refused'`)).length > 0);
    expect(new HeadsFile(join(base, 'keys')).read(county.code)).toContainEqual(expect.objectContaining({ size: heldSize, root: '', witness: NAME }));
  }, 120_000);
});
