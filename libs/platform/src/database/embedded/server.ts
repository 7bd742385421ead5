import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { elapsedMs } from '../../clock';
import type { Binaries } from './binaries';
import { SERVER_ENVIRONMENT } from './cluster';
import { EmbeddedRefused, refusing } from './embedded-refused';
import type { Place } from './place';
import { runningPostmaster } from './postmaster-file';
import type { ServerUser } from './server-user';

const LOOK_EVERY_MS = 15;
/** Long enough to replay the log after a crash on a slow disk. */
const START_WITHIN_MS = 180_000;
const FAST_STOP_MS = 4_000;
const HARD_STOP_MS = 1_500;
const LOG_KEPT_BYTES = 8 * 2 ** 20;
const LOG_SHOWN_BYTES = 4_096;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'max_connections=200',
  'jit=off',
];
/** For tests: what is lost with the machine is made anew. */
const FAST_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'checkpoint_timeout=1h',
];

export interface Launch {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly port: number;
  readonly isFast: boolean;
}

export interface Server {
  readonly process: ChildProcess;
  readonly keeper: ChildProcess | undefined;
}

/** A port nobody listens on, or the one asked for; refused when it is taken. */
export function choosePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new EmbeddedRefused('port-in-use', { port: wanted })));
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : wanted));
    });
  });
}

function openLog(file: string): { readonly fd: number; readonly from: number } {
  return refusing(file, () => {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_KEPT_BYTES) renameSync(file, `${file}.1`);
    const fd = openSync(file, 'a+', 0o600);
    return { fd, from: statSync(file).size };
  });
}

function logSince(file: string, from: number): string {
  const fd = openSync(file, 'r');
  const buffer = Buffer.alloc(LOG_SHOWN_BYTES);
  const start = Math.max(from, statSync(file).size - LOG_SHOWN_BYTES);
  const length = readSync(fd, buffer, 0, LOG_SHOWN_BYTES, start);
  closeSync(fd);
  return buffer.toString('utf8', 0, length).trim();
}

/** Waits on a pipe from us: when we are killed outright the pipe closes and the server is told to stop. */
function keep(server: ChildProcess, user: ServerUser | undefined): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const script = `read -r _; kill -INT ${server.pid}`;
  const keeper = spawn('/bin/sh', ['-c', script], {
    ...user,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.on('error', () => undefined);
  return keeper;
}

async function untilReady(server: ChildProcess, launch: Launch, from: number): Promise<void> {
  const giveUp = elapsedMs() + START_WITHIN_MS;
  while (server.exitCode === null && server.signalCode === null && elapsedMs() < giveUp) {
    const found = runningPostmaster(launch.place.cluster);
    if (found?.pid === server.pid && found?.isReady) return;
    await pause(LOOK_EVERY_MS);
  }
  const log = logSince(launch.place.logFile, from);
  server.kill('SIGKILL');
  if (log.includes('No space left')) throw new EmbeddedRefused('disk-full', { path: launch.place.cluster });
  if (log.includes('could not bind')) throw new EmbeddedRefused('port-in-use', { port: launch.port });
  throw new EmbeddedRefused('did-not-start', { path: launch.place.logFile, log });
}

/** Starts the server in a group of its own, so that Ctrl-C reaches it through us, last. */
export async function launch(wanted: Launch): Promise<Server> {
  const { place, binaries, user, port, isFast } = wanted;
  const { fd, from } = openLog(place.logFile);
  const settings = [...SETTINGS, `port=${port}`, ...(isFast ? FAST_SETTINGS : [])].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const server = spawn(binaries.postgres, ['-D', place.cluster, ...settings], {
    ...user,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', fd, fd],
  });
  closeSync(fd);
  const failed = once(server, 'error').then(([error]: Error[]) => {
    throw new EmbeddedRefused('did-not-start', { path: binaries.postgres, log: String(error?.message) });
  });
  failed.catch(() => undefined);
  const keeper = server.pid === undefined ? undefined : keep(server, user);
  await Promise.race([untilReady(server, wanted, from), failed]);
  return { process: server, keeper };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function endsWithin(child: ChildProcess, ms: number): Promise<boolean> {
  const giveUp = elapsedMs() + ms;
  while (!hasEnded(child) && elapsedMs() < giveUp) await pause(LOOK_EVERY_MS);
  return hasEnded(child);
}

/** Fast shutdown: connections are ended, everything committed is on disk. Harder if that does not come to an end. */
export async function halt({ process: server, keeper }: Server): Promise<void> {
  server.kill('SIGINT');
  if (!(await endsWithin(server, FAST_STOP_MS))) server.kill('SIGQUIT');
  if (!(await endsWithin(server, HARD_STOP_MS))) server.kill('SIGKILL');
  keeper?.kill('SIGKILL');
}
