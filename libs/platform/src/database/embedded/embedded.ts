import { once } from 'node:events';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { elapsedMs } from '../../clock';
import { findBinaries } from './binaries';
import { ensureCluster, OWNER } from './cluster';
import { EmbeddedRefused } from './embedded-refused';
import { choosePlace, type Place } from './place';
import { type Postmaster, runningPostmaster } from './postmaster-file';
import { choosePort, halt, launch, type Server } from './server';
import { serverUser, userOf } from './server-user';
import { whileLocked } from './start-lock';
import { noteLeave, noteUse, otherUses, type Purpose, untilAlone } from './users';

export interface EmbeddedOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** For tests: nothing is waited for on the disk; a crash of the machine loses the data. */
  readonly fast?: boolean;
}

/** A PostgreSQL that belongs to this checkout. */
export interface Embedded {
  readonly port: number;
  /** Where its data are: the folder asked for, or a durable one the server's user can reach. */
  readonly folder: string;
  readonly isElsewhere: boolean;
  /** False: another process of ours runs it, and `stop` only takes leave. */
  readonly isOwn: boolean;
  /** The owner's connection string. Connect as another role with `asRole`. */
  url(database: string): string;
  /** Ends the server (within 6 s), or takes leave of it. */
  stop(): Promise<void>;
  /** Resolves when a server of our own ended, asked or not. */
  readonly ended: Promise<void>;
}

/** A server may be starting or stopping when we come: worth waiting for, not for long. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 100;
const PORT_TRIES = 3;

interface Joint {
  readonly place: Place;
  readonly port: number;
  readonly password: string;
  readonly server: Server | undefined;
  readonly purpose: Purpose;
}

function embeddedOf({ place, port, password, server, purpose }: Joint): Embedded {
  const url = (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
  const ended =
    server === undefined ? new Promise<void>(() => undefined) : once(server.process, 'exit').then(() => undefined);
  const stop = async () => {
    noteLeave(place.users);
    if (server === undefined) return;
    if (purpose === 'command') await untilAlone(place.users);
    await halt(server);
  };
  return { port, folder: place.cluster, isElsewhere: place.isElsewhere, isOwn: server !== undefined, url, stop, ended };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function launchHere(place: Place, options: EmbeddedOptions, purpose: Purpose): Promise<Embedded> {
  const user = userOf(place.cluster, serverUser());
  const binaries = findBinaries(user);
  const password = await ensureCluster(place, binaries, user, options.fast ?? false);
  for (let tries = 1; ; tries += 1) {
    const port = await choosePort(options.port ?? 0);
    try {
      const server = await launch({ place, binaries, user, port, isFast: options.fast ?? false });
      noteUse(place.users, purpose);
      return embeddedOf({ place, port, password, server, purpose });
    } catch (error) {
      const isTaken = error instanceof EmbeddedRefused && error.reason === 'port-in-use';
      if (!isTaken || options.port || tries === PORT_TRIES) throw error;
    }
  }
}

async function join(place: Place, running: Postmaster): Promise<Embedded | undefined> {
  const password = await ensureCluster(place, findBinaries(serverUser()), undefined, false);
  noteUse(place.users, 'command');
  const embedded = embeddedOf({ place, port: running.port, password, server: undefined, purpose: 'command' });
  if (running.isReady && (await answers(embedded.url('postgres')))) return embedded;
  noteLeave(place.users);
  return undefined;
}

const placeOf = (dataDir: string) => choosePlace(dirname(resolve(dataDir)), basename(resolve(dataDir)), serverUser());

async function patiently(place: Place, attempt: () => Promise<Embedded | undefined>): Promise<Embedded> {
  for (const giveUp = elapsedMs() + PATIENCE_MS; ; await pause(LOOK_EVERY_MS)) {
    const embedded = await whileLocked(place.lock, attempt);
    if (embedded !== undefined) return embedded;
    const pid = runningPostmaster(place.cluster)?.pid;
    if (elapsedMs() > giveUp) throw new EmbeddedRefused('folder-locked', { path: place.cluster, pid: pid ?? 0 });
  }
}

/**
 * Starts the server on `dataDir`, making the cluster the first time. Beside the folder stand the owner's password
 * (mode 0600) and the server's log. A server that a command of ours runs is waited for; that of another `npm start` is refused at once.
 */
export async function start(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = placeOf(dataDir);
  return patiently(place, async () => {
    const running = runningPostmaster(place.cluster);
    if (running === undefined) return launchHere(place, options, 'service');
    if (!otherUses(place.users).includes('service')) return undefined; // a command's, or the last of one that was killed
    throw new EmbeddedRefused('folder-locked', { path: place.cluster, pid: running.pid });
  });
}

/** For commands: uses the server that runs on `dataDir`, or starts one for as long as commands need it. */
export async function connectOrStart(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = placeOf(dataDir);
  return patiently(place, async () => {
    const running = runningPostmaster(place.cluster);
    return running === undefined ? launchHere(place, options, 'command') : join(place, running);
  });
}
