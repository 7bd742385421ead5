import { assignment, inState, UNITS, WHO } from '#test/support/assignments';
import { BOTH_SIGNED as BOTH, FINDING, findingOn as of, ORIGIN } from '#test/support/findings';
import { refusal } from '#test/support/people';
import { buttons } from '../assignment/buttons';
import { closeOut } from '../assignment/close-out';
import { dayOf } from '../kernel/day';
import type { Instant, PersonId, TaskItemId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { closeFinding, lookBack, missingSignatures, signFinding } from './close-finding';
import { type Finding, findingNumber, type RectificationPlan, standingOf } from './finding';
import { decidePlan, handInPlan } from './finding-plan';
import { raiseFinding, type RaiseInput } from './raise-finding';

const TODAY = dayOf(2023, 3, 15);
const NOW = '2023-03-15T01:00:00.000000Z' as Instant;
const commit = (text: string) => `c(${text})`;
const acting = (by: PersonActor, person: PersonId): PersonActor => ({ ...by, actingFor: person });

describe('a finding', () => {
  it('has one series of numbers, and demonstrations say so', () => {
    expect([findingNumber(2023, 3), findingNumber(2023, 3, true)]).toEqual(['问〔2023〕3号', '问〔演示2023〕3号']);
  });

  it.each([
    ['dispatched', false, false, 'planning'],
    ['underway', false, false, 'planning'],
    ['underway', 'waits', false, 'deciding'],
    ['underway', true, false, 'rectifying'],
    ['suspended', true, false, 'rectifying'],
    ['underVerification', true, false, 'rechecking'],
    ['verified', true, false, 'signing'],
    ['closed', true, false, 'closed'],
    ['closed', true, true, 'settled'],
    ['withdrawn', false, false, 'withdrawn'],
  ] as const)('stands where its task does: %s, planned %s, settled %s: %s', (state, planned, settled, standing) => {
    expect(standingOf(state, { planned: planned === true, planWaits: planned === 'waits', settled })).toBe(standing);
  });
});

describe('raising one', () => {
  const INPUT: RaiseInput = {
    ...{ id: 'f', source: 'hotline', sourceDocument: 'd', inspectionId: null, title: 't', text: 'x', severity: 'minor' },
    ...{ itemId: 'i' as TaskItemId, aboutAssignmentId: null, leaderPostId: FINDING.leaderPostId, recheckUnitId: UNITS.supervision, proofRequired: 'p' },
    ...{ unitId: UNITS.near, limitWorkingDays: 10, proofFile: true, quotes: [{ entryId: 'e', leaf: 'aa' }] },
  };
  const around = { number: 'n', itemNumber: 4, supervisionUnitId: UNITS.supervision, about: null, commit };

  it('makes an item with a limit in working days and a proof, and a fact without words', () => {
    const { finding, item, origin, facts } = raiseFinding(INPUT, WHO.chief, around);
    expect(finding).toMatchObject({ number: 'n', round: 1, raisedBy: WHO.chief.personId });
    expect(item).toMatchObject({ number: 4, leadUnitId: UNITS.near, limit: { kind: 'counted', unit: 'working-day', count: 10 }, proof: { kind: 'file' } });
    expect(origin).toMatchObject({ planned: false, verifierRole: 'supervision' });
    expect(facts[0]?.data).toMatchObject({ quotes: [{ entry: 'e', leaf: 'aa' }], words: commit(JSON.stringify(['t', 'x', 'p'])) });
    expect(JSON.stringify(facts)).not.toContain('"x"');
  });

  it.each<[string, PersonActor, Partial<RaiseInput>, string]>([
    ['by a clerk', WHO.clerk, {}, 'permission.denied'],
    ['about one’s own office', WHO.chief, { unitId: UNITS.supervision, recheckUnitId: UNITS.office }, 'finding.own-office'],
    ['re-checked by the unit itself', WHO.chief, { recheckUnitId: UNITS.near }, 'finding.recheck-office'],
  ])('is refused %s', (_case, by, changes, code) => {
    expect(refusal(() => raiseFinding({ ...INPUT, ...changes }, by, around))).toBe(code);
  });

  it('tells another office’s inspectors as inspectors', () => {
    expect(raiseFinding({ ...INPUT, recheckUnitId: UNITS.office }, WHO.chief, around).origin.verifierRole).toBe('inspector');
  });
});

describe('its plan', () => {
  const input = { id: 'p', text: 'how', plannedOn: dayOf(2023, 6, 1) };
  const plan: RectificationPlan = { ...input, round: 1, handedInBy: WHO.clerk.personId, state: 'waiting' };
  const around = { today: TODAY, plans: [] as readonly RectificationPlan[], commit };
  const handed = (by: PersonActor, changes: object = {}, more: object = {}, task = inState('underway')) =>
    refusal(() => handInPlan(of(task), { ...input, ...changes }, by, { ...around, ...more }));

  it('is the unit’s, one at a time, between today and the limit', () => {
    expect(handInPlan(of(inState('underway')), input, WHO.clerk, around).plan).toMatchObject({ round: 1, state: 'waiting' });
    expect(handed(WHO.verifier)).toBe('permission.denied');
    expect(handed(WHO.clerk, {}, { plans: [plan] })).toBe('finding.plan-waits');
    expect(handed(WHO.clerk, {}, { plans: [{ ...plan, state: 'accepted' }] })).toBe('finding.plan-not-now');
    expect(handed(WHO.clerk, {}, { plans: [{ ...plan, state: 'returned' }] })).toBe('allowed');
    expect(handed(WHO.clerk, {}, {}, inState('dispatched'))).toBe('finding.plan-not-now');
    expect(handed(WHO.clerk, { plannedOn: TODAY })).toBe('finding.plan-day');
    expect(handed(WHO.clerk, { plannedOn: dayOf(2023, 12, 1) })).toBe('finding.plan-day');
  });

  it('is decided once, by the office that re-checks', () => {
    const about = { ...of(inState('underway')), plan };
    expect(decidePlan(about, { accept: true, reason: 'r' }, WHO.verifier, commit)).toMatchObject({ plan: { state: 'accepted' }, facts: [{ fact: 'finding.planAccepted' }] });
    expect(decidePlan(about, { accept: false, reason: 'r' }, WHO.verifier, commit)).toMatchObject({ plan: { state: 'returned' }, facts: [{ fact: 'finding.planReturned' }] });
    expect(refusal(() => decidePlan(about, { accept: true, reason: 'r' }, WHO.clerk, commit))).toBe('permission.denied');
    expect(refusal(() => decidePlan({ ...about, plan: { ...plan, state: 'accepted' } }, { accept: true, reason: 'r' }, WHO.verifier, commit))).toBe('finding.plan-decided');
  });
});

describe('its closing', () => {
  const verified = inState('verified');
  const around = { now: NOW, today: TODAY, number: '销1号', signatures: BOTH };

  it('needs the head and the leader, two persons, once a round', () => {
    expect(signFinding(of(verified), 'unit-head', WHO.head, [])).toMatchObject({ signature: { as: 'unit-head', round: 1 } });
    expect(signFinding(of(verified), 'leader', WHO.leader, [BOTH[0]!])).toMatchObject({ signature: { as: 'leader' } });
    expect(refusal(() => signFinding(of(verified), 'leader', WHO.head, []))).toBe('permission.denied');
    expect(refusal(() => signFinding(of(verified), 'unit-head', WHO.leader, []))).toBe('permission.denied');
    expect(refusal(() => signFinding(of(verified), 'unit-head', WHO.head, BOTH))).toBe('finding.signed');
    expect(refusal(() => signFinding(of(verified), 'leader', acting(WHO.leader, WHO.head.personId), [BOTH[0]!]))).toBe('finding.two-persons');
    expect(refusal(() => signFinding(of(inState('underway')), 'unit-head', WHO.head, []))).toBe('finding.not-rechecked');
    expect(missingSignatures({ round: 2 }, BOTH)).toEqual(['unit-head', 'leader']);
  });

  it('is the re-checking office’s, and promises the look-back', () => {
    const closed = closeFinding(of(verified), dayOf(2023, 6, 1), WHO.verifier, around);
    expect(closed).toMatchObject({ assignment: { state: 'closed', closureNumber: '销1号' }, promises: [{ kind: 'lookBack.due', on: dayOf(2023, 6, 1) }] });
    const closing = (day: number, by: PersonActor, signatures = BOTH) => refusal(() => closeFinding(of(verified), day as never, by, { ...around, signatures }));
    expect(closing(dayOf(2023, 6, 1), WHO.clerk)).toBe('permission.denied');
    expect(closing(dayOf(2023, 6, 1), WHO.verifier, [BOTH[0]!])).toBe('finding.signatures-missing');
    expect(closing(TODAY, WHO.verifier)).toBe('finding.look-back-day');
    expect(closing(dayOf(2026, 1, 1), WHO.verifier)).toBe('finding.look-back-day');
  });

  it('is not by the buttons of other tasks', () => {
    const task = of(verified).assignment;
    expect(buttons(WHO.chief, task)).not.toContain('closeOut');
    expect(refusal(() => closeOut(task, WHO.chief, { now: NOW, today: TODAY, number: 'n', children: [] } as never))).toBe('finding.closed-by-itself');
  });

  it('is looked back on from its day on, once', () => {
    const closed = inState('closed');
    const due = { ...FINDING, lookBackOn: TODAY };
    const look = (finding: Finding, task = closed) => refusal(() => lookBack(of(task, finding), 'w', WHO.verifier, { now: NOW, today: TODAY, commit }));
    expect(lookBack(of(closed, due), 'w', WHO.verifier, { now: NOW, today: TODAY, commit }).finding).toMatchObject({ settledAt: NOW, version: 2 });
    expect(look({ ...due, lookBackOn: dayOf(2023, 3, 16) })).toBe('finding.look-back-early');
    expect(look({ ...due, settledAt: NOW })).toBe('finding.settled');
    expect(look(due, verified)).toBe('finding.not-closed');
  });
});

it('nothing but a completion is kept from a task that has no plan yet', () => {
  expect(buttons(WHO.clerk, { ...assignment(), origin: { ...ORIGIN, planned: false } })).toContain('report');
});
