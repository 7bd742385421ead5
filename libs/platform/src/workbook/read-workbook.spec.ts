import * as fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { numberText, percentText } from './cell-text';
import { openParts } from './guard';
import { readWorkbook } from './read-workbook';
import { WorkbookRefused } from './workbook-refused';
import { writeWorkbook } from './write-workbook';
import { writeZip } from './write-zip';

describe('a workbook is read as the plain text a person sees', () => {
  test('kinds, merges, sheets and row numbers', async () => {
    const cells = new Map([
      ['2,2', { type: 'number' as const, value: 0.95, style: { numFmt: '0%' } }],
      ['2,3', { type: 'formula' as const, formula: 'HYPERLINK("http://x","点我")', value: '点我' }],
    ]);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '任务 & 清单',
          rows: [
            ['三台县2023年任务清单', null, null, null, null],
            [],
            ['一、领域', 0.1 + 0.2, null, null, new Date(Date.UTC(2023, 10, 30))],
            [null, 1e21, true, '=1+1', '１２．５'],
          ],
          cells,
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
            { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          ],
        },
        { name: '隐藏', rows: [['x']], hidden: true },
      ],
    });
    const [sheet, hidden] = await readWorkbook(bytes);
    expect(sheet?.name).toBe('任务 & 清单');
    expect(hidden?.hidden).toBe(true);
    expect(sheet?.rows).toHaveLength(4);
    expect(sheet?.rows[0]?.[4]).toEqual({ text: '三台县2023年任务清单', kind: 'text', merged: true });
    expect(sheet?.rows[1]?.every((cell) => cell.kind === 'empty')).toBe(true);
    expect(sheet?.rows[2]?.map(({ text, kind }) => [text, kind])).toEqual([
      ['一、领域', 'text'],
      ['0.3', 'number'],
      ['95%', 'number'],
      ['=HYPERLINK("http://x","点我")', 'formula'],
      ['2023-11-30', 'date'],
    ]);
    expect(sheet?.rows[3]?.map(({ text }) => text)).toEqual([
      '一、领域',
      '1000000000000000000000',
      'TRUE',
      '=1+1',
      '１２．５',
    ]);
    expect(sheet?.rows[3]?.[3]?.kind).toBe('text');
  });

  test('a sheet formatted down to its last row costs only what it holds; one filled so far is refused', async () => {
    const parts = openParts(await writeWorkbook([{ name: '清单', rows: [['序号'], [1]] }]));
    const xml = parts.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    const swollen = (cell: string): Buffer => {
      const sheet = xml.replace('</sheetData>', `<row r="1048576">${cell}</row></sheetData>`);
      return writeZip(new Map(parts).set('xl/worksheets/sheet1.xml', Buffer.from(sheet)));
    };
    const [sheet] = await readWorkbook(swollen('<c r="XFD1048576" s="1"/>'));
    expect(sheet?.rows).toHaveLength(2);
    const refused = readWorkbook(swollen('<c r="XFD1048576"><v>1</v></c>'));
    await expect(refused).rejects.toThrow(WorkbookRefused);
    await expect(refused).rejects.toMatchObject({ reason: 'too-many-cells' });
  });

  test('a container that only claims to be a workbook is refused', async () => {
    const parts = new Map(openParts(await writeWorkbook([{ name: '清单', rows: [['序号']] }])));
    parts.delete('xl/workbook.xml');
    await expect(readWorkbook(writeZip(parts))).rejects.toMatchObject({ reason: 'not-a-workbook' });
  });

  test('what is written is read back', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((t) => !/[\u0000-\u001f\ufffe\uffff]|_x/.test(t));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const [sheet] = await readWorkbook(await writeWorkbook([{ name: 'S', rows }]));
          rows.forEach((row, r) => row.forEach((wanted, c) => expect(sheet?.rows[r]?.[c]?.text ?? '').toBe(wanted)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('numbers as text', () => {
  test.each([
    [0, '0'],
    [-0.25, '-0.25'],
    [1234.56, '1234.56'],
    [1e-7, '0.0000001'],
    [1.5e21, '1500000000000000000000'],
    [99.9 / 100, '0.999'],
  ])('%p is %s', (value, text) => expect(numberText(value)).toBe(text));
  test.each([
    [0.95, '95%'],
    [1, '100%'],
    [0.005, '0.5%'],
    [-0.1, '-10%'],
    [12.345, '1234.5%'],
  ])('%p under a percent format is %s', (value, text) => expect(percentText(value)).toBe(text));
});
