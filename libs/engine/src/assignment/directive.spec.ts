import { Failure } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { Basis } from '#domain/plan/assignment-source';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import type { DirectiveItem } from '../plan/directive.store';
import { directivesShown } from '../plan/directive.queries';
import { SubmitReport } from '../report/submit-report';
import { assignmentDetails } from './details.queries';
import { previewDirective, readNoteText } from './directive.queries';
import { DecideDirective, MakeDirective } from './make-directive';
import { needsYou } from './needs-you.queries';
import { SendDirectives } from './send-directives';

const shelf = new CalendarShelf();
const TEXT = '由县农业农村局牵头，县商务局配合，潼川镇、龙树镇10个工作日内完成塘库蓄水排查。';

let database: ClonedDatabase;
let county: County;
let sources: readonly Database[];
let app: { work: UnitOfWork; reader: Reader };
let worker: SendDirectives;

beforeAll(async () => {
  database = await cloneDatabase();
  sources = await Promise.all((['duban_app', 'duban_worker'] as const).map((role) => dataSource({ url: database.ownerUrl, role, poolSize: 6 }).initialize()));
});
beforeEach(async () => {
  county = await seedCounty(database.ownerUrl);
  app = { work: new UnitOfWork(sources[0]!), reader: new Reader(sources[0]!) };
  worker = new SendDirectives(new UnitOfWork(sources[1]!), shelf);
});
afterEach(() => county.close());
afterAll(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await database.drop();
});

const today = (): Basis['saidOn'] => 19_431 as Basis['saidOn']; // 2023-03-15
const word = (): Basis => ({ source: 'instruction', document: null, leaderPostId: county.actors.leader.postId, itemId: null, saidOn: today() });
const paper = (): Basis => ({ ...word(), source: 'document', document: '县府纪要〔2023〕3号' });

async function drafts(): Promise<readonly DirectiveItem[]> {
  const read = await app.reader.read(county.id, (reading) => readNoteText(reading, TEXT));
  return read.map(({ cells }) => ({ cells, proof: null }));
}

async function make(by: PersonActor, basis: Basis, items?: readonly DirectiveItem[]) {
  return new MakeDirective(app.work, shelf).run({ actor: by }, { text: TEXT, basis, items: items ?? (await drafts()) });
}

const decide = (by: PersonActor, id: string, act: 'approve' | 'undo' | 'hasten') => new DecideDirective(app.work).run({ actor: by }, id, { act });
const count = async (text: string): Promise<number> => Number((await county.sql(`SELECT count(*)::int AS n FROM ${text}`))[0]?.['n']);
const ofRegister = (): Promise<number> => count(`assignment a JOIN annual_list l ON l.id = a.list_id AND l.kind = 'register' WHERE a.county_id = ${county.id}`);
/** Its time to be taken back is over. */
const wait = (): Promise<unknown> => county.sql(`UPDATE directive SET goes_out_at = clock_timestamp() WHERE county_id = $1 AND state = 'waiting'`, [county.id]);
const facts = async (): Promise<readonly unknown[]> =>
  (await county.sql(`SELECT fact, actor_kind FROM trail_entry WHERE county_id = $1 AND subject_kind = 'directive' ORDER BY id`, [county.id])).map(({ fact, actor_kind: kind }) => `${String(fact)} ${String(kind)}`);

async function refused(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(() => undefined, (reason: unknown) => reason);
  if (error instanceof Failure) return error;
  throw error ?? new Error('it was not refused');
}

