import { leafHash } from '#platform/hash';
import { type Card, type Desk, each, pilesByUnit } from './desk';
import { calendarOf, type Office, openOffice, scan, workbookOf } from './office';

/**
 * A county's annual list from the workbook to verified closure, by nothing but what people can ask over HTTP.
 * Each step is a day in the year; read from top to bottom it is the manual.
 */
describe('三台县 2023: the list, from a workbook to closure', () => {
  let office: Office;
  let supervision: Desk;
  let listId = '';

  beforeAll(async () => {
    office = await openOffice();
    await office.itIs('2023-02-10T01:30:00Z');
    supervision = await office.desk('supervision-1');
  });
  afterAll(() => office.close());

  const deskOf = (card: Card, who: 'clerk' | 'head' = 'clerk'): Promise<Desk> => office.desk(`${who}-${codes.get(card.unitId ?? '')}`);
  const codes = new Map<string, string>();
  const fresh = (card: Card): Promise<Card> => supervision.get(`/assignments/${card.id}`);
  const open = async (): Promise<Card[]> => (await supervision.assignments()).filter((card) => card.kind !== 'leadership');

  test('January: the supervision office loads the State Council’s calendars', async () => {
    for (const year of [2022, 2023, 2024]) await supervision.post('/calendars', calendarOf(year));
    const units = await supervision.get<{ id: string; code: string; kind: string }[]>('/units');
    for (const unit of units) codes.set(unit.id, unit.code.toLowerCase());
    expect(units.filter((unit) => unit.kind === 'township')).toHaveLength(33);
  });

  test('10 February: it tries the list, then imports it; the same file again changes nothing', async () => {
    const file = await workbookOf('task-list.csv');
    const how = '/lists/imports?year=2023&document=%E3%80%94%E6%BC%94%E7%A4%BA%E3%80%952023-1&substituteUnit=510722-D34';
    const tried = await supervision.sendWorkbook<{ ok: boolean; counts: object; listId?: string }>(`${how}&dryRun=true`, file);
    expect(tried).toMatchObject({ ok: true, counts: { ok: 41, error: 0 } });
    expect(await supervision.get('/lists')).toEqual([]);
    const imported = await supervision.sendWorkbook<{ listId: string }>(how, file);
    listId = imported.listId;
    expect(await supervision.sendWorkbook(how, file)).toMatchObject({ listId });
    expect(await supervision.get(`/lists/${listId}/items`)).toHaveLength(41);
    expect(await supervision.sendWorkbook(`/lists/${listId}/quotas`, await workbookOf('quotas.csv'))).toMatchObject({ ok: true });
  });

  test('the same day: it sees every assignment it is about to make, and makes exactly those', async () => {
    const preview = await supervision.get<{ version: number; assignments: { kind: string }[] }>(`/lists/${listId}/dispatch-preview`);
    await supervision.post(`/lists/${listId}/dispatch`, undefined, preview.version);
    const made = await supervision.assignments();
    expect(made).toHaveLength(preview.assignments.length);
    expect(made.filter((card) => card.kind === 'lead')).toHaveLength(41);
    expect(made.filter((card) => card.kind === 'leadership')).toHaveLength(41);
    expect(new Set(made.filter((card) => card.kind === 'township').map((card) => card.unitId)).size).toBe(33);
    const preparing = made.filter((card) => card.itemNumber === 26 && card.kind === 'township');
    expect(preparing).toHaveLength(23); // townships without a quota row get no assignment
    expect(preparing.reduce((sum, card) => sum + Number(card.target.value), 0)).toBe(307);
  });

  test('within a working day: every unit signs for all of its tasks at once', async () => {
    await office.itIs('2023-02-13T02:00:00Z');
    await each(pilesByUnit(await open()), async (pile) => {
      const acknowledgements = pile.map(({ id, version }) => ({ id, version }));
      const { outcomes } = await (await deskOf(pile[0]!)).post<{ outcomes: { problem?: object }[] }>('/acknowledgements', { acknowledgements });
      expect(outcomes.filter((outcome) => outcome.problem)).toEqual([]);
    });
    expect((await open()).every((card) => card.state === 'underway')).toBe(true);
  });

  test('November: each reports what it did, with a real file; nobody verifies his own', async () => {
    await office.itIs('2023-11-15T02:00:00Z');
    await each(pilesByUnit(await open()), async (pile) => {
      const clerk = await deskOf(pile[0]!);
      const evidence = await clerk.upload(scan(pile[0]!.unit ?? ''), '验收表.pdf', '2023-11-10');
      for (const card of pile) await clerk.reportDone(card, periodOf(card), [evidence]);
    });
    const [card] = await open();
    expect(await (await deskOf(card!)).refused(`/assignments/${card!.id}/verify`, { note: '' }, 3)).toMatchObject({ status: 403 });
  });

  test('the verifier opens each, sends it back once and says why; the unit reports again', async () => {
    await each(await open(), async (card) => {
      const verifier = await verifierOf(card);
      const opened = await verifier.post<{ version: number }>(`/assignments/${card.id}/open`, undefined, card.version);
      const why = { reason: 'evidence-missing', note: '请补充验收照片', target: 'clerk', fields: ['evidence'], dueOn: '2023-11-20' };
      await verifier.post(`/assignments/${card.id}/send-back`, why, opened.version);
    });
    await office.itIs('2023-11-17T02:00:00Z');
    await each(await open(), async (card) => {
      const clerk = await deskOf(card);
      await clerk.reportDone(card, periodOf(card), [], '已补充验收照片');
    });
    const [card] = await open();
    const [second, first] = await supervision.get<{ number: number; difference: { fields: { field: string }[] } }[]>(`/assignments/${card!.id}/reports`);
    expect([second?.number, first?.number]).toEqual([2, 1]);
    expect(second?.difference.fields.map((change) => change.field)).toContain('text');
  });

  test('it verifies and closes out each under a number; the leaders’ close after theirs', async () => {
    await each(await open(), async (card) => {
      const verifier = await verifierOf(card);
      const opened = await verifier.post<{ version: number }>(`/assignments/${card.id}/open`, undefined, card.version);
      await verifier.post(`/assignments/${card.id}/verify`, { note: '属实' }, opened.version);
    });
    const verified = await open();
    const lead = verified.find((card) => card.kind === 'lead' && card.itemNumber === 26);
    expect(await supervision.refused(`/assignments/${lead!.id}/close-out`, undefined, lead!.version)).toMatchObject({ code: 'assignment.children-open' });
    for (const kind of ['township', 'lead']) {
      const pile = verified.filter((card) => card.kind === kind);
      await each(pile, async (card) => void (await supervision.post(`/assignments/${card.id}/close-out`, undefined, card.version)), 4);
    }
    expect((await supervision.assignments()).filter((card) => card.state !== 'closed')).toEqual([]);
  });

  test('afterwards every table, total and timeline agrees', async () => {
    const all = await supervision.assignments();
    const units = all.filter((card) => card.kind !== 'leadership');
    const numbers = units.map((card) => Number(/(\d+)号$/.exec(card.closureNumber ?? '')?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(units.map((_, index) => index + 1)); // no gap, none twice
    const count = async (table: string) => (await office.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
    expect(await count('report')).toBe(units.length * 2);
    expect(await count(`verification WHERE outcome = 'verified'`)).toBe(units.length);
    expect(await count(`verification WHERE outcome = 'sentBack'`)).toBe(units.length);
    expect(await count(`trail_entry WHERE fact = 'report.submitted'`)).toBe(units.length * 2);
    expect(await count(`timer t JOIN assignment a ON a.id = t.subject_id WHERE a.state = 'closed'`)).toBe(0);
    const card = await fresh(units.find((one) => one.itemNumber === 26 && one.kind === 'township')!);
    const { items } = await supervision.get<{ items: { fact: string; body: string; leaf: string }[] }>(`/trail?subject=assignment&id=${card.id}`);
    expect(items.map((entry) => entry.fact)).toEqual([
      'assignment.dispatched', 'assignment.acknowledged', 'report.submitted', 'report.opened', 'report.sentBack',
      'report.submitted', 'report.opened', 'report.verified', 'assignment.closedOut',
    ]);
    for (const entry of items) expect(leafHash(entry.body).toString('hex')).toBe(entry.leaf);
  });

  /** The supervision office’s own items are verified by its substitute. */
  async function verifierOf(card: Card): Promise<Desk> {
    const { verifierUnit } = await supervision.get<{ verifierUnit: string }>(`/assignments/${card.id}`);
    return office.desk(verifierUnit === '县政府督查室' ? 'substitute-1' : 'supervision-1');
  }
});

function periodOf(card: Card): string {
  const periods = { 'ten-day': '2023-11-2', monthly: '2023-11', quarterly: '2023-Q4', once: 'once' } as const;
  return periods[card.cadence as keyof typeof periods];
}
