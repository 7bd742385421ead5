import { backupBeforeMigration } from '#engine/core/backup/before-migration';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { migrate, mustBeMigrated } from '#engine/core/migrate';
import { SCHEMAS } from '#engine/schemas';
import { backupFolder, withOwnerUrl } from './owner-url';

/** Runs a command's work on a database; a test gives its own. */
export type WithOwner = <Result>(work: (owner: Database) => Promise<Result>) => Promise<Result>;

/**
 * The owner's connection, for what no role of the product may do. Without a configured database the embedded one is
 * joined or started, backed up and brought to this version, and left again; a configured one is migrated by
 * `duban migrate` only.
 */
export const withOwner: WithOwner = (work) =>
  withOwnerUrl(async ({ url, env, isEmbedded }) => {
    if (isEmbedded) {
      await backupBeforeMigration(url, backupFolder(env));
      await migrate(url);
    }
    await mustBeMigrated(url);
    return onUrl(url, work);
  });

/** As it is, embedded or not: nothing is migrated, and nothing done where it would have to be (`database.behind`). */
export const withOwnerAsItIs: WithOwner = (work) =>
  withOwnerUrl(async ({ url }) => {
    await mustBeMigrated(url);
    return onUrl(url, work);
  });

/** The same on a database whose address is known. */
export async function onUrl<Result>(url: string, work: (owner: Database) => Promise<Result>): Promise<Result> {
  const owner = await dataSource({ url, role: 'owner', poolSize: 2, entities: SCHEMAS }).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

/** The address an open database was opened by: for others of its roles. */
export function urlOf(owner: Database): string {
  return (owner.options as { readonly url?: string }).url ?? '';
}
