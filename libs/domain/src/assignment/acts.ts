import { fail } from '../kernel/failure';
import { movesFrom, type State, STATES } from './lifecycle';

const OWING: readonly State[] = [
  'dispatched',
  'returnAsked',
  'underway',
  'suspended',
  'reported',
  'awaitingVerification',
  'underVerification',
];
const STANDING: readonly State[] = STATES.filter((state) => state !== 'withdrawn');

/** What can be done to an assignment without moving it, and in which states. The other half of the lifecycle. */
export const ACTS = {
  report: ['underway'],
  decompose: ['underway'],
  askExtension: ['underway'],
  decideExtension: OWING,
  // Not while a request or a submission of the old unit is waiting: those are decided first.
  transfer: ['dispatched', 'underway', 'suspended'],
  takeOver: ['underVerification'],
  grantException: ['dispatched', 'underway', 'suspended'],
  instruct: STANDING,
  visit: STANDING,
  comment: STANDING,
  // Only while it is the unit's own move: nobody is hurried or written to who waits for somebody else.
  urge: ['dispatched', 'underway'],
  issueSlip: ['dispatched', 'underway'],
} as const satisfies Record<string, readonly State[]>;
export type Act = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as readonly Act[];

export function isPossible(state: State, act: Act): boolean {
  return (ACTS[act] as readonly State[]).includes(state);
}

/** Refuses with `assignment.wrong-state` what the table does not have. */
export function mustBePossible(state: State, act: Act): void {
  if (!isPossible(state, act)) fail('assignment.wrong-state', { state, move: act, possible: possibleIn(state) });
}

/** Moves and acts open in a state, in the order of the tables. */
export function possibleIn(state: State): readonly string[] {
  return [...movesFrom(state), ...ACT_NAMES.filter((act) => isPossible(state, act))];
}
