import { fail } from '../kernel/failure';
import type { Promised } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { workingDayOnOrAfterIfLoaded } from '../calendar/working-days-if-loaded';
import { mustBePossible } from './acts';
import { type Assignment, subjectOf } from './assignment';
import type { ListRules } from './decision';
import { isDayTrigger, kindOf, ladderOf, type LadderStep, type SlipKind } from './ladder';
import { stepPromise } from './plan-ladder';
import { mustSitElsewhere } from './separate-offices';
import { drawSlip, gravityOf, isReached, type IssueAround, issued, type Slip, type SlipDecision, slipFact, standingSlips } from './slip';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';

export interface IssueSlipInput {
  readonly id: string;
  readonly kind: SlipKind;
  readonly reason: string;
  readonly points: string | null;
}

export interface IssueCircumstances extends IssueAround {
  readonly rules: ListRules;
  /** Every slip about this task. */
  readonly slips: readonly Slip[];
  readonly commit: (text: string) => string;
}

export interface SlipIssued extends SlipDecision {
  readonly promises: readonly Promised[];
}

/**
 * The supervision office issues a slip of its own accord. The office of the accountable unit never does: for the
 * supervision office's own task it is the named substitute. Refused: to a leader (`slip.leadership`), where something as
 * grave stands already (`slip.reached`), and a colour the list's ladder does not begin with (`slip.may-not-start`).
 */
export function issueSlip(assignment: Assignment, input: IssueSlipInput, by: PersonActor, around: IssueCircumstances): SlipIssued {
  mustIssue(assignment, by);
  const standing = standingSlips(assignment, around.slips);
  if (isReached(input.kind, standing)) fail('slip.reached', { kind: input.kind });
  if (!mayBegin(input.kind, around.rules, standing)) fail('slip.may-not-start', { kind: input.kind });
  const drawn = drawSlip(assignment, { ...input, step: null, rule: null, to: 'unit-head', copies: ['leader'] });
  return issuedBy(drawn, by, around);
}

/** A person of the office issues what a rule proposed, in his own words: a rule has none. */
export function issueDraft(
  { slip, assignment }: { readonly slip: Slip; readonly assignment: Assignment },
  reason: string,
  by: PersonActor,
  around: IssueCircumstances,
): SlipIssued {
  mustIssue(assignment, by);
  if (slip.state !== 'draft') fail('slip.wrong-state', { state: slip.state });
  return issuedBy({ ...slip, reason, version: slip.version + 1 }, by, around);
}

function mustIssue(assignment: Assignment, by: PersonActor): void {
  if (assignment.unitId === null) fail('slip.leadership');
  mustMay(by, 'slip.issue', subjectOf(assignment));
  mustSitElsewhere(by, [assignment.unitId]);
  mustBePossible(assignment.state, 'issueSlip');
}

function issuedBy(drawn: Slip, by: PersonActor, around: IssueCircumstances): SlipIssued {
  const slip = issued(drawn, by.personId, around);
  return {
    slip,
    promises: countPromises(slip, around),
    facts: [slipFact('slip.issued', slip, { words: around.commit(slip.reason) })],
  };
}

/** A ladder that has no step for a colour says nothing about it; one that has names where supervision may begin. */
export function mayBegin(kind: SlipKind, rules: Pick<ListRules, 'ladder'>, standing: readonly Slip[]): boolean {
  const steps = ladderOf(rules).steps.filter((step) => kindOf(step) === kind);
  const milder = standing.some((slip) => gravityOf(slip.kind) < gravityOf(kind));
  return milder || steps.length === 0 || steps.some(({ mayStartAt }) => mayStartAt);
}

/** The steps that the n-th slip of a kind sets off, on the next working day that is; each once while the slips stand. */
export function countPromises(slip: Slip, around: Pick<IssueCircumstances, 'rules' | 'slips' | 'today' | 'calendars'>): readonly Promised[] {
  const slips = [...around.slips.filter(({ id }) => id !== slip.id), slip];
  const day = workingDayOnOrAfterIfLoaded(around.calendars, around.today);
  if (day === null) return [];
  const steps = ladderOf(around.rules).steps.filter(
    (step) => !isDayTrigger(step.trigger) && step.trigger.of === slip.kind && countHolds(step, { ...around, slips }),
  );
  return steps
    .filter(({ key }) => !slips.some((other) => other.step === key && other.state !== 'withdrawn'))
    .map((step) => stepPromise(slip.assignmentId, step, day));
}

/** Whether so many slips of the kind were issued, within the window, and still stand. */
export function countHolds(step: LadderStep, { slips, today, calendars }: Pick<IssueCircumstances, 'slips' | 'today' | 'calendars'>): boolean {
  const { trigger } = step;
  if (isDayTrigger(trigger)) return false;
  const within = trigger.withinWorkingDays;
  const since = within === null ? null : addWorkingDaysIfLoaded(calendars, today, -within);
  const counted = slips.filter(
    ({ kind, state, issuedOn }) =>
      kind === trigger.of && state !== 'draft' && state !== 'withdrawn' && issuedOn !== null && (since === null || issuedOn >= since),
  );
  return counted.length >= trigger.count;
}
