import type { Day } from '../kernel/day';
import type { UnitId } from '../kernel/ids';
import type { Calendars } from '../calendar/work-calendar';
import { workingDaysBetween } from '../calendar/working-days';
import { Failure } from '../kernel/failure';
import type { Role } from '../people/actor';
import type { Assignment } from './assignment';
import type { ListRules } from './decision';
import { reportingPeriods } from './reporting';

/** The worst first: what a leader's part shows of its units'. */
export const COLOURS = ['red', 'yellow', 'hatched', 'blue', 'grey', 'green'] as const;
export type Colour = (typeof COLOURS)[number];

export const LIGHT_REASONS = [
  'limit-passed',
  'signing-late',
  'report-missing',
  'limit-near',
  'suspended',
  'return-undecided',
  'signature-awaited',
  'verification-awaited',
  'closure-awaited',
  'not-signed',
  'limit-provisional',
  'withdrawn',
  'no-units',
  'on-plan',
  'closed',
] as const;
export type LightReason = (typeof LIGHT_REASONS)[number];

/** Who moves next: a unit and whom in it; a move of the county's names no unit, nobody's no role. */
export interface NextMove {
  readonly unitId: UnitId | null;
  readonly role: Role | null;
}

/** Derived whenever it is asked for and never stored. Each has a reason and names who moves next. */
export interface Light {
  readonly colour: Colour;
  readonly reason: LightReason;
  readonly next: NextMove;
}

export interface LightAround {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
  /** Key of the last period reported on; null before the first report. */
  readonly lastPeriod: string | null;
}

/** A limit is near from so many working days before it (districts warn at ten, five and two). */
export const NEAR_WORKING_DAYS = 5;

const NOBODY: NextMove = { unitId: null, role: null };

/**
 * The light of a unit's task. Grey: not started, not applicable, or without a limit yet; blue: waits for somebody else;
 * green: on plan or closed; yellow: the limit is near, or a report is missing; red: a limit has passed; hatched: the clock
 * stands. A limit that ends today is never red, and what waits for somebody else is not the unit's delay.
 */
export function lightOf(assignment: Assignment, around: LightAround): Light {
  const { unitId, verifierUnitId, state } = assignment;
  const unit = (role: Role): NextMove => ({ unitId, role });
  const office: NextMove = { unitId: verifierUnitId, role: 'supervision' };
  const county: NextMove = { unitId: null, role: 'supervision' };
  switch (state) {
    case 'withdrawn':
      return { colour: 'grey', reason: 'withdrawn', next: NOBODY };
    case 'closed':
      return { colour: 'green', reason: 'closed', next: NOBODY };
    case 'suspended':
      return { colour: 'hatched', reason: 'suspended', next: county };
    case 'returnAsked':
      return { colour: 'blue', reason: 'return-undecided', next: county };
    case 'reported':
      return { colour: 'blue', reason: 'signature-awaited', next: unit('unit-head') };
    case 'awaitingVerification':
    case 'underVerification':
      return { colour: 'blue', reason: 'verification-awaited', next: office };
    case 'verified':
      return { colour: 'blue', reason: 'closure-awaited', next: county };
    case 'dispatched':
      return { ...unsigned(assignment, around.today), next: unit('clerk') };
    case 'underway':
      return { ...underway(assignment, around), next: unit('clerk') };
  }
}

type Shown = Omit<Light, 'next'>;

function unsigned({ acknowledgeDueOn, dueOn }: Assignment, today: Day): Shown {
  if (dueOn !== null && today > dueOn) return { colour: 'red', reason: 'limit-passed' };
  if (acknowledgeDueOn !== null && today > acknowledgeDueOn) return { colour: 'red', reason: 'signing-late' };
  return { colour: 'grey', reason: 'not-signed' };
}

function underway(assignment: Assignment, around: LightAround): Shown {
  const { dueOn } = assignment;
  if (dueOn !== null && around.today > dueOn) return { colour: 'red', reason: 'limit-passed' };
  if (isReportMissing(assignment, around)) return { colour: 'yellow', reason: 'report-missing' };
  if (dueOn === null) return { colour: 'grey', reason: 'limit-provisional' };
  return isNear(dueOn, around) ? { colour: 'yellow', reason: 'limit-near' } : { colour: 'green', reason: 'on-plan' };
}

/** A period's on-time day has passed and nothing was reported on it or a later one. */
function isReportMissing(assignment: Assignment, around: LightAround): boolean {
  if (assignment.cadence === 'once') return false;
  const owed = reportingPeriods(assignment, around).filter(({ onTimeUntil }) => onTimeUntil !== null && around.today > onTimeUntil);
  const last = owed.at(-1);
  return last !== undefined && (around.lastPeriod === null || last.key > around.lastPeriod);
}

/** In a year without a calendar nothing is said to be near. */
function isNear(dueOn: Day, { today, calendars }: LightAround): boolean {
  try {
    return workingDaysBetween(calendars, today, dueOn) <= NEAR_WORKING_DAYS;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** A leader's part shows the worst of its units' lights, for that light's reason, and who moves next there. */
export function worstOf(units: readonly Light[]): Light {
  const open = units.filter(({ reason }) => reason !== 'withdrawn');
  const [worst] = [...open].sort((a, b) => COLOURS.indexOf(a.colour) - COLOURS.indexOf(b.colour));
  return worst ?? { colour: 'grey', reason: 'no-units', next: NOBODY };
}
