import { rmSync } from 'node:fs';
import { running } from './running';

async function globalTeardown(): Promise<void> {
  await running.server?.stop();
  if (running.server !== undefined) rmSync(running.server.folder, { recursive: true, force: true });
}

export = globalTeardown;
