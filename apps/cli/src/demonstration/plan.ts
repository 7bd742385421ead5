import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountyId, ListId } from '#domain/kernel/ids';
import { DispatchList } from '#engine/assignment/dispatch-list';
import type { Database } from '#engine/core/database';
import { operator } from '#engine/core/operator';
import { Reader } from '#engine/core/reader';
import type { Tx } from '#engine/core/tx';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { ImportList } from '#engine/plan/import-list';
import { ImportQuotas } from '#engine/plan/import-quotas';
import { listsOverview } from '#engine/plan/list.queries';
import { PROJECT_ROOT } from '#platform/project';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { loadConfigCalendars } from '../load-calendars';

/** Everything of the demonstration says so, its document numbers too. */
export const DEMONSTRATION_LIST = { year: 2023, documentNumber: '〔演示〕2023-1' } as const;
const TITLE = '三台县2023年乡村振兴年度任务清单（演示数据，与实际考核无关）';
/** Friday, 10 February 2023, 09:00 in the county: lists go out after the new year's meetings. */
const DISPATCHED_AT = '2023-02-10T01:00:00Z';

const CLOCK = {
  name: 'demonstration-clock',
  text: `UPDATE county c SET clock_at = $2::timestamptz FROM unit u
         WHERE c.county_id = $1 AND u.county_id = c.county_id AND u.kind = 'county' RETURNING u.id`,
};

export interface DemonstrationPlan {
  readonly listId: ListId;
  /** False: it was there already. */
  readonly created: boolean;
  readonly assignments: number;
}

/**
 * The demonstration county's calendars and its list of 41 items with township quotas, dispatched on 10 February 2023 by
 * the county's own clock, by the same commands as a real one. A list that is there is left alone.
 */
export async function loadDemonstrationPlan(owner: Database, countyId: CountyId): Promise<DemonstrationPlan> {
  const work = new UnitOfWork(owner);
  await loadConfigCalendars(owner, countyId);
  const lists = await new Reader(owner).read(countyId, listsOverview);
  const there = lists.find(({ documentNumber }) => documentNumber === DEMONSTRATION_LIST.documentNumber);
  if (there?.state === 'dispatched') return { listId: there.id as ListId, created: false, assignments: 0 };
  const call = { actor: operator(countyId, 'demonstration') };
  await work.run(call, setClock);
  const file = await workbookFrom('task-list.csv');
  const units = { verifyingUnit: '510722-D33', substituteUnit: '510722-D34' };
  const list = await new ImportList(work).run(call, { file, ...DEMONSTRATION_LIST, title: TITLE, ...units });
  await new ImportQuotas(work).run(call, { listId: list.listId, file: await workbookFrom('quotas.csv') });
  const { assignments } = await new DispatchList(work, new CalendarShelf()).run(call, list.listId);
  return { listId: list.listId, created: true, assignments };
}

async function setClock(tx: Tx): Promise<void> {
  if (tx.kind !== 'demonstration') throw new Error('only a demonstration county has a clock of its own');
  const [row] = await tx.rows<{ id: string }>(CLOCK, [tx.county, DISPATCHED_AT]);
  const subject = { kind: 'county' as const, id: row?.id ?? '' };
  tx.leave({ facts: [{ fact: 'county.clockMoved', subject, data: { to: DISPATCHED_AT } }] });
}

/** These files hold no quotes and no commas within a cell. */
async function workbookFrom(name: string): Promise<{ bytes: Uint8Array; name: string }> {
  const text = readFileSync(join(PROJECT_ROOT, 'config', 'demonstration', name), 'utf8').replace(/^\uFEFF/, '');
  const rows = text.split(/\r?\n/).filter((line) => line !== '').map((line) => line.split(','));
  return { bytes: await writeWorkbook([{ name: '演示', rows }]), name };
}
