import type { CalendarVersion, Calendars } from '../calendar/work-calendar';
import { type LimitOutcome, limitOutcome } from '../calendar/limit-outcome';
import { type Day, formatDay } from '../kernel/day';
import { fail, Failure } from '../kernel/failure';
import type { AssignmentId, UnitId } from '../kernel/ids';
import type { Promised } from '../ledger/decision';
import { type AnnualList, type ScopeShare, type TaskItem, hasQuotas, limitRuleOf } from '../plan/annual-list';
import type { TargetValue } from '../plan/target';
import { type Assignment, type AssignmentKind, UNTOUCHED } from './assignment';
import { limitPromise } from './circumstances';
import type { AssignmentDecision, ListRules } from './decision';
import type { LadderAround } from './plan-ladder';
import { verifierFor } from './separate-offices';

export interface DispatchContext {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
  readonly newId: () => string;
  /** For refusals only. */
  readonly unitName: (unitId: UnitId) => string;
}

/** An assignment as it is first made, and the calendars its limits were computed under. */
export interface FirstDecision extends AssignmentDecision {
  readonly calendarVersions: readonly CalendarVersion[];
}

export interface Dispatched {
  readonly decisions: readonly FirstDecision[];
  /** Years a limit reaches into whose calendars are missing: these limits are provisional. */
  readonly missingYears: readonly number[];
}

/**
 * Every assignment that items make: the lead unit's, one for each township in scope as its child (where the item has
 * quotas, only for townships with one, and for that much), and the responsible leader's. Exactly one unit is
 * accountable for each; an office does not verify its own item: `list.conflict-of-office` where no other is named.
 */
export function dispatchItems(list: AnnualList, items: readonly TaskItem[], context: DispatchContext): Dispatched {
  const limits = new Limits(context);
  const current = items.filter(({ state }) => state === 'current');
  const decisions = current.flatMap((item) => itemDecisions(list, item, limits));
  return { decisions, missingYears: [...limits.missing].sort((a, b) => a - b) };
}

function itemDecisions(list: AnnualList, item: TaskItem, limits: Limits): FirstDecision[] {
  const lead = make(list, item, limits, { kind: 'lead', unitId: item.leadUnitId, parentId: null, target: item.target });
  const shares = hasQuotas(item) ? item.scope.filter(({ quota }) => quota !== null) : item.scope;
  const children = shares.filter(({ unitId }) => unitId !== item.leadUnitId);
  return [
    lead,
    ...children.map((share) =>
      make(list, item, limits, {
        kind: 'township',
        unitId: share.unitId,
        parentId: lead.assignment.id,
        target: shareOf(item.target, share),
      }),
    ),
    make(list, item, limits, { kind: 'leadership', unitId: null, parentId: null, target: item.target }),
  ];
}

/**
 * A township's target: its quota by the item's comparator and unit. Without one, a rate, a grade or none at all binds
 * each township alike, but a quantity is the county's total: the township's part is the lead unit's to set.
 */
export function shareOf(target: TargetValue, share: ScopeShare): TargetValue {
  if (target.kind !== 'number') return target;
  if (share.quota !== null) return { ...target, value: share.quota };
  const bindsEach = target.value === '0' || target.unit === '%' || target.unit === '‰';
  return bindsEach ? target : { kind: 'set-by-superior', text: '由牵头单位分解' };
}

interface Part {
  readonly kind: AssignmentKind;
  readonly unitId: UnitId | null;
  readonly parentId: AssignmentId | null;
  readonly target: TargetValue;
}

