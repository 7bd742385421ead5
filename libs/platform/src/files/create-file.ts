import { closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newSecret } from '../ids';

const EVERYBODY_READS = 0o644;
/** What a medium says that knows no second name for a file, as many that are shared over a network. */
const WITHOUT_LINKS: readonly unknown[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/**
 * Makes a file that was not there: whole and on the disk, whatever dies meanwhile and whoever else makes it at the same
 * moment. False where one is there already; that one stands.
 */
export function createFile(path: string, content: string | Uint8Array, mode = EVERYBODY_READS): boolean {
  const part = writtenApart(path, content, mode);
  try {
    linkOrCopy(part, path);
    syncFolder(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Puts the content in place of whatever the file held: the old or the new one is there at any moment. */
export function replaceFile(path: string, content: string | Uint8Array, mode = EVERYBODY_READS): void {
  renameSync(writtenApart(path, content, mode), path);
  syncFolder(path);
}

function linkOrCopy(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    if (!WITHOUT_LINKS.includes(codeOf(error))) throw error;
    copyFileSync(part, path, constants.COPYFILE_EXCL);
  }
}

/** Under a name of its own, so that nobody else writes into it. */
function writtenApart(path: string, content: string | Uint8Array, mode: number): string {
  const part = `${path}.${newSecret()}`;
  const file = openSync(part, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return part;
}

/** The name is on the disk too, where folders can be synced. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;
