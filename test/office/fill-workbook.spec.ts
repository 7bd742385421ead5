import type { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/people/actor';
import { FILL_COLUMNS, FILL_FIRST_ROW, FILL_META, FILL_SHEET, type FillColumn } from '#domain/report/fill-form';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { fillWorkbook } from '#engine/report/fill-workbook';
import { SubmitFill } from '#engine/report/submit-fill';
import { SubmitReport } from '#engine/report/submit-report';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { VERDICT_HEADING } from '#words/verdicts';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { requireTool } from '#test/support/require-tool';
import { ITEMS, putTownships, TOWNSHIPS } from './fill-county';
import { fillInOffice, type Stroke } from './office-fill';

const database = useDatabase();
const office = requireTool('soffice', 'fills workbooks as a clerk does') ? test : test.skip;
let source: DataSource;
let county: County;
let clerks: readonly PersonActor[];
let fill: SubmitFill;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app' }).initialize();
  county = await seedCounty(database().ownerUrl);
  clerks = await putTownships(county);
  const shelf = new CalendarShelf();
  fill = new SubmitFill(new Reader(source), shelf, new SubmitReport(new UnitOfWork(source), shelf));
});
afterAll(async () => {
  await county.close();
  await source.destroy();
});

const workbook = (by: PersonActor) => new Reader(source).read(county.id, (reading) => fillWorkbook(reading, new CalendarShelf(), by));
const at = (column: FillColumn): number => FILL_COLUMNS.indexOf(column);
/** Counted from 0 by the office, from 1 by people. */
const placed = (item: number) => FILL_FIRST_ROW - 1 + item;
const words = (item: number, column: FillColumn, said: string): Stroke => ({ row: placed(item), column: at(column), words: said });
const number = (item: number, column: FillColumn, said: string): Stroke => ({ row: placed(item), column: at(column), number: said });

/** What may begin a formula elsewhere stays text here, full-width forms as well. */
const TEXTS = ['本月新建，进展顺利', '=1+1', '+86项', '-5度', '@全体', '＝HYPERLINK("x")', '－已开工', "'单引号", '含\u3000全角空格', '=cmd|calc!A0'];

function honest(item: number): readonly Stroke[] {
  if (item % ITEMS === 11) return [words(item, 'nothing', '雨季停工')];
  const said = TEXTS[item % TEXTS.length]!;
  return [words(item, 'kind', '进展'), number(item, 'figure', String(item + 1)), number(item, 'percent', '12.5'), words(item, 'text', said)];
}

const LONG = '长'.repeat(4001);
/** Each makes its own row wrong, and no other. */
const MISTAKES: readonly ((item: number) => readonly Stroke[])[] = [
  (item) => [words(item, 'figure', '约十个')],
  (item) => [{ row: placed(item), column: at('figure'), formula: '=1+1' }],
  (item) => [words(item, 'figure', '12个')],
  (item) => [number(item, 'percent', '120')],
  (item) => [number(item, 'percent', '-5')],
  (item) => [words(item, 'kind', '完成啦')],
  (item) => [words(item, 'nothing', '也没有进展')],
  (item) => [words(item, 'text', LONG)],
  (item) => [words(item, 'period', '2023-02')],
  (item) => [words(item, 'key', '别的任务')],
];
/** Thirty: township and item of each, all different, three of every kind. */
const PLANTED = Array.from({ length: 30 }, (_, index) => ({ township: (index * 7) % TOWNSHIPS, item: (index * 5) % 11, how: MISTAKES[index % MISTAKES.length]! }));

const rows = async () => (await county.sql(`SELECT (SELECT count(*) FROM report)::integer AS reports, (SELECT count(*) FROM trail_entry)::integer AS entries`))[0];

