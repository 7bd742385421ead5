import { readText } from '#platform/word/read-text';
import { useDatabase } from '#test/support/database';
import { type Inspected, openInspected } from '#test/support/inspection';
import { outcome } from '#test/support/life';
import { RaiseFinding } from '../inspection/raise-finding';
import { CalendarShelf } from '../plan/calendars';
import { DocumentQueries } from './document.queries';
import { MakeRectification } from './rectification-document';
import { addressesAt } from './render/addresses';

const database = useDatabase();

describe('a notice to put a finding right', () => {
  let desk: Inspected;
  let making: MakeRectification;
  const make = async (id: string, name: Parameters<Inspected['now']>[0] = 'chief') => making.run({ actor: await desk.now(name) }, id);
  const raise = async () =>
    new RaiseFinding(desk.work, new CalendarShelf()).run(
      { actor: await desk.now('inspector') },
      {
        ...{ source: 'audit', sourceDocument: '审〔2023〕1号', inspectionId: null, title: '账实不符', text: '现场少三台', severity: 'general' },
        ...{ unitId: desk.county.units.near, limitWorkingDays: 20, proofRequired: '盘点表', proofFile: false },
        ...{ aboutAssignmentId: desk.county.assignments.near, leaderPostId: null, recheckUnitId: null, quotedEntryIds: [] },
      },
    );

  beforeAll(async () => {
    desk = await openInspected(database());
    making = new MakeRectification(desk.work, addressesAt('https://duban.example'));
  });
  afterAll(() => desk.close());

  it('says what was found, what proves it right and until when, to the unit whose task it is', async () => {
    const { id, number } = await raise();
    const made = await make(id);
    expect(made.number).toBe('〔2023〕整改通知1号');
    const { bytes, opened } = await new DocumentQueries(desk.reader).file(await desk.now('clerk'), made.id);
    const text = readText(bytes);
    for (const words of [number, '审〔2023〕1号', '现场少三台', '盘点表', '关于“账实不符”的整改通知', '独立复核']) expect(text).toContain(words);
    expect(text).toMatch(/于2023年\d+月\d+日前完成整改/);
    expect(opened.signatures).toEqual([expect.objectContaining({ unitId: desk.county.units.near, signedAt: null })]);
  });

  it('is one a round, many at once, and another when it came back', async () => {
    const { id } = await raise();
    const all = await Promise.all([make(id), make(id), make(id)]);
    expect(new Set(all.map((made) => made.id)).size).toBe(1);
    await desk.county.sql('UPDATE finding SET round = 2 WHERE county_id = $1 AND id = $2', [desk.county.id, id]);
    const again = await make(id);
    expect(again.id).not.toBe(all[0]?.id);
    expect(readText((await new DocumentQueries(desk.reader).file(await desk.now('chief'), again.id)).bytes)).toContain('再次通知整改');
  });

  it('is not made by who writes no documents, nor of what is withdrawn', async () => {
    const { id, assignmentId } = await raise();
    expect(await outcome(make(id, 'clerk'))).toBe('permission.denied');
    await desk.county.sql(`UPDATE assignment SET state = 'withdrawn' WHERE county_id = $1 AND id = $2`, [desk.county.id, assignmentId]);
    expect(await outcome(make(id))).toBe('finding.unknown');
  });
});
