import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { asRole } from '../role-url';
import { ensureDatabase } from '../ensure-database';
import { connectOrStart, start, type Embedded } from './embedded';
import { EmbeddedRefused, refusing } from './embedded-refused';
import { runningPostmaster } from './postmaster-file';

let folder: string;
let dataDir: string;
const opened: Embedded[] = [];
const keep = (embedded: Embedded) => {
  opened.push(embedded);
  return embedded;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-embedded-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'postgres');
});

afterEach(async () => {
  for (const embedded of opened.splice(0).reverse()) await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: T }>(sql);
    return rows[0]!.answer;
  } finally {
    await client.end();
  }
}

const refusalOf = (work: Promise<Embedded>) =>
  work.then(keep).then(
    () => undefined,
    (error: unknown) => (error as EmbeddedRefused).reason,
  );

test('makes a UTF-8 cluster with checksums, keeps data and password over a restart', async () => {
  const first = keep(await start(dataDir, { fast: true }));
  await ensureDatabase(first.url('postgres'), 'duban');
  await ensureDatabase(first.url('postgres'), 'duban');
  await ask(first.url('duban'), `CREATE TABLE kept AS SELECT '三台县' AS answer; SELECT 1 AS answer`).catch(
    () => undefined,
  );
  expect(
    await ask(
      first.url('duban'),
      `SELECT current_setting('data_checksums') || current_setting('server_encoding') AS answer`,
    ),
  ).toBe('onUTF8');
  await first.stop();
  expect(runningPostmaster(dataDir)).toBeUndefined();
  const second = keep(await start(dataDir, { fast: true }));
  expect(await ask(second.url('duban'), 'SELECT answer FROM kept')).toBe('三台县');
  expect(statSync(`${dataDir}.secret`).mode & 0o777).toBe(0o600);
});

test('nobody enters without the password', async () => {
  const server = keep(await start(dataDir, { fast: true }));
  const wrong = new URL(server.url('postgres'));
  wrong.password = 'wrong';
  await expect(ask(wrong.toString(), 'SELECT 1 AS answer')).rejects.toMatchObject({ code: '28P01' });
});

test('a connection acts as the role its address names', async () => {
  const server = keep(await start(dataDir, { fast: true }));
  await ask(server.url('postgres'), 'CREATE ROLE duban_app').catch(() => undefined);
  expect(await ask(asRole(server.url('postgres'), 'duban_app'), 'SELECT current_user AS answer')).toBe('duban_app');
});

test('a command joins a running service and leaves it running', async () => {
  const service = keep(await start(dataDir, { fast: true }));
  const command = await connectOrStart(dataDir);
  expect([command.isOwn, command.port]).toEqual([false, service.port]);
  await command.stop();
  expect(await ask(service.url('postgres'), 'SELECT 1 AS answer')).toBe(1);
});

test('a second service on the same folder is refused', async () => {
  keep(await start(dataDir, { fast: true }));
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  writeFileSync(join(`${dataDir}.users`, String(other.pid)), 'service');
  expect(await refusalOf(start(dataDir))).toBe('folder-locked');
  other.kill('SIGKILL');
});

test('two commands at once share one server, and the first to come waits for the other', async () => {
  const [one, two] = await Promise.all([
    connectOrStart(dataDir, { fast: true }),
    connectOrStart(dataDir, { fast: true }),
  ]);
  expect(one.port).toBe(two.port);
  expect([one.isOwn, two.isOwn].sort()).toEqual([false, true]);
  await (one.isOwn ? two : one).stop();
  await (one.isOwn ? one : two).stop();
  expect(runningPostmaster(dataDir)).toBeUndefined();
});

test('a port somebody listens on is refused', async () => {
  const busy = createServer();
  const port = await new Promise<number>((resolve) =>
    busy.listen(0, '127.0.0.1', () => resolve((busy.address() as { port: number }).port)),
  );
  expect(await refusalOf(start(dataDir, { port, fast: true }))).toBe('port-in-use');
  busy.close();
});

test('a folder of another version, or one whose password is lost, is left alone', async () => {
  await (await start(dataDir, { fast: true })).stop();
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8');
  writeFileSync(join(dataDir, 'PG_VERSION'), '12\n');
  expect(await refusalOf(start(dataDir))).toBe('other-version');
  writeFileSync(join(dataDir, 'PG_VERSION'), version);
  rmSync(`${dataDir}.secret`);
  expect(await refusalOf(start(dataDir))).toBe('secret-lost');
});

test('the number of a stranger in the lock file of a crashed server does not keep us out', async () => {
  await (await start(dataDir, { fast: true })).stop();
  writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n`);
  const server = keep(await start(dataDir, { fast: true }));
  expect(server.isOwn).toBe(true);
});

test('what the file system refuses is said as a reason', () => {
  const refused = (code: string) => {
    try {
      return refusing(folder, () => {
        throw Object.assign(new Error(code), { code });
      });
    } catch (error) {
      return error instanceof EmbeddedRefused ? error.reason : code;
    }
  };
  expect(['EACCES', 'EROFS', 'ENOSPC', 'EISDIR'].map(refused)).toEqual([
    'no-permission',
    'no-permission',
    'disk-full',
    'EISDIR',
  ]);
});
