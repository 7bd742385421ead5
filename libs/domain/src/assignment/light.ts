import { type Day, addDays } from '../kernel/day';
import type { UnitId } from '../kernel/ids';
import type { Calendars } from '../calendar/work-calendar';
import { isWorkingDay } from '../calendar/work-calendar';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import { Failure } from '../kernel/failure';
import type { Role } from '../people/actor';
import type { Assignment } from './assignment';
import type { ListRules } from './decision';
import type { State } from './lifecycle';
import { BEHIND_PERCENT, behindOn, firstUnreported, type LastReport } from './plan-line';

/** The worst first: what a leader's part shows of its units'. */
export const COLOURS = ['red', 'yellow', 'hatched', 'blue', 'grey', 'green'] as const;
export type Colour = (typeof COLOURS)[number];

/** Why, and the one colour that each reason has. */
export const COLOUR_OF = {
  'limit-passed': 'red',
  'signing-late': 'red',
  'report-missing': 'yellow',
  'limit-near': 'yellow',
  'behind-plan': 'yellow',
  suspended: 'hatched',
  'return-undecided': 'blue',
  'signature-awaited': 'blue',
  'verification-awaited': 'blue',
  'closure-awaited': 'blue',
  'not-signed': 'grey',
  'limit-provisional': 'grey',
  withdrawn: 'grey',
  'no-units': 'grey',
  'on-plan': 'green',
  closed: 'green',
} as const satisfies Record<string, Colour>;
export type LightReason = keyof typeof COLOUR_OF;
export const LIGHT_REASONS = Object.keys(COLOUR_OF) as readonly LightReason[];

/** What a state is shown as by itself; the two that are left look at days. */
export const REASON_OF_STATE: Readonly<Record<Exclude<State, 'dispatched' | 'underway'>, LightReason>> = {
  returnAsked: 'return-undecided',
  suspended: 'suspended',
  reported: 'signature-awaited',
  awaitingVerification: 'verification-awaited',
  underVerification: 'verification-awaited',
  verified: 'closure-awaited',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** Who moves next, by state: which of the task's units (the county's own move names none), and whom in it. */
export const NEXT_OF_STATE: Readonly<Record<State, { readonly unit: 'own' | 'verifier' | null; readonly role: Role | null }>> = {
  dispatched: { unit: 'own', role: 'clerk' },
  returnAsked: { unit: null, role: 'supervision' },
  underway: { unit: 'own', role: 'clerk' },
  suspended: { unit: null, role: 'supervision' },
  reported: { unit: 'own', role: 'unit-head' },
  awaitingVerification: { unit: 'verifier', role: 'supervision' },
  underVerification: { unit: 'verifier', role: 'supervision' },
  verified: { unit: null, role: 'supervision' },
  closed: { unit: null, role: null },
  withdrawn: { unit: null, role: null },
};

/** Who moves next: a unit and whom in it; a move of the county's names no unit, nobody's no role. */
export interface NextMove {
  readonly unitId: UnitId | null;
  readonly role: Role | null;
}

/** Derived whenever it is asked for and never stored. Each has a reason, a day since when, and names who moves next. */
export interface Light {
  readonly colour: Colour;
  readonly reason: LightReason;
  /** The first day the reason held; where a state is the reason, the day the task came into it. */
  readonly since: Day;
  readonly next: NextMove;
}

export interface LightAround {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
  readonly lastReport: LastReport | null;
  /** The day it came into its state; null: it has been in it since its dispatch. */
  readonly stateSince: Day | null;
}

/** A limit is near from so many working days before it (districts warn at ten, five and two). */
export const NEAR_WORKING_DAYS = 5;

/**
 * The light of a unit's task. Grey: not started, not applicable, or without a limit yet; blue: waits for somebody else;
 * green: on plan or closed; yellow: a report is missing, the limit is near, or the figure is behind plan; red: a limit has
 * passed; hatched: the clock stands. A limit that ends today is never red, and what waits for somebody else is not the
 * unit's delay. Of several reasons the first of that order is shown.
 */
export function lightOf(assignment: Assignment, around: LightAround): Light {
  const { state, dispatchedOn, unitId, verifierUnitId } = assignment;
  const entered = around.stateSince ?? dispatchedOn;
  const shown = state === 'dispatched' ? unsigned(assignment, around.today) : state === 'underway' ? underway(assignment, around) : undefined;
  const reason = shown?.reason ?? REASON_OF_STATE[state as keyof typeof REASON_OF_STATE];
  const { unit, role } = nextOf(assignment);
  const next = { unitId: unit === null ? null : unit === 'own' ? unitId : verifierUnitId, role };
  return { colour: COLOUR_OF[reason], reason, since: shown?.since ?? entered, next };
}

