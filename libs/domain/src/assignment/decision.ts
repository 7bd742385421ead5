import type { Consequences, TimerKind } from '../ledger/decision';
import type { Assignment } from './assignment';
import type { Ladder } from './ladder';

/** What a decision about one assignment yields: the new value, what it leaves, and which of its timers it settles. */
export interface AssignmentDecision extends Consequences {
  readonly assignment: Assignment;
  readonly cancels: readonly TimerKind[];
}

/** How a list is run; every number is the county's own. */
export interface ListRules {
  /** Working days to sign for a task (Yueqing: 1). */
  readonly acknowledgeWorkingDays: number;
  /** Working days to return a wrongly routed task (commonly 5). */
  readonly returnWorkingDays: number;
  /** Working days for a superior to decide a request; silence escalates and never approves. */
  readonly decideWorkingDays: number;
  /** Working days for a verifier. */
  readonly verifyWorkingDays: number;
  /** Working days after a period's end: on time until, entry closes on. */
  readonly onTimeWorkingDays: number;
  readonly entryClosesWorkingDays: number;
  /** Only where the county's written rule says that silence is consent; then it is the system's act under this rule. */
  readonly deemedConsentRule: string | null;
  /** Working days until the same task may be urged again by hand; absent: 1. */
  readonly urgeWorkingDays?: number;
  /** The steps of reminders, urgings and slips; absent, as in lists run before there were any: none. */
  readonly ladder?: Ladder;
  /** From so many working days before it a limit is near; left out: `NEAR_WORKING_DAYS`. */
  readonly nearWorkingDays?: number;
  /** So many hundredths of its target a figure may lie below plan before it is behind; left out: `BEHIND_PERCENT`. */
  readonly behindPercent?: number;
}

export const LIST_RULES: ListRules = {
  acknowledgeWorkingDays: 1,
  returnWorkingDays: 5,
  decideWorkingDays: 5,
  verifyWorkingDays: 5,
  onTimeWorkingDays: 5,
  entryClosesWorkingDays: 10,
  deemedConsentRule: null,
};
