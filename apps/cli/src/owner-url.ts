import { join } from 'node:path';
import { connectOrStart } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { type Environment, readEnv } from '#platform/env';

const DATABASE = 'duban';

/** The owner's address of the database, for work on it as a whole. */
export interface OwnerPlace {
  readonly url: string;
  readonly env: Environment;
  /** Ours to migrate without being asked; a configured one is migrated by `duban migrate` only. */
  readonly isEmbedded: boolean;
}

export type WithOwnerUrl = <Result>(work: (place: OwnerPlace) => Promise<Result>) => Promise<Result>;

/** The configured database as it is, or the embedded one, joined or started for as long as the work takes. Migrates nothing. */
export const withOwnerUrl: WithOwnerUrl = async (work) => {
  const env = readEnv();
  const given = env.databaseOwnerUrl ?? env.databaseUrl;
  if (given !== undefined) return work({ url: given, env, isEmbedded: false });
  const server = await connectOrStart(join(env.dataDir, 'postgres'));
  try {
    await ensureDatabase(server.url('postgres'), DATABASE);
    return await work({ url: server.url(DATABASE), env, isEmbedded: true });
  } finally {
    await server.stop();
  }
};

/** Where backups go unless a file is named. */
export function backupFolder(env: Pick<Environment, 'dataDir'>): string {
  return join(env.dataDir, 'backups');
}
