import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createFile, replaceFile, syncFolder } from '../files/create-file';
import { newKeyBytes } from '../ids';

/** Why a file of secrets is not used. */
export type SecretProblem = 'exposed' | 'no-file' | 'unreadable';

/** A secret that others of this machine could read is none any more: it is refused, not repaired silently. */
export class SecretRefused extends Error {
  constructor(
    readonly reason: SecretProblem,
    readonly details: { readonly path: string; readonly mode?: string; readonly code?: string },
  ) {
    super(`${reason} ${details.path}`);
    this.name = 'SecretRefused';
  }
}

/** Everybody's but the owner's. */
const OTHERS = 0o077;
const OWNER_ONLY = 0o600;

/**
 * The text of a secret file; undefined where there is none. Refused ({@link SecretRefused}): a file that its group or
 * others may touch, and whatever is no plain file.
 */
export function readSecretFile(path: string): string | undefined {
  return refusing(path, () => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (!found.isFile()) throw new SecretRefused('no-file', { path });
    // Windows has no such bits: there the folder's own rights have to do.
    if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0) {
      throw new SecretRefused('exposed', { path, mode: (found.mode & 0o777).toString(8) });
    }
    return readFileSync(path, 'utf8');
  });
}

/** Writes a secret that was not there: whole, on the disk, for its owner only. False where one is there already; that one stands. */
export function createSecretFile(path: string, text: string): boolean {
  return refusing(path, () => {
    ownFolder(path);
    return createFile(path, text, OWNER_ONLY);
  });
}

/** Puts the text in place of whatever the file held: the old or the new one is there at any moment. */
export function replaceSecretFile(path: string, text: string): void {
  refusing(path, () => {
    ownFolder(path);
    replaceFile(path, text, OWNER_ONLY);
  });
}

/** Overwrites it once and removes it. What a disk keeps of its own accord is beyond us. */
export function destroySecretFile(path: string): void {
  refusing(path, () => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return;
    const file = openSync(path, 'r+');
    for (let at = 0; at < found.size; at += 32) writeSync(file, newKeyBytes(), 0, Math.min(32, found.size - at));
    fsyncSync(file);
    closeSync(file);
    rmSync(path);
    syncFolder(path);
  });
}

function ownFolder(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
}

function refusing<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof SecretRefused) throw error;
    const code = String((error as NodeJS.ErrnoException).code ?? '');
    if (/^E[A-Z]+$/.test(code)) throw new SecretRefused('unreadable', { path, code });
    throw error;
  }
}
