import { Failure } from '#domain/kernel/failure';
import type { ListId } from '#domain/kernel/ids';
import { listCounty, type ListCounty, workbookOf, calendarFile } from '#test/support/demonstration-county';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { ImportList } from '../plan/import-list';
import { DispatchList } from './dispatch-list';
import { previewCalendar } from './limit.queries';
import { LoadCalendar } from './load-calendar';
import { RecomputeLimits } from './recompute-limits';

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

const dispatch = () => new DispatchList(here.work, shelf).run({ actor: here.chief }, listId);

beforeEach(async () => {
  here = await listCounty();
  const file = { bytes: await workbookOf('task-list.csv'), name: 'a.xlsx' };
  const units = { verifyingUnit: '县委督查室', substituteUnit: '县政府督查室' };
  const input = { file, year: 2023, documentNumber: '〔演示〕2023-1', ...units };
  ({ listId } = await new ImportList(here.work).run({ actor: here.chief }, input));
});
afterEach(() => here.close());

describe('a calendar that was missing', () => {
  beforeEach(async () => {
    await here.county.sql(`DELETE FROM work_calendar WHERE year >= 2023`);
    await here.county.sql(`UPDATE county SET calendar_version = calendar_version + 1`);
    await here.county.sql(`DELETE FROM timer`);
    await here.county.sql(`UPDATE assignment SET state = 'withdrawn'`);
  });

  test('leaves limits provisional, reminds the keeper, and is computed when it is loaded, as previewed', async () => {
    const { missingYears, assignments } = await dispatch();
    expect(missingYears).toEqual([2023]);
    const open = `FROM assignment WHERE list_id = $1 AND due_on IS NULL`;
    expect((await one(`SELECT count(*)::int AS n ${open}`, [listId]))['n']).toBe(assignments);
    expect((await one(`SELECT kind, count(*)::int AS n FROM timer GROUP BY kind`))).toEqual({ kind: 'calendar.missing', n: 1 });
    const before = await here.counts();
    const preview = await here.reader.read(here.id, (reading) => previewCalendar(reading, calendarFile(2023)));
    expect([preview.moved, preview.moves.length]).toEqual([assignments, assignments]);
    expect(await here.counts()).toEqual(before);
    const load = new LoadCalendar(here.work);
    expect(await load.run({ actor: here.chief }, calendarFile(2023))).toEqual({ year: 2023, version: 1, moved: assignments });
    expect((await one(`SELECT count(*)::int AS n ${open}`, [listId]))['n']).toBe(0);
    expect((await one(`SELECT count(*)::int AS n FROM trail_entry WHERE fact = 'limit.recomputed'`))['n']).toBe(assignments);
    expect((await one(`SELECT count(*)::int AS n FROM assignment WHERE list_id = $1 AND original_due_on = due_on`, [listId]))['n']).toBe(assignments);
    const after = await here.counts();
    expect(await load.run({ actor: here.chief }, calendarFile(2023))).toMatchObject({ version: 1, moved: 0 });
    expect(await new RecomputeLimits(here.work).run(here.id)).toBe(0);
    expect(await here.counts()).toEqual(after);
  });

  test('loaded where there are too many limits for one transaction, a job moves them page by page, once', async () => {
    const { assignments } = await dispatch();
    const values = [here.id, JSON.stringify(calendarFile(2023))];
    await here.county.sql(`INSERT INTO work_calendar VALUES ($1, 2023, 1, 'published', 'x', $2, now())`, values);
    const worker = await dataSource({ url: here.database.ownerUrl, role: 'duban_worker' }).initialize();
    const job = new RecomputeLimits(new UnitOfWork(worker));
    expect([await job.run(here.id), await job.run(here.id)]).toEqual([assignments, 0]);
    await worker.destroy();
    expect(await one(`SELECT count(*)::int AS n FROM notice WHERE kind = 'limit.recomputed'`)).toEqual({
      n: Number((await one(`SELECT count(*)::int AS n FROM assignment WHERE list_id = $1 AND kind <> 'leadership'`, [listId]))['n']),
    });
  });

  test('corrected later, moves only the limits it explains', async () => {
    const load = new LoadCalendar(here.work);
    await load.run({ actor: here.chief }, calendarFile(2023));
    await dispatch();
    const [lead] = await here.county.sql(`SELECT id FROM assignment WHERE list_id = $1 AND kind = 'lead' ORDER BY id LIMIT 1`, [listId]);
    await here.county.sql(`UPDATE assignment SET acknowledge_due_on = '2023-04-01' WHERE id = $1`, [lead?.['id']]);
    const units = Number((await one(`SELECT count(*)::int AS n FROM assignment WHERE list_id = $1 AND kind <> 'leadership'`, [listId]))['n']);
    const file = calendarFile(2023);
    // Thursday, 16 March closes: whoever had to sign by then has until Friday.
    const corrected = { ...file, closed: [...(file['closed'] as string[]), '2023-03-16'] };
    expect(await load.run({ actor: here.chief }, corrected)).toEqual({ year: 2023, version: 2, moved: units - 1 });
    expect(await one(`SELECT count(*)::int AS n FROM assignment WHERE list_id = $1 AND acknowledge_due_on = '2023-03-17'`, [listId])).toEqual({ n: units - 1 });
    expect(await one(`SELECT count(*)::int AS n FROM timer WHERE kind = 'acknowledge.due'`)).toEqual({ n: units });
  });

  test('a file that is none is refused whole', async () => {
    const before = await here.counts();
    const failure = await refused(new LoadCalendar(here.work).run({ actor: here.chief }, { year: 'x', extra: 1 }));
    expect(failure.code).toBe('calendar.file-invalid');
    expect((await refused(new LoadCalendar(here.work).run({ actor: here.clerk }, calendarFile(2023)))).code).toBe('permission.denied');
    expect(await here.counts()).toEqual(before);
  });
});
