import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedRefused, refusing } from './embedded-refused';
import type { Place } from './place';
import type { ServerUser } from './server-user';

export const OWNER = 'duban_owner';
/** An empty cluster takes 40 MB and its first log segments 32 MB more. */
const NEEDED_BYTES = 150 * 2 ** 20;
/** Nothing of ours may leak into the server; programs are named by their full path. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function secretOf(place: Place): string {
  if (existsSync(place.secretFile))
    return refusing(place.secretFile, () => readFileSync(place.secretFile, 'utf8').trim());
  const secret = randomBytes(24).toString('base64url');
  refusing(place.secretFile, () => writeFileSync(place.secretFile, `${secret}\n`, { mode: 0o600 }));
  return secret;
}

function mustHaveSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < NEEDED_BYTES) throw new EmbeddedRefused('disk-full', { path: folder });
}

function runInitdb(program: string, args: readonly string[], user: ServerUser | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => reject(new EmbeddedRefused('did-not-start', { log: error.message })));
    child.on('close', (code) => {
      const log = Buffer.concat(said).toString().trim();
      if (code === 0) resolve();
      else
        reject(
          new EmbeddedRefused(log.includes('No space left') ? 'disk-full' : 'did-not-start', { path: program, log }),
        );
    });
  });
}

function handOver(path: string, user: ServerUser | undefined): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

/** In a folder of its own, renamed at the end: a cluster is whole or not there. */
async function create(place: Place, binaries: Binaries, user: ServerUser | undefined, isFast: boolean): Promise<void> {
  const [fresh, passwordFile] = [`${place.cluster}.new`, `${place.cluster}.new.password`];
  mustHaveSpace(dirname(place.cluster));
  refusing(fresh, () => {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    mkdirSync(fresh, { mode: 0o700 });
    handOver(fresh, user);
    writeFileSync(passwordFile, secretOf(place), { mode: 0o600 });
    handOver(passwordFile, user);
  });
  const who = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const what = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    ...(isFast ? ['--no-sync'] : []),
  ];
  try {
    await runInitdb(binaries.initdb, ['-D', fresh, ...who, ...what], user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, place.cluster);
}

/**
 * Makes the cluster where there is none: UTF-8, sorted by code point everywhere alike, pages with checksums,
 * password needed even from this machine. `isFast` does not wait for the disk. Returns the owner's password.
 */
export async function ensureCluster(
  place: Place,
  binaries: Binaries,
  user: ServerUser | undefined,
  isFast: boolean,
): Promise<string> {
  if (!existsSync(place.cluster)) await create(place, binaries, user, isFast);
  else if (!existsSync(place.secretFile)) throw new EmbeddedRefused('secret-lost', { path: place.secretFile });
  const versionFile = join(place.cluster, 'PG_VERSION');
  const found = refusing(place.cluster, () =>
    existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'none',
  );
  if (found !== String(binaries.major))
    throw new EmbeddedRefused('other-version', { path: place.cluster, found, needed: binaries.major });
  refusing(place.cluster, () => chmodSync(place.cluster, 0o700));
  return secretOf(place);
}
