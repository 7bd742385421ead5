import { fail } from '#domain/kernel/failure';
import type { ListId } from '#domain/kernel/ids';
import type { TaskItem } from '#domain/plan/annual-list';
import { type CheckedList, checkList } from '#domain/plan/check-list';
import { type CheckedQuotas, checkQuotas } from '#domain/plan/quotas';
import { type QuotaRow, readQuotas } from '#domain/plan/read-quotas';
import type { Headings } from '#domain/plan/list-column';
import { type FoundColumns, readColumns } from '#domain/plan/read-columns';
import { type FoundList, readLists } from '#domain/plan/read-list';
import { sha256Hex } from '#platform/hash';
import { markWorkbook } from '#platform/workbook/mark-workbook';
import type { Reader, Reading } from '../core/reader';
import type { Previewed } from '../core/row-verdicts';
import type { CountyId } from '#domain/kernel/ids';
import { listDirectory } from './list-directory';
import { itemsOfList, readList } from './list.store';
import { listMarks, listVerdicts, quotaMarks, quotaVerdicts } from './list-answer';
import { openWorkbook } from '../core/open-workbook';

/** A file as it came. */
export interface UploadedWorkbook {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The list a workbook holds, opened and read but not yet judged. */
export interface OpenedList {
  readonly list: FoundList;
  readonly sha256: string;
}

/** Which of a workbook's lists is meant, from 1; may be left out where there is only one. */
export async function openList(file: UploadedWorkbook, place?: number, headings: Headings = {}): Promise<OpenedList> {
  const lists = readLists(await openWorkbook(file.bytes), headings);
  if (place === undefined && lists.length > 1) {
    fail('list.several-lists', { lists: lists.map(({ sheet, title }, index) => `${index + 1} ${title || sheet}`) });
  }
  const list = lists[(place ?? 1) - 1];
  return { list: list ?? fail('list.unknown', { place: place ?? 1 }), sha256: sha256Hex(Buffer.from(file.bytes)) };
}

/** Which heading of a workbook would be taken for which column. Writes nothing, and asks the database nothing. */
export async function columnsOfWorkbook({ bytes }: Pick<UploadedWorkbook, 'bytes'>, headings: Headings): Promise<readonly FoundColumns[]> {
  return readColumns(await openWorkbook(bytes), headings);
}

export async function judgeList(reading: Reading, list: FoundList, year: number): Promise<CheckedList> {
  const { index } = await listDirectory(reading);
  return checkList(list, { directory: index, year });
}

export interface OpenedQuotas {
  readonly rows: readonly QuotaRow[];
  readonly sha256: string;
}

export async function openQuotas(file: UploadedWorkbook): Promise<OpenedQuotas> {
  return { rows: readQuotas(await openWorkbook(file.bytes)), sha256: sha256Hex(Buffer.from(file.bytes)) };
}

export async function judgeQuotas(
  reading: Reading,
  rows: readonly QuotaRow[],
  items: readonly TaskItem[],
): Promise<CheckedQuotas> {
  const current = items.filter(({ state }) => state === 'current');
  const known = current.map(({ number, title, target, scope }) => ({ number, title, target, scope: scope.map(({ unitId }) => unitId) }));
  return checkQuotas(rows, known, (await listDirectory(reading)).index);
}

/** A preview, and of which list. */
export interface ImportPreview extends Previewed {
  readonly title: string;
}

/** The dry run. It reads in a transaction that cannot write. */
export class PreviewImport {
  constructor(private readonly reader: Reader) {}

  async list(county: CountyId, file: UploadedWorkbook, asked: { year: number; place?: number; headings?: Headings }): Promise<ImportPreview> {
    const { list } = await openList(file, asked.place, asked.headings);
    const checked = await this.reader.read(county, (reading) => judgeList(reading, list, asked.year));
    return { ...listVerdicts(checked), title: list.title, marked: () => markWorkbook(file.bytes, listMarks(checked)) };
  }

  async quotas(county: CountyId, file: UploadedWorkbook, listId: ListId): Promise<ImportPreview> {
    const { rows } = await openQuotas(file);
    return this.reader.read(county, async (reading) => {
      const { title } = await readList(reading, listId);
      const checked = await judgeQuotas(reading, rows, await itemsOfList(reading, listId));
      return { ...quotaVerdicts(checked), title, marked: () => markWorkbook(file.bytes, quotaMarks(checked)) };
    });
  }
}
