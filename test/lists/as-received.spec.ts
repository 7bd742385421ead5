import { formatDay } from '#domain/kernel/day';
import { checkList } from '#domain/plan/check-list';
import type { CheckedList } from '#domain/plan/check-list';
import { indexDirectory } from '#domain/plan/directory';
import type { ParsedItem, RowVerdict } from '#domain/plan/parsed-item';
import { readLists } from '#domain/plan/read-list';
import { markWorkbook } from '#platform/workbook/mark-workbook';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import type { CellToWrite } from '#platform/workbook/write-workbook';
import { readTable } from '#test/support/csv';
import { demonstrationDirectory } from '#test/support/demonstration-directory';
import { VERDICT_HEADING, verdictSentence } from '#words/verdicts';

const SHEET = '2023年清单';
const [HEADING = [], ...ROWS] = readTable('as-received.csv');
const EXPECTED = ROWS.map((row) => row.at(-1) ?? '');
const ODD_TITLE = ROWS.findIndex((row) => row[2]?.startsWith('='));

/** The rows as a workbook; the odd title is a formula cell or a string, as a county's clerk may have made it. */
function workbook(oddTitle: 'formula' | 'string'): Promise<Uint8Array> {
  const rows: CellToWrite[][] = [HEADING, ...ROWS].map((row) => row.slice(0, -1));
  if (oddTitle === 'formula') (rows[ODD_TITLE + 1] as CellToWrite[])[2] = { formula: ROWS[ODD_TITLE]?.[2] ?? '' };
  return writeWorkbook([{ name: SHEET, rows }]);
}

async function check(bytes: Uint8Array): Promise<CheckedList> {
  const [list, ...others] = readLists(await readWorkbook(bytes));
  expect(others).toEqual([]);
  if (!list) throw new Error('no list');
  return checkList(list, { directory: indexDirectory(demonstrationDirectory()), year: 2023 });
}

const due = ({ limit }: ParsedItem): string => (limit.kind === 'fixed' ? formatDay(limit.on) : limit.kind);
const number = ({ target }: ParsedItem): string =>
  target.kind === 'number' ? `${target.comparator}${target.value}${target.unit}` : target.kind;
const codes = (row: RowVerdict): string[] => row.problems.map(({ field, code }) => `${field}: ${code}`);

/** What each sentence of the column `expected` means for the verdict, in the order of the rows. */
const MEANT: readonly ((row: RowVerdict, item: ParsedItem) => void)[] = [
  (_, item) => expect([number(item), item.scope.length, due(item)]).toEqual(['>=418个', 33, '2023-11-30']),
  (row) => expect([row.verdict, row.problems]).toEqual(['empty', []]),
  (_, item) => expect([number(item), item.unitOfMeasure, due(item)]).toEqual(['set-by-superior', '万吨', '2023-12-31']),
  (_, item) => expect([number(item), due(item)]).toEqual(['>=95%', '2023-12-31']),
  (_, item) => expect([number(item), item.limit]).toEqual(['=0万亩', { kind: 'year', standing: true }]),
  (_, item) => expect(item.target).toEqual({ kind: 'grade', text: '良好以上' }),
  (row) =>
    expect([codes(row), row.problems[0]?.details['names']]).toEqual([
      ['leadUnit: list.two-lead-units'],
      ['县农业农村局', '县统计局'],
    ]),
  (row) => expect(codes(row)).toEqual(['limit: limit.no-such-day']),
  (_, item) => expect([number(item), item.limit]).toEqual(['>=1234.56万元', { kind: 'monthly', date: 25 }]),
  (row) => {
    expect([codes(row), row.suggestion]).toEqual([['leadUnit: list.unknown-unit-like'], '县乡村振兴局']);
    expect(row.notes).toContainEqual({ code: 'read-as', details: { from: '各乡镇', to: '各镇乡' } });
  },
  (row) => expect(codes(row)).toEqual(['target: list.neither-target-nor-limit', 'number: list.duplicate-number']),
  (row) => expect(codes(row)).toEqual(['number: list.duplicate-number']),
  (row, item) => {
    expect(item.title).toBe('=HYPERLINK("http://x","点我")');
    expect(row.notes).toContainEqual({ code: 'formula-as-text', details: {} });
  },
  (_, item) => expect([item.scope.length, due(item)]).toEqual([32, '2023-11-30']),
];

describe.each(['string', 'formula'] as const)('a list as counties send it, its odd title a %s cell', (oddTitle) => {
  let list: CheckedList;
  beforeAll(async () => {
    list = await check(await workbook(oddTitle));
  });

  test.each(EXPECTED.map((expected, index) => [index + 2, expected] as const))(
    'row %i is %s',
    (rowNumber, expected) => {
      const row = list.rows.find((candidate) => candidate.row === rowNumber);
      if (!row) throw new Error(`row ${rowNumber} has no verdict`);
      expect(row.verdict === 'error' ? 'error' : 'ok').toBe(expected.split(/[: ]/)[0]);
      MEANT[rowNumber - 2]?.(row, row.item as ParsedItem);
    },
  );

  test('a list with an error is not taken over', () =>
    expect([list.ok, list.rows.length]).toEqual([false, EXPECTED.length]));

  test('the workbook comes back with the verdict beside each row, and can be checked again', async () => {
    const marks = list.rows.map((row) => ({ sheet: SHEET, row: row.row, text: verdictSentence(row, 'zh') }));
    const heading = { sheet: SHEET, row: list.headerRow, text: VERDICT_HEADING, header: true };
    const marked = await markWorkbook(await workbook(oddTitle), [heading, ...marks.filter(({ text }) => text !== '')]);
    const [sheet] = await readWorkbook(marked);
    expect(sheet?.rows[0]?.at(-1)?.text).toBe(VERDICT_HEADING);
    expect(sheet?.rows[7]?.at(-1)?.text).toMatch(/^有误：.*县农业农村局、县统计局/);
    expect((await check(marked)).rows).toEqual(list.rows);
  });

  test('every row has its sentence in both languages, with nothing left unfilled', () => {
    for (const row of list.rows) {
      expect(`${verdictSentence(row, 'zh')}${verdictSentence(row, 'en')}`).not.toMatch(/[{}…]/);
    }
  });
});

describe('the demonstration county’s list of 2023', () => {
  test('all 41 items are taken over', async () => {
    const rows = readTable('task-list.csv');
    const list = await check(await writeWorkbook([{ name: SHEET, rows: [['三台县2023年任务清单'], ...rows] }]));
    expect(list.rows.flatMap((row) => (row.verdict === 'error' ? [verdictSentence(row, 'en')] : []))).toEqual([]);
    expect(list.rows.map(({ item }) => item?.number)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    expect([list.ok, list.title, list.headerRow]).toEqual([true, '三台县2023年任务清单', 2]);
  });

  test('the copy that is loaded is the copy that is tested', () => {
    for (const name of ['task-list.csv', 'quotas.csv']) {
      expect(readTable(name, 'config/demonstration')).toEqual(readTable(name));
    }
  });
});
