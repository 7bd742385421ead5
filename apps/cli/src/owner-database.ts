import { join } from 'node:path';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { migrate } from '#engine/core/migrate';
import { SCHEMAS } from '#engine/schemas';
import { connectOrStart } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { type Environment, readEnv } from '#platform/env';

const DATABASE = 'duban';

/** Runs a command's work on a database; a test gives its own. */
export type WithOwner = <Result>(work: (owner: Database) => Promise<Result>) => Promise<Result>;

/**
 * The owner's connection, for what no role of the product may do. Without a configured database the embedded one is
 * joined or started, brought to this version and left again; a configured one is migrated by `duban migrate` only.
 */
export const withOwner: WithOwner = async (work) => {
  const env = readEnv();
  const given = env.databaseOwnerUrl ?? env.databaseUrl;
  return given === undefined ? onEmbedded(env, work) : onUrl(given, work);
};

async function onEmbedded<Result>(env: Environment, work: (owner: Database) => Promise<Result>): Promise<Result> {
  const server = await connectOrStart(join(env.dataDir, 'postgres'));
  try {
    await ensureDatabase(server.url('postgres'), DATABASE);
    await migrate(server.url(DATABASE));
    return await onUrl(server.url(DATABASE), work);
  } finally {
    await server.stop();
  }
}

/** The same on a database whose address is known. */
export async function onUrl<Result>(url: string, work: (owner: Database) => Promise<Result>): Promise<Result> {
  const owner = await dataSource({ url, role: 'owner', poolSize: 2, entities: SCHEMAS }).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}
