import type { Card, Desk } from './desk';
import { firstTask, type Found, inspectionOffice, leaderOf, leaderPostOf, openAssessment, type Register, told } from './inspected';
import { type Office, openOffice, scan } from './office';
import { takeList } from './played-year';
import { type Scoring, startScoring } from './scoring';

const TOWN = '510722101';
const OTHER_TOWN = '510722106';

/**
 * An inspection of 2023: let in for two hours, an inspector samples, checks and raises a problem; its unit puts it right,
 * others re-check, sign and close it, and somebody looks back. By nothing but what people can ask over HTTP; read from top
 * to bottom it is the inspector's manual.
 */
describe('三台县 2023 is inspected', () => {
  let office: Office;
  let worker: Scoring;
  let supervision: Desk;
  let inspector: Desk;
  let second: Desk;
  let clerk: Desk;
  let head: Desk;
  let leader: Desk;
  const units = new Map<string, string>();
  let inspectionId = '';
  let task: Card;
  let id = '';
  let assignmentId = '';

  beforeAll(async () => {
    office = await openOffice();
    await office.itIs('2023-02-10T01:30:00Z');
    worker = await startScoring(office);
    [supervision, second] = await Promise.all([office.desk('supervision-1'), office.desk('inspector-2')]);
    [clerk, head] = await Promise.all([office.desk(`clerk-${TOWN}`), office.desk(`head-${TOWN}`)]);
    await takeList(supervision);
    for (const unit of await supervision.get<{ id: string; code: string }[]>('/units')) units.set(unit.code, unit.id);
  });
  afterAll(async () => {
    await worker.close();
    await office.close();
  });

  const seen = (desk: Desk = second): Promise<Found> => desk.get(`/findings/${id}`);
  const work = (desk: Desk): Promise<Card> => desk.get(`/assignments/${assignmentId}`);

  test('March: the plan of inspections is put on record; what is not in it, or comes too soon after another, needs a reason', async () => {
    await office.itIs('2023-03-15T01:00:00Z');
    task = await firstTask(clerk);
    const line = { source: 'party-inspection', officeUnitId: await inspectionOffice(office), unitIds: [], fromOn: '2023-03-01', untilOn: '2023-12-31', subject: '乡村振兴' };
    const plan = { year: 2023, documentNumber: '演示巡〔2023〕1号', approvedBy: '县委', lines: [line] };
    await supervision.post('/inspection-plans', plan);
    const { items } = await supervision.get<{ items: { lines: { id: string }[] }[] }>('/inspection-plans');
    const what = { source: line.source, officeUnitId: line.officeUnitId, unitIds: [units.get(TOWN)], title: '乡村振兴专项巡察' };
    expect(await supervision.refused('/inspections', what)).toMatchObject({ code: 'inspection.off-plan' });
    ({ id: inspectionId } = await supervision.post<{ id: string }>('/inspections', { ...what, planLineId: items[0]!.lines[0]!.id }));
  });

  test('for two hours: proposed by one, approved by a second person, and before that nothing can be read', async () => {
    inspector = await office.desk('inspector-1');
    expect(await inspector.assignments()).toEqual([]);
    const inspectors = await supervision.get<{ items: { accountId: string; person: string }[] }>('/inspectors');
    const accountId = inspectors.items.find(({ person }) => person === '县委巡察办巡察员甲')?.accountId;
    const access = { accountId, scope: 'units', unitIds: [units.get(TOWN)], endsAt: '2023-03-15T03:00:00Z', reason: '现场核查' };
    const { id: accessId } = await supervision.post<{ id: string }>(`/inspections/${inspectionId}/accesses`, access);
    const deputy = await office.desk('supervision-2');
    await deputy.post(`/accesses/${accessId}/decide`, { approve: true, reason: '同意' }, 1);
    expect((await inspector.assignments()).map((card) => card.id)).toContain(task.id);
  });

  test('he samples five tasks by a seed, checks the trail of one, and raises what he found with the entries that show it', async () => {
    const { id: sampleId } = await inspector.post<{ id: string }>(`/inspections/${inspectionId}/samples`, { method: 'random', size: 5, seed: 'sealed-2023' });
    const sample = await inspector.get<{ repeats: boolean; picked: { id: string }[] }>(`/samples/${sampleId}`);
    expect([sample.repeats, sample.picked.length]).toEqual([true, 5]);
    const { items: entries } = await inspector.get<{ items: { id: string; sound: boolean; leaf: string }[] }>(`/timeline?of=assignment&id=${task.id}`);
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.every(({ sound }) => sound)).toBe(true);
    const said = { source: 'party-inspection', sourceDocument: '演示巡反〔2023〕1号', title: '签收后未按月报送', text: '台账与现场不符', severity: 'serious' };
    const asked = { limitWorkingDays: 20, proofRequired: '补报台账并附现场照片', proofFile: true };
    const quotedEntryIds = entries.slice(0, 2).map((entry) => entry.id);
    const body = { ...said, ...asked, inspectionId, aboutAssignmentId: task.id, unitId: units.get(TOWN), quotedEntryIds };
    const raised = await inspector.post<{ id: string; number: string; assignmentId: string }>('/findings', body);
    expect(raised.number).toBe('问〔演示2023〕1号');
    ({ id, assignmentId } = raised);
    const whole = await seen(inspector);
    expect(whole).toMatchObject({ standing: 'planning', quotes: [{ same: true }, { same: true }] });
    expect(whole.quotes.map(({ leaf }) => leaf).sort()).toEqual(entries.slice(0, 2).map(({ leaf }) => leaf).sort());
    const beyond = { ...body, aboutAssignmentId: undefined, unitId: units.get(OTHER_TOWN), leaderPostId: await leaderPostOf(office, task.id) };
    expect(await inspector.refused('/findings', beyond)).toMatchObject({ status: 403, code: 'permission.denied' });
    expect(await clerk.refused('/findings', body)).toMatchObject({ status: 403, code: 'permission.denied' });
  });

  test('whatever the source, there is one pool and one series of numbers', async () => {
    const hotline = { source: 'hotline', sourceDocument: '热线20230315-7', title: '垃圾清运不及时', text: '群众反映', severity: 'general' };
    const asked = { limitWorkingDays: 10, proofRequired: '清运记录', proofFile: false, quotedEntryIds: [], unitId: units.get(OTHER_TOWN), leaderPostId: await leaderPostOf(office, task.id) };
    expect(await supervision.post('/findings', { ...hotline, ...asked })).toMatchObject({ number: '问〔演示2023〕2号' });
    const { items, total } = await supervision.get<Register>('/findings?year=2023');
    expect([total, items.map(({ number }) => number)]).toEqual([2, ['问〔演示2023〕2号', '问〔演示2023〕1号']]);
    expect((await supervision.get<Register>('/findings?source=hotline')).total).toBe(1);
    expect((await clerk.get<Register>('/findings')).total).toBe(1);
  });

  test('two hours later he reads nothing but what his own office re-checks', async () => {
    await office.itIs('2023-03-15T03:00:01Z');
    expect((await inspector.assignments()).map((card) => card.id)).toEqual([assignmentId]);
    expect(await seen(inspector)).toMatchObject({ number: '问〔演示2023〕1号' });
  });

  test('the unit finds it on its desk like any task, and completes nothing before its plan is accepted', async () => {
    const card = await work(clerk);
    expect(card).toMatchObject({ state: 'dispatched', finding: { id, planned: false } });
    expect((await seen(clerk)).acts).toEqual(['acknowledge']);
    expect((await clerk.get<Register>('/findings?waiting=true')).total).toBe(0);
    await clerk.post(`/assignments/${assignmentId}/acknowledge`, undefined, card.version);
    expect((await clerk.get<Register>('/findings?waiting=true')).total).toBe(1);
    const evidence = await clerk.upload(scan('整改'), '现场照片.pdf', '2023-03-14');
    expect(await reported(evidence)).toMatchObject({ code: 'finding.plan-first' });
    expect(await clerk.refused(`/findings/${id}/plans`, { text: '重建台账', plannedOn: '2023-12-31' })).toMatchObject({ code: 'finding.plan-day' });
    await clerk.post(`/findings/${id}/plans`, { text: '重建台账，逐户核对', plannedOn: '2023-04-06' });
    expect(await clerk.refused(`/findings/${id}/plans`, { text: '又一份', plannedOn: '2023-04-06' })).toMatchObject({ code: 'finding.plan-waits' });
    expect(await clerk.refused(`/findings/${id}/plan-decision`, { accept: true, reason: '同意' })).toMatchObject({ status: 403 });
    await second.post(`/findings/${id}/plan-decision`, { accept: true, reason: '同意' });
    expect(await seen()).toMatchObject({ standing: 'rectifying', plans: [{ state: 'accepted' }] });
    await reported(evidence);
    expect(await seen()).toMatchObject({ standing: 'rechecking' });
  });

  test('who raised it does not re-check it; a second inspector does', async () => {
    expect((await seen(inspector)).acts).not.toContain('recheck');
    const { version } = await work(second);
    const opened = await second.post<{ version: number }>(`/assignments/${assignmentId}/open`, undefined, version);
    expect(await inspector.refused(`/assignments/${assignmentId}/verify`, { note: '属实' }, opened.version)).toMatchObject({ status: 403 });
    await second.post(`/assignments/${assignmentId}/verify`, { note: '现场已核对' }, opened.version);
    expect(await seen()).toMatchObject({ standing: 'signing' });
  });

  test('it is closed after two signatures of two persons, with a day to look back', async () => {
    const lookBackOn = '2023-09-15';
    expect(await second.refused(`/findings/${id}/close`, { lookBackOn }, 1)).toMatchObject({ code: 'finding.signatures-missing' });
    await head.post(`/findings/${id}/signatures`, { as: 'unit-head' });
    expect(await head.refused(`/findings/${id}/signatures`, { as: 'unit-head' })).toMatchObject({ code: 'finding.signed' });
    leader = await leaderOf(office, assignmentId);
    expect((await leader.get<Register>('/findings?waiting=true')).total).toBe(1);
    await leader.post(`/findings/${id}/signatures`, { as: 'leader' });
    expect((await leader.get<Register>('/findings?waiting=true')).total).toBe(0);
    expect((await seen()).acts).toContain('close');
    await second.post(`/findings/${id}/close`, { lookBackOn }, (await seen()).version);
    expect(await seen()).toMatchObject({ standing: 'closed', lookBackDue: false, roundEnds: [{ outcome: 'closed' }] });
    expect((await seen()).signatures.map((one) => one.as).sort()).toEqual(['leader', 'unit-head']);
    expect(await second.refused(`/findings/${id}/look-back`, { words: '未反弹' }, (await seen()).version)).toMatchObject({ code: 'finding.look-back-early' });
  });

  test('a deduction is proposed, lies on the assessment office’s desk, and becomes a line that a second person confirms', async () => {
    await second.post(`/findings/${id}/score-proposals`, { points: '-2', reason: '弄虚作假，影响较大' });
    expect(await second.refused(`/findings/${id}/score-proposals`, { points: '-1', reason: '再扣' })).toMatchObject({ code: 'score.proposal-waits' });
    const [scorer, colleague] = await Promise.all([office.desk('assessment-1'), office.desk('assessment-2')]);
    const desk = await scorer.get<{ items: { id: string; points: string; findingNumber: string; version: number }[] }>('/score-proposals?state=waiting');
    expect(desk.items).toMatchObject([{ points: '-2', findingNumber: '问〔演示2023〕1号' }]);
    const proposal = desk.items[0]!;
    const assessmentId = await openAssessment(office, units);
    const lines = (): Promise<{ items: { id: string; state: string; value: string; item: string }[] }> => scorer.get(`/assessments/${assessmentId}/facts`);
    expect((await lines()).items).toEqual([]);
    const decision = (figure: string) => ({ reason: '依据考核办法第七条', place: { assessmentId, figure, value: '2' } });
    expect(await scorer.refused(`/score-proposals/${proposal.id}/decide`, decision('nothing'), proposal.version)).toMatchObject({ code: 'facts.file-invalid' });
    await scorer.post(`/score-proposals/${proposal.id}/decide`, decision('incidents'), proposal.version);
    const [line] = (await lines()).items;
    expect(line).toMatchObject({ state: 'recorded', value: '2', item: '问〔演示2023〕1号' });
    expect(await scorer.refused(`/assessments/${assessmentId}/facts/confirmations`, { ids: [line!.id] })).toMatchObject({ code: 'indicatorFact.same-person' });
    await colleague.post(`/assessments/${assessmentId}/facts/confirmations`, { ids: [line!.id] });
    expect((await lines()).items).toMatchObject([{ state: 'confirmed' }]);
    expect(await seen(clerk)).toMatchObject({ proposals: [{ state: 'accepted', decisionReason: '依据考核办法第七条' }] });
  });

  test('the day to look back comes: it came back, and another round begins with all that went before beside it', async () => {
    await supervision.post('/demonstration/clock', { at: '2023-09-15T17:00:00Z' });
    await told(second, 'lookBack.due');
    expect((await second.get<Register>('/findings?waiting=true')).items).toMatchObject([{ id, lookBackDue: true }]);
    expect((await seen()).acts).toEqual(['lookBack', 'reopen', 'propose']);
    await second.post(`/findings/${id}/reopen`, { reason: '台账再次停更', dueOn: '2023-10-31' }, (await seen()).version);
    expect(await seen()).toMatchObject({ standing: 'planning', round: 2, plans: [{ round: 1 }], roundEnds: [{ outcome: 'closed' }, { outcome: 'reopened' }] });
    await clerk.post(`/findings/${id}/plans`, { text: '专人负责，每周通报', plannedOn: '2023-10-20' });
    await second.post(`/findings/${id}/plan-decision`, { accept: true, reason: '同意' });
    await reported(await clerk.upload(scan('再整改'), '台账.pdf', '2023-09-14'));
    const opened = await second.post<{ version: number }>(`/assignments/${assignmentId}/open`, undefined, (await work(second)).version);
    await second.post(`/assignments/${assignmentId}/verify`, { note: '已恢复' }, opened.version);
    await head.post(`/findings/${id}/signatures`, { as: 'unit-head' });
    await leader.post(`/findings/${id}/signatures`, { as: 'leader' });
    await second.post(`/findings/${id}/close`, { lookBackOn: '2023-12-15' }, (await seen()).version);
    await supervision.post('/demonstration/clock', { at: '2023-12-15T17:00:00Z' });
    await second.post(`/findings/${id}/look-back`, { words: '未反弹' }, (await seen()).version);
    expect(await seen()).toMatchObject({ standing: 'settled', round: 2 });
    const numbers = (await seen()).roundEnds.map(({ closureNumber }) => closureNumber).filter((number) => number !== null);
    expect(new Set(numbers).size).toBe(2);
  });

  const reported = (evidence: string): Promise<unknown> =>
    clerk
      .post(`/assignments/${assignmentId}/reports`, { id: crypto.randomUUID(), kind: 'completion', period: 'once', text: '已整改', milestone: 'done', evidenceIds: [evidence] })
      .catch((error: unknown) => error);
});