/** A finding's proof is judged in the role of whoever raised it, and its closing waits for signatures, the unit's first. */
function nextOf({ state, origin }: Assignment): (typeof NEXT_OF_STATE)[State] {
  const next = NEXT_OF_STATE[state];
  if (!origin) return next;
  if (state === 'verified') return { unit: 'own', role: 'unit-head' };
  return next.unit === 'verifier' ? { unit: 'verifier', role: origin.verifierRole } : next;
}

/** Without a day: since the task came into its state. */
interface Shown {
  readonly reason: LightReason;
  readonly since?: Day;
}

function unsigned({ acknowledgeDueOn, dueOn }: Assignment, today: Day): Shown {
  if (dueOn !== null && today > dueOn) return { reason: 'limit-passed', since: addDays(dueOn, 1) };
  if (acknowledgeDueOn !== null && today > acknowledgeDueOn) return { reason: 'signing-late', since: addDays(acknowledgeDueOn, 1) };
  return { reason: 'not-signed' };
}

function underway(assignment: Assignment, around: LightAround): Shown {
  const { dueOn } = assignment;
  const { today, lastReport, rules, calendars } = around;
  if (dueOn !== null && today > dueOn) return { reason: 'limit-passed', since: addDays(dueOn, 1) };
  const owed = firstUnreported(assignment, lastReport?.period ?? null);
  const missing = owed && reportMissingFrom(calendars, owed.until, rules.onTimeWorkingDays);
  if (missing !== null && missing <= today) return { reason: 'report-missing', since: missing };
  if (dueOn === null) return { reason: 'limit-provisional' };
  const near = nearFrom(calendars, dueOn, nearWorkingDays(rules));
  if (near <= today) return { reason: 'limit-near', since: Math.max(near, assignment.dispatchedOn) as Day };
  const behind = behindOn(assignment, lastReport, rules.behindPercent ?? BEHIND_PERCENT);
  if (behind !== null && behind <= today) return { reason: 'behind-plan', since: behind };
  return { reason: 'on-plan' };
}

/** The list's own number, else its ladder's first warning before the limit, else five. */
export function nearWorkingDays({ nearWorkingDays: own, ladder }: ListRules): number {
  const warnings = (ladder?.steps ?? []).flatMap(({ trigger }) =>
    'basis' in trigger && trigger.basis === 'limit' && trigger.unit === 'working-day' && trigger.offset < 0 ? [-trigger.offset] : [],
  );
  return own ?? (warnings.length === 0 ? NEAR_WORKING_DAYS : Math.max(...warnings));
}

/** The first day a report on a period is missing: the day after its on-time day. Null where no calendar says so. */
export function reportMissingFrom(calendars: Calendars, until: Day, onTimeWorkingDays: number): Day | null {
  const onTime = addWorkingDaysIfLoaded(calendars, until, onTimeWorkingDays);
  return onTime === null ? null : addDays(onTime, 1);
}

/** The first day with no more than so many working days left to a limit; it looks no further back than the calendars go. */
export function nearFrom(calendars: Calendars, dueOn: Day, workingDays: number): Day {
  let left = workingDays;
  for (let day = dueOn; ; day = addDays(day, -1)) {
    const open = isOpenIfLoaded(calendars, day);
    if (open === null) return day;
    left -= open ? 1 : 0;
    if (left < 0) return day;
  }
}

function isOpenIfLoaded(calendars: Calendars, day: Day): boolean | null {
  try {
    return isWorkingDay(calendars, day);
  } catch (error) {
    if (error instanceof Failure && error.code === 'limit.year-not-loaded') return null;
    throw error;
  }
}

/** A leader's part shows the worst of its units' lights, and of equals the one that has lasted longest. */
export function worstOf(units: readonly Light[], since: Day): Light {
  const open = units.filter(({ reason }) => reason !== 'withdrawn');
  const [worst] = [...open].sort((a, b) => COLOURS.indexOf(a.colour) - COLOURS.indexOf(b.colour) || a.since - b.since);
  return worst ?? { colour: 'grey', reason: 'no-units', since, next: { unitId: null, role: null } };
}
