import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { readEnv } from '#platform/env';
import { keepAccounts } from '../start/accounts';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { loadDemonstration } from './load';

/** Its list dispatched and nothing more: a command should not wait for a year. `npm start` plays on from here. */
const DISPATCHED = '2023-02-10T09:01';

/**
 * The demonstration county for a command that finds no county in the built-in database, as `npm start` would make it;
 * its accounts go into the same file. A database somebody configured never gets one.
 */
export async function demonstrationInstead(owner: Database): Promise<CountyId> {
  const env = readEnv();
  const { databaseUrl, databaseOwnerUrl, dataDir } = env;
  if (databaseUrl !== undefined || databaseOwnerUrl !== undefined) fail('county.unknown', { county: '' });
  const { countyId } = await loadDemonstration(owner, {
    evidence: openBlobStore(env),
    until: DISPATCHED,
    onDirectory: ({ created, accounts }) => created && keepAccounts(dataDir, accounts),
  });
  return countyId;
}
