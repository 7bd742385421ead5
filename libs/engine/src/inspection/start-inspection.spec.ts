import { dayOf, parseDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import { useDatabase } from '#test/support/database';
import { type Inspected, openInspected } from '#test/support/inspection';
import { InspectionQueries } from './inspection.queries';
import { RegisterPlan } from './register-plan';
import { EndInspection, type InspectionInput, StartInspection } from './start-inspection';

const database = useDatabase();

describe('the annual plan of inspections', () => {
  let desk: Inspected;
  let planLineId: string;
  const officeOf = (): UnitId => desk.county.units.office;
  const chief = async () => ({ actor: await desk.now('chief') });
  const input = (changes: Partial<InspectionInput>): InspectionInput => ({
    source: 'audit',
    officeUnitId: officeOf(),
    unitIds: [desk.county.units.next],
    title: '衔接资金审计',
    planLineId,
    documentNumber: null,
    reason: null,
    ...changes,
  });
  const start = async (changes: Partial<InspectionInput> = {}) =>
    new StartInspection(desk.work).run(await chief(), input(changes)).then(
      ({ id }) => id,
      (error: { code: string }) => error.code,
    );

  beforeAll(async () => {
    desk = await openInspected(database());
    const { units, sql, id } = desk.county;
    // The seeded inspection reached every unit: it is over and long ago.
    await sql(`UPDATE inspection SET began_on = '2022-01-01' WHERE county_id = $1`, [id]);
    const line = { source: 'audit', officeUnitId: officeOf(), unitIds: [units.near, units.next], subject: '衔接资金' } as const;
    const plan = { year: 2023, documentNumber: '测督〔2023〕9号', approvedBy: '县委办公室' };
    const lines = [{ ...line, fromOn: dayOf(2023, 3, 1), untilOn: dayOf(2023, 3, 31) }];
    await new RegisterPlan(desk.work).run(await chief(), { ...plan, lines });
    const again = new RegisterPlan(desk.work).run(await chief(), { ...plan, lines });
    await expect(again).rejects.toMatchObject({ code: 'inspection.plan-number-taken' });
    const [shown] = await new InspectionQueries(desk.reader).plans(await desk.now('inspector'), 2023);
    expect(shown).toMatchObject({ documentNumber: plan.documentNumber, lines: [{ number: 1, started: 0, office: { name: '县政府办公室' } }] });
    planLineId = shown!.lines[0]!.id;
  });
  afterAll(() => desk.close());

  it('says what may be started; outside it a document and a reason are asked for', async () => {
    expect(await start({ source: 'party-inspection' })).toBe('inspection.outside-plan');
    expect(await start({ unitIds: [desk.county.units.far] })).toBe('inspection.outside-plan');
    expect(await start({ unitIds: [] })).toBe('inspection.outside-plan');
    await desk.county.setClock('2023-04-03T01:00:00Z');
    expect(await start()).toBe('inspection.outside-plan');
    await desk.county.setClock('2023-03-15T01:00:00Z');
    expect(await start({ planLineId: null })).toBe('inspection.off-plan');
    expect(await start({ planLineId: null, documentNumber: '测审〔2023〕1号' })).toBe('inspection.off-plan');
    expect(await start({ planLineId: desk.county.listId })).toBe('inspection.line-unknown');
  });

  it('lets nobody be inspected twice or by two within the window without a reason, of two at once neither', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.filter((answer) => answer === 'inspection.repeated')).toHaveLength(1);
    const other = { officeUnitId: desk.county.units.supervision, planLineId: null, documentNumber: '测督〔2023〕10号' };
    const apart = { ...other, reason: '信访交办', unitIds: [desk.county.units.far] };
    expect(await start({ ...apart, source: 'government-inspection' })).toMatch(/^[0-9a-f-]{36}$/);
    expect(await start({ officeUnitId: desk.county.units.substitute, unitIds: [desk.county.units.near] })).toBe('inspection.outside-plan');
    expect(await start({ reason: '上级反馈线索' })).toMatch(/^[0-9a-f-]{36}$/);
    await desk.county.setClock('2023-03-31T01:00:00Z');
    expect(await start({ unitIds: [desk.county.units.near] })).toMatch(/^[0-9a-f-]{36}$/);
    expect(await start({ unitIds: [desk.county.units.near, desk.county.units.next] })).toBe('inspection.repeated');
  });

  it('is ended once, by its own office or the supervision office', async () => {
    const id = await start({ reason: '核查', unitIds: [desk.county.units.near] });
    const end = async (name: 'chief' | 'inspector') => new EndInspection(desk.work).run({ actor: await desk.now(name) }, id);
    await end('inspector');
    await expect(end('chief')).rejects.toMatchObject({ code: 'inspection.ended' });
    const { items } = await new InspectionQueries(desk.reader).inspections(await desk.now('inspector'), { limit: 50 });
    expect(items.find((one) => one.id === id)?.endedOn).toBe('2023-03-31');
    expect(items.every(({ office }) => office.id === officeOf())).toBe(true);
    expect(parseDay(items[0]!.beganOn)).toBe(dayOf(2023, 3, 31));
  });
});
