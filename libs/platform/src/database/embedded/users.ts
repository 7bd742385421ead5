import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refusing } from './embedded-refused';
import { isAlive } from './start-lock';

/** A command comes and goes; a service stays until somebody stops it. */
export type Purpose = 'command' | 'service';

const LOOK_EVERY_MS = 100;

/** Notes that this process uses the server. */
export function noteUse(folder: string, purpose: Purpose): void {
  const file = join(folder, String(process.pid));
  refusing(file, () => writeFileSync(file, purpose));
}

export function noteLeave(folder: string): void {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/** The purposes of the other living processes that use the server. */
export function otherUses(folder: string): readonly Purpose[] {
  const others = readdirSync(folder).filter((name) => name !== String(process.pid));
  const gone = others.filter((name) => !isAlive(Number(name)));
  for (const name of gone) rmSync(join(folder, name), { force: true });
  return others
    .filter((name) => !gone.includes(name))
    .map((name) => (readFileSync(join(folder, name), 'utf8') === 'service' ? 'service' : 'command'));
}

/** A command that started the server stays until the commands that joined it have ended. */
export async function untilAlone(folder: string): Promise<void> {
  while (otherUses(folder).length > 0) await pause(LOOK_EVERY_MS);
}
