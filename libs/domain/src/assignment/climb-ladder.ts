import type { PostId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { Canonical } from '../ledger/canonical';
import type { NoticeKind } from '../ledger/notice-kind';
import type { Role } from '../people/actor';
import type { Assignment } from './assignment';
import { countHolds, mayBegin } from './issue-slip';
import { isDayTrigger, kindOf, type Ladder, ladderOf, type LadderRank, ladderRule, type LadderStep, type SlipKind } from './ladder';
import { OWED } from './lifecycle';
import { basisDay, type LadderAround, stepDay } from './plan-ladder';
import { drawSlip, type IssueAround, isReached, issued, type Slip, slipFact, standingSlips } from './slip';
import type { Urge } from './urge';

/** Why a step passes without a word. */
export const PASSED_OVER = ['unknown-step', 'not-owing', 'moved', 'too-late', 'reached', 'may-not-start', 'overtaken'] as const;
export type PassedOver = (typeof PASSED_OVER)[number];

/** A step that has come, and what is to be done. `slip` undefined: a reminder or an urging. */
export type Climb =
  | { readonly done: false; readonly why: PassedOver }
  | { readonly done: true; readonly step: LadderStep; readonly ladder: Ladder; readonly slip: SlipKind | undefined };

export interface ClimbAround extends LadderAround {
  /** Every slip about this task. */
  readonly slips: readonly Slip[];
}

/**
 * Whether a step whose moment has come still means something, by the assignment as it now is. It does not where the task
 * is suspended, waits for somebody else or is settled; where its limit has moved since, or its report came in; where a
 * reminder of a limit comes after that limit (a sweep that stood still: only the newest counts); and where something as
 * grave was issued or drafted already.
 */
export function climb(assignment: Assignment, key: string, around: ClimbAround): Climb {
  const ladder = ladderOf(around.rules);
  const step = ladder.steps.find((one) => one.key === key);
  if (!step) return { done: false, why: 'unknown-step' };
  const why = notDue(assignment, step, around);
  if (why) return { done: false, why };
  const slip = kindOf(step);
  if (slip) {
    const standing = standingSlips(assignment, around.slips);
    if (isReached(slip, standing)) return { done: false, why: 'reached' };
    if (isDayTrigger(step.trigger) && !step.mayStartAt && !mayBegin(slip, around.rules, standing)) {
      return { done: false, why: 'may-not-start' };
    }
  }
  return { done: true, step, ladder, slip };
}

function notDue(assignment: Assignment, step: LadderStep, around: ClimbAround): PassedOver | undefined {
  const { trigger } = step;
  if (assignment.unitId === null || !OWED.includes(assignment.state)) return 'not-owing';
  if (!isDayTrigger(trigger)) return countHolds(step, around) ? undefined : 'moved';
  const day = stepDay(trigger, assignment, around);
  if (day === null || day > around.today) return 'moved';
  const basis = basisDay(trigger.basis, assignment, around);
  return trigger.offset < 0 && basis !== null && around.today > basis && day <= basis ? 'too-late' : undefined;
}

/** Whom a notice goes to: a unit, and whom in it; a leader by his post, because an office may have several. */
export interface Seat {
  readonly unitId: UnitId;
  readonly role: Role;
  readonly postId: PostId | null;
}

export interface ToldOf extends Seat {
  readonly kind: NoticeKind;
}

/** What a step that has come yields. */
export interface Climbed {
  readonly facts: readonly Fact[];
  readonly slip: Slip | null;
  readonly urge: Urge | null;
  readonly told: readonly ToldOf[];
  /** The written rule under which the system acts. */
  readonly rule: string;
}

export interface CarryOut {
  readonly id: string;
  /** The unit in which the responsible leader's post is. */
  readonly leaderUnitId: UnitId;
  /** Where the ladder lets a slip go out by itself: its number; else it is a draft for the office. */
  readonly issue: IssueAround | null;
}

/**
 * Carries a step out. A slip is a draft for the supervision office: a machine's proposal never satisfies a rule that needs
 * a person; only where the county's ladder says `issuedBy: system` it goes out by itself, under that rule. The leader gets
 * a copy for his eyes.
 */
export function carryOut(
  assignment: Assignment,
  { step, ladder, slip: kind }: Extract<Climb, { done: true }>,
  how: CarryOut,
): Climbed {
  const rule = ladderRule(ladder, step.key);
  const seat = (rank: LadderRank): Seat => seatOf(rank, assignment, how.leaderUnitId);
  const copies = step.copies.map((rank) => ({ ...seat(rank), kind: 'supervision.copied' as const }));
  const nothing = { facts: [], slip: null, urge: null, told: [], rule };
  if (kind === undefined) {
    const urges = step.action === 'urge';
    const urge: Urge | null = urges
      ? { id: how.id, assignmentId: assignment.id, text: '', byPersonId: null, byPostId: null, byUnitId: null, rule }
      : null;
    const fact = urges ? 'assignment.urged' : 'assignment.reminded';
    const data = { step: step.key, urge: urge?.id, points: step.points };
    return { ...nothing, urge, told: [{ ...seat(step.to), kind: fact }, ...copies], facts: [stepFact(fact, assignment, data)] };
  }
  const { key, to, points } = step;
  const drawn = drawSlip(assignment, { id: how.id, kind, step: key, rule, to, copies: step.copies, reason: '', points });
  if (how.issue === null) {
    const told = { ...seat('supervision'), kind: 'slip.drafted' as const };
    return { ...nothing, slip: drawn, told: [told], facts: [slipFact('slip.drafted', drawn)] };
  }
  const slip = issued(drawn, null, how.issue);
  return { ...nothing, slip, told: toldOfSlip(slip, seat), facts: [slipFact('slip.issued', slip)] };
}

/** Who is told of a slip that is out: its addressee, and whoever is shown a copy. */
export function toldOfSlip(slip: Pick<Slip, 'to' | 'copies'>, seat: (rank: LadderRank) => Seat): readonly ToldOf[] {
  return [
    { ...seat(slip.to), kind: 'slip.issued' },
    ...slip.copies.map((rank) => ({ ...seat(rank), kind: 'supervision.copied' as const })),
  ];
}

/** Where a rank sits for a task. */
export function seatOf(rank: LadderRank, assignment: Assignment, leaderUnitId: UnitId): Seat {
  if (rank === 'leader') return { unitId: leaderUnitId, role: 'leader', postId: assignment.leaderPostId };
  if (rank === 'supervision') return { unitId: assignment.verifierUnitId, role: 'supervision', postId: null };
  return { unitId: assignment.unitId ?? assignment.leadUnitId, role: rank, postId: null };
}

function stepFact(
  fact: 'assignment.urged' | 'assignment.reminded',
  assignment: Assignment,
  data: { readonly [key: string]: Canonical | undefined },
): Fact {
  return { fact, subject: { kind: 'assignment', id: assignment.id }, unitId: assignment.unitId, data };
}
