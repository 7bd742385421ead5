import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project';
import type { Card, Desk } from './desk';
import { heldAgainst } from './held-against';
import { letterOf } from './letter-of';
import { type Office, openOffice, scan } from './office';
import { playYear, takeList } from './played-year';
import { points, type Row, type Scoring, type Standing, startScoring } from './scoring';

const FOLDER = join(PROJECT_ROOT, 'config', 'demonstration');
const SCHEME = JSON.parse(readFileSync(join(FOLDER, 'scheme.json'), 'utf8')) as Record<string, unknown>;
const FACTS = readFileSync(join(FOLDER, 'assessment-facts.csv'), 'utf8');
const TOWN = '510722101';

/**
 * January 2024: the county's 2023 is scored, published, appealed and settled, by nothing but what people can ask over HTTP.
 * The year before it is put into the record at once; read from top to bottom it is the manual of the assessment office.
 */
describe('三台县 2023 is assessed', () => {
  let office: Office;
  let scoring: Scoring;
  let scorer: Desk;
  let second: Desk;
  let town: Desk;
  let unitId = '';
  let assessmentId = '';
  let firstRun = '';
  let provisional = '';
  let appealId = '';
  const units = new Map<string, string>();

  beforeAll(async () => {
    office = await openOffice();
    await office.itIs('2023-02-10T01:30:00Z');
    scoring = await startScoring(office);
    [scorer, second, town] = await Promise.all([office.desk('assessment-1'), office.desk('assessment-2'), office.desk(`head-${TOWN}`)]);
  });
  afterAll(async () => {
    await scoring.close();
    await office.close();
  });

  const standing = (): Promise<Standing> => scorer.get(`/assessments/${assessmentId}`);
  const own = (desk: Desk): Promise<Row & { mayAppeal: boolean; workingDaysLeft: number; stage: string }> => desk.get(`/scores/own/${assessmentId}`);
  const scored = (): Promise<{ id: string; again: boolean }> => scoring.run(scorer, assessmentId);

  test('behind it lies a year of tasks, reported and verified', async () => {
    const supervision = await office.desk('supervision-1');
    await takeList(supervision);
    for (const unit of await supervision.get<{ id: string; code: string }[]>('/units')) units.set(unit.code, unit.id);
    unitId = units.get(TOWN) ?? '';
    const clerk = await office.desk(`clerk-${TOWN}`);
    const [card] = (await clerk.assignments(`&unitId=${unitId}`)).filter(({ itemNumber }) => itemNumber === 25) as [Card];
    await clerk.post(`/assignments/${card.id}/acknowledge`, undefined, card.version);
    await office.itIs('2023-11-15T02:00:00Z');
    const evidence = await clerk.upload(scan('电商网点'), '验收表.pdf', '2023-11-10');
    const said = { id: '0190a000-0000-7000-8000-000000000001', kind: 'completion', period: '2023-11', text: '已改造9个', figure: '9', evidenceIds: [evidence] };
    const { version } = await clerk.post<{ version: number }>(`/assignments/${card.id}/reports`, said);
    const opened = await supervision.post<{ version: number }>(`/assignments/${card.id}/open`, undefined, version);
    await supervision.post(`/assignments/${card.id}/verify`, { note: '核实9个' }, opened.version);
    await playYear(office, card.id);
  });

  test('8 January: one officer proposes the scheme, another approves it; a mistake is named by its place', async () => {
    await office.itIs('2024-01-08T01:00:00Z');
    const off = { ...SCHEME, tree: { ...(SCHEME['tree'] as object), marks: '99.99' } };
    const wrong = await scorer.post('/schemes', off).catch((error: unknown) => error as Error & { code: string });
    expect(wrong).toMatchObject({ code: 'scheme.file-invalid', message: expect.stringMatching(/"pointer":"\/tree\/marks".*"zh":"与下级分值之和不符|"pointer":"\/tree\/marks"/) });
    const { id } = await scorer.post<{ id: string }>('/schemes', SCHEME);
    expect(await scorer.refused(`/schemes/${id}/approve`, undefined)).toMatchObject({ status: 403, code: 'scheme.same-person' });
    expect(await town.get<object[]>('/schemes')).toEqual([]);
    await second.post(`/schemes/${id}/approve`);
    expect(await town.get<object[]>('/schemes')).toMatchObject([{ id, state: 'approved' }]);
    const offices = { substituteUnitId: units.get('510722-D28'), reviewUnitId: units.get('510722-D05') };
    ({ id: assessmentId } = await scorer.post<{ id: string }>('/assessments', { period: '2023', title: '三台县2023年度目标绩效考核', schemeId: id, ...offices }));
  });

  test('marks and honours come from a table and count once a second person has confirmed them; nobody records about his own office', async () => {
    const before = await scorer.get<{ ok: boolean; blockers: { code: string }[] }>(`/assessments/${assessmentId}/preflight`);
    expect([before.ok, before.blockers.some(({ code }) => code === 'cell-refused')]).toEqual([false, true]);
    expect(await scorer.refused(`/assessments/${assessmentId}/runs`, { dry: false })).toMatchObject({ code: 'score.blocked' });
    const imported = await scorer.sendTable<{ count: number }>(`/assessments/${assessmentId}/facts/imports?fileName=facts.csv`, FACTS);
    expect(await scorer.sendTable(`/assessments/${assessmentId}/facts/imports?fileName=facts.csv`, FACTS)).toMatchObject({ again: true });
    const { items } = await scorer.get<{ items: { id: string }[] }>(`/assessments/${assessmentId}/facts?limit=200`);
    const rest = await scorer.get<{ items: { id: string }[] }>(`/assessments/${assessmentId}/facts?limit=200&unitId=${unitId}`);
    expect(rest.items.length).toBeGreaterThan(3);
    const ids = await office.sql<{ id: string }>('SELECT id FROM indicator_fact ORDER BY id');
    expect([imported.count, ids.length, items.length]).toEqual([ids.length, FACTS.trim().split('\n').length - 1, 200]);
    const all = { ids: ids.map(({ id }) => id) };
    expect(await scorer.refused(`/assessments/${assessmentId}/facts/confirmations`, all)).toMatchObject({ code: 'indicatorFact.same-person' });
    await second.post(`/assessments/${assessmentId}/facts/confirmations`, all);

    const mark = (input: string, value: string, item?: string) => ({
      unitId: units.get('510722-D08'), figure: input === 'mark' ? 'quality' : 'vote', input, value, basis: '〔演示〕民主测评汇总表', source: '演示', hash: 'a'.repeat(64), ...(item && { item }),
    });
    expect(await scorer.refused(`/assessments/${assessmentId}/facts`, mark('good', '80'))).toMatchObject({ code: 'indicatorFact.own-office' });
    const [substitute, colleague] = await Promise.all([office.desk('substitute-2'), office.desk('substitute-3')]);
    const lines = [mark('good', '70'), mark('fair', '10'), mark('poor', '2'), mark('mark', '13.5', 'r1')];
    const recorded: string[] = [];
    for (const line of lines) recorded.push((await substitute.post<{ id: string }>(`/assessments/${assessmentId}/facts`, line)).id);
    await colleague.post(`/assessments/${assessmentId}/facts/confirmations`, { ids: recorded });
    expect(await scorer.get(`/assessments/${assessmentId}/preflight`)).toMatchObject({ ok: true, blockers: [] });
  });

  test('the run is whole, the same again, hidden from units, and explains a cell down to the file and the trail', async () => {
    const { id } = await scored();
    expect(await scored()).toMatchObject({ id, again: true });
    firstRun = id;
    const { rows } = await scorer.get<{ rows: Row[] }>(`/runs/${id}/sheet?group=towns`);
    expect(rows).toHaveLength(33);
    expect(points(rows.find(({ unit }) => unit === TOWN), 'ecommerce')).toBe('8.18');
    expect(await town.get('/scores/own')).toEqual([]);
    expect(await town.get(`/runs/${id}/sheet`).catch((error: unknown) => error)).toMatchObject({ status: 403 });
    const why = await scorer.get<{ agrees: boolean; lines: { zh: string[] }; inputs: { facts: { contributions: Record<string, object[]> }[] }[] }>(`/runs/${id}/units/${unitId}/cells/ecommerce`);
    expect(why).toMatchObject({ agrees: true, points: '8.18' });
    expect(why.lines.zh.join()).toContain('81.82');
    const contributions = why.inputs[0]?.facts[0]?.contributions;
    expect(contributions).toMatchObject({ tasks: [{ item: 25, figure: '9.000000', verified: true }], reports: [{ number: 1, evidence: [{ fileName: '验收表.pdf' }] }] });
    expect(contributions?.['trail']).toMatchObject([{ fact: 'report.submitted', intact: true }, { fact: 'report.verified', intact: true }]);
  });

  test('it is put on public notice: three working days, and the town sees its points and no grade', async () => {
    const { version } = await standing();
    const put = await scorer.post<{ publicationId: string }>(`/assessments/${assessmentId}/publish`, { runId: firstRun, document: '演示考公〔2024〕1号' }, version);
    provisional = put.publicationId;
    expect(await standing()).toMatchObject({ state: 'provisional', workingDaysLeft: 3 });
    const seen = await own(town);
    expect(seen).toMatchObject({ mayAppeal: true, workingDaysLeft: 3, grade: null, stage: 'provisional' });
    expect(points(seen, 'ecommerce')).toBe('8.18');
    expect(await scorer.refused(`/assessments/${assessmentId}/approve`, { document: 'x' }, (await standing()).version)).toMatchObject({ code: 'assessment.state' });
  });

  test('the town appeals with new evidence; who scored is not let near it', async () => {
    await office.itIs('2024-01-09T02:00:00Z');
    const clerk = await office.desk(`clerk-${TOWN}`);
    const evidence = await clerk.upload(scan('补充验收'), '补充验收表.pdf', '2023-11-28');
    const claim = { unitId, node: 'ecommerce', claim: '另有2个网点已于11月28日通过验收', evidenceIds: [evidence] };
    ({ id: appealId } = await town.post<{ id: string }>(`/assessments/${assessmentId}/appeals`, claim));
    expect(await town.refused(`/assessments/${assessmentId}/appeals`, claim)).toMatchObject({ code: 'appeal.open-already' });
    expect(await scorer.refused(`/appeals/${appealId}/take`, undefined, 1)).toMatchObject({ status: 403, code: 'permission.denied' });
    expect(await scorer.refused(`/assessments/${assessmentId}/runs`, { dry: false })).toMatchObject({ code: 'score.blocked' });
  });

  test('a reviewer of another office sees both sides, replies, and upholds it; an appeal never makes it worse', async () => {
    const reviewer = await office.desk('review-1');
    await reviewer.post(`/appeals/${appealId}/take`, undefined, 1);
    await reviewer.post(`/appeals/${appealId}/interim`, { text: '正在核实补充验收材料' }, 2);
    const sides = await reviewer.get<{ before: { points: string }; evidence: object[] }>(`/appeals/${appealId}`);
    expect(sides).toMatchObject({ state: 'taken', before: { points: '8.18' }, evidence: [{ fileName: '补充验收表.pdf' }] });
    const decision = (numerator: string) => ({ outcome: 'upheld', reason: '补充材料属实', corrections: [{ numerator, denominator: '11' }] });
    expect(await reviewer.refused(`/appeals/${appealId}/decide`, decision('8'), 3)).toMatchObject({ code: 'appeal.heavier' });
    expect(await reviewer.refused(`/appeals/${appealId}/decide`, decision('9'), 3)).toMatchObject({ code: 'appeal.without-effect' });
    const decided = await reviewer.post<{ effect: { points: object; ranks: object[] } }>(`/appeals/${appealId}/decide`, decision('11'), 3);
    expect(decided.effect.points).toEqual({ before: '8.18', after: '10' });
    expect(decided.effect.ranks.length).toBeGreaterThan(0);
  });

  test('it is scored again from what was frozen and the correction alone, and published as a numbered change with its reason', async () => {
    await office.sql(`UPDATE assignment SET state = 'underway', figure = 0, figure_verified = false WHERE kind = 'township' AND id <> $1`, [appealId]);
    const { id } = await scored();
    const comparison = await scorer.get<{ units: { unit: string; causes: { node: string; from: string }[] }[]; groups: { zh: string }[] }>(`/runs/${id}/comparison?with=${firstRun}`);
    expect(comparison.units.find(({ unit }) => unit === TOWN)?.causes).toMatchObject([{ node: 'ecommerce', from: 'facts' }]);
    expect(comparison.units.filter(({ causes }) => causes.length > 0)).toHaveLength(1);
    expect(comparison.groups[0]?.zh).toMatch(/^镇乡：\d+个单位名次变动，1个单位总分变动，原因：“农村电商网点改造升级”数据变动（1个单位）$/);
    const change = { runId: id, document: '演示考公〔2024〕2号', reason: '申诉第1号成立' };
    expect(await scorer.post(`/assessments/${assessmentId}/change`, change, (await standing()).version)).toMatchObject({ number: 2 });
    expect(points(await own(town), 'ecommerce')).toBe('10.00');
  });

  test('the window closes by itself; then it is approved, final, graded', async () => {
    await office.itIs('2024-01-12T02:00:00Z');
    while ((await standing()).state !== 'heard') continue;
    expect(await town.refused(`/assessments/${assessmentId}/appeals`, { unitId, node: 'vote', claim: '晚了', evidenceIds: [] })).toMatchObject({ code: 'appeal.window-closed' });
    await scorer.post(`/assessments/${assessmentId}/approve`, { document: '演示考定〔2024〕1号' }, (await standing()).version);
    await scorer.post(`/assessments/${assessmentId}/finalise`, { document: '演示考定〔2024〕2号' }, (await standing()).version);
    expect((await own(town)).grade).toBeNull();
    await scorer.post(`/assessments/${assessmentId}/grade`, { document: '演示考定〔2024〕3号' }, (await standing()).version);
    expect(await own(town)).toMatchObject({ stage: 'graded', grade: expect.any(String) });
    const letter = await town.get<{ grade: string; cells: { lines: { zh: string[] } }[] }>(`/assessments/${assessmentId}/letters/${unitId}`);
    expect([letter.grade, letter.cells.every(({ lines }) => lines.zh.length > 0)]).toEqual([expect.stringMatching(/优秀|良好|合格/), true]);
    const issued = await letterOf(scorer, town, { assessmentId, unitId });
    expect(issued).toEqual({ number: expect.stringMatching(/^〔(演示)?2024〕考核告知1号$/), again: issued.number, grade: letter.grade, second: 'document.signed' });
  });

  test('the public notice still opens with its old figures, and the ledger tells every step', async () => {
    const notice = await scorer.get<{ intact: boolean; rows: Row[] }>(`/publications/${provisional}`);
    expect([notice.intact, points(notice.rows.find(({ unit }) => unit === TOWN), 'ecommerce'), notice.rows.every(({ grade }) => grade === null)]).toEqual([true, '8.18', true]);
    const stages = await scorer.get<{ id: string; number: number; stage: string; reason: string }[]>(`/assessments/${assessmentId}/publications`);
    expect(stages.map(({ number, stage }) => [number, stage])).toEqual([[4, 'graded'], [3, 'final'], [2, 'changed'], [1, 'provisional']]);
    expect(await heldAgainst(scorer, provisional, stages[2]!.id)).toContain(`${TOWN} ecommerce`);
    const entries = await office.sql<{ fact: string }>(`SELECT fact FROM trail_entry WHERE subject_id = ANY($1) AND fact NOT LIKE 'indicatorFact%' ORDER BY at, id`, [[assessmentId, appealId]]);
    expect(entries.map(({ fact }) => fact)).toEqual([
      'assessment.opened', 'score.started', 'score.finished', 'score.published',
      'appeal.filed', 'appeal.taken', 'appeal.interimReplied', 'appeal.decided',
      'score.started', 'score.finished', 'score.changed', 'timer.fired', 'score.objectionsClosed', 'score.approved', 'score.finalised', 'score.graded',
    ]);
    await expect(office.sql(`UPDATE publication SET document = 'x'`)).rejects.toMatchObject({ code: '23001' });
  });
});
