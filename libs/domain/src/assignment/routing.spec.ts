import { assignment, inState, on, openRequest, UNITS, VERIFYING, WHO } from '#test/support/assignments';
import { refusal } from '#test/support/people';
import { parseDay } from '../kernel/day';
import type { AssignmentId, UnitId } from '../kernel/ids';
import { closeLeadership, closeOut, closureNumber, LEADERSHIP_CLOSES, reopen } from './close-out';
import { decideReturn } from './decide-return';
import { decompose } from './decompose';
import { STATES, type State } from './lifecycle';
import { requestReturn } from './request-return';
import { verifierFor } from './separate-offices';
import { transfer } from './transfer';
import { withdraw } from './withdraw';

const reason = { noteId: 'n', text: '原因', commit: () => 'hash' };
const id = 'b' as AssignmentId;
const wrong = (state: State, ...right: readonly State[]) =>
  right.includes(state) ? 'allowed' : 'assignment.wrong-state';

describe('returning a task', () => {
  const ask = (today: string, state: State = 'dispatched', to: UnitId | null = null) =>
    requestReturn(inState(state), { id: 'q', reason: 'r', proposedUnitId: to }, WHO.clerk, on(today));

  it.each([
    ['2023-03-01', 'allowed'],
    ['2023-03-08', 'allowed'],
    ['2023-03-09', 'assignment.return-too-late'],
  ])('on %s: %s', (today, code) => {
    expect(refusal(() => ask(today))).toBe(code);
  });

  it.each(STATES)('in state %s', (state) => {
    expect(refusal(() => ask('2023-03-02', state))).toBe(wrong(state, 'dispatched'));
  });

  it('stops the clock to sign, starts the superior’s, and names another unit than its own', () => {
    expect(ask('2023-03-02')).toMatchObject({
      cancels: ['acknowledge.due'],
      promises: [{ kind: 'request.due', on: parseDay('2023-03-09') }],
      request: { late: false, askedUnitId: UNITS.near },
    });
    expect(refusal(() => ask('2023-03-02', 'dispatched', UNITS.near))).toBe('assignment.same-unit');
  });

  const around = { ...on('2023-03-10'), units: VERIFYING, children: [] };
  const decide = (to: UnitId | null, by = WHO.chief, of = inState('returnAsked')) => {
    const input = { granted: true, reason: 'ok', redispatch: to === null ? null : { id, unitId: to } } as const;
    return decideReturn(of, { request: openRequest('return'), input }, by, around);
  };

  it('granted, it is made anew for the right unit with a clock of its own', () => {
    const { assignment: old, redispatched } = decide(UNITS.far);
    expect(old.state).toBe('withdrawn');
    expect(redispatched?.assignment).toMatchObject({
      id,
      unitId: UNITS.far,
      state: 'dispatched',
      version: 1,
      dispatchedOn: parseDay('2023-03-10'),
      acknowledgeDueOn: parseDay('2023-03-13'),
      dueOn: parseDay('2023-11-30'),
    });
    expect(decide(null).redispatched).toBeNull();
    expect(refusal(() => decide(UNITS.near))).toBe('assignment.same-unit');
  });

  it('refused, the unit has it again with a new limit to sign; the asker’s office never decides', () => {
    const refused = decideReturn(
      inState('returnAsked'),
      { request: openRequest('return'), input: { granted: false, reason: 'no' } },
      WHO.chief,
      around,
    );
    expect(refused.assignment).toMatchObject({ state: 'dispatched', acknowledgeDueOn: parseDay('2023-03-13') });
    expect(refusal(() => decide(null, { ...WHO.chief, unitId: UNITS.near }))).toBe('assignment.same-office');
    expect(refusal(() => decide(null, { ...WHO.chief, actingFor: WHO.clerk.personId }))).toBe('assignment.same-office');
    expect(refusal(() => decide(null, WHO.verifier))).toBe('permission.denied');
  });

  it('a lead’s shares follow it; no office verifies itself or what it leads', () => {
    const lead = inState('returnAsked', {
      kind: 'lead',
      unitId: UNITS.lead,
      id: 'lead' as AssignmentId,
      parentId: null,
    });
    const input = { granted: true, reason: 'ok', redispatch: { id, unitId: UNITS.supervision } } as const;
    const decided = decideReturn(
      lead,
      { request: openRequest('return'), input },
      { ...WHO.chief, unitId: UNITS.office },
      { ...around, children: [assignment(), inState('closed')] },
    );
    expect(decided.redispatched?.assignment).toMatchObject({
      leadUnitId: UNITS.supervision,
      verifierUnitId: UNITS.substitute,
    });
    expect(decided.followers).toMatchObject([
      { parentId: id, leadUnitId: UNITS.supervision, verifierUnitId: UNITS.substitute, version: 2 },
    ]);
    expect(refusal(() => verifierFor(UNITS.supervision, UNITS.substitute, VERIFYING))).toBe('list.conflict-of-office');
  });
});

