// A lock between processes: a folder is made or it is not, on every file system. It holds the owner's process id,
// so that a lock left by a process that was killed is taken over.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The moment between making the folder and writing the id into it. */
const NAMELESS_FOR_MS = 5_000;
const LOOK_EVERY_MS = 200;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isAbandoned(folder) {
  try {
    const file = join(folder, 'pid');
    if (existsSync(file)) return !isAlive(Number(readFileSync(file, 'utf8')));
    return Date.now() - statSync(folder).mtimeMs > NAMELESS_FOR_MS;
  } catch {
    return false; // released while we looked
  }
}

/** Moves the lock away before removing it, so that of two who find it abandoned one wins. */
function takeAway(folder) {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // somebody else was first
  }
}

function tryTake(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Runs `work` while holding the lock; calls `waiting` once when somebody else holds it. */
export async function withLock(folder, waiting, work) {
  for (let told = false; !tryTake(folder);) {
    if (isAbandoned(folder)) {
      takeAway(folder);
      continue;
    }
    if (!told) waiting();
    told = true;
    await sleep(LOOK_EVERY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
