import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processNow } from '../../clock';
import { refusing } from './embedded-refused';

const LOOK_EVERY_MS = 50;
/** Between making the folder and writing the process's id into it. */
const NAMELESS_FOR_MS = 5_000;

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isAbandoned(folder: string): boolean {
  const file = join(folder, 'pid');
  const made = statSync(folder, { throwIfNoEntry: false });
  if (made === undefined) return false;
  if (!existsSync(file)) return processNow().getTime() - made.mtimeMs > NAMELESS_FOR_MS;
  return !isAlive(Number(readFileSync(file, { encoding: 'utf8', flag: 'r' }) || 0));
}

function take(folder: string): boolean {
  return refusing(folder, () => {
    try {
      mkdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  });
}

function takeAway(folder: string): void {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    return; // somebody else was first
  }
  rmSync(aside, { recursive: true, force: true });
}

/** One process at a time: making a folder either succeeds or not. A lock whose owner is gone is taken over. */
export async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  while (!take(folder)) {
    if (isAbandoned(folder)) takeAway(folder);
    else await pause(LOOK_EVERY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
