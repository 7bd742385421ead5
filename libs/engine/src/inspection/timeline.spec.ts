import { parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { useDatabase } from '#test/support/database';
import { type Life, openLife, reportInput } from '#test/support/life';
import { RecordExport } from './record-export';
import { StateOnQueries } from './state-on.queries';
import { type InspectedEntry, TimelineQueries, type TimelineQuery } from './timeline.queries';
import { UnitOfWork } from '../core/unit-of-work';
import { dataSource } from '../core/data-source';

const database = useDatabase();

describe('a timeline', () => {
  let life: Life;
  let timelines: TimelineQueries;
  const actors = () => life.county.actors;
  const ask = async (by: PersonActor, query: Partial<TimelineQuery>) =>
    (await timelines.timeline(by, { of: 'assignment', id: life.county.assignments.near, order: 'asc', limit: 100, ...query })).items;
  const code = (work: Promise<unknown>) => work.then(() => 'allowed', (error: { code?: string }) => error.code ?? String(error));
  const told = (entry: InspectedEntry) => [entry.fact, ...entry.changes.map(({ field, from, to }) => `${field} ${String(from)}→${String(to)}`)];

  beforeAll(async () => {
    life = await openLife(database());
    timelines = new TimelineQueries(life.reader);
    const { county, acknowledge, submit, askExtension, decideExtension } = life;
    const id = county.assignments.near;
    // As the trail of a dispatch tells it: the seeded county has none.
    const source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 2 }).initialize();
    const work = new UnitOfWork(source);
    await county.setClock('2023-03-01T01:00:00Z');
    await work.run({ actor: actors().chief }, async (tx) =>
      tx.leave({
        facts: [{ fact: 'assignment.dispatched', subject: { kind: 'assignment', id }, unitId: county.units.near, data: { kind: 'township', dueOn: '2023-11-30' } }],
      }),
    );
    await county.setClock('2023-03-02T01:00:00Z');
    await acknowledge.run({ actor: actors().clerk }, id);
    await county.setClock('2023-03-15T01:00:00Z');
    await submit.run({ actor: actors().clerk }, id, reportInput());
    await county.setClock('2023-03-20T01:00:00Z');
    const { requestId } = await askExtension.run({ actor: actors().clerk }, id, { askedDueOn: parseDay('2023-12-15'), reason: '连续降雨', progress: '过半' });
    await county.setClock('2023-03-21T01:00:00Z');
    await decideExtension.run({ actor: actors().leader }, id, { requestId, granted: true, dueOn: parseDay('2023-12-10'), reason: '同意' });
    await new RecordExport(work).run({ actor: actors().clerk }, { what: 'tasks', rows: 3, filter: '/assignments?state=underway' });
    await work.run({ actor: actors().clerk }, async (tx) => {
      const subject = { kind: 'account', id: actors().clerk.accountId } as const;
      tx.leave({ facts: [{ fact: 'session.refused', subject, unitId: county.units.near, data: { reason: 'bad-password', failures: 2 } }] });
      tx.leave({ facts: [{ fact: 'grant.given', subject, unitId: county.units.near, data: { role: 'clerk', since: '2023-01-01' } }] });
    });
    await source.destroy();
  });
  afterAll(() => life.close());

  it('tells what each entry changed, from what, though entries only hold what was decided', async () => {
    expect((await ask(actors().inspector, {})).map(told)).toEqual([
      ['assignment.dispatched', 'state null→dispatched', 'dueOn null→2023-11-30'],
      ['assignment.acknowledged', 'state dispatched→underway'],
      ['report.submitted', 'figure null→12'],
      ['assignment.extensionAsked'],
      ['assignment.extensionGranted', 'dueOn 2023-11-30→2023-12-10'],
    ]);
  });

  it('is the same backwards, page by page, and knows on page two what page one changed', async () => {
    const forwards = await ask(actors().inspector, {});
    const backwards = await ask(actors().inspector, { order: 'desc' });
    expect(backwards.map(told)).toEqual(forwards.map(told).reverse());
    const first = await timelines.timeline(actors().inspector, { of: 'assignment', id: life.county.assignments.near, order: 'asc', limit: 4 });
    const second = await ask(actors().inspector, { limit: 4, cursor: first.nextCursor! });
    expect([...first.items, ...second].map(told)).toEqual(forwards.map(told));
  });

  it('shows a unit’s officers’ entries to who inspects it, to nobody else, and marks what was written down late', async () => {
    const unit = { of: 'unit', id: life.county.units.near } as const;
    const all = await ask(actors().inspector, unit);
    expect(all.slice(-3).map(({ fact, kind, about }) => [fact, kind, about])).toEqual([
      ['export.made', 'export', '测试县'],
      ['session.refused', 'failed-log-in', '潼川镇 潼川镇经办人甲'],
      ['grant.given', 'permission', '潼川镇 潼川镇经办人甲'],
    ]);
    expect(all.at(-1)).toMatchObject({ late: { happenedOn: parseDay('2023-01-01'), days: 79 }, changes: [{ field: 'role', from: null, to: 'clerk' }] });
    expect(all.at(-1)!.saveId).toBe(all.at(-2)!.saveId);
    expect(all.at(-3)!.saveId).not.toBe(all.at(-2)!.saveId);
    const own = await ask(actors().clerk, unit);
    expect(own.map(({ kind }) => kind)).toEqual(['task', 'task', 'task', 'task', 'task']);
    const some = await ask(actors().inspector, { ...unit, kinds: ['failed-log-in', 'export'] });
    expect(some.map(({ fact }) => fact)).toEqual(['export.made', 'session.refused']);
  });

  it('is of whoever held a post, and of a time, within what the access reaches', async () => {
    const post = await ask(actors().inspector, { of: 'post', id: actors().clerk.postId! });
    expect(post.map(({ fact }) => fact)).toContain('report.submitted');
    expect(post.every(({ actor }) => actor.postTitle === '潼川镇经办人甲')).toBe(true);
    const day = { of: 'period', id: undefined, from: parseDay('2023-03-20'), until: parseDay('2023-03-20') } as const;
    expect((await ask(actors().inspector, day)).map(({ fact }) => fact)).toEqual(['assignment.extensionAsked']);
    const reached = actors().inspector.grants[1]!;
    const boxed = (changes: object): PersonActor => ({ ...actors().inspector, grants: [{ ...reached, countyWide: false, ...changes }] });
    const elsewhere = boxed({ unitId: life.county.units.far });
    expect(await ask(elsewhere, day)).toEqual([]);
    expect(await ask(boxed({ unitId: life.county.units.near }), day)).toHaveLength(1);
    expect(await ask(boxed({ access: { ...reached.access!, listId: life.county.listId } }), day)).toHaveLength(1);
    expect(await code(ask(elsewhere, {}))).toBe('trail.unknown-subject');
    expect(await code(ask(elsewhere, { of: 'post', id: actors().clerk.postId! }))).toBe('trail.unknown-subject');
    expect(await code(ask(actors().clerk, day))).toBe('permission.denied');
    expect(await code(ask(actors().inspector, { id: undefined }))).toBe('request.invalid');
    expect((await ask(actors().chief, day)).map(({ fact }) => fact)).toEqual(['assignment.extensionAsked']);
  });

  it('goes back to a day: state, limit and figure as the trail had told them by its close', async () => {
    const states = new StateOnQueries(life.reader);
    const on = async (day: string) => {
      const { items } = await states.stateOn(actors().inspector, { of: 'item', id: life.county.items.monthly, on: parseDay(day) });
      return items[0]!.tasks.find(({ id }) => id === life.county.assignments.near)!.then;
    };
    expect(await on('2023-02-28')).toBeNull();
    expect(await on('2023-03-01')).toMatchObject({ state: 'dispatched', dueOn: '2023-11-30', figure: null, reports: 0, overdue: false });
    expect(await on('2023-03-14')).toMatchObject({ state: 'underway', figure: null });
    expect(await on('2023-03-15')).toMatchObject({ state: 'underway', figure: '12', reports: 1, dueOn: '2023-11-30' });
    expect(await on('2023-03-21')).toMatchObject({ dueOn: '2023-12-10' });
    expect(await on('2024-01-02')).toMatchObject({ overdue: true });
    const list = await states.stateOn(actors().clerk, { of: 'list', id: life.county.listId, on: parseDay('2023-03-15') });
    expect(list.items.flatMap(({ tasks }) => tasks).every(({ unit }) => unit === '潼川镇')).toBe(true);
    expect(await code(states.stateOn(actors().otherClerk, { of: 'list', id: life.county.listId, on: parseDay('2023-03-15') }))).toBe('trail.unknown-subject');
  });
});
