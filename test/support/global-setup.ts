import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// By path and without `#` names: this runs before Jest resolves anything.
import { start } from '../../libs/platform/src/database/embedded/embedded';
import { running } from './running';

/** One PostgreSQL for the whole run, in a temporary folder the server's user can reach. */
async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
  chmodSync(folder, 0o755);
  const server = await start(join(folder, 'postgres'), { fast: true });
  running.server = { folder, stop: () => server.stop() };
  process.env['TEST_DATABASE_ADMIN_URL'] = server.url('postgres');
}

export = globalSetup;
