import type { TimerKind } from '../ledger/decision';
import type { Role } from '../people/actor';
import { ACTS } from './acts';
import type { State } from './lifecycle';

/** Kinds whose outcome needs more than this table: each has a judge of its own. */
export type JudgedKind = Extract<TimerKind, 'calendar.missing' | 'ladder.step' | 'report.closing' | 'objection.due' | 'appeal.due'>;
/** Kinds whose outcome this table says in full, so that whole batches fire in one statement. */
export type ToldKind = Exclude<TimerKind, JudgedKind>;

/** Who is told that a moment came while the assignment stood in this state: which unit, and whom in it. */
export interface Telling {
  readonly kind: ToldKind;
  readonly state: State;
  readonly to: 'unit' | 'verifier';
  readonly role: Role;
}

interface Meaning {
  readonly states: readonly State[];
  readonly to: Telling['to'];
  readonly role: Role;
}

/** The states in which a moment still means something. In any other it passes without a word. */
const MEANT: Readonly<Record<ToldKind, readonly Meaning[]>> = {
  'acknowledge.due': [{ states: ['dispatched'], to: 'unit', role: 'clerk' }],
  'assignment.due': [{ states: ['dispatched', 'underway', 'returnAsked'], to: 'unit', role: 'unit-head' }],
  'report.due': [{ states: ['underway'], to: 'unit', role: 'clerk' }],
  // What waits for the unit head's signature is not yet before the verifier. Leadership tasks are never submitted.
  'verification.due': [
    { states: ['reported'], to: 'unit', role: 'unit-head' },
    { states: ['awaitingVerification', 'underVerification'], to: 'verifier', role: 'supervision' },
  ],
  // An extension asked for stays undecided through whatever the task goes on to do; it goes one level up.
  'request.due': [{ states: ACTS.decideExtension, to: 'verifier', role: 'supervision' }],
  // Only findings are promised one: whoever judged the proof looks whether it lasted.
  'lookBack.due': [{ states: ['closed'], to: 'verifier', role: 'inspector' }],
};

export const TOLD_KINDS = Object.keys(MEANT) as readonly ToldKind[];

/**
 * What passing a moment leads to: somebody is told. It changes no limit and approves nothing: silence is never
 * consent. A row a kind and state; what has no row, and a task without an accountable unit where the unit would be
 * told, passes silently.
 */
export const TELLINGS: readonly Telling[] = TOLD_KINDS.flatMap((kind) =>
  MEANT[kind].flatMap(({ states, to, role }) => states.map((state) => ({ kind, state, to, role }))),
);
