import type { ListId } from '#domain/kernel/ids';
import { LIST_COLUMNS, type ListColumn, MATRIX_COLUMNS } from '#domain/plan/list-column';
import { listCells, type Named, quotaMatrix } from '#domain/plan/write-list';
import { type TableColumn, writeTables } from '#platform/workbook/write-tables';
import { EXPORT_SAYS } from '#words/export';
import { filled } from '#words/language';
import { exportNote, type Workbook } from '../core/export-note';
import type { Reading, Statement } from '../core/reader';
import { listDirectory } from './list-directory';
import { itemsOfList, readList } from './list.store';

const UNITS: Statement = { name: 'export-units', text: 'SELECT id, code, name FROM unit WHERE county_id = $1' };

const WIDTHS: Readonly<Record<ListColumn, number>> = {
  ...{ number: 6, theme: 12, title: 36, symbol: 10, target: 12, unitOfMeasure: 8, leader: 18 },
  ...{ leadUnit: 22, cooperatingUnits: 26, scope: 24, limit: 12, cadence: 10, proof: 16 },
};
const COLUMNS = Object.keys(LIST_COLUMNS) as readonly ListColumn[];

/** The items in force as a workbook that the import takes back to the very same items. */
export async function exportList(reading: Reading, id: ListId): Promise<Workbook> {
  const { title, year, documentNumber: document } = await readList(reading, id);
  const items = (await itemsOfList(reading, id)).filter(({ state }) => state === 'current');
  const named = await names(reading);
  const rows = items.map((item) => {
    const cells = listCells(item, named);
    return COLUMNS.map((column) => cells[column]);
  });
  const note = await exportNote(reading, filled(EXPORT_SAYS.list.filter, { document, year }), rows.length);
  const columns = COLUMNS.map((column) => ({ heading: LIST_COLUMNS[column][0], width: WIDTHS[column] }));
  const bytes = await writeTables([{ name: EXPORT_SAYS.list.sheet, title, note, columns, rows, frozen: 3 }]);
  return { bytes, name: `${document} ${title}.xlsx`, count: rows.length };
}

/** Items by townships: what each is to do of each. */
export async function exportQuotas(reading: Reading, id: ListId): Promise<Workbook> {
  const { title, year, documentNumber: document } = await readList(reading, id);
  const { townships, rows } = quotaMatrix(await itemsOfList(reading, id), await names(reading));
  const note = await exportNote(reading, filled(EXPORT_SAYS.quotas.filter, { document, year }), rows.length);
  const head = (column: keyof typeof MATRIX_COLUMNS, width: number): TableColumn => ({ heading: MATRIX_COLUMNS[column][0], width });
  const columns = [head('number', 6), head('title', 36), head('target', 10), head('unitOfMeasure', 10), ...townships.map((heading) => ({ heading, width: 10 })), head('explanation', 24)];
  const whole = filled(EXPORT_SAYS.quotas.title, { title });
  const bytes = await writeTables([{ name: EXPORT_SAYS.quotas.sheet, title: whole, note, columns, rows, frozen: 2 }]);
  return { bytes, name: `${document} ${whole}.xlsx`, count: rows.length };
}

async function names(reading: Reading): Promise<Named> {
  const { index, postTitle } = await listDirectory(reading);
  const units = await reading.rows<{ id: string; code: string; name: string }>(UNITS, [reading.county]);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return { index, postTitle, unitOf: (id) => byId.get(id) ?? { id, name: id, code: id } };
}
