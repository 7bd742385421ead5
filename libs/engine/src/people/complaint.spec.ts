import type { PersonActor, Role } from '#domain/people/actor';
import type { DataSource } from 'typeorm';
import { useDatabase } from '#test/support/database';
import { type Life, openLife } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { ComplaintQueries } from './complaint.queries';
import { AnswerComplaint, FileComplaint } from './file-complaint';

const database = useDatabase();

describe('complaints', () => {
  let life: Life;
  let source: DataSource;
  let clerk: PersonActor;
  let queries: ComplaintQueries;
  beforeAll(async () => {
    life = await openLife(database());
    source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 2 }).initialize();
    clerk = life.county.actors.clerk;
    queries = new ComplaintQueries(life.reader);
  });
  afterAll(async () => {
    await source.destroy();
    await life.close();
  });

  const as = (role: Role, from: PersonActor): PersonActor => ({ ...from, grants: [{ ...from.grants[0]!, role, countyWide: true }] });
  const file = (text: string, by = clerk): Promise<{ readonly id: string }> =>
    new FileComplaint(new UnitOfWork(source)).run({ actor: by }, { kind: 'burden', text, about: '/report' });
  const answer = (id: string, by: PersonActor): Promise<void> => new AnswerComplaint(new UnitOfWork(source)).run({ actor: by }, id, '已合并');

  it('is filed by anybody, read and answered by the office or the audit administrator, once', async () => {
    const { id } = await file('同一数字填三次');
    const audit = as('audit-admin', life.county.actors.head);
    expect((await queries.all(audit, { open: true, limit: 10 })).items).toMatchObject([{ id, text: '同一数字填三次', answer: null }]);
    await answer(id, life.county.actors.chief);
    await expect(answer(id, audit)).rejects.toMatchObject({ code: 'complaint.answered' });
    expect((await queries.all(audit, { open: true, limit: 10 })).items).toEqual([]);
    expect((await queries.own(clerk, { limit: 10 })).items).toMatchObject([{ id, answer: '已合并' }]);
    expect((await queries.own(life.county.actors.head, { limit: 10 })).items).toEqual([]);
  });

  it('is not answered by who filed it, nor read by others', async () => {
    const { chief } = life.county.actors;
    const { id } = await file('系统打不开', chief);
    await expect(answer(id, chief)).rejects.toMatchObject({ code: 'complaint.own' });
    await expect(answer(id, clerk)).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(answer('00000000-0000-7000-8000-000000000000', chief)).rejects.toMatchObject({ code: 'complaint.unknown' });
    expect(() => queries.all(clerk, { limit: 10 })).toThrow(expect.objectContaining({ code: 'permission.denied' }));
  });

  it('leaves facts that hold no words', async () => {
    const rows = await life.county.sql(`SELECT fact, body FROM trail_entry WHERE county_id = $1 AND subject_kind = 'complaint' ORDER BY at`, [life.county.id]);
    expect(rows.map(({ fact }) => fact)).toEqual(['complaint.filed', 'complaint.answered', 'complaint.filed']);
    expect(JSON.stringify(rows)).not.toMatch(/数字|合并|打不开/);
  });
});
