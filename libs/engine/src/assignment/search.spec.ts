import type { PersonActor } from '#domain/people/actor';
import { useDatabase } from '#test/support/database';
import { type Life, openLife } from '#test/support/life';
import { type Hit, searchAll } from './search.queries';

const database = useDatabase();

describe('the box in the header', () => {
  let life: Life;
  beforeAll(async () => {
    life = await openLife(database());
    await life.county.sql(`UPDATE task_item SET title = '100%_\\ 蜜柚提质园' WHERE county_id = $1 AND id = $2`, [life.county.id, life.county.items.monthly]);
  });
  afterAll(() => life.close());

  const found = (by: PersonActor, text: string): Promise<readonly Hit[]> =>
    life.reader.read(life.county.id, (reading) => searchAll(reading, by, text));
  const tasks = async (by: PersonActor, text: string): Promise<readonly string[]> =>
    (await found(by, text)).filter(({ kind }) => kind === 'task').map(({ id }) => id);

  it('finds what lies anywhere in Chinese words, only what may be seen', async () => {
    const { actors, assignments } = life.county;
    expect([...(await tasks(actors.chief, '柚提'))].sort()).toEqual(
      [assignments.leadership, assignments.lead, assignments.near, assignments.next].sort(),
    );
    expect(await tasks(actors.clerk, '柚提')).toEqual([assignments.near]);
  });

  it('takes signs of patterns for what they are', async () => {
    const { actors, assignments } = life.county;
    for (const text of ['%_\\', '100%', ' 100%_ ']) expect(await tasks(actors.clerk, text)).toEqual([assignments.near]);
    for (const text of ['_0%', "'", '%%', '\\\\']) expect(await tasks(actors.clerk, text)).toEqual([]);
  });

  it('finds a task by its number, a unit by part of its name, a list by its document', async () => {
    const { actors, assignments, units, listId } = life.county;
    const [{ number }] = (await life.county.sql('SELECT number FROM task_item WHERE county_id = $1 AND id = $2', [life.county.id, life.county.items.monthly])) as [{ number: number }];
    expect(await tasks(actors.clerk, String(number))).toContain(assignments.near);
    expect(await found(actors.clerk, '潼川')).toContainEqual(expect.objectContaining({ kind: 'unit', id: units.near }));
    expect(await found(actors.clerk, '〔2023〕1')).toContainEqual(expect.objectContaining({ kind: 'document', id: listId }));
  });

  it('is not for who has no business role', async () => {
    const officer: PersonActor = { ...life.county.actors.clerk, grants: [{ ...life.county.actors.clerk.grants[0]!, role: 'system-admin' }] };
    await expect(found(officer, '农')).rejects.toMatchObject({ code: 'permission.denied' });
  });
});
