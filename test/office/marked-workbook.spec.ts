import { markWorkbook } from '#platform/workbook/mark-workbook';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { readTable } from '#test/support/csv';
import { requireTool } from '#test/support/require-tool';
import { throughOffice } from './through-office';

const CSV_OF_FIRST_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

const open = requireTool('soffice', 'opens the marked workbook in an office program nobody here wrote')
  ? test
  : test.skip;

open(
  'the marked workbook opens in LibreOffice, with the verdict beside each row and no verdict taken for a formula',
  async () => {
    const rows = readTable('as-received.csv').map((row) => row.slice(0, -1));
    const marks = rows.map((_, index) => ({ sheet: '清单', row: index + 1, text: `=1+${index}`, header: index === 0 }));
    const lines = throughOffice(
      await markWorkbook(await writeWorkbook([{ name: '清单', rows }]), marks),
      CSV_OF_FIRST_SHEET,
    )
      .toString('utf8')
      .split('\n');
    // The office program quotes text and leaves numbers bare: a formula's result would be bare.
    rows.forEach((_, index) => expect(lines[index]?.endsWith(`,"=1+${index}"`)).toBe(true));
    expect(lines[0]?.startsWith('"序号","领域","任务事项",')).toBe(true);
    expect(lines.filter((line) => line !== '')).toHaveLength(rows.length);
  },
  150_000,
);

open(
  'what LibreOffice saves is read and marked like what we write',
  async () => {
    const rows = readTable('as-received.csv').map((row) => row.slice(0, -1));
    const saved = throughOffice(await writeWorkbook([{ name: '清单', rows, merges: ['I4:J4'] }]), 'xlsx');
    const mark = { sheet: '清单', row: 2, text: '@可用' };
    const [sheet] = await readWorkbook(await markWorkbook(saved, [mark]));
    expect(sheet?.merges).toHaveLength(1);
    expect(
      sheet?.rows.map((row) => row.slice(0, 12).map(({ text }, column) => (row[column]?.merged ? '' : text))),
    ).toEqual(rows);
    expect(sheet?.rows[1]?.[12]?.text).toBe('@可用');
  },
  150_000,
);
