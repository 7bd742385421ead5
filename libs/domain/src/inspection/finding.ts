import type { State } from '../assignment/lifecycle';
import type { Day } from '../kernel/day';
import type { AssignmentId, Instant, PersonId, PostId, TaskItemId, UnitId } from '../kernel/ids';
import type { Canonical } from '../ledger/canonical';
import type { Fact, FactName } from '../ledger/fact';
import type { InspectionSource } from './inspection-source';

export const SEVERITIES = ['minor', 'general', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who signs that it was put right: the unit's head and the leader in charge. */
export const SIGNERS = ['unit-head', 'leader'] as const;
export type Signer = (typeof SIGNERS)[number];

/** 问题: one number for one problem, wherever it came from. Its rectification is a task on the common clocks. */
export interface Finding {
  readonly id: string;
  readonly number: string;
  readonly source: InspectionSource;
  /** Of whoever found it: a report, a feedback letter, a case of the hotline. */
  readonly sourceDocument: string;
  readonly inspectionId: string | null;
  readonly title: string;
  readonly text: string;
  readonly severity: Severity;
  readonly itemId: TaskItemId;
  /** The task on which it was found; null where it is about something else. */
  readonly aboutAssignmentId: AssignmentId | null;
  readonly leaderPostId: PostId;
  /** Judges the proof: never the unit's own. */
  readonly recheckUnitId: UnitId;
  readonly proofRequired: string;
  readonly raisedBy: PersonId;
  readonly raisedByUnitId: UnitId;
  /** 1; one more each time it came back. Plans and signatures are of a round. */
  readonly round: number;
  readonly lookBackOn: Day | null;
  /** The look-back found that it lasted: nothing more is to come. */
  readonly settledAt: Instant | null;
  readonly version: number;
}

/** 整改方案: how and until when the unit will put it right. */
export interface RectificationPlan {
  readonly id: string;
  readonly round: number;
  readonly text: string;
  readonly plannedOn: Day;
  readonly handedInBy: PersonId;
  readonly state: 'waiting' | 'accepted' | 'returned';
}

export interface Signature {
  readonly round: number;
  readonly as: Signer;
  readonly personId: PersonId;
}

export const FINDING_STANDINGS = ['planning', 'deciding', 'rectifying', 'rechecking', 'signing', 'closed', 'settled', 'withdrawn'] as const;
export type FindingStanding = (typeof FINDING_STANDINGS)[number];

const BY_STATE: Readonly<Record<State, FindingStanding>> = {
  dispatched: 'planning',
  returnAsked: 'planning',
  underway: 'rectifying',
  suspended: 'rectifying',
  reported: 'rechecking',
  awaitingVerification: 'rechecking',
  underVerification: 'rechecking',
  verified: 'signing',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** What besides its task's state tells where a finding stands. */
export interface StandingAround {
  /** Its plan was accepted. */
  readonly planned: boolean;
  /** A plan waits for its decision. */
  readonly planWaits: boolean;
  /** Looking back found that it lasted. */
  readonly settled: boolean;
}

/** Derived whenever it is asked for, never stored. */
export function standingOf(state: State, { planned, planWaits, settled }: StandingAround): FindingStanding {
  const standing = BY_STATE[state];
  if (standing === 'rectifying' && !planned) return planWaits ? 'deciding' : 'planning';
  return standing === 'closed' && settled ? 'settled' : standing;
}

/** `问〔2023〕3号`; a demonstration's numbers say so: `问〔演示2023〕3号`. Without gaps per county and year. */
export function findingNumber(year: number, number: number, demonstration = false): string {
  return `问〔${demonstration ? '演示' : ''}${year}〕${number}号`;
}

export function findingFact(fact: FactName, { id, number }: Pick<Finding, 'id' | 'number'>, unitId: UnitId | null, data: Readonly<Record<string, Canonical | undefined>>): Fact {
  return { fact, subject: { kind: 'finding', id }, unitId, data: { number, ...data } };
}
