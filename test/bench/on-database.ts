import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrate } from '#engine/core/migrate';
import { start } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { sha256 } from '#platform/hash';
import { newId, newSecret } from '#platform/ids';

export interface Place {
  readonly url: string;
  /** For files of the product; gone afterwards. */
  readonly folder: string;
}

/** A database of its own, migrated, while `work` lasts. */
export async function onDatabase(work: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  chmodSync(folder, 0o755);
  const server = await start(join(folder, 'postgres'));
  try {
    await ensureDatabase(server.url('postgres'), 'duban');
    await migrate(server.url('duban'));
    await work({ url: server.url('duban'), folder });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A token that lasts a day, as if somebody had asked for it. */
export async function tokenOf(owner: DataSource, of: { county: number; account: string }): Promise<string> {
  const token = `${of.county}.${newSecret()}`;
  await owner.query(
    `INSERT INTO session (county_id, token_hash, id, account_id, machine, idle_until, expires_at)
     VALUES ($1, $2, $3, $4, true, now() + interval '1 day', now() + interval '1 day')`,
    [of.county, sha256(token), newId(), of.account],
  );
  return token;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
