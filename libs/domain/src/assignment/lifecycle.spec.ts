import { inState, WHO } from '#test/support/assignments';
import { refusal } from '#test/support/people';
import type { CountyId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { may } from '../people/permission';
import { ACT_NAMES, ACTS, isPossible, mustBePossible, possibleIn } from './acts';
import { subjectOf } from './assignment';
import { ACT_ACTIONS, buttons, MOVE_ACTIONS } from './buttons';
import { LIFECYCLE, type Move, movesFrom, SETTLED, stateAfter, STATES } from './lifecycle';
import { drawLifecycle } from './lifecycle-drawing';

const MOVES = [...new Set(STATES.flatMap((state) => movesFrom(state)))] as readonly Move[];
const PEOPLE = Object.entries(WHO) as readonly (readonly [string, PersonActor])[];

describe('the table of the life', () => {
  const pairs = STATES.flatMap((state) => MOVES.map((move) => [state, move] as const));

  it.each(pairs)('%s × %s is in the table or refused', (state, move) => {
    const next = (LIFECYCLE[state] as Partial<Record<Move, string>>)[move];
    const after = refusal(() => expect(stateAfter(state, move)).toBe(next));
    expect(after).toBe(next === undefined ? 'assignment.wrong-state' : 'allowed');
  });

  const acts = STATES.flatMap((state) => ACT_NAMES.map((act) => [state, act] as const));

  it.each(acts)('%s × %s is in the table of acts or refused', (state, act) => {
    expect(refusal(() => mustBePossible(state, act))).toBe(
      isPossible(state, act) ? 'allowed' : 'assignment.wrong-state',
    );
    expect(possibleIn(state).includes(act)).toBe((ACTS[act] as readonly string[]).includes(state));
  });

  it('leads from dispatch to every state, and nothing leads out of withdrawn', () => {
    const reached = new Set(['dispatched']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const state of STATES)
        if (reached.has(state)) Object.values(LIFECYCLE[state]).forEach((next) => reached.add(next));
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
    expect(movesFrom('withdrawn')).toEqual([]);
    expect(SETTLED).toEqual(['closed', 'withdrawn']);
  });

  it('is drawn from itself', () => {
    const drawing = drawLifecycle();
    for (const state of STATES)
      for (const move of movesFrom(state))
        expect(drawing).toContain(`${state} --> ${(LIFECYCLE[state] as Record<string, string>)[move]}: ${move}\n`);
    expect(drawing.match(/-->/g)).toHaveLength(STATES.reduce((count, state) => count + movesFrom(state).length, 2));
  });
});

describe('the buttons', () => {
  it.each(STATES)('in state %s are possible and permitted, whoever looks', (state) => {
    for (const [, who] of PEOPLE) {
      const assignment = inState(state);
      for (const button of buttons(who, assignment)) {
        expect(possibleIn(state)).toContain(button);
        const action = { ...MOVE_ACTIONS, ...ACT_ACTIONS }[button];
        expect(action !== null && may(who, action, subjectOf(assignment))).toBe(true);
      }
    }
  });

  it('show no form to a leader, nothing to the machine, and no verdict to whoever submitted or sits in the unit', () => {
    expect(buttons(WHO.leader, inState('underway', { kind: 'leadership', unitId: null }))).toEqual([
      'instruct',
      'visit',
    ]);
    expect(buttons({ kind: 'system', countyId: 1 as CountyId, rule: 'x' }, inState('verified'))).toEqual([]);
    expect(buttons(WHO.verifier, inState('underVerification'))).toEqual(['verify', 'sendBack', 'comment']);
    expect(buttons(WHO.secondVerifier, inState('underVerification'))).toEqual(['takeOver', 'comment']);
    expect(buttons(WHO.verifier, inState('underVerification', { submittedBy: WHO.verifier.personId }))).toEqual([
      'comment',
    ]);
    expect(buttons(WHO.head, inState('reported'))).toEqual(['countersign', 'refuseSignature', 'takeBack', 'comment']);
    expect(buttons(WHO.head, inState('reported', { submittedBy: WHO.head.personId }))).toEqual(['takeBack', 'comment']);
    expect(buttons(WHO.clerk, inState('underway', { countersign: true }))).toEqual([
      'complete',
      'report',
      'askExtension',
      'comment',
    ]);
  });
});
