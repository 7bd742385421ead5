import { writeXlsx } from 'hucre/xlsx';
import { openParts } from './guard';
import { markSheet } from './mark-sheet';
import { markWorkbook } from './mark-workbook';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

const HEADER = '核对结果 Result';
const SHEET = 'xl/worksheets/sheet1.xml';

async function decorated(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: '清单',
        columns: [{ width: 6 }, { width: 30 }],
        rows: [
          ['任务清单', null],
          ['序号', '任务事项'],
          [1, '电商'],
          [null, null],
          [2, '公路'],
        ],
        cells: new Map([['1,0', { style: { font: { bold: true }, numFmt: '0%' } }]]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        freezePane: { rows: 2 },
        dataValidations: [{ type: 'list', range: 'B3:B5', values: ['电商', '公路'] }],
      },
      { name: '说明', rows: [['不动', '=1']] },
    ],
  });
}

const MARKS = [
  { sheet: '清单', row: 2, text: HEADER, header: true },
  { sheet: '清单', row: 3, text: '=cmd|calc <&> 好' },
  { sheet: '清单', row: 5, text: '-1' },
  { sheet: '清单', row: 8, text: '@末' },
];

describe('the marked workbook is the user’s own', () => {
  test('a column is added at the same rows, as text', async () => {
    const [sheet] = await readWorkbook(await markWorkbook(await decorated(), MARKS));
    expect(sheet?.rows.map((row) => row[2]?.text ?? '')).toEqual([
      '',
      HEADER,
      '=cmd|calc <&> 好',
      '',
      '-1',
      '',
      '',
      '@末',
    ]);
    expect(sheet?.rows.every((row) => row[2]?.kind !== 'formula')).toBe(true);
    expect(sheet?.rows[4]?.[1]?.text).toBe('公路');
  });

  test('every other part is kept byte for byte, and of the sheet all that was there', async () => {
    // One file: another would carry the second it was made in.
    const own = await decorated();
    const before = openParts(own);
    const after = openParts(await markWorkbook(own, MARKS));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, content] of before) if (name !== SHEET) expect(after.get(name)?.equals(content)).toBe(true);
    const xml = after.get(SHEET)?.toString('utf8') ?? '';
    const original = before.get(SHEET)?.toString('utf8') ?? '';
    const stripped = xml
      .replace(/<c r="C\d+" t="inlineStr">.*?<\/c>/g, '')
      .replace(/<row r="8"><\/row>/, '')
      .replace('<col min="3" max="3" width="60" customWidth="1"/>', '');
    const plain = (text: string): string => text.replace(/<dimension[^>]*>/, '').replace(/ spans="[^"]*"/g, '');
    expect(plain(stripped).replace(/<row([^>]*)><\/row>/g, '<row$1/>')).toBe(
      plain(original).replace(/<row([^>]*)><\/row>/g, '<row$1/>'),
    );
    expect(xml).toContain('<mergeCell ref="A1:B1"');
    expect(xml).toContain('<dataValidation');
  });

  test('marked again, the column is rewritten and verdicts no longer due are gone', async () => {
    const once = await markWorkbook(await decorated(), MARKS);
    const twice = await markWorkbook(
      once,
      MARKS.slice(0, 2).map((mark) => (mark.header ? mark : { ...mark, text: '可用' })),
    );
    const [sheet, other] = await readWorkbook(twice);
    expect(sheet?.rows.map((row) => row[2]?.text ?? '').filter((text) => text !== '')).toEqual([HEADER, '可用']);
    expect(Math.max(...(sheet?.rows ?? []).map((row) => row.length))).toBe(3);
    expect(other?.rows[0]?.map(({ text }) => text)).toEqual(['不动', '=1']);
  });

  test('two lists in one workbook are each marked', async () => {
    const bytes = await writeWorkbook([
      { name: 'A', rows: [['a']] },
      { name: 'B', rows: [['b', 'c', 'd']] },
    ]);
    const sheets = await readWorkbook(
      await markWorkbook(bytes, [
        { sheet: 'A', row: 1, text: '1' },
        { sheet: 'B', row: 1, text: '2' },
      ]),
    );
    expect(sheets.map((sheet) => sheet.rows[0]?.map(({ text }) => text).join())).toEqual(['a,1', 'b,c,d,2']);
  });
});

describe('a sheet is marked whatever wrote it', () => {
  test.each([
    [
      'prefixed names',
      '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      '<x:is><x:t xml:space="preserve">v</x:t></x:is>',
    ],
    [
      'an empty row',
      '<worksheet><sheetData><row r="1" ht="9"/></sheetData></worksheet>',
      '<row r="1" ht="9"><c r="B1"',
    ],
    ['no rows', '<worksheet><sheetData/></worksheet>', '<sheetData><row r="1"><c r="B1"'],
    [
      'a formatted cell in the way',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="4"/><c r="C1" s="4"/></row></sheetData></worksheet>',
      '</c><c r="B1" t="inlineStr"><is><t xml:space="preserve">v</t></is></c><c r="C1" s="4"/>',
    ],
    [
      'a later row only',
      '<worksheet><sheetData><row r="7"><c r="A7"><v>1</v></c></row></sheetData></worksheet>',
      '</row><row r="7">',
    ],
  ])('%s', (_, xml, expected) => {
    expect(markSheet(xml, new Map([[1, 'v']]), 1)).toContain(expected);
  });
});
