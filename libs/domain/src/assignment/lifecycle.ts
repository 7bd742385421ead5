import { fail } from '../kernel/failure';

/**
 * The assignment's life. This table is the law, the picture in the docs, the permission and the button:
 * a move that is not written here does not exist.
 */
export const LIFECYCLE = {
  dispatched: {
    acknowledge: 'underway',
    requestReturn: 'returnAsked',
    withdraw: 'withdrawn',
  },
  returnAsked: {
    grantReturn: 'withdrawn', // another assignment is made for the right unit, or none
    refuseReturn: 'dispatched', // with a new limit to acknowledge
    withdraw: 'withdrawn',
  },
  underway: {
    complete: 'reported', // where the list asks for the unit head's signature
    completeUnsigned: 'awaitingVerification',
    suspend: 'suspended',
    withdraw: 'withdrawn',
    closeWithUnits: 'closed', // leadership assignments only: closes after its units'
  },
  suspended: { resume: 'underway', withdraw: 'withdrawn' },
  reported: { countersign: 'awaitingVerification', refuseSignature: 'underway', takeBack: 'underway', withdraw: 'withdrawn' },
  awaitingVerification: { open: 'underVerification', takeBack: 'underway', withdraw: 'withdrawn' },
  underVerification: { verify: 'verified', sendBack: 'underway', withdraw: 'withdrawn' },
  verified: { closeOut: 'closed', reopen: 'underway', withdraw: 'withdrawn' },
  closed: { reopen: 'underway' },
  withdrawn: {},
} as const;

export type State = keyof typeof LIFECYCLE;
export type Move = { [S in State]: keyof (typeof LIFECYCLE)[S] }[State];

export const STATES = Object.keys(LIFECYCLE) as readonly State[];

/** States that owe nothing any more. */
export const SETTLED: readonly State[] = ['closed', 'withdrawn'];

/** The moves open from a state, in the order of the table. */
export function movesFrom(state: State): readonly Move[] {
  return Object.keys(LIFECYCLE[state]) as Move[];
}

/** Where a move leads, or `assignment.wrong-state` naming the state and what is possible instead. */
export function stateAfter(state: State, move: Move): State {
  const next = (LIFECYCLE[state] as Partial<Record<Move, State>>)[move];
  return next ?? fail('assignment.wrong-state', { state, move, possible: movesFrom(state) });
}

/** The unit's own move. While somebody else has to act its limit does not run against it: it is not reminded, urged or written to. */
export const OWED: readonly State[] = ['dispatched', 'underway'];
