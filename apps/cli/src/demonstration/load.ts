import type { Database } from '#engine/core/database';
import { createDemonstrationDirectory, type DemonstrationDirectory } from './directory';
import { loadDemonstrationPlan } from './plan';

/**
 * The whole demonstration county: directory, accounts, calendars, the dispatched list. Interrupted, it is completed the
 * next time; complete, it is left alone. Passwords are told only by the run that made them.
 */
export async function loadDemonstration(owner: Database): Promise<DemonstrationDirectory> {
  const directory = await createDemonstrationDirectory(owner);
  await loadDemonstrationPlan(owner, directory.countyId);
  return directory;
}