function make(list: AnnualList, item: TaskItem, limits: Limits, part: Part): FirstDecision {
  const { today, newId } = limits.context;
  const limitRule = limitRuleOf(item.limit, list.year);
  const due = limits.outcome({ rule: limitRule, start: today });
  const owesForms = part.kind !== 'leadership';
  const acknowledge = owesForms ? limits.acknowledge() : undefined;
  const assignment: Assignment = {
    ...UNTOUCHED,
    ...part,
    id: newId() as AssignmentId,
    listId: list.id,
    itemId: item.id,
    leaderPostId: item.leaderPostId,
    leadUnitId: item.leadUnitId,
    verifierUnitId: verifierOf(list, item, part.unitId, limits.context.unitName),
    cooperatingUnitIds: item.cooperatingUnitIds,
    unitOfMeasure: item.unitOfMeasure,
    cadence: item.cadence,
    proof: item.proof ?? null,
    countersign: list.countersign,
    // A leader is never asked to sign for anything: his part runs as soon as his units' does.
    state: owesForms ? 'dispatched' : 'underway',
    dispatchedOn: today,
    limitRule,
    originalDueOn: dayOf(due),
    dueOn: dayOf(due),
    acknowledgeDueOn: acknowledge ? dayOf(acknowledge) : null,
  };
  return {
    assignment,
    cancels: [],
    promises: owesForms ? limitPromises(assignment, limits.context) : [],
    facts: [dispatchedFact(assignment, item.number)],
    calendarVersions: versionsOf(due, acknowledge),
  };
}

function dispatchedFact(assignment: Assignment, number: number): FirstDecision['facts'][number] {
  const { itemId, listId, kind, verifierUnitId, dueOn } = assignment;
  return {
    fact: 'assignment.dispatched',
    subject: { kind: 'assignment', id: assignment.id },
    unitId: assignment.unitId,
    data: { itemId, listId, number, kind, verifierUnitId, dueOn: dueOn === null ? null : formatDay(dueOn) },
  };
}

/** What an open assignment of a unit waits for: its signature, while that is owed, its limit and its ladder. */
export function limitPromises(assignment: Assignment, around: LadderAround): readonly Promised[] {
  const { id: subjectId, acknowledgeDueOn, state } = assignment;
  const signs = acknowledgeDueOn !== null && state === 'dispatched';
  return [
    ...(signs ? [{ kind: 'acknowledge.due', subjectId, on: acknowledgeDueOn } as const] : []),
    ...limitPromise(assignment, around),
  ];
}

/** As `verifierFor`, the refusal naming the office in its own words. A leader's part is verified as the lead's is. */
function verifierOf(
  list: AnnualList,
  item: TaskItem,
  unitId: UnitId | null,
  unitName: (unitId: UnitId) => string,
): UnitId {
  try {
    return verifierFor(unitId ?? item.leadUnitId, item.leadUnitId, { ...list, itemNumber: item.number });
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'list.conflict-of-office') throw error;
    return fail(error.code, { ...error.details, unit: unitName(list.verifyingUnitId) });
  }
}

function dayOf(outcome: LimitOutcome): Day | null {
  return outcome.kind === 'due' ? outcome.limit.due : null;
}

export function versionsOf(...outcomes: readonly (LimitOutcome | undefined)[]): readonly CalendarVersion[] {
  const versions = new Map<number, CalendarVersion>();
  for (const outcome of outcomes) {
    if (outcome?.kind !== 'due') continue;
    for (const version of outcome.limit.calendarVersions) versions.set(version.year, version);
  }
  return [...versions.values()].sort((a, b) => a.year - b.year);
}

/** The same few limits recur in a whole list: each is computed once. */
class Limits {
  readonly missing = new Set<number>();
  private readonly known = new Map<string, LimitOutcome>();

  constructor(readonly context: DispatchContext) {}

  acknowledge(): LimitOutcome {
    const { rules, today } = this.context;
    return this.outcome({ rule: { unit: 'working-day', count: rules.acknowledgeWorkingDays }, start: today });
  }

  outcome(terms: Parameters<typeof limitOutcome>[0]): LimitOutcome {
    const key = JSON.stringify(terms);
    const outcome = this.known.get(key) ?? limitOutcome(terms, this.context.calendars);
    this.known.set(key, outcome);
    if (outcome.kind === 'year-not-loaded') this.missing.add(outcome.year);
    return outcome;
  }
}
