import { addWorkingDaysIfLoaded } from '../../calendar/working-days-if-loaded';
import type { Calendars } from '../../calendar/work-calendar';
import { type Day, formatDay } from '../../kernel/day';
import { fail } from '../../kernel/failure';
import type { PersonId, UnitId } from '../../kernel/ids';
import { type Fraction, fractionText, order } from '../../kernel/fraction';
import type { Consequences } from '../../ledger/decision';
import type { Fact } from '../../ledger/fact';
import type { PersonActor } from '../../people/actor';
import { type Action, mustMay } from '../../people/permission';
import type { Scheme } from '../scheme/scheme';
import { type Assessment, subjectOf } from './assessment';

export const APPEAL_STATES = ['filed', 'taken', 'decided', 'withdrawn'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];
export const APPEAL_OUTCOMES = ['upheld', 'partly', 'rejected'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** 申诉: a unit objects to the points of one indicator, as they were published. */
export interface Appeal {
  readonly id: string;
  readonly assessmentId: string;
  readonly publicationId: string;
  readonly number: number;
  readonly unitId: UnitId;
  readonly node: string;
  readonly state: AppealState;
  readonly filedBy: PersonId;
  readonly reviewerId: PersonId | null;
  /** Decided until the close of this day; null where its year has no calendar yet. */
  readonly decideDueOn: Day | null;
  readonly version: number;
}

export interface AppealDecided extends Consequences {
  readonly appeal: Appeal;
}

type Filing = Pick<Appeal, 'id' | 'publicationId' | 'number' | 'unitId' | 'node'>;

interface Window {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly appeals: Scheme['appeals'];
  readonly openAlready: boolean;
  /** A commitment to the words: they never enter the trail. */
  readonly words: string;
}

/** Within the window, one at a time about an indicator. Refused: `appeal.window-closed`, `appeal.open-already`. */
export function fileAppeal(filing: Filing, assessment: Assessment, by: PersonActor, around: Window): AppealDecided {
  mustMay(by, 'appeal.file', subjectOf(assessment, filing.unitId));
  const { state, objectionsUntil } = assessment;
  if (state !== 'provisional' || objectionsUntil === null || around.today > objectionsUntil) {
    fail('appeal.window-closed', { until: objectionsUntil === null ? '—' : formatDay(objectionsUntil) });
  }
  if (around.openAlready) fail('appeal.open-already', { node: filing.node });
  const decideDueOn = addWorkingDaysIfLoaded(around.calendars, around.today, around.appeals.decision);
  const appeal = { ...filing, assessmentId: assessment.id, state: 'filed', filedBy: by.personId, reviewerId: null, decideDueOn, version: 1 } as const;
  const promises = decideDueOn === null ? [] : [{ kind: 'appeal.due', subjectId: filing.id, on: decideDueOn } as const];
  return { appeal, facts: [fact('appeal.filed', appeal, { node: filing.node, words: around.words })], promises };
}

/** Everybody who had a hand in the points: who reported, verified, recorded, confirmed, scored, published; with their offices. */
export interface Involved {
  readonly persons: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
}

/** By a person of the reviewing office who had no hand in it, nor anybody of his office. Refused: `appeal.recused`, `appeal.state`. */
export function takeAppeal(appeal: Appeal, assessment: Assessment, by: PersonActor, involved: Involved): AppealDecided {
  mustReview(appeal, assessment, { by, action: 'appeal.take', states: ['filed'] });
  mustNotBeInvolved(appeal, by, involved);
  return { appeal: { ...appeal, state: 'taken', reviewerId: by.personId, version: appeal.version + 1 }, facts: [fact('appeal.taken', appeal, {})], promises: [] };
}

/** While it is under review the unit is told how far it is; late or not. */
export function replyInterim(appeal: Appeal, assessment: Assessment, by: PersonActor, words: string): AppealDecided {
  mustReview(appeal, assessment, { by, action: 'appeal.replyInterim', states: ['taken'] });
  mustBeReviewer(appeal, by);
  return { appeal: { ...appeal, version: appeal.version + 1 }, facts: [fact('appeal.interimReplied', appeal, { words })], promises: [] };
}

/** What a decision would do, computed from the facts of the publication with the corrections in place. */
export interface Effect {
  readonly corrections: number;
  readonly points: { readonly before: Fraction; readonly after: Fraction };
  readonly total: { readonly before: Fraction; readonly after: Fraction };
}

export interface Deciding {
  readonly outcome: AppealOutcome;
  readonly words: string;
  readonly effect: Effect;
  readonly involved: Involved;
  readonly mayBeHeavier: boolean;
}

/**
 * Upheld or partly: with the corrected facts, which change the points and never make the total worse, unless the scheme says
 * they may. Rejected: without. Refused: `appeal.correction-missing`, `appeal.without-effect`, `appeal.heavier`, `appeal.recused`.
 */
export function decideAppeal(appeal: Appeal, assessment: Assessment, by: PersonActor, { outcome, words, effect, involved, mayBeHeavier }: Deciding): AppealDecided {
  mustReview(appeal, assessment, { by, action: 'appeal.decide', states: ['taken'] });
  mustBeReviewer(appeal, by);
  mustNotBeInvolved(appeal, by, involved);
  const { points, total, corrections } = effect;
  if (outcome !== 'rejected') {
    if (corrections === 0) fail('appeal.correction-missing');
    if (order(points.before, points.after) === 0) fail('appeal.without-effect');
    if (!mayBeHeavier && order(total.after, total.before) < 0) fail('appeal.heavier', { before: fractionText(total.before), after: fractionText(total.after) });
  } else if (corrections > 0) fail('appeal.without-effect');
  const data = { outcome, words, points: { from: fractionText(points.before), to: fractionText(points.after) } };
  return { appeal: { ...appeal, state: 'decided', version: appeal.version + 1 }, facts: [fact('appeal.decided', appeal, data)], promises: [] };
}

/** By the unit, before it is decided. */
export function withdrawAppeal(appeal: Appeal, assessment: Assessment, by: PersonActor): AppealDecided {
  mustMay(by, 'appeal.withdraw', subjectOf(assessment, appeal.unitId));
  if (appeal.state === 'decided' || appeal.state === 'withdrawn') fail('appeal.state', { state: appeal.state });
  return { appeal: { ...appeal, state: 'withdrawn', version: appeal.version + 1 }, facts: [fact('appeal.withdrawn', appeal, {})], promises: [] };
}

interface Reviewing {
  readonly by: PersonActor;
  readonly action: Action;
  readonly states: readonly AppealState[];
}

function mustReview({ state }: Appeal, assessment: Assessment, { by, action, states }: Reviewing): void {
  mustMay(by, action, subjectOf(assessment));
  if (!states.includes(state)) fail('appeal.state', { state });
}

function mustBeReviewer({ reviewerId }: Appeal, by: PersonActor): void {
  if (reviewerId !== by.personId) fail('appeal.recused', { reason: 'not-the-reviewer' });
}

function mustNotBeInvolved({ unitId, filedBy }: Appeal, by: PersonActor, { persons, offices }: Involved): void {
  const selves: readonly string[] = by.actingFor === null ? [by.personId] : [by.personId, by.actingFor];
  if (selves.some((self) => persons.has(self) || self === filedBy)) fail('appeal.recused', { reason: 'person-involved' });
  if (by.unitId === unitId || offices.has(by.unitId)) fail('appeal.recused', { reason: 'office-involved' });
}

function fact(name: Fact['fact'], appeal: Pick<Appeal, 'id' | 'number' | 'unitId'>, data: Fact['data']): Fact {
  return { fact: name, subject: { kind: 'appeal', id: appeal.id }, unitId: appeal.unitId, data: { number: appeal.number, ...data } };
}
