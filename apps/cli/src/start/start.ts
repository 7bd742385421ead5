import { join } from 'node:path';
import type { Command } from 'commander';
import { backupBeforeMigration } from '#engine/core/backup/before-migration';
import { migrate } from '#engine/core/migrate';
import { elapsedMs } from '#platform/clock';
import { ensureDatabase } from '#platform/database/ensure-database';
import { start as startPostgres } from '#platform/database/embedded/embedded';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { type Environment, isRunByNpm, readEnv } from '#platform/env';
import { API_NODE_OPTIONS, PROJECT_ROOT } from '#platform/project';
import { BACKUP_SAID } from '#words/backup';
import type { InBoth } from '#words/language';
import { START_WORDS } from '#words/start';
import { loadDemonstration, type Loading } from '../demonstration/load';
import { onUrl } from '../owner-database';
import { backupFolder } from '../owner-url';
import { inBoth, onOneLine, StartRefused } from '../say';
import { accountLines, accountsFile, hasAccounts, keepAccounts, type ShownAccount } from './accounts';
import { Closing } from './closing';
import { memoryOf } from './memory';
import { mustBeFree } from './port';
import { Service } from './service';

const DATABASE = 'duban';
const programOf = (app: string) => join(PROJECT_ROOT, 'dist', 'apps', app, 'src', 'main.js');

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function step<T>(words: InBoth<string>, work: () => Promise<T>): Promise<T> {
  const from = elapsedMs();
  say(`· ${onOneLine(words)} …`);
  const result = await work();
  say(`  ${((elapsedMs() - from) / 1_000).toFixed(1)} s`);
  return result;
}

interface Database {
  readonly url: string;
  readonly ownerUrl: string;
  /** Ours, with demonstration data; never where a deployment named its own. */
  readonly isOurs: boolean;
  readonly ended: Promise<void>;
}

async function openDatabase(env: Environment, closing: Closing): Promise<Database> {
  if (env.databaseUrl !== undefined) {
    say(`· ${onOneLine(START_WORDS.given)}`);
    const ownerUrl = env.databaseOwnerUrl ?? env.databaseUrl;
    return { url: env.databaseUrl, ownerUrl, isOurs: false, ended: new Promise(() => undefined) };
  }
  const server = await step(START_WORDS.postgres, () => startPostgres(join(env.dataDir, 'postgres')));
  closing.add(() => server.stop());
  if (server.isElsewhere) say(`  ${onOneLine(START_WORDS.elsewhere, { folder: server.folder })}`);
  await ensureDatabase(server.url('postgres'), DATABASE);
  const url = server.url(DATABASE);
  return { url, ownerUrl: url, isOurs: true, ended: server.ended };
}

function showAccounts(env: Environment, created: readonly ShownAccount[]): void {
  const file = accountsFile(env.dataDir);
  if (created.length > 0) say(`\n${inBoth(START_WORDS.accounts, { file })}\n${accountLines(created)}\n`);
  else if (hasAccounts(env.dataDir)) say(inBoth(START_WORDS.accountsKept, { file }));
}

/** The demonstration county, in a database of ours only. Its passwords are told by the start that made them. */
async function loadAccounts(env: Environment, database: Database): Promise<readonly ShownAccount[]> {
  if (!database.isOurs) return [];
  const loading: Loading = {
    evidence: openBlobStore(env),
    onDirectory: ({ created, accounts }) => created && keepAccounts(env.dataDir, accounts),
    onMonth: (month) => say(`  ${month}`),
  };
  const load = () => onUrl(database.ownerUrl, (owner) => loadDemonstration(owner, loading));
  return (await step(START_WORDS.demonstration, load)).accounts;
}

function servicesOf(env: Environment, database: Database): readonly [Service, Service] {
  const onRestart = (details: { name: string; how: string; seconds: number }) =>
    say(inBoth(START_WORDS.restarted, details));
  const environment = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: undefined,
    DATA_DIR: env.dataDir,
    LOG_LEVEL: env.logLevelGiven ?? 'warn',
  };
  const service = (name: string, nodeOptions: readonly string[] = []) =>
    new Service({ name, file: programOf(name), nodeOptions, environment, onRestart });
  return [service('api', API_NODE_OPTIONS), service('worker')];
}

function showReady(
  env: Environment,
  [api, worker]: readonly [Service, Service],
  created: readonly ShownAccount[],
): void {
  const host = ['0.0.0.0', '::'].includes(env.host) ? '127.0.0.1' : env.host;
  showAccounts(env, created);
  const memory = { api: memoryOf(api.pid), worker: memoryOf(worker.pid) };
  if (memory.api !== undefined) say(inBoth(START_WORDS.memory, memory));
  say(inBoth(START_WORDS.howToStop));
  say(`\n${inBoth(START_WORDS.ready, { address: env.publicUrl ?? `http://${host}:${env.port}` })}`);
}

/** A backup goes before every migration of a database that holds something. */
async function bringUp(env: Environment, { ownerUrl }: Database): Promise<void> {
  const backup = await backupBeforeMigration(ownerUrl, backupFolder(env));
  if (backup) say(`  ${onOneLine(BACKUP_SAID.backedUp, { path: backup.path })}`);
  await migrate(ownerUrl, (line) => say(`  ${line}`));
}

async function startAll(env: Environment, closing: Closing): Promise<never> {
  await mustBeFree(env.host, env.port);
  const database = await openDatabase(env, closing);
  await step(START_WORDS.migrate, () => bringUp(env, database));
  const created = await loadAccounts(env, database);
  const services = servicesOf(env, database);
  closing.add(async () => void (await Promise.all(services.map((service) => service.stop()))));
  await step(START_WORDS.services, () => Promise.all(services.map((service) => service.start())));
  showReady(env, services, created);
  const ended = database.ended.then(() => Promise.reject(new StartRefused('database-ended')));
  return Promise.race([...services.map((service) => service.lost), ended]);
}

async function run(): Promise<void> {
  const env = readEnv();
  const closing = new Closing(() => say(`\n${inBoth(START_WORDS.stopping)}`));
  closing.watch(isRunByNpm());
  closing.add(async () => say(inBoth(START_WORDS.stopped)));
  try {
    await startAll(env, closing);
  } catch (error) {
    if (closing.isUnderway) return closing.close();
    await closing.close();
    throw error;
  }
}

/** `start`: everything on this machine, in one supervised group, until Ctrl-C. */
export function registerStart(program: Command): void {
  program.command('start').description(onOneLine(START_WORDS.about)).action(run);
}
