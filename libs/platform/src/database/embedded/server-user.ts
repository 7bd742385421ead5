import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedRefused } from './embedded-refused';

/** Whom the server runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'] as const;
const OTHERS_MAY_ENTER = 0o001;

function userNamed(name: string, passwd: string): ServerUser | undefined {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([login]) => login === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : undefined;
}

/**
 * PostgreSQL refuses to run as root; root therefore hands it to an existing user with no rights of its own.
 * Undefined: run it as we are. No user is ever created.
 */
export function serverUser(passwdFile = '/etc/passwd'): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = existsSync(passwdFile) ? readFileSync(passwdFile, 'utf8') : '';
  const user = CANDIDATES.map((name) => userNamed(name, passwd)).find((found) => found !== undefined);
  if (user === undefined) throw new EmbeddedRefused('no-user', { tried: CANDIDATES.join(', ') });
  return user;
}

/** A cluster that is there already belongs to whoever made it; root runs it as him. */
export function userOf(cluster: string, otherwise: ServerUser | undefined): ServerUser | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  if (otherwise === undefined || found === undefined || found.uid === 0) return otherwise;
  return { uid: found.uid, gid: found.gid };
}

/** May anybody reach this folder? Every folder above it must let others pass. Folders not there yet do not count. */
export function isReachableByOthers(folder: string): boolean {
  const path = resolve(folder);
  if (existsSync(path) && (statSync(path).mode & OTHERS_MAY_ENTER) === 0) return false;
  const above = dirname(path);
  return above === path || isReachableByOthers(above);
}
