import type { Assignment } from '../assignment/assignment';
import { subjectOf } from '../assignment/assignment';
import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Finding, findingFact, type RectificationPlan } from './finding';

export interface PlanDecided extends Consequences {
  readonly plan: RectificationPlan;
}

interface PlanAround {
  readonly today: Day;
  readonly plans: readonly RectificationPlan[];
  readonly commit: (text: string) => string;
}

/** The unit says how it will put it right and until when; one plan waits at a time, and none is changed afterwards. */
export function handInPlan(
  { finding, assignment }: { readonly finding: Finding; readonly assignment: Assignment },
  input: Pick<RectificationPlan, 'id' | 'text' | 'plannedOn'>,
  by: PersonActor,
  { today, plans, commit }: PlanAround,
): PlanDecided {
  mustMay(by, 'finding.plan', subjectOf(assignment));
  const mine = plans.filter(({ round }) => round === finding.round);
  if (mine.some(({ state }) => state === 'waiting')) fail('finding.plan-waits');
  if (assignment.state !== 'underway' || mine.some(({ state }) => state === 'accepted')) fail('finding.plan-not-now');
  const { plannedOn } = input;
  if (plannedOn <= today || (assignment.dueOn !== null && plannedOn > assignment.dueOn)) fail('finding.plan-day');
  const plan: RectificationPlan = { ...input, round: finding.round, handedInBy: by.personId, state: 'waiting' };
  const data = { plan: plan.id, round: plan.round, planned: formatDay(plannedOn), words: commit(input.text) };
  return { plan, promises: [], facts: [findingFact('finding.planHandedIn', finding, assignment.unitId, data)] };
}

/** The office that re-checks accepts it, or returns it with a reason. From then on the unit may hand in its proof. */
export function decidePlan(
  { finding, assignment, plan }: { readonly finding: Finding; readonly assignment: Assignment; readonly plan: RectificationPlan },
  decision: { readonly accept: boolean; readonly reason: string },
  by: PersonActor,
  commit: (text: string) => string,
): PlanDecided {
  mustMay(by, 'finding.decidePlan', subjectOf(assignment));
  if (plan.state !== 'waiting') fail('finding.plan-decided');
  const data = { plan: plan.id, round: plan.round, words: commit(decision.reason) };
  return {
    plan: { ...plan, state: decision.accept ? 'accepted' : 'returned' },
    promises: [],
    facts: [findingFact(decision.accept ? 'finding.planAccepted' : 'finding.planReturned', finding, assignment.unitId, data)],
  };
}