describe('assigning from a text', () => {
  it('shows every task with its day and its working days, and makes just these once the time to take it back is over', async () => {
    const items = await drafts();
    const preview = await app.reader.read(county.id, (reading) => previewDirective(reading, shelf, { basis: word(), items }));
    expect(preview.items[0]).toMatchObject({ problems: [], notes: expect.arrayContaining([expect.objectContaining({ code: 'due-working-days' })]) });
    const shown = preview.assignments.map(({ kind, unit, dueOn, workingDays }) => [kind, unit, dueOn, workingDays]);
    expect(shown).toEqual([
      ['lead', '县农业农村局', '2023-03-29', 10],
      ['township', '潼川镇', '2023-03-29', 10],
      ['township', '龙树镇', '2023-03-29', 10],
      ['leadership', null, '2023-03-29', 10],
    ]);
    await make(county.actors.leader, word());
    expect(await worker.run(county.id)).toBe(0);
    expect([await ofRegister(), await count(`notice WHERE county_id = ${county.id}`)]).toEqual([0, 0]);
    await wait();
    expect(await worker.run(county.id)).toBe(1);
    expect(await worker.run(county.id)).toBe(0);
    const made = await county.sql(
      `SELECT a.kind, u.name AS unit, a.due_on::text AS due, i.number, i.theme FROM assignment a JOIN task_item i ON i.id = a.item_id
       JOIN annual_list l ON l.id = a.list_id LEFT JOIN unit u ON u.id = a.unit_id WHERE l.kind = 'register' AND a.county_id = $1`,
      [county.id],
    );
    expect(made.map(({ kind, unit, due, number, theme }) => [kind, unit, due, 10, number, theme].join()).sort()).toEqual(shown.map((row) => [...row, 1, '立项交办'].join()).sort());
    expect(await county.sql(`SELECT kind, count(*)::int AS n FROM notice WHERE county_id = $1 GROUP BY kind`, [county.id])).toEqual([{ kind: 'directive.sent', n: 3 }]);
    expect(await facts()).toEqual(['directive.made person', 'directive.sent system']);
  });

  it('says on the task’s page what it rests on', async () => {
    await make(county.actors.chief, paper());
    await wait();
    await worker.run(county.id);
    const [row] = await county.sql(`SELECT a.id FROM assignment a JOIN annual_list l ON l.id = a.list_id WHERE l.kind = 'register' AND a.county_id = $1 AND a.kind = 'lead'`, [county.id]);
    const details = await app.reader.read(county.id, (reading) => assignmentDetails(reading, county.actors.chief, String(row?.['id'])));
    expect(details.basis).toEqual({ number: '立项交办〔2023〕1号', source: 'document', document: '县府纪要〔2023〕3号', leader: '分管农业副县长', saidOn: '2023-03-15', item: null });
  });

  it('waits for the leader where the office wrote down his word; he sees it, and nobody else may let it out', async () => {
    const { chief, leader, linkedLeader } = county.actors;
    const { id, state } = await make(chief, word());
    expect(state).toBe('proposed');
    await wait();
    expect(await worker.run(county.id)).toBe(0);
    const needs = await app.reader.read(county.id, async (reading) => [await needsYou(reading, leader), await needsYou(reading, linkedLeader)]);
    expect(needs.map(({ directives }) => directives)).toEqual([1, 0]);
    expect((await refused(decide(linkedLeader, id, 'approve'))).code).toBe('permission.denied');
    expect((await refused(decide(chief, id, 'approve'))).code).toBe('permission.denied');
    const seen = await app.reader.read(county.id, async (reading) => [await directivesShown(reading, leader, { limit: 9 }), await directivesShown(reading, linkedLeader, { limit: 9 })]);
    expect(seen.map(({ items }) => items.map(({ may }) => may))).toEqual([[['approve', 'refuse']], []]);
    await decide(leader, id, 'approve');
    await decide(leader, id, 'hasten');
    expect(await worker.run(county.id)).toBe(1);
    expect(await facts()).toEqual(['directive.made person', 'directive.approved person', 'directive.hastened person', 'directive.sent system']);
  });

  it('leaves nothing behind when it is taken back, and cannot be taken back once it is out', async () => {
    const { id } = await make(county.actors.leader, word());
    await decide(county.actors.leader, id, 'undo');
    expect([await worker.run(county.id), await ofRegister(), await count(`notice WHERE county_id = ${county.id}`), await count(`annual_list WHERE county_id = ${county.id} AND kind = 'register'`)]).toEqual([0, 0, 0, 0]);
    const second = await make(county.actors.leader, word());
    await wait();
    await worker.run(county.id);
    expect((await refused(decide(county.actors.leader, second.id, 'undo'))).code).toBe('directive.gone-out');
  });

  it('names everything that is wrong at its place, and writes nothing', async () => {
    const wrong: DirectiveItem = { cells: { title: '排查', leadUnit: '县农业农村局、县商务局', scope: '潼州镇', limit: '尽快' }, proof: null };
    const failure = await refused(make(county.actors.leader, word(), [wrong]));
    expect(failure.code).toBe('directive.items-wrong');
    expect(failure.fields.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/items/0/cells/limit limit.unreadable',
      '/items/0/cells/leadUnit list.two-lead-units',
      '/items/0/cells/scope list.unknown-unit-like',
    ]);
    const own: DirectiveItem = { cells: { title: '自查', leadUnit: '县目标绩效办', limit: '月底前' }, proof: null };
    expect(await make(county.actors.leader, word(), [own]).then(() => 'made')).toBe('made');
    expect(await count(`directive WHERE county_id = ${county.id}`)).toBe(1);
  });

  it('stops, and tells who made it, where a unit was closed meanwhile', async () => {
    await make(county.actors.chief, paper());
    await county.sql(`UPDATE unit SET closed_on = '2023-03-15' WHERE county_id = $1 AND id = $2`, [county.id, county.units.far]);
    await wait();
    expect([await worker.run(county.id), await ofRegister()]).toEqual([0, 0]);
    expect(await county.sql(`SELECT state, stopped_code FROM directive WHERE county_id = $1`, [county.id])).toEqual([{ state: 'stopped', stopped_code: 'list.unknown-unit' }]);
    expect(await county.sql(`SELECT kind, role FROM notice WHERE county_id = $1`, [county.id])).toEqual([{ kind: 'directive.stopped', role: 'supervision' }]);
  });

  it('gives each its number, whoever sends them at once', async () => {
    for (let made = 0; made < 4; made += 1) await make(county.actors.leader, word());
    await wait();
    const sent = await Promise.all([0, 1, 2].map(() => worker.run(county.id)));
    expect(sent.reduce((sum, n) => sum + n, 0)).toBe(4);
    const numbers = await county.sql(`SELECT number FROM directive WHERE county_id = $1 ORDER BY number`, [county.id]);
    expect(numbers).toEqual([1, 2, 3, 4].map((number) => ({ number })));
    expect(await count(`annual_list WHERE county_id = ${county.id} AND kind = 'register'`)).toBe(1);
  });

  it('asks for a photo only with the completion, and takes no other file for it', async () => {
    const [draft] = await drafts();
    await make(county.actors.leader, word(), [{ ...draft, proof: { kind: 'photo', reason: '须见蓄水标尺' } }]);
    await wait();
    await worker.run(county.id);
    const [task] = await county.sql(`UPDATE assignment SET state = 'underway' WHERE county_id = $1 AND unit_id = $2 AND proof IS NOT NULL RETURNING id`, [county.id, county.units.near]);
    const submit = new SubmitReport(app.work, shelf);
    const { clerk } = county.actors;
    const complete = (evidenceIds: readonly string[], kind: 'progress' | 'completion' = 'completion') =>
      submit.run({ actor: clerk }, task?.['id'] as never, { id: newId() as never, kind, period: 'once', text: '已排查', evidenceIds: evidenceIds as never });
    const put = async (media: string): Promise<string> => {
      const columns = [county.id, newId(), 'a'.repeat(64), media, county.units.near, clerk.personId];
      await county.sql(
        `INSERT INTO evidence (county_id, id, sha256, size, media_type, file_name, title, proves_on, received_at, unit_id, by_person_id)
         VALUES ($1, $2, $3, 4, $4, 'a', '标尺', '2023-03-15', now(), $5, $6)`,
        columns,
      );
      return String(columns[1]);
    };
    const [scan, photo] = [await put('application/pdf'), await put('image/jpeg')];
    expect((await complete([], 'progress')).number).toBe(1);
    expect((await refused(complete([]))).code).toBe('report.photo-missing');
    expect((await refused(complete([scan]))).code).toBe('report.photo-missing');
    expect((await complete([scan, photo])).number).toBe(2);
  });
});
