import type { AssignmentId } from '#domain/kernel/ids';
import { useDatabase } from '#test/support/database';
import { day, type Life, openLife, outcome, promisesOf } from '#test/support/life';
import { newId } from '#platform/ids';
import { assignmentDetails, notesOf } from './details.queries';
import { waitingRequests } from './request.queries';

const database = useDatabase();

describe('the life of an assignment on a database', () => {
  let life: Life;
  beforeEach(async () => {
    life = await openLife(database());
  });
  afterEach(() => life.close());

  const of = (id: AssignmentId) =>
    life.county.sql('SELECT * FROM assignment WHERE county_id = $1 AND id = $2', [life.county.id, id]);
  const facts = async () =>
    (
      await life.county.sql('SELECT fact, actor_kind FROM trail_entry WHERE county_id = $1 ORDER BY at, id', [
        life.county.id,
      ])
    ).map((row) => (row['actor_kind'] === 'system' ? `${String(row['fact'])} by system` : row['fact']));

  it('signs once; again, without the right version or by another unit it is refused', async () => {
    const { actors, assignments } = life.county;
    expect(await outcome(life.acknowledge.run({ actor: actors.nextClerk, version: 1 }, assignments.near))).toBe(
      'permission.denied',
    );
    expect(await outcome(life.acknowledge.run({ actor: actors.clerk, version: 7 }, assignments.near))).toBe(
      'request.stale',
    );
    expect(await life.acknowledge.run({ actor: actors.clerk, version: 1 }, assignments.near)).toEqual({
      id: assignments.near,
      state: 'underway',
      version: 2,
    });
    expect(await outcome(life.acknowledge.run({ actor: actors.clerk, version: 2 }, assignments.near))).toBe(
      'assignment.wrong-state',
    );
    expect(await promisesOf(life.county, assignments.near)).toEqual([
      'report.closing 2023-04-17',
      'report.due 2023-04-10',
    ]);
    expect(await facts()).toEqual(['assignment.acknowledged']);
  });

  it('the same key twice signs once and answers the same; many are signed each on its own', async () => {
    const { actors, assignments } = life.county;
    const call = { actor: actors.clerk, version: 1, key: { value: 'k1', requestHash: 'h' } };
    const first = await life.acknowledge.run(call, assignments.near);
    expect(await life.acknowledge.run(call, assignments.near)).toEqual(first);
    const many = await life.bulkAcknowledge.run({ actor: actors.nextClerk }, [
      { id: assignments.next, version: 1 },
      { id: assignments.near, version: 2 },
      { id: newId() as AssignmentId, version: 1 },
    ]);
    expect(many.map((one) => ('moved' in one ? one.moved.state : one.failure.code))).toEqual([
      'underway',
      'permission.denied',
      'assignment.unknown',
    ]);
    expect(await facts()).toEqual(['assignment.acknowledged', 'assignment.acknowledged']);
  });

  it('a wrongly routed share is returned and made anew for the right township, which verifies as the law says', async () => {
    const { actors, assignments, units } = life.county;
    await life.county.setClock('2023-03-03T01:00:00Z');
    const input = { reason: '不属本镇范围', proposedUnitId: units.far };
    const asked = await life.requestReturn.run({ actor: actors.clerk, version: 1 }, assignments.near, input);
    expect(await outcome(life.requestReturn.run({ actor: actors.clerk, version: 2 }, assignments.near, input))).toBe(
      'assignment.wrong-state',
    );
    const waiting = await life.reader.read(life.county.id, (reading) =>
      waitingRequests(reading, actors.chief, { limit: 10 }),
    );
    expect(waiting.items.map(({ id, kind }) => [id, kind])).toEqual([[asked.requestId, 'return']]);
    const decision = { requestId: asked.requestId, granted: true, reason: '情况属实', toUnitId: units.far };
    const decided = await life.decideReturn.run({ actor: actors.chief, version: 2 }, assignments.near, decision);
    expect(decided).toMatchObject({ state: 'withdrawn', version: 3 });
    const [made] = await of(decided.redispatchedId!);
    expect(made).toMatchObject({
      state: 'dispatched',
      kind: 'township',
      unit_id: units.far,
      parent_id: assignments.lead,
      version: 1,
    });
    expect(await promisesOf(life.county, decided.redispatchedId!)).toEqual([
      'acknowledge.due 2023-03-06',
      'assignment.due 2023-11-30',
    ]);
    expect(await promisesOf(life.county, assignments.near)).toEqual([]);
    expect(
      await outcome(life.decideReturn.run({ actor: actors.chief, version: 3 }, assignments.near, decision)),
    ).not.toBe('done');
  });

  it('a lead gives shares where the list fixes no quotas, and only once to each township', async () => {
    const { actors, assignments, units } = life.county;
    const lead = { actor: actors.leadClerk, version: 1 };
    expect(await outcome(life.decompose.run(lead, assignments.lead, [{ unitId: units.near, quota: '1' }]))).toBe(
      'assignment.quotas-final',
    );
    const shares = [
      { unitId: units.near, quota: '10' },
      { unitId: units.far, quota: '5.5' },
    ];
    const made = await life.decompose.run(lead, assignments.open, shares);
    expect(made.children).toHaveLength(2);
    const again = { actor: actors.leadClerk, version: 2 };
    expect(await outcome(life.decompose.run(again, assignments.open, [{ unitId: units.near, quota: '1' }]))).toBe(
      'assignment.already-dispatched',
    );
    expect(await outcome(life.decompose.run(again, assignments.open, [{ unitId: units.other, quota: '1' }]))).toBe(
      'assignment.outside-scope',
    );
    expect(await of(made.children[1]!)).toMatchObject([
      { unit_id: units.far, target: { value: '5.5' }, parent_id: assignments.open },
    ]);
  });

  it('an extension moves the limit in force, never the original; nobody decides his own', async () => {
    const { actors, assignments } = life.county;
    const ask = { reason: '征地延误', progress: '已完成60%', askedDueOn: day('2023-12-20') };
    const asked = await life.askExtension.run({ actor: actors.leadClerk, version: 1 }, assignments.once, ask);
    expect(await outcome(life.askExtension.run({ actor: actors.leadClerk, version: 2 }, assignments.once, ask))).toBe(
      'assignment.request-open',
    );
    const decision = { requestId: asked.requestId, granted: true, reason: '同意', dueOn: day('2023-12-10') } as const;
    expect(
      await outcome(life.decideExtension.run({ actor: actors.leadHead, version: 2 }, assignments.once, decision)),
    ).toBe('permission.denied');
    await life.decideExtension.run({ actor: actors.leader, version: 2 }, assignments.once, decision);
    const details = await life.reader.read(life.county.id, (reading) =>
      assignmentDetails(reading, actors.leadClerk, assignments.once),
    );
    expect(details).toMatchObject({ originalDueOn: '2023-11-30', dueOn: '2023-12-10', version: 3 });
    expect(details.requests).toMatchObject([
      { state: 'granted', askedDueOn: '2023-12-20', decidedDueOn: '2023-12-10' },
    ]);
    expect(await promisesOf(life.county, assignments.once)).toContain('assignment.due 2023-12-10');
  });

  it('suspended and resumed: the limit grows by the days that did not count, and reminders are there again', async () => {
    const { actors, assignments } = life.county;
    await life.suspend.run({ actor: actors.chief, version: 1 }, assignments.open, 'tender');
    expect(await promisesOf(life.county, assignments.open)).toEqual([]);
    expect(await outcome(life.suspend.run({ actor: actors.chief, version: 2 }, assignments.open, 'other'))).toBe(
      'assignment.already-suspended',
    );
    await life.county.setClock('2023-03-25T01:00:00Z');
    await life.resume.run({ actor: actors.chief, version: 2 }, assignments.open);
    const details = await life.reader.read(life.county.id, (reading) =>
      assignmentDetails(reading, actors.chief, assignments.open),
    );
    expect(details).toMatchObject({
      state: 'underway',
      originalDueOn: '2023-11-30',
      dueOn: '2023-12-09',
      suspendedOn: null,
    });
    expect(details.suspensions).toMatchObject([{ fromOn: '2023-03-15', untilOn: '2023-03-25', reason: 'tender' }]);
    expect(await promisesOf(life.county, assignments.open)).toContain('assignment.due 2023-12-09');
  });

  it('a transfer takes the shares along and finds a verifier who is neither; its reason is a note', async () => {
    const { actors, assignments, units } = life.county;
    const to = { toUnitId: units.supervision, reason: '机构职能调整' };
    expect(await outcome(life.transfer.run({ actor: actors.chief, version: 1 }, assignments.lead, to))).toBe(
      'assignment.same-office',
    );
    await life.transfer.run({ actor: actors.chief, version: 1 }, assignments.lead, { ...to, toUnitId: units.other });
    expect(await of(assignments.lead)).toMatchObject([
      { unit_id: units.other, lead_unit_id: units.other, verifier_unit_id: units.supervision },
    ]);
    expect(await of(assignments.near)).toMatchObject([{ unit_id: units.near, lead_unit_id: units.other, version: 2 }]);
    const notes = await life.reader.read(life.county.id, (reading) =>
      notesOf(reading, actors.otherClerk, assignments.lead),
    );
    expect(notes.map(({ text }) => text)).toEqual(['机构职能调整']);
  });
});
