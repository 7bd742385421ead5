import { Failure } from '#domain/kernel/failure';
import type { ListId } from '#domain/kernel/ids';
import { listCounty, type ListCounty, workbookOf } from '#test/support/demonstration-county';
import { CalendarShelf } from '../plan/calendars';
import { ImportList } from '../plan/import-list';
import { ImportQuotas } from '../plan/import-quotas';
import { itemsShown, listWithHistory } from '../plan/list.queries';
import { AmendList } from './amend-list';
import { DispatchList } from './dispatch-list';
import { previewDispatch } from './dispatch.queries';

let here: ListCounty;
let listId: ListId;
const shelf = new CalendarShelf();
const refused = async (work: Promise<unknown>): Promise<Failure> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
const one = async (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>> =>
  (await here.county.sql(text, values))[0] ?? {};

async function imported(units: { verifyingUnit: string; substituteUnit?: string }, edit?: (rows: string[][]) => void): Promise<ListId> {
  const file = { bytes: await workbookOf('task-list.csv', edit), name: 'a.xlsx' };
  const input = { file, year: 2023, documentNumber: '〔演示〕2023-1', ...units };
  return (await new ImportList(here.work).run({ actor: here.chief }, input)).listId;
}
const SUPERVISED = { verifyingUnit: '县委督查室', substituteUnit: '县政府督查室' };
const dispatch = () => new DispatchList(here.work, shelf).run({ actor: here.chief }, listId);

beforeEach(async () => {
  here = await listCounty();
  listId = await imported(SUPERVISED);
  const file = { bytes: await workbookOf('quotas.csv'), name: 'q.xlsx' };
  await new ImportQuotas(here.work).run({ actor: here.chief }, { listId, file });
});
afterEach(() => here.close());

describe('dispatching the list', () => {
  test('makes what the preview showed, each with its fact and its timers', async () => {
    const preview = await here.reader.read(here.id, (reading) => previewDispatch(reading, shelf, listId));
    const result = await dispatch();
    expect(result.assignments).toBe(preview.assignments.length);
    const made = await here.county.sql(
      `SELECT i.number, a.kind, a.unit_id AS "unitId", a.target, a.due_on::text AS "dueOn", a.acknowledge_due_on::text AS "acknowledgeDueOn"
       FROM assignment a JOIN task_item i ON i.id = a.item_id WHERE a.list_id = $1`,
      [listId],
    );
    const key = (row: object): string => JSON.stringify(row, Object.keys(row).sort());
    const shown = preview.assignments.map(({ number, kind, unitId, target, dueOn, acknowledgeDueOn }) => ({ number, kind, unitId, target: { ...target }, dueOn, acknowledgeDueOn }));
    expect(made.map((row) => JSON.stringify([row['number'], row['kind'], row['unitId'], row['dueOn'], row['acknowledgeDueOn']])).sort())
      .toEqual(shown.map((row) => JSON.stringify([row.number, row.kind, row.unitId, row.dueOn, row.acknowledgeDueOn])).sort());
    expect(new Set(made.map((row) => key(row['target'] as object)))).toEqual(new Set(shown.map((row) => key(row.target))));
    expect((await one(`SELECT count(*)::int AS n FROM trail_entry WHERE fact = 'assignment.dispatched'`))['n']).toBe(made.length);
    const units = made.filter(({ kind }) => kind !== 'leadership').length;
    expect(await one(`SELECT count(*) FILTER (WHERE kind = 'acknowledge.due')::int AS sign, count(*) FILTER (WHERE kind = 'assignment.due')::int AS due FROM timer`)).toEqual({ sign: units, due: units });
  });

  test('a township without a quota gets nothing from an item that has quotas; leaders are never asked to sign', async () => {
    await dispatch();
    const counts = await one(
      `SELECT count(*) FILTER (WHERE kind = 'township')::int AS towns, count(*) FILTER (WHERE kind = 'lead')::int AS leads,
         count(*) FILTER (WHERE kind = 'leadership' AND a.state = 'underway' AND acknowledge_due_on IS NULL)::int AS leaders
       FROM assignment a JOIN task_item i ON i.id = a.item_id WHERE i.list_id = $1 AND i.number = 26`,
      [listId],
    );
    expect(counts).toEqual({ towns: 23, leads: 1, leaders: 1 });
  });

  test('twice is refused, and so is importing again', async () => {
    await dispatch();
    expect((await refused(dispatch())).code).toBe('list.already-dispatched');
    expect((await refused(imported(SUPERVISED, (rows) => void (rows[1]![4] = '32')))).code).toBe('list.already-dispatched');
  });

  test('an office does not verify its own item: its substitute does, or the list is refused by name', async () => {
    const edit = (rows: string[][]): void => void (rows[1]![7] = '县委督查室');
    await imported(SUPERVISED, edit);
    await dispatch();
    const row = await one(`SELECT u.name FROM assignment a JOIN unit u ON u.id = a.verifier_unit_id JOIN task_item i ON i.id = a.item_id WHERE i.number = 1 AND a.kind = 'lead' AND a.list_id = $1`, [listId]);
    expect(row['name']).toBe('县政府督查室');
  });

  test('without a substitute the conflict is refused and nothing is written', async () => {
    await here.county.sql(`UPDATE annual_list SET substitute_unit_id = NULL, verifying_unit_id = (SELECT id FROM unit WHERE name = '县财政局') WHERE id = $1`, [listId]);
    const before = await here.counts();
    const failure = await refused(dispatch());
    expect([failure.code, failure.details['unit']]).toEqual(['list.conflict-of-office', '县财政局']);
    expect(await here.counts()).toEqual(before);
  });

  test('a version that is no longer the newest is refused', async () => {
    const failure = await refused(new DispatchList(here.work, shelf).run({ actor: here.chief, version: 1 }, listId));
    expect(failure.code).toBe('request.stale');
  });
});

describe('amending the dispatched list', () => {
  const amend = (changes: Parameters<AmendList['run']>[1]['changes'], documentNumber = '调〔2023〕1号') =>
    new AmendList(here.work, shelf).run(
      { actor: here.chief },
      { listId, documentNumber, reason: '年中调整', approvedBy: '县委书记', changes },
    );

  test('adds, drops and adjusts; the original stays beside what is in force, and the first limit is kept', async () => {
    await dispatch();
    const cells = { theme: '产业发展', title: '新增任务', target: '5', unitOfMeasure: '个', leader: '县长', leadUnit: '县财政局', limit: '10月底前', cadence: '月报', scope: '潼川镇' };
    const done = await amend([
      { kind: 'add', number: 42, cells },
      { kind: 'drop', number: 41 },
      { kind: 'adjust', number: 40, cells: { target: '200', limit: '11月底前' } },
    ]);
    expect(done).toMatchObject({ number: 1, dispatched: 3, adjusted: 2, withdrawn: 35 });
    const items = await here.reader.read(here.id, (reading) => itemsShown(reading, listId));
    const item = items.find(({ number }) => number === 40);
    expect(item).toMatchObject({ target: { value: '200' }, original: { target: { value: '209' } }, changedFields: ['target', 'limit'] });
    const lead = await one(`SELECT due_on::text AS due, original_due_on::text AS first, target->>'value' AS target FROM assignment WHERE item_id = $1 AND kind = 'lead'`, [item?.id]);
    expect(lead).toEqual({ due: '2023-11-30', first: '2023-12-31', target: '200' });
    expect(await one(`SELECT count(*)::int AS n FROM timer t JOIN assignment a ON a.id = t.subject_id WHERE a.state = 'withdrawn'`)).toEqual({ n: 0 });
    const { amendments } = await here.reader.read(here.id, (reading) => listWithHistory(reading, listId));
    expect(amendments).toMatchObject([{ number: 1, documentNumber: '调〔2023〕1号', approvedBy: '县委书记' }]);
  });

  test('quotas of an adjusted item flow to its townships: a new one is dispatched, one left out is withdrawn', async () => {
    await dispatch();
    const items = await here.reader.read(here.id, (reading) => itemsShown(reading, listId));
    const item = items.find(({ number }) => number === 26)!;
    const names = new Map((await here.county.sql('SELECT id, name FROM unit')).map((row) => [row['id'], String(row['name'])]));
    const [first, ...rest] = item.scope.filter(({ quota }) => quota !== null);
    const stranger = item.scope.find(({ quota }) => quota === null)!;
    const quotas = [{ unitId: stranger.unitId, quota: first!.quota }, ...rest].map(({ unitId, quota }) => ({ township: names.get(unitId)!, value: quota! }));
    expect(await amend([{ kind: 'adjust', number: 26, quotas }])).toMatchObject({ dispatched: 1, withdrawn: 1, adjusted: 0 });
    const failure = await refused(amend([{ kind: 'adjust', number: 26, quotas: quotas.slice(1) }], '调〔2023〕2号'));
    expect(failure.code).toBe('quota.sum-differs');
  });

  test('a new cadence and unit reach the open assignments, and their reports are asked for by it', async () => {
    await here.county.sql(`UPDATE county SET clock_at = '2023-03-15T01:00:00Z'`);
    await dispatch();
    const items = await here.reader.read(here.id, (reading) => itemsShown(reading, listId));
    const item = items.find(({ cadence, target, scope }) => cadence === 'monthly' && target.kind === 'number' && scope.every(({ quota }) => quota === null))!;
    await here.county.sql(`UPDATE assignment SET state = 'underway' WHERE item_id = $1 AND kind = 'lead'`, [item.id]);
    await amend([{ kind: 'adjust', number: item.number, cells: { cadence: '季报', target: '7', unitOfMeasure: '公里' } }]);
    const shown = await one(`SELECT a.cadence, a.unit_of_measure AS unit,
      (SELECT count(*)::int FROM timer t WHERE t.subject_id = a.id AND t.kind IN ('report.due', 'report.closing')) AS timers
      FROM assignment a WHERE item_id = $1 AND kind = 'lead'`, [item.id]);
    expect(shown).toEqual({ cadence: 'quarterly', unit: '公里', timers: 2 });
  });

  test('the leader’s assignment closes when the share left out was the last that it waited for', async () => {
    await dispatch();
    const items = await here.reader.read(here.id, (reading) => itemsShown(reading, listId));
    const item = items.find(({ number }) => number === 26)!;
    const names = new Map((await here.county.sql('SELECT id, name FROM unit')).map((row) => [row['id'], String(row['name'])]));
    const [last, heir, ...rest] = item.scope.filter(({ quota }) => quota !== null);
    await here.county.sql(
      `UPDATE assignment SET state = CASE WHEN kind = 'lead' THEN 'withdrawn' ELSE 'closed' END, closed_at = CASE WHEN kind = 'lead' THEN NULL ELSE now() END
       WHERE item_id = $1 AND kind <> 'leadership' AND unit_id <> $2`,
      [item.id, last!.unitId],
    );
    const summed = String(Number(last!.quota) + Number(heir!.quota));
    const quotas = [{ unitId: heir!.unitId, quota: summed }, ...rest].map(({ unitId, quota }) => ({ township: names.get(unitId)!, value: quota! }));
    expect(await amend([{ kind: 'adjust', number: 26, quotas }])).toMatchObject({ dispatched: 0, withdrawn: 1 });
    expect(await one(`SELECT state FROM assignment WHERE item_id = $1 AND kind = 'leadership'`, [item.id])).toEqual({ state: 'closed' });
  });

  test.each([
    ['nothing', [], 'list.amendment-empty'],
    ['an item that is not there', [{ kind: 'drop', number: 99 }], 'list.item-unknown'],
    ['a number that is taken', [{ kind: 'add', number: 1, cells: { title: '甲', target: '1', leader: '县长', leadUnit: '县财政局', limit: '全年', cadence: '月报' } }], 'list.item-number-taken'],
    ['one item twice', [{ kind: 'drop', number: 1 }, { kind: 'drop', number: 1 }], 'list.change-twice'],
    ['words nobody understands', [{ kind: 'adjust', number: 1, cells: { limit: '尽快', target: '很多' } }], 'list.rows-wrong'],
    ['a change that changes nothing', [{ kind: 'adjust', number: 1, cells: { target: '31' } }], 'list.amendment-empty'],
  ] as const)('%s is refused and nothing is written', async (_, changes, code) => {
    await dispatch();
    const before = await here.counts();
    expect((await refused(amend([...changes]))).code).toBe(code);
    expect(await here.counts()).toEqual(before);
  });

  test('a draft is imported again, not amended; a document is used once', async () => {
    expect((await refused(amend([{ kind: 'drop', number: 41 }]))).code).toBe('list.not-dispatched');
    await dispatch();
    await amend([{ kind: 'drop', number: 41 }]);
    expect((await refused(amend([{ kind: 'drop', number: 40 }]))).code).toBe('list.amendment-repeated');
  });
});
