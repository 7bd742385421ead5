import type { ListId } from '#domain/kernel/ids';
import { listsOverview } from '#engine/plan/list.queries';
import { DEMONSTRATION_LIST, demonstrationWorkbook, LIST_TITLE, UNITS_OF_LIST } from '../../list';
import type { Year } from '../year';
import { AMENDMENT } from '../amendment';

/** The list of 41 items and its quotas, from workbooks as an office would send them. */
export async function importIt(year: Year, who: string): Promise<void> {
  const call = year.call(who);
  const file = await demonstrationWorkbook('task-list.csv');
  const list = await year.office.importList.run(call, { file, ...DEMONSTRATION_LIST, title: LIST_TITLE, ...UNITS_OF_LIST });
  await year.office.importQuotas.run(call, { listId: list.listId, file: await demonstrationWorkbook('quotas.csv') });
}

export async function dispatchIt(year: Year, who: string): Promise<void> {
  await year.office.dispatchList.run(year.call(who), await listOf(year));
}

export async function amendIt(year: Year, who: string): Promise<void> {
  await year.office.amendList.run(year.call(who), { listId: await listOf(year), ...AMENDMENT });
}

export async function listOf(year: Year): Promise<ListId> {
  const lists = await year.office.reader.read(year.county, listsOverview);
  const list = lists.find(({ documentNumber }) => documentNumber === DEMONSTRATION_LIST.documentNumber);
  if (!list) throw new Error('the list was not imported');
  return list.id as ListId;
}
