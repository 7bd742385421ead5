import type { AssignmentId } from '#domain/kernel/ids';
import { useDatabase } from '#test/support/database';
import { day, type Life, openLife, outcome, promisesOf, reportInput, versionOf } from '#test/support/life';
import { reportDraft, reportsOf } from '../report/report.queries';
import { verificationQueue } from './verification.queries';

const database = useDatabase();
const SEND_BACK = {
  reason: 'evidence-missing',
  note: '请补验收单',
  target: 'clerk',
  fields: ['evidence'],
  dueOn: day('2023-03-24'),
} as const;

describe('a submission, from the unit to closure', () => {
  let life: Life;
  beforeEach(async () => {
    life = await openLife(database());
  });
  afterEach(() => life.close());

  const version = (id: AssignmentId) => versionOf(life.county, id);
  const as = async (name: keyof Life['county']['actors'], id: AssignmentId) => ({
    actor: life.county.actors[name],
    version: await version(id),
  });
  const completion = (figure = '40') => reportInput({ kind: 'completion', figure });

  async function submitted(id: AssignmentId, who: 'clerk' | 'nextClerk' | 'leadClerk'): Promise<void> {
    const [row] = await life.county.sql('SELECT state FROM assignment WHERE county_id = $1 AND id = $2', [
      life.county.id,
      id,
    ]);
    if (row?.['state'] === 'dispatched') await life.acknowledge.run(await as(who, id), id);
    await life.submit.run(await as(who, id), id, completion());
  }
  async function verified(id: AssignmentId, who: 'clerk' | 'nextClerk' | 'leadClerk'): Promise<void> {
    await submitted(id, who);
    await life.open.run(await as('verifier', id), id);
    await life.verify.run(await as('verifier', id), id, { note: '' });
  }

  it('is taken back until a verifier has opened it', async () => {
    const { near } = life.county.assignments;
    await submitted(near, 'clerk');
    expect(await promisesOf(life.county, near)).toEqual(['verification.due 2023-03-22']);
    await life.takeBack.run(await as('secondClerk', near), near);
    expect(await promisesOf(life.county, near)).toEqual([
      'assignment.due 2023-11-30',
      'report.closing 2023-05-16',
      'report.due 2023-05-09',
    ]);
    await life.submit.run(await as('clerk', near), near, completion('41'));
    await life.open.run(await as('verifier', near), near);
    expect(await outcome(life.takeBack.run(await as('clerk', near), near))).toBe('report.already-opened');
  });

  it('is sent back with a limit to rework, opens prefilled, and shows exactly what changed', async () => {
    const { near } = life.county.assignments;
    const { actors, id: county } = life.county;
    await submitted(near, 'clerk');
    await life.open.run(await as('verifier', near), near);
    expect(await outcome(life.sendBack.run(await as('secondVerifier', near), near, SEND_BACK))).toBe(
      'verification.not-opened-by-you',
    );
    await life.sendBack.run(await as('verifier', near), near, SEND_BACK);
    expect(await promisesOf(life.county, near)).toContain('assignment.due 2023-03-24');
    const draft = await life.reader.read(county, (reading) =>
      reportDraft(reading, life.shelf, { by: actors.clerk, id: near }),
    );
    expect(draft).toMatchObject({ figure: '40', text: '已完成12个', evidenceIds: [] });
    await life.submit.run(await as('clerk', near), near, completion('42'));
    const queue = await life.reader.read(county, (reading) =>
      verificationQueue(reading, actors.secondVerifier, { limit: 5 }),
    );
    expect(queue.items.map(({ assignment, report }) => [assignment.id, report.difference])).toEqual([
      [near, { fields: [{ field: 'figure', before: '40', now: '42' }], evidenceAdded: [], evidenceDropped: [] }],
    ]);
    const reports = await life.reader.read(county, (reading) => reportsOf(reading, actors.clerk, near));
    expect(reports.map(({ number, figure }) => [number, figure])).toEqual([
      [2, '42'],
      [1, '40'],
    ]);
    expect(
      await life.reader.read(county, (reading) => verificationQueue(reading, actors.substitute, { limit: 5 })),
    ).toMatchObject({ items: [] });
  });

  it('is signed by the head where the list asks for it, and never by its submitter, not even for another', async () => {
    const { once } = life.county.assignments;
    const { actors } = life.county;
    const both = { ...actors.leadHead, grants: [...actors.leadHead.grants, ...actors.leadClerk.grants] };
    await life.submit.run(
      { actor: both, version: 1 },
      once,
      reportInput({ kind: 'completion', period: 'once', figure: undefined, milestone: '通过验收' }),
    );
    expect(await outcome(life.countersign.run(await as('leadHead', once), once))).toBe('report.signed-by-submitter');
    const lent = { ...actors.leadHead, personId: actors.otherClerk.personId, actingFor: actors.leadHead.personId };
    expect(await outcome(life.countersign.run({ actor: lent, version: await version(once) }, once))).toBe(
      'report.signed-by-submitter',
    );
    const other = { ...actors.leadHead, personId: actors.otherClerk.personId };
    await life.refuseSignature.run({ actor: other, version: await version(once) }, once, { note: '请先完成验收' });
    await life.submit.run(
      await as('leadClerk', once),
      once,
      reportInput({ kind: 'completion', period: 'once', figure: undefined, milestone: '通过验收' }),
    );
    await life.countersign.run(await as('leadHead', once), once);
    expect(await outcome(life.open.run(await as('verifier', once), once))).toBe('done');
  });

  it('closes out under numbers without gaps; the lead after its shares, the leader’s by the system, and opens again', async () => {
    const { near, next, lead, leadership } = life.county.assignments;
    await verified(lead, 'leadClerk');
    expect(await outcome(life.closeOut.run(await as('chief', lead), lead))).toBe('assignment.children-open');
    await verified(near, 'clerk');
    await verified(next, 'nextClerk');
    const closed = await Promise.all([near, next].map(async (id) => life.closeOut.run(await as('chief', id), id)));
    expect(closed.map(({ closureNumber }) => closureNumber).sort()).toEqual(['销〔2023〕1号', '销〔2023〕2号']);
    expect(await life.closeOut.run(await as('chief', lead), lead)).toMatchObject({ closureNumber: '销〔2023〕3号' });
    const state = async (id: AssignmentId) =>
      (await life.county.sql('SELECT state FROM assignment WHERE id = $1', [id]))[0]?.['state'];
    expect(await state(leadership)).toBe('closed');
    const again = { reason: '回头看发现反弹', dueOn: day('2023-06-30') };
    expect(await outcome(life.reopen.run(await as('chief', near), near, again))).toBe('assignment.lead-closed');
    await life.reopen.run(await as('chief', lead), lead, again);
    expect([await state(lead), await state(leadership)]).toEqual(['underway', 'underway']);
    await verified(lead, 'leadClerk');
    expect(await life.closeOut.run(await as('chief', lead), lead)).toMatchObject({ closureNumber: '销〔2023〕4号' });
    expect(await state(leadership)).toBe('closed');
    const [system] = await life.county.sql(
      `SELECT count(*)::int AS n FROM trail_entry WHERE county_id = $1 AND actor_kind = 'system' AND subject_id = $2`,
      [life.county.id, leadership],
    );
    expect(system?.['n']).toBe(3);
  });

  describe('two at once', () => {
    it('two verifiers open and decide one report: one verdict, one fact', async () => {
      const { near } = life.county.assignments;
      await submitted(near, 'clerk');
      const calls = [await as('verifier', near), await as('secondVerifier', near)];
      const opened = await Promise.all(calls.map((call) => outcome(life.open.run(call, near))));
      expect(opened.sort()).toEqual(['done', 'request.stale']);
      const deciders = [await as('verifier', near), await as('secondVerifier', near)];
      const decided = await Promise.all(deciders.map((call) => outcome(life.verify.run(call, near, { note: '' }))));
      expect(decided.filter((code) => code === 'done')).toHaveLength(1);
      const rows = await life.county.sql(
        `SELECT count(*)::int AS n FROM verification WHERE county_id = $1 AND assignment_id = $2`,
        [life.county.id, near],
      );
      expect(rows).toEqual([{ n: 1 }]);
    });

    it('signing and transferring: one of them wins whole', async () => {
      const {
        assignments: { near },
        actors,
        units,
      } = life.county;
      const results = await Promise.all([
        outcome(life.acknowledge.run({ actor: actors.clerk, version: 1 }, near)),
        outcome(life.transfer.run({ actor: actors.chief, version: 1 }, near, { toUnitId: units.far, reason: '调整' })),
      ]);
      expect([...results].sort()).toEqual(['done', 'request.stale']);
      const [row] = await life.county.sql('SELECT state, unit_id, version FROM assignment WHERE id = $1', [near]);
      expect(row).toEqual(
        results[0] === 'done'
          ? { state: 'underway', unit_id: units.near, version: 2 }
          : { state: 'dispatched', unit_id: units.far, version: 2 },
      );
    });

    it('fifty reports: fifty rows, numbers without gaps, one trail entry each', async () => {
      const {
        assignments: { near },
        actors,
        id,
      } = life.county;
      await life.acknowledge.run({ actor: actors.clerk, version: 1 }, near);
      await Promise.all(
        Array.from({ length: 50 }, () => life.submit.run({ actor: actors.clerk }, near, reportInput())),
      );
      const rows = await life.county.sql(
        'SELECT number FROM report WHERE county_id = $1 AND assignment_id = $2 ORDER BY number',
        [id, near],
      );
      expect(rows.map((row) => row['number'])).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      expect(await version(near)).toBe(52);
      const [facts] = await life.county.sql(
        `SELECT count(*)::int AS n FROM trail_entry WHERE county_id = $1 AND fact = 'report.submitted'`,
        [id],
      );
      expect(facts?.['n']).toBe(50);
    });
  });
});
