import { openParts } from './guard';
import { readWorkbook } from './read-workbook';
import { writeForm } from './write-form';

const columns = [
  { heading: '任务', width: 20 },
  { heading: '类型', width: 10, takes: { kind: 'one-of', values: ['进展', '办结'] }, hint: '从列表选择' },
  { heading: '数', width: 10, takes: { kind: 'number', from: 0, until: 100 } },
  { heading: '说明', width: 30, takes: { kind: 'text', most: 200 } },
] as const;
const HARMFUL = ['=1+1', '+1', '-1', '@x', '＝1+1', '\t=1', '=HYPERLINK("http://x")', "'=1", '<&>"', '_x0041_', 'a\u0007b', 'a\nb'];
const form = (rows: readonly (readonly (string | null)[])[]) => writeForm({ name: '填报', title: '=标题', columns, rows, wrong: '请改正' }, [{ name: '表单', rows: [['k', '=v']], hidden: true, width: 20 }]);
const xmlOf = (bytes: Uint8Array, part: string): string => openParts(bytes).get(part)!.toString('utf8');

test('what is written is read as the same text, never as a formula, and says which sheet is hidden', async () => {
  const bytes = await form(HARMFUL.map((text) => [text, null, null, null]));
  const [sheet, meta] = await readWorkbook(bytes);
  expect(sheet!.rows.slice(2).map(([cell]) => cell!.text)).toEqual(HARMFUL);
  expect([...sheet!.rows, ...meta!.rows].flat().filter(({ kind }) => kind === 'formula')).toEqual([]);
  expect([sheet!.hidden, meta!.hidden, meta!.rows[0]!.map(({ text }) => text)]).toEqual([false, true, ['k', '=v']]);
  expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
});

test('is protected but where it is filled in, with a list and limits on what is', async () => {
  const bytes = await form([['任务一', null, null, null]]);
  const [xml, styles] = [xmlOf(bytes, 'xl/worksheets/sheet1.xml'), xmlOf(bytes, 'xl/styles.xml')];
  expect(xml).toMatch(/<sheetProtection [^>]*sheet="(1|true)"/);
  const locks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([xf]) => !/locked="(0|false)"/.test(xf));
  const styleOf = (cell: string): number => Number(new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(xml)?.[1] ?? 0);
  expect(['A1', 'A2', 'D2', 'A3', 'B3', 'C3', 'D3'].map((cell) => locks[styleOf(cell)])).toEqual([true, true, true, true, false, false, false]);
  for (const rule of [/type="list"[^>]*sqref="B3:B3"/, /type="decimal"[^>]*sqref="C3:C3"/, /type="textLength"[^>]*sqref="D3:D3"/]) expect(xml).toMatch(rule);
  expect(xml).toContain('进展,办结');
});
