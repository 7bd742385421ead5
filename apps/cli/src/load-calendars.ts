import { join } from 'node:path';
import type { CountyId } from '#domain/kernel/ids';
import { LoadCalendar } from '#engine/assignment/load-calendar';
import type { Database } from '#engine/core/database';
import { operator } from '#engine/core/operator';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { readCalendarFiles } from '#platform/calendar-files';
import { PROJECT_ROOT } from '#platform/project';

/** Gives a county the years of `config/calendars` it does not have; returns those. Its own versions stay in force. */
export async function loadConfigCalendars(owner: Database, countyId: CountyId): Promise<readonly number[]> {
  const files = await readCalendarFiles(join(PROJECT_ROOT, 'config', 'calendars'));
  const load = new LoadCalendar(new UnitOfWork(owner));
  return load.loadAll({ actor: operator(countyId, 'command-line') }, files.map(({ json }) => json));
}
