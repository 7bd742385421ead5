import { assignment, inState, on, openRequest, UNITS, WHO } from '#test/support/assignments';
import { refusal } from '#test/support/people';
import { parseDay } from '../kernel/day';
import type { CountyId } from '../kernel/ids';
import { askExtension, decideExtension, deemConsent } from './extension';
import { STATES } from './lifecycle';

const ask = (today: string, asked = '2023-12-20', state: (typeof STATES)[number] = 'underway') =>
  askExtension(
    inState(state),
    { id: 'q', reason: 'r', progress: 'p', askedDueOn: parseDay(asked) },
    WHO.clerk,
    on(today),
  );

describe('asking for more time', () => {
  it.each([
    ['2023-11-29', false],
    ['2023-11-30', false],
    ['2023-12-01', true],
  ])('on %s is late: %s', (today, late) => {
    const { request, assignment: after } = ask(today);
    expect(request).toMatchObject({ late, state: 'open' });
    expect(after).toEqual({ ...assignment(), version: 2 });
  });

  it.each([
    ['2023-11-30', 'assignment.limit-not-later'],
    ['2023-12-01', 'allowed'],
    ['2024-12-31', 'allowed'],
    ['2025-01-01', 'limit.year-not-loaded'],
  ])('until %s: %s', (asked, code) => {
    expect(refusal(() => ask('2023-11-01', asked))).toBe(code);
  });

  it('only under way, only by the unit, not before today', () => {
    for (const state of STATES) {
      expect(refusal(() => ask('2023-11-01', '2023-12-20', state))).toBe(
        state === 'underway' ? 'allowed' : 'assignment.wrong-state',
      );
    }
    expect(refusal(() => ask('2023-12-21'))).toBe('assignment.limit-in-past');
    expect(refusal(() => ask('2023-12-20'))).toBe('allowed');
    const input = { id: 'q', reason: 'r', progress: 'p', askedDueOn: parseDay('2023-12-20') };
    expect(refusal(() => askExtension(assignment(), input, WHO.nextClerk, on('2023-11-01')))).toBe('permission.denied');
    expect(refusal(() => askExtension(assignment({ dueOn: null }), input, WHO.clerk, on('2023-11-01')))).toBe(
      'assignment.limit-provisional',
    );
  });
});

describe('deciding on more time', () => {
  const input = { granted: true, reason: 'ok', dueOn: parseDay('2023-12-10') } as const;
  const decide = (by = WHO.leader, request = openRequest('extension'), of = assignment()) =>
    decideExtension(of, { request, input }, by, on('2023-11-20'));

  it('the approver names the day, the original stays', () => {
    const { assignment: after, request, promises } = decide();
    expect(after).toMatchObject({ dueOn: input.dueOn, originalDueOn: parseDay('2023-11-30'), version: 2 });
    expect(request).toMatchObject({ state: 'granted', decidedDueOn: input.dueOn, decidedBy: WHO.leader.personId });
    expect(promises).toEqual([{ kind: 'assignment.due', subjectId: 'a', on: input.dueOn }]);
  });

  it('is another office’s, also by delegation, and for an open request only', () => {
    expect(refusal(() => decide({ ...WHO.chief, unitId: UNITS.near }))).toBe('assignment.same-office');
    expect(refusal(() => decide({ ...WHO.chief, actingFor: WHO.clerk.personId }))).toBe('assignment.same-office');
    expect(refusal(() => decide({ ...WHO.chief, personId: WHO.clerk.personId }))).toBe('assignment.same-office');
    expect(refusal(() => decide(WHO.clerk))).toBe('permission.denied');
    expect(refusal(() => decide(WHO.chief))).toBe('allowed');
    expect(refusal(() => decide(WHO.leader, openRequest('extension', { state: 'refused' })))).toBe(
      'assignment.no-open-request',
    );
    expect(refusal(() => decide(WHO.leader, openRequest('return')))).toBe('assignment.no-open-request');
    expect(refusal(() => decide(WHO.leader, openRequest('extension'), inState('closed')))).toBe(
      'assignment.wrong-state',
    );
  });

  it('a refusal leaves the limit as it is', () => {
    const refused = decideExtension(
      assignment(),
      { request: openRequest('extension'), input: { granted: false, reason: 'no' } },
      WHO.leader,
      on('2023-11-20'),
    );
    expect(refused.assignment).toEqual({ ...assignment(), version: 2 });
    expect(refused.request).toMatchObject({ state: 'refused', decidedDueOn: null });
  });

  it('silence is consent only by the county’s own rule, after the day, as the system’s act', () => {
    const rule = '县督办办法第九条';
    const by = { kind: 'system', countyId: 1 as CountyId, rule } as const;
    const deem =
      (today: string, deemedConsentRule: string | null, actor = by) =>
      () =>
        deemConsent(assignment(), openRequest('extension'), actor, on(today, { deemedConsentRule }));
    expect(refusal(deem('2023-03-23', null))).toBe('assignment.silence-decides-nothing');
    expect(refusal(deem('2023-03-22', rule))).toBe('assignment.silence-decides-nothing');
    expect(refusal(deem('2023-03-23', '另一条'))).toBe('assignment.silence-decides-nothing');
    const { assignment: after, request, facts } = deem('2023-03-23', rule)();
    expect(after.dueOn).toBe(parseDay('2023-12-20'));
    expect(request).toMatchObject({ state: 'granted', decidedBy: null, decisionReason: rule });
    expect(facts[0]?.data['deemed']).toBe(rule);
  });
});
