import type { Calendars } from '../calendar/work-calendar';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { AssignmentId, Instant, PersonId, UnitId } from '../kernel/ids';
import type { Fact, FactName } from '../ledger/fact';
import type { Canonical } from '../ledger/canonical';
import type { Assignment } from './assignment';
import { type LadderRank, SLIP_COLOURS, SLIP_KINDS, type SlipKind } from './ladder';

/** A slip's life (督办单). A draft is a rule's proposal; it has no number until somebody may issue it. */
export const SLIP_STATES = ['draft', 'issued', 'signed', 'answered', 'withdrawn'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

/** Working days to explain oneself in writing, from the day a slip is issued. */
export const ANSWER_WORKING_DAYS = 10;

/** A numbered act of supervision about one task of one unit. */
export interface Slip {
  readonly id: string;
  readonly assignmentId: AssignmentId;
  readonly unitId: UnitId;
  /** The office that issues it: whoever verifies the task, so the named substitute for the supervision office's own. */
  readonly officeUnitId: UnitId;
  readonly kind: SlipKind;
  /** Step of the ladder that proposed or issued it; null: a person's own act. */
  readonly step: string | null;
  /** The rule it was proposed or issued under; null: a person's own act. */
  readonly rule: string | null;
  readonly to: LadderRank;
  readonly copies: readonly LadderRank[];
  readonly reason: string;
  readonly points: string | null;
  /** The limit in force when it was made: a later limit begins a new count. */
  readonly dueOn: Day | null;
  readonly state: SlipState;
  readonly year: number | null;
  /** Without gaps per county, year and kind; kept when it is withdrawn. */
  readonly number: number | null;
  readonly issuedAt: Instant | null;
  readonly issuedOn: Day | null;
  /** Null where the rule itself issued it. */
  readonly issuedBy: PersonId | null;
  /** By the end of this day the unit explains itself; null in a year without a calendar. */
  readonly answerDueOn: Day | null;
  readonly signedAt: Instant | null;
  readonly signedBy: PersonId | null;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: PersonId | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: PersonId | null;
  readonly withdrawReason: string | null;
  readonly version: number;
}

export interface SlipDecision {
  readonly slip: Slip;
  readonly facts: readonly Fact[];
}

/** The year's next number of a kind, as the county gives them out. */
export interface SlipNumber {
  readonly year: number;
  readonly number: number;
}

const SERIES: Readonly<Record<SlipKind, string>> = {
  blue: '督办蓝',
  yellow: '督办黄',
  orange: '督办橙',
  red: '督办红',
  'list-supervision': '挂牌督办',
  talk: '约谈',
  criticism: '通报批评',
};

/** `〔2023〕督办蓝1号`; a demonstration's numbers say so: `〔演示2023〕督办蓝1号`. */
export function slipNumber(kind: SlipKind, { year, number }: SlipNumber, demonstration = false): string {
  return `〔${demonstration ? '演示' : ''}${year}〕${SERIES[kind]}${number}号`;
}

/** Higher is graver; an act without a colour is graver than any slip. */
export function gravityOf(kind: SlipKind): number {
  return SLIP_KINDS.indexOf(kind);
}

/** Those that count: of the limit in force, or not answered yet. A withdrawn one never was. */
export function standingSlips(assignment: Pick<Assignment, 'dueOn'>, slips: readonly Slip[]): readonly Slip[] {
  return slips.filter(
    ({ state, dueOn }) => state !== 'withdrawn' && (dueOn === assignment.dueOn || state !== 'answered'),
  );
}

/** Whether something as grave is there already: a colour is not given under a graver one, an act not twice. */
export function isReached(kind: SlipKind, standing: readonly Slip[]): boolean {
  const coloured = (SLIP_COLOURS as readonly string[]).includes(kind);
  return standing.some((slip) => (coloured ? gravityOf(slip.kind) >= gravityOf(kind) : slip.kind === kind));
}

type Drawn = Pick<Slip, 'id' | 'kind' | 'step' | 'rule' | 'to' | 'copies' | 'reason' | 'points'>;

/** A slip as it is first written. A leader is never sent one (`slip.leadership`): he is shown copies. */
export function drawSlip(assignment: Assignment, drawn: Drawn): Slip {
  if (assignment.unitId === null) fail('slip.leadership');
  return {
    ...drawn,
    assignmentId: assignment.id,
    unitId: assignment.unitId,
    officeUnitId: assignment.verifierUnitId,
    dueOn: assignment.dueOn,
    state: 'draft',
    year: null,
    number: null,
    issuedAt: null,
    issuedOn: null,
    issuedBy: null,
    answerDueOn: null,
    signedAt: null,
    signedBy: null,
    answer: null,
    answeredAt: null,
    answeredBy: null,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawReason: null,
    version: 1,
  };
}

export interface IssueAround {
  readonly now: Instant;
  readonly today: Day;
  readonly calendars: Calendars;
  readonly number: SlipNumber;
}

/** It has its number, and the unit its days to answer. `issuedBy` null: the rule says that it goes out by itself. */
export function issued(slip: Slip, issuedBy: PersonId | null, around: IssueAround): Slip {
  return {
    ...slip,
    ...around.number,
    state: 'issued',
    issuedAt: around.now,
    issuedOn: around.today,
    issuedBy,
    answerDueOn: addWorkingDaysIfLoaded(around.calendars, around.today, ANSWER_WORKING_DAYS),
  };
}

/** What the trail keeps of a slip: never its words, a commitment to them. */
export function slipFact(fact: FactName, slip: Slip, more: { readonly [key: string]: Canonical | undefined } = {}): Fact {
  return {
    fact,
    subject: { kind: 'assignment', id: slip.assignmentId },
    unitId: slip.unitId,
    data: {
      slip: slip.id,
      kind: slip.kind,
      step: slip.step,
      year: slip.year,
      number: slip.number,
      points: slip.points,
      answerDueOn: slip.answerDueOn === null ? null : formatDay(slip.answerDueOn),
      ...more,
    },
  };
}
