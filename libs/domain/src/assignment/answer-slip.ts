import { fail } from '../kernel/failure';
import type { Day } from '../kernel/day';
import type { Instant } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Assignment, subjectOf } from './assignment';
import { mustSitElsewhere } from './separate-offices';
import { type Slip, type SlipDecision, type SlipState, slipFact } from './slip';

export interface SlipAround {
  readonly now: Instant;
  readonly today: Day;
  readonly commit: (text: string) => string;
}

interface Of {
  readonly slip: Slip;
  readonly assignment: Assignment;
}

/** The unit signs for a slip: proof that it was received, not that it is right. */
export function signForSlip({ slip, assignment }: Of, by: PersonActor, around: SlipAround): SlipDecision {
  mustMay(by, 'slip.sign', subjectOf(assignment));
  mustBe(slip, ['issued']);
  const after: Slip = { ...slip, state: 'signed', signedAt: around.now, signedBy: by.personId, version: slip.version + 1 };
  return { slip: after, facts: [slipFact('slip.signed', after)] };
}

/** The unit explains itself in writing; late is recorded and accepted. Answering signs for what was not signed yet. */
export function answerSlip({ slip, assignment }: Of, answer: string, by: PersonActor, around: SlipAround): SlipDecision {
  mustMay(by, 'slip.answer', subjectOf(assignment));
  mustBe(slip, ['issued', 'signed']);
  const after: Slip = {
    ...slip,
    state: 'answered',
    signedAt: slip.signedAt ?? around.now,
    signedBy: slip.signedBy ?? by.personId,
    answer,
    answeredAt: around.now,
    answeredBy: by.personId,
    version: slip.version + 1,
  };
  const late = slip.answerDueOn !== null && around.today > slip.answerDueOn;
  return { slip: after, facts: [slipFact('slip.answered', after, { late, words: around.commit(answer) })] };
}

/** The office takes a slip or a draft back, with a reason. Its number stays its own and is not given again. */
export function withdrawSlip({ slip, assignment }: Of, reason: string, by: PersonActor, around: SlipAround): SlipDecision {
  mustMay(by, 'slip.withdraw', subjectOf(assignment));
  mustSitElsewhere(by, [assignment.unitId]);
  mustBe(slip, ['draft', 'issued', 'signed', 'answered']);
  const after: Slip = {
    ...slip,
    state: 'withdrawn',
    withdrawnAt: around.now,
    withdrawnBy: by.personId,
    withdrawReason: reason,
    version: slip.version + 1,
  };
  return { slip: after, facts: [slipFact('slip.withdrawn', after, { was: slip.state, words: around.commit(reason) })] };
}

function mustBe(slip: Slip, states: readonly SlipState[]): void {
  if (!states.includes(slip.state)) fail('slip.wrong-state', { state: slip.state });
}
