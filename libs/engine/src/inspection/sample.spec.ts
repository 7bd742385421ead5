import { useDatabase } from '#test/support/database';
import { type Inspected, openInspected } from '#test/support/inspection';
import { DrawSample, type SampleInput } from './draw-sample';
import { SampleQueries } from './sample.queries';
import { StartInspection } from './start-inspection';

const database = useDatabase();

describe('a sample of an inspection', () => {
  let desk: Inspected;
  let samples: SampleQueries;
  let inspectionId: string;
  const INPUT: SampleInput = { method: 'random', size: 2, seed: 'seed', filter: { listId: null, unitId: null } };
  const draw = async (changes: Partial<SampleInput> = {}, id = inspectionId) =>
    new DrawSample(desk.work).run({ actor: await desk.now('inspector') }, id, { ...INPUT, ...changes });
  const start = async (unitIds: readonly string[]) => {
    const { units } = desk.county;
    const what = { source: 'party-inspection', officeUnitId: units.office, title: '巡察', planLineId: null, documentNumber: '测巡〔2023〕8号', reason: '安排' } as const;
    return (await new StartInspection(desk.work).run({ actor: await desk.now('chief') }, { ...what, unitIds: unitIds as never })).id;
  };

  beforeAll(async () => {
    desk = await openInspected(database());
    samples = new SampleQueries(desk.reader);
    inspectionId = await start([]);
  });
  afterAll(() => desk.close());

  it('is drawn twice alike from one seed and population, and says so when it is read', async () => {
    const by = await desk.now('inspector');
    const [one, two, other] = [await draw(), await draw(), await draw({ seed: null })];
    const [first, second, third] = [await samples.one(by, one.id), await samples.one(by, two.id), await samples.one(by, other.id)];
    expect(second.picked.map(({ id }) => id)).toEqual(first.picked.map(({ id }) => id));
    expect(second.populationHash).toBe(first.populationHash);
    expect([first, second, third].map(({ repeats }) => repeats)).toEqual([true, true, true]);
    expect(third.seed).toHaveLength(43);
    // The monthly item's lead and two shares, and the leads of the two others: what leaders have is not drawn.
    expect(first.populationSize).toBe(5);
    expect(first.picked.every(({ title, unit }) => title !== null && unit !== null)).toBe(true);
    expect((await samples.all(by, inspectionId)).map(({ id }) => id)).toEqual([other.id, two.id, one.id]);
  });

  it('weighs what went wrong, keeps why, and what befalls a task later changes nothing of it', async () => {
    const { assignments, sql, id } = desk.county;
    await sql(`UPDATE assignment SET state = 'underway', due_on = '2023-03-01', figure = 3 WHERE county_id = $1 AND id = $2`, [id, assignments.near]);
    const { id: sample } = await draw({ method: 'risk', size: 5 });
    await sql(`UPDATE assignment SET due_on = '2023-12-01' WHERE county_id = $1 AND id = $2`, [id, assignments.near]);
    const read = await samples.one(await desk.now('inspector'), sample);
    expect(read.picked.find((task) => task.id === assignments.near)).toMatchObject({ reasons: ['overdue', 'unverified-figure'], tickets: 5 });
    expect(read.repeats).toBe(true);
    const kept = await sql('SELECT body FROM trail_entry WHERE county_id = $1 AND fact = $2 ORDER BY at DESC, id DESC LIMIT 1', [id, 'sample.drawn']);
    expect(JSON.parse(String(kept[0]!['body']))).toMatchObject({ data: { sample, populationHash: read.populationHash, population: 5 } });
  });

  it('is drawn of inspected units only, of what the drawer may read, and of something', async () => {
    const { units } = desk.county;
    const of = await start([units.near]);
    const { id } = await draw({ filter: { listId: null, unitId: units.near } }, of);
    const read = await samples.one(await desk.now('inspector'), id);
    expect(new Set(read.picked.map(({ unit }) => unit))).toEqual(new Set(['潼川镇']));
    await expect(draw({ filter: { listId: null, unitId: units.office } })).rejects.toMatchObject({ code: 'sample.nothing-to-draw' });
    await desk.county.sql(`UPDATE inspection_access SET state = 'ended' WHERE county_id = $1`, [desk.county.id]);
    await expect(draw()).rejects.toMatchObject({ code: 'sample.nothing-to-draw' });
    // What was drawn stays to be seen, but the tasks are nameless to who may not read them any more.
    expect((await samples.one(await desk.now('inspector'), id)).picked.every(({ title }) => title === null)).toBe(true);
  });

  it('is final', async () => {
    await expect(desk.county.sql(`UPDATE sample SET seed = 'x'`)).rejects.toThrow('never changed');
    await expect(desk.county.sql('DELETE FROM sample')).rejects.toThrow('never changed');
  });
});