describe('sharing out and passing on', () => {
  const lead = assignment({ kind: 'lead', unitId: UNITS.lead, parentId: null });
  const open = {
    ...on('2023-03-10'),
    units: VERIFYING,
    scope: [UNITS.near, UNITS.far],
    taken: [UNITS.near],
    hasQuotas: false,
    isExplained: false,
  };
  const share =
    (unitId: UnitId, quota: string | null = '5') =>
    () =>
      decompose(lead, [{ id, unitId, quota }], WHO.leadClerk, open);

  it('a share is for a township in scope without one, and for an amount where there are amounts', () => {
    expect(share(UNITS.far)().children[0]?.assignment).toMatchObject({
      kind: 'township',
      parentId: 'a',
      leadUnitId: UNITS.lead,
      target: { value: '5' },
      dueOn: lead.dueOn,
    });
    expect(refusal(share(UNITS.near))).toBe('assignment.already-dispatched');
    expect(refusal(share(UNITS.next))).toBe('assignment.outside-scope');
    for (const quota of [null, '-1']) expect(refusal(share(UNITS.far, quota))).toBe('assignment.share-amount');
    expect(refusal(share(UNITS.far, '0'))).toBe('allowed');
    expect(refusal(() => decompose(lead, [], WHO.leadClerk, open))).toBe('assignment.no-shares');
    expect(refusal(() => decompose(lead, [], WHO.leadClerk, { ...open, hasQuotas: true }))).toBe(
      'assignment.quotas-final',
    );
    expect(refusal(() => decompose(assignment(), [], WHO.leadClerk, open))).toBe('assignment.not-a-lead');
  });

  it.each(STATES)('a task in state %s passes to another unit or not', (state) => {
    const around = { ...on('2023-03-10'), units: VERIFYING, children: [] };
    const pass = () => transfer(inState(state), { toUnitId: UNITS.far, reason }, WHO.chief, around);
    expect(refusal(pass)).toBe(wrong(state, 'dispatched', 'underway', 'suspended'));
    if (refusal(pass) === 'allowed')
      expect(pass().assignment).toMatchObject({ unitId: UNITS.far, state, version: 2, dueOn: assignment().dueOn });
  });
});

describe('ending a task', () => {
  const chief = WHO.chief;
  const close = (state: State, children = [inState('closed')]) =>
    closeOut(inState(state), chief, { ...on('2023-06-01'), children, number: '销〔2023〕1号' });

  it.each(STATES)('in state %s', (state) => {
    expect(refusal(() => close(state))).toBe(wrong(state, 'verified'));
    expect(refusal(() => withdraw(inState(state), { id: 'm', document: 'd' }, chief))).toBe(
      state === 'closed' || state === 'withdrawn' ? 'assignment.wrong-state' : 'allowed',
    );
    const again = () =>
      reopen(inState(state), { reason, dueOn: parseDay('2023-06-30') }, chief, { ...on('2023-06-01'), parent: null });
    expect(refusal(again)).toBe(wrong(state, 'verified', 'closed'));
  });

  it('waits for the shares; the leader’s follows when all are settled and one was closed', () => {
    for (const state of STATES) {
      expect(refusal(() => close('verified', [inState(state)]))).toBe(
        state === 'closed' || state === 'withdrawn' ? 'allowed' : 'assignment.children-open',
      );
    }
    const leadership = inState('underway', { kind: 'leadership', unitId: null });
    const system = { kind: 'system', countyId: chief.countyId, rule: LEADERSHIP_CLOSES } as const;
    const after = (...states: readonly State[]) =>
      closeLeadership(
        leadership,
        states.map((state) => inState(state)),
        system,
        on('2023-06-01'),
      )?.assignment.state;
    expect(after('closed', 'withdrawn')).toBe('closed');
    expect(after('closed', 'verified')).toBeUndefined();
    expect(after('withdrawn')).toBeUndefined();
    expect([closureNumber(2023, 17), closureNumber(2023, 1, true)]).toEqual(['销〔2023〕17号', '销〔演示2023〕1号']);
  });

  it('a reopened limit is today or later, and nothing closed stands above it', () => {
    const again =
      (dueOn: string, parent: State | null = null) =>
      () =>
        reopen(inState('closed'), { reason, dueOn: parseDay(dueOn) }, chief, {
          ...on('2023-06-01'),
          parent: parent && inState(parent),
        });
    expect(refusal(again('2023-05-31'))).toBe('assignment.limit-in-past');
    expect(refusal(again('2023-06-01'))).toBe('allowed');
    expect(refusal(again('2023-06-01', 'closed'))).toBe('assignment.lead-closed');
    expect(refusal(again('2023-06-01', 'verified'))).toBe('allowed');
  });
});
