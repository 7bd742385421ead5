import { attackCodes } from '#test/support/attack-workbooks';
import { listCounty, type ListCounty, workbookOf } from '#test/support/demonstration-county';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { readTable } from '#test/support/csv';
import { Failure } from '#domain/kernel/failure';
import { ImportList, type ImportListInput } from './import-list';
import { ImportQuotas } from './import-quotas';
import { itemsShown, listsOverview, listWithHistory } from './list.queries';
import { PreviewImport } from './preview-import';

let here: ListCounty;
let importList: ImportList;
const asked = (bytes: Uint8Array, changes: Partial<ImportListInput> = {}): ImportListInput => ({
  file: { bytes, name: '清单.xlsx' },
  year: 2023,
  documentNumber: '〔演示〕2023-1',
  verifyingUnit: '510722-D33',
  substituteUnit: '县政府督查室',
  ...changes,
});
const refused = async (work: Promise<unknown>): Promise<Failure> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
const lastFact = async (fact: string): Promise<Record<string, unknown>> => {
  const [row] = await here.county.sql(`SELECT body FROM trail_entry WHERE fact = $1 ORDER BY id DESC LIMIT 1`, [fact]);
  return JSON.parse(String(row?.['body'])).data;
};

beforeEach(async () => {
  here = await listCounty();
  importList = new ImportList(here.work);
});
afterEach(() => here.close());

