import { assignment, on, UNITS, WHO } from '#test/support/assignments';
import { days, ladder, slipStep, at, step, withLadder } from '#test/support/ladders';
import { parseDay } from '../kernel/day';
import { Failure } from '../kernel/failure';
import { carryOut, climb } from './climb-ladder';
import { countPromises, issueSlip } from './issue-slip';
import { drawSlip, issued, type Slip, slipNumber } from './slip';
import { urge } from './urge';

describe('climbing', () => {
  const slips: readonly Slip[] = [];
  const late = withLadder('2023-12-08', step('near', at(-5)), slipStep('blue', 1, 'blue'), slipStep('yellow', 5, 'yellow', { mayStartAt: false, issuedBy: 'system' }));
  const of = (kind: Slip['kind'], changes: Partial<Slip> = {}): Slip => ({
    ...issued(drawSlip(assignment(), { id: kind, kind, step: null, rule: null, to: 'unit-head', copies: [], reason: '', points: null }), null, {
      ...on('2023-12-04'),
      number: { year: 2023, number: 1 },
    }),
    ...changes,
  });
  const outcome = (key: string, changes = {}, around: Parameters<typeof climb>[2] = { ...late, slips }) => {
    const climbed = climb(assignment(changes), key, around);
    return climbed.done ? climbed.step.key : climbed.why;
  };

  it.each([
    ['blue', {}, 'blue', []],
    ['gone', {}, 'unknown-step', []],
    ['blue', { state: 'suspended' }, 'not-owing', []],
    ['blue', { state: 'awaitingVerification' }, 'not-owing', []],
    ['blue', { dueOn: parseDay('2023-12-20') }, 'moved', []],
    ['near', {}, 'too-late', []],
    ['blue', {}, 'reached', [of('red')]],
    ['blue', {}, 'blue', [of('red', { state: 'withdrawn' })]],
    ['blue', {}, 'blue', [of('red', { state: 'answered', dueOn: parseDay('2023-06-30') })]],
    ['yellow', {}, 'may-not-start', []],
    ['yellow', {}, 'yellow', [of('blue', { state: 'draft' })]],
    ['blue', { unitId: null }, 'not-owing', []],
  ] as const)('%s of %j is %s', (key, changes, expected, standing) => {
    expect(outcome(key, changes, { ...late, slips: standing })).toBe(expected);
  });

  it('proposes a slip, unless the county lets it go out by itself; the leader is shown a copy', () => {
    const [blue, yellow] = ['blue', 'yellow'].map((key) => climb(assignment(), key, { ...late, slips: key === 'blue' ? [] : [of('blue')] }));
    if (!blue?.done || !yellow?.done) throw new Error('neither is done');
    const draft = carryOut(assignment(), blue, { id: 'x', leaderUnitId: UNITS.office, issue: null });
    expect(draft.slip).toMatchObject({ state: 'draft', number: null, issuedBy: null, rule: 'ladder 测督〔2023〕1号 v2 blue' });
    expect(draft.told).toEqual([{ kind: 'slip.drafted', unitId: UNITS.supervision, role: 'supervision', postId: null }]);
    const out = carryOut(assignment(), yellow, { id: 'y', leaderUnitId: UNITS.office, issue: { ...late, number: { year: 2023, number: 7 } } });
    expect(out.slip).toMatchObject({ state: 'issued', number: 7, issuedBy: null, answerDueOn: parseDay('2023-12-22') });
    expect(out.told).toEqual([
      { kind: 'slip.issued', unitId: UNITS.near, role: 'unit-head', postId: null },
      { kind: 'supervision.copied', unitId: UNITS.office, role: 'leader', postId: assignment().leaderPostId },
    ]);
  });

  it('a second yellow slip on one task sets off its step once', () => {
    const second = step('second', { count: 2, of: 'yellow', withinWorkingDays: 20 }, { action: 'talk', to: 'unit-head', points: '-1' });
    const around = { ...withLadder('2023-12-09', second), slips: [of('yellow', { id: 'first' })] };
    const now = of('yellow', { id: 'now' });
    expect(days(countPromises(now, around))).toEqual(['second 2023-12-11']);
    expect(countPromises(of('yellow', { id: 'first' }), around)).toEqual([]);
    expect(countPromises(now, { ...around, slips: [of('yellow', { id: 'first', issuedOn: parseDay('2023-10-30') })] })).toEqual([]);
    expect(countPromises(now, { ...around, slips: [of('yellow', { id: 'first' }), of('talk', { step: 'second' })] })).toEqual([]);
  });
});

describe('what people issue', () => {
  const commit = () => 'c';
  const input = { id: 's', kind: 'blue' as const, reason: '逾期', points: null };
  const around = { ...on('2023-12-08'), slips: [], commit, number: { year: 2023, number: 3 } };
  const code = (work: () => unknown): string => {
    try {
      work();
      return 'done';
    } catch (error) {
      return error instanceof Failure ? error.code : String(error);
    }
  };

  it('is never a leader’s, nor an office’s about itself, nor under something graver', () => {
    expect(code(() => issueSlip(assignment(), input, WHO.chief, around))).toBe('done');
    expect(code(() => issueSlip(assignment({ kind: 'leadership', unitId: null }), input, WHO.chief, around))).toBe('slip.leadership');
    expect(code(() => issueSlip(assignment(), input, WHO.clerk, around))).toBe('permission.denied');
    const own = assignment({ unitId: UNITS.supervision, verifierUnitId: UNITS.substitute });
    expect(code(() => issueSlip(own, input, WHO.chief, around))).toBe('assignment.same-office');
    expect(code(() => issueSlip(own, input, WHO.substitute, around))).toBe('done');
    const red = issueSlip(assignment(), { ...input, kind: 'red' }, WHO.chief, around).slip;
    expect(code(() => issueSlip(assignment(), input, WHO.chief, { ...around, slips: [red] }))).toBe('slip.reached');
    const only = { ladder: ladder(slipStep('blue', 1, 'blue'), slipStep('red', 5, 'red', { mayStartAt: false })) };
    const strict = { ...around, rules: { ...around.rules, ...only } };
    expect(code(() => issueSlip(assignment(), { ...input, kind: 'red' }, WHO.chief, strict))).toBe('slip.may-not-start');
    expect(slipNumber('blue', { year: 2023, number: 1 })).toBe('〔2023〕督办蓝1号');
    expect(slipNumber('red', { year: 2023, number: 2 }, true)).toBe('〔演示2023〕督办红2号');
  });

  it('is an urging once a working day, and never over a weekend twice', () => {
    const ask = (day: string, last: string | null, by = WHO.chief) =>
      code(() => urge(assignment(), { id: 'u', text: '' }, by, { ...on(day), lastUrgedOn: last === null ? null : parseDay(last), commit }));
    expect([ask('2023-03-17', null), ask('2023-03-17', '2023-03-17'), ask('2023-03-18', '2023-03-17'), ask('2023-03-20', '2023-03-17')]).toEqual([
      'done', 'assignment.urged-already', 'assignment.urged-already', 'done',
    ]);
    expect([ask('2023-03-17', null, WHO.leader), ask('2023-03-17', null, WHO.linkedLeader)]).toEqual(['done', 'permission.denied']);
  });
});
