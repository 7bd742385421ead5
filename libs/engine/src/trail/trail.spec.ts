import type { DataSource } from 'typeorm';
import type { Fact } from '#domain/ledger/fact';
import type { Actor } from '#domain/people/actor';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { TrailQueries } from './trail.queries';

const database = useDatabase();

describe('timelines', () => {
  let county: County;
  let source: DataSource;
  let work: UnitOfWork;
  let trail: TrailQueries;

  const leave = (actor: Actor, ...facts: Fact[]) => work.run({ actor }, async (tx) => tx.leave({ facts }));
  const of = (kind: 'assignment' | 'unit' | 'item' | 'list', id: string) => ({ kind, id });
  const on = (assignment: string, fact: Fact['fact'], data: Fact['data'] = {}): Fact => ({
    fact, subject: { kind: 'assignment', id: assignment }, unitId: county.units.near, data,
  });

  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 3 }).initialize();
    work = new UnitOfWork(source);
    trail = new TrailQueries(new Reader(source));
    const { actors, assignments, units } = county;
    await county.setClock('2023-03-15T01:00:00Z');
    await leave(actors.chief, on(assignments.near, 'assignment.dispatched', { dueOn: '2023-11-30' }));
    await county.setClock('2023-03-15T15:30:00Z'); // 23:30 in the county's zone: still the 15th
    await leave(actors.clerk, on(assignments.near, 'assignment.acknowledged'), on(assignments.near, 'report.submitted', { number: 1, period: '2023-03' }));
    await county.sql('INSERT INTO unit_name (county_id, unit_id, since, name) VALUES ($1, $2, $3, $4)', [county.id, units.near, '2023-03-16', '潼川街道']);
    await county.setClock('2023-03-15T16:30:00Z'); // the 16th
    await leave({ ...actors.clerk, actingFor: actors.head.personId }, on(assignments.near, 'report.takenBack'));
    await leave({ kind: 'system', countyId: county.id, rule: 'deemed' }, on(assignments.next, 'timer.fired'));
    await leave(actors.clerk, { fact: 'session.begun', subject: { kind: 'account', id: actors.clerk.accountId }, unitId: units.near, data: {} });
  });
  afterAll(async () => {
    await source.destroy();
    await county.close();
  });

  it('tells what happened in order, by whom, with names of that day, and hashes every body again', async () => {
    const { items, nextCursor } = await trail.timeline(county.actors.clerk, of('assignment', county.assignments.near), { limit: 10 });
    expect(items.map((entry) => entry.fact)).toEqual(['assignment.dispatched', 'assignment.acknowledged', 'report.submitted', 'report.takenBack']);
    expect(nextCursor).toBeNull();
    expect(items.every((entry) => entry.sound)).toBe(true);
    expect(items[0]?.actor).toMatchObject({ kind: 'person', postTitle: '督查室主任', unitName: '县委县政府督查室' });
    expect(items[1]).toMatchObject({ unitName: '潼川镇', actor: { unitName: '潼川镇', postTitle: '潼川镇经办人甲', actingForPost: null } });
    expect(items[3]).toMatchObject({ unitName: '潼川街道', actor: { unitName: '潼川街道', actingForPost: '潼川镇负责人' } });
    expect(items[1]?.saveId).toBe(items[2]?.saveId);
    expect(new Set(items.map((entry) => entry.saveId)).size).toBe(3);
    expect(JSON.stringify(items.map((entry) => entry.body))).not.toContain('潼川');
  });

  it('tells it as on any day or moment, and in pages', async () => {
    const near = of('assignment', county.assignments.near);
    const facts = async (page: { asOf?: string; limit?: number }) =>
      (await trail.timeline(county.actors.clerk, near, { limit: 10, ...page })).items.map((entry) => entry.fact);
    expect(await facts({ asOf: '2023-03-14' })).toEqual([]);
    expect(await facts({ asOf: '2023-03-15' })).toHaveLength(3);
    expect(await facts({ asOf: '2023-03-15T01:00:00Z' })).toEqual(['assignment.dispatched']);
    expect(await facts({ asOf: '2023-03-16' })).toHaveLength(4);
    const first = await trail.timeline(county.actors.clerk, near, { limit: 3 });
    const second = await trail.timeline(county.actors.clerk, near, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map((entry) => entry.fact)).toEqual(await facts({}));
    expect(second.nextCursor).toBeNull();
  });

  it('shows a unit what was done in it, and an item what each reader may see of it', async () => {
    const { actors, units, items } = county;
    expect((await trail.timeline(actors.clerk, of('unit', units.near), { limit: 10 })).items.map((entry) => entry.fact)).not.toContain('session.begun');
    const all = (await trail.timeline(actors.leadClerk, of('item', items.monthly), { limit: 10 })).items;
    expect(all).toHaveLength(5);
    expect(all.at(-1)?.actor).toMatchObject({ kind: 'system', rule: 'deemed', personId: null });
    expect((await trail.timeline(actors.clerk, of('item', items.monthly), { limit: 10 })).items).toHaveLength(4);
  });

  it('is silent about what one may not read', async () => {
    const { actors, assignments, units } = county;
    for (const [by, subject] of [
      [actors.nextClerk, of('assignment', assignments.near)],
      [actors.nextClerk, of('unit', units.near)],
      [actors.clerk, of('assignment', newId())],
      [actors.chief, of('list', newId())],
      [actors.clerk, of('assignment', county.items.monthly)],
    ] as const) {
      await expect(trail.timeline(by, subject, { limit: 5 })).rejects.toMatchObject({ code: 'trail.unknown-subject' });
    }
    await expect(trail.timeline(actors.linkedLeader, of('assignment', assignments.near), { limit: 5 })).resolves.toBeDefined();
  });

  it('opens the log to the audit officer alone', async () => {
    const { actors, units } = county;
    expect(() => trail.log(actors.chief, { limit: 5 })).toThrow('permission.denied');
    const officer = { ...actors.chief, grants: [{ role: 'audit-admin' as const, unitId: units.county, countyWide: true }] };
    const { items } = await trail.log(officer, { limit: 5 });
    expect(items.map((entry) => entry.fact)).toEqual(['session.begun']);
    await expect(trail.timeline(officer, of('assignment', county.assignments.near), { limit: 5 })).rejects.toMatchObject({ code: 'trail.unknown-subject' });
  });
});