describe('a list from a workbook', () => {
  test('41 items are taken over whole, with one trail entry that names the file', async () => {
    const { listId, counts, version } = await importList.run({ actor: here.chief }, asked(await workbookOf('task-list.csv')));
    expect([counts, version]).toEqual([{ rows: 41, ok: 41, error: 0, empty: 0 }, 1]);
    const items = await here.reader.read(here.id, (reading) => itemsShown(reading, listId));
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    expect(items[24]).toMatchObject({ title: '农村电商网点改造升级', original: null, changedFields: [] });
    expect(items[24]?.scope).toHaveLength(33);
    const lists = await here.reader.read(here.id, listsOverview);
    expect(lists.find(({ id }) => id === listId)).toMatchObject({ items: 41, dropped: 0, amendmentCount: 0, state: 'draft' });
    expect(await lastFact('list.imported')).toMatchObject({ rows: 41, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('the same file again changes nothing and gets the same answer', async () => {
    const bytes = await workbookOf('task-list.csv');
    const first = await importList.run({ actor: here.chief }, asked(bytes));
    const before = await here.counts();
    expect(await importList.run({ actor: here.chief }, asked(bytes))).toEqual(first);
    expect(await here.counts()).toEqual(before);
  });

  test('a draft may be imported again: the file is then the list, and the fact says what changed', async () => {
    await importList.run({ actor: here.chief }, asked(await workbookOf('task-list.csv')));
    const edit = (rows: string[][]): void => {
      rows[1]![4] = '32';
      rows.splice(41, 1);
      rows.push(['50', ...rows[40]!.slice(1)]);
    };
    const { listId, version } = await importList.run({ actor: here.chief }, asked(await workbookOf('task-list.csv', edit)));
    expect(await lastFact('list.imported')).toMatchObject({ added: [50], changed: [1], dropped: [41], quotasDropped: [] });
    const { imports, items, dropped } = await here.reader.read(here.id, (reading) => listWithHistory(reading, listId));
    expect([version, imports.length, items, dropped]).toEqual([2, 2, 41, 1]);
  });

  test('one wrong row refuses all of it, with every place', async () => {
    const before = await here.counts();
    const failure = await refused(importList.run({ actor: here.chief }, asked(await workbookOf('as-received.csv'))));
    expect([failure.code, failure.details]).toEqual(['list.rows-wrong', { count: 5 }]);
    expect(failure.fields).toContainEqual(expect.objectContaining({ pointer: '/清单/8/leadUnit', code: 'list.two-lead-units' }));
    expect(await here.counts()).toEqual(before);
  });

  test('nobody but supervision imports', async () => {
    const failure = await refused(importList.run({ actor: here.clerk }, asked(await workbookOf('task-list.csv'))));
    expect(failure.code).toBe('permission.denied');
  });

  test('of several lists in a workbook one must be named', async () => {
    const rows = readTable('task-list.csv');
    const bytes = await writeWorkbook([{ name: '甲', rows }, { name: '乙', rows: rows.slice(0, 6) }]);
    expect((await refused(importList.run({ actor: here.chief }, asked(bytes)))).details['lists']).toEqual(['1 甲', '2 乙']);
    expect((await importList.run({ actor: here.chief }, asked(bytes, { place: 2 }))).counts.ok).toBe(5);
  });

  test('2,000 rows go in, and the bar moves', async () => {
    const edit = (rows: string[][]): void => {
      const items = rows.splice(1);
      for (let number = 1; number <= 2000; number += 1) rows.push([String(number), ...items[number % 41]!.slice(1, 2), `任务${number}`, ...items[number % 41]!.slice(3)]);
    };
    const bytes = await workbookOf('task-list.csv', edit);
    const steps: number[] = [];
    const { counts } = await importList.run({ actor: here.chief }, asked(bytes), (done) => steps.push(done));
    expect([counts.ok, steps.at(-1), steps.length]).toEqual([2000, 2000, 8]);
  });
});

describe('a dry run', () => {
  test('writes nothing and gives the user his own workbook with the verdicts', async () => {
    const before = await here.counts();
    const bytes = await workbookOf('as-received.csv');
    const preview = await new PreviewImport(here.reader).list(here.id, { bytes, name: 'x.xlsx' }, { year: 2023 });
    expect(preview.counts).toEqual({ rows: 14, ok: 8, error: 5, empty: 1 });
    expect(preview.rows[9]).toMatchObject({ row: 11, verdict: 'error', suggestion: '县乡村振兴局' });
    const [sheet] = await readWorkbook(await preview.marked());
    expect(sheet?.rows[10]?.at(-1)?.text).toMatch(/^有误：.*县乡村振兴局/);
    expect(await here.counts()).toEqual(before);
  });
});

describe('township quotas', () => {
  test('are taken over whole; the same file again changes nothing', async () => {
    const list = await workbookOf('task-list.csv');
    const { listId } = await importList.run({ actor: here.chief }, asked(list));
    const quotas = new ImportQuotas(here.work);
    const file = { bytes: await workbookOf('quotas.csv'), name: '分解.xlsx' };
    const first = await quotas.run({ actor: here.chief }, { listId, file });
    const before = await here.counts();
    expect(await quotas.run({ actor: here.chief }, { listId, file })).toEqual(first);
    expect(await here.counts()).toEqual(before);
    const items = await here.reader.read(here.id, (reading) => itemsShown(reading, listId));
    expect(items[25]?.scope.filter(({ quota }) => quota !== null)).toHaveLength(23);
    expect((await lastFact('quotas.imported'))['items']).toHaveLength(7);
    await importList.run({ actor: here.chief }, asked(list));
    expect(await here.counts()).toEqual(before);
    // Another file that says the same of an item leaves its quotas alone; one that changes its target does not.
    const edit = (rows: string[][]): void => void (rows[26]![4] = '308');
    await importList.run({ actor: here.chief }, asked(await workbookOf('task-list.csv', edit)));
    expect(await lastFact('list.imported')).toMatchObject({ changed: [26], quotasDropped: [26] });
  });

  test('that do not sum are refused unless explained', async () => {
    const { listId } = await importList.run({ actor: here.chief }, asked(await workbookOf('task-list.csv')));
    const bytes = await workbookOf('quotas.csv', (rows) => void (rows[1]![2] = '12'));
    const before = await here.counts();
    const failure = await refused(new ImportQuotas(here.work).run({ actor: here.chief }, { listId, file: { bytes, name: 'q' } }));
    expect([failure.code, failure.fields[0]?.code]).toEqual(['list.rows-wrong', 'quota.sum-differs']);
    expect(await here.counts()).toEqual(before);
  });
});

describe('a file that is no safe workbook', () => {
  test.each(attackCodes())('%s is answered with %s and nothing is written', async (_, code, bytes) => {
    const before = await here.counts();
    const failure = await refused(importList.run({ actor: here.chief }, asked(await bytes())));
    expect(failure.code).toBe(code);
    const preview = new PreviewImport(here.reader).list(here.id, { bytes: await bytes(), name: 'x' }, { year: 2023 });
    expect((await refused(preview)).code).toBe(code);
    expect(await here.counts()).toEqual(before);
  });
});