office(
  `${TOWNSHIPS} townships fill in ${ITEMS} items each in LibreOffice: 30 mistakes are marked and none besides, nothing is written before, the right rows after`,
  async () => {
    const books: Uint8Array[] = [];
    for (const clerk of clerks) books.push((await workbook(clerk)).bytes);
    const filled = fillInOffice(
      books.map((bytes, township) => {
        const strokes = Array.from({ length: ITEMS }, (_, item) => honest(item)).flat();
        return { bytes, strokes: [...strokes, ...PLANTED.filter((one) => one.township === township).flatMap(({ item, how }) => how(item))] };
      }),
    );
    const before = await rows();
    const wrong: string[] = [];
    const marked: string[] = [];
    for (const [township, bytes] of filled.entries()) {
      const { rows: judged, marked: mark } = await fill.preview(clerks[township]!, bytes);
      expect(judged).toHaveLength(ITEMS);
      wrong.push(...judged.filter(({ verdict }) => verdict === 'error').map(({ row }) => `${township}.${row - FILL_FIRST_ROW}`));
      const sheet = (await readWorkbook(await mark())).find(({ name }) => name === FILL_SHEET)!;
      const column = sheet.rows[FILL_FIRST_ROW - 2]!.findIndex(({ text }) => text === VERDICT_HEADING);
      sheet.rows.forEach((cells, row) => row >= FILL_FIRST_ROW - 1 && (cells[column]?.text ?? '') !== '' && marked.push(`${township}.${row - FILL_FIRST_ROW + 1}`));
    }
    const planted = PLANTED.map(({ township, item }) => `${township}.${item}`).toSorted();
    expect(new Set(planted).size).toBe(30);
    expect([wrong.toSorted(), marked.toSorted()]).toEqual([planted, planted]);
    expect(await rows()).toEqual(before);

    const spoilt = PLANTED[0]!.township;
    expect(await outcome(fill.run({ actor: clerks[spoilt]! }, filled[spoilt]!, 'all'))).toBe('fill.rows-wrong');
    expect(await rows()).toEqual(before);

    let written = 0;
    for (const [township, bytes] of filled.entries()) written += (await fill.run({ actor: clerks[township]! }, bytes, 'valid')).written;
    expect(written).toBe(TOWNSHIPS * ITEMS - 30);
    const reports = await county.sql(
      `SELECT u.code, i.number, r.text, trim_scale(r.figure)::text AS figure, r.nothing_reason AS nothing FROM report r JOIN assignment a ON a.county_id = r.county_id AND a.id = r.assignment_id
       JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id WHERE r.county_id = $1`,
      [county.id],
    );
    const expected = clerks.flatMap((_, township) => Array.from({ length: ITEMS }, (__, item) => ({ township, item })))
      .filter(({ township, item }) => !planted.includes(`${township}.${item}`))
      .map(({ township, item }) => `F${township + 1} ${item + 101} ${item === 11 ? '' : TEXTS[item % TEXTS.length]!.trim()} ${item === 11 ? null : item + 1} ${item === 11 ? '雨季停工' : null}`);
    expect(reports.map(({ code, number: no, text, figure, nothing }) => [code, no, text, figure, nothing].map(String).join(' ')).toSorted()).toEqual(expected.toSorted());

    const after = await rows();
    let again = 0;
    for (const [township, bytes] of filled.entries()) {
      const answer = await fill.run({ actor: clerks[township]! }, bytes, 'valid');
      again += answer.counts.same;
      expect([answer.written, answer.counts.ok]).toEqual([0, 0]);
    }
    expect(again).toBe(written);
    expect(await rows()).toEqual(after);
  },
  300_000,
);

/** As if somebody had changed the form's own sheet. */
async function changed(bytes: Uint8Array, key: string, value: string): Promise<Uint8Array> {
  const sheets = (await readWorkbook(bytes)).map(({ name, hidden, rows: all }) => ({
    ...{ name, hidden },
    rows: all.map((row) => row.map(({ text }, column) => (name === FILL_META && row[0]?.text === key && column === 1 ? value : text))),
  }));
  return writeWorkbook(sheets);
}

test('another unit’s, version’s or county’s workbook, and any other, is refused in one sentence', async () => {
  const [first, second] = clerks as [PersonActor, PersonActor];
  await county.addAssignment({ item_id: county.items.monthly, unit_id: first.unitId, kind: 'township' });
  const { bytes } = await workbook(first);
  expect(await outcome(fill.preview(second, bytes))).toBe('fill.other-unit');
  expect(await outcome(fill.preview(first, await changed(bytes, 'county', 'elsewhere')))).toBe('fill.other-unit');
  expect(await outcome(fill.preview(first, await changed(bytes, 'version', '2')))).toBe('fill.other-version');
  expect(await outcome(fill.preview(first, await changed(bytes, 'form', 'another')))).toBe('fill.not-a-form');
  expect(await outcome(fill.preview(first, await writeWorkbook([{ name: FILL_SHEET, rows: [['x']] }])))).toBe('fill.not-a-form');
  expect(await outcome(fill.run({ actor: first }, bytes, 'all'))).toBe('fill.nothing-filled');
});

test('a workbook holds exactly what is open, and none is made where nothing is', async () => {
  const own = await seedCounty(database().ownerUrl);
  const { leadClerk, farClerk } = own.actors;
  const made = (by: PersonActor) => new Reader(source).read(own.id, (reading) => fillWorkbook(reading, new CalendarShelf(), by));
  const { bytes, count } = await made(leadClerk);
  const [sheet] = await readWorkbook(bytes);
  expect(count).toBe(3);
  expect(sheet!.rows.slice(FILL_FIRST_ROW - 1).map((row) => row[at('title')]!.text).toSorted()).toEqual(['农村电商网点改造升级', '冷链物流中心建成', '高标准农田建设'].toSorted());
  expect(await outcome(made(farClerk))).toBe('fill.nothing-open');
  const may = await own.sql(`SELECT 1 AS one FROM report WHERE county_id = $1`, [own.id]);
  expect(may).toEqual([]);
  await own.setClock('2023-07-20T01:00:00Z');
  const typed = await writeWorkbook((await readWorkbook(bytes)).map(({ name, hidden, rows: all }) => ({ name, hidden, rows: all.map((row, index) => row.map(({ text }, column) => (name === FILL_SHEET && index === FILL_FIRST_ROW - 1 && column === at('text') ? '补报' : text))) })));
  const late = await fill.preview(leadClerk, typed).catch((error: { code?: string }) => error.code);
  // The item that is asked about once is open still; the month is over.
  expect(late).toMatchObject({ counts: { error: expect.any(Number) } });
  await own.sql(`UPDATE assignment SET state = 'withdrawn' WHERE county_id = $1 AND cadence <> 'monthly'`, [own.id]);
  const monthly = await writeWorkbook((await readWorkbook(typed)).map(({ name, hidden, rows: all }) => ({ name, hidden, rows: all.filter((row, index) => name !== FILL_SHEET || index < FILL_FIRST_ROW - 1 || row[at('period')]!.text === '2023-03').map((row) => row.map(({ text }) => text)) })));
  expect(await outcome(fill.preview(leadClerk, monthly))).toBe('fill.other-period');
  await own.close();
});
