import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZip } from '#platform/files/zip';
import { PROJECT_ROOT } from '#platform/project';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { writeZip } from '#platform/workbook/write-zip';

/** Everything of the demonstration says so, its document numbers too. */
export const DEMONSTRATION_LIST = { year: 2023, documentNumber: '〔演示〕2023-1' } as const;
export const LIST_TITLE = '三台县2023年乡村振兴年度任务清单（演示数据，与实际考核无关）';
export const UNITS_OF_LIST = { verifyingUnit: '510722-D33', substituteUnit: '510722-D34' } as const;

/** A table of the demonstration as a workbook, not compressed: the same bytes with any compressor. These files hold no quotes and no commas within a cell. */
export async function demonstrationWorkbook(name: string): Promise<{ bytes: Uint8Array; name: string }> {
  const text = readFileSync(join(PROJECT_ROOT, 'config', 'demonstration', name), 'utf8').replace(/^\uFEFF/, '');
  const rows = text.split(/\r?\n/).filter((line) => line !== '').map((line) => line.split(','));
  const parts = readZip(await writeWorkbook([{ name: '演示', rows }])).map((part) => [part.name, part.data()] as const);
  return { bytes: writeZip(parts, 'store'), name };
}
