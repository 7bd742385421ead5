import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { readEnv } from '#platform/env';
import { keepAccounts } from '../start/accounts';
import { loadDemonstration } from './load';

/**
 * The demonstration county for a command that finds no county in the built-in database, as `npm start` would make it;
 * its accounts go into the same file. A database somebody configured never gets one.
 */
export async function demonstrationInstead(owner: Database): Promise<CountyId> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = readEnv();
  if (databaseUrl !== undefined || databaseOwnerUrl !== undefined) fail('county.unknown', { county: '' });
  const { countyId, created, accounts } = await loadDemonstration(owner);
  if (created) keepAccounts(dataDir, accounts);
  return countyId;
}
