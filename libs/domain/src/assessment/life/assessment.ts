import { fail } from '../../kernel/failure';
import type { Day } from '../../kernel/day';
import type { UnitId } from '../../kernel/ids';
import type { Consequences } from '../../ledger/decision';
import type { Fact } from '../../ledger/fact';
import type { PersonActor } from '../../people/actor';
import { type Action, type Subject, mustMay } from '../../people/permission';
import { type Span, assessedPeriod } from './assessed-period';
import { type SchemeVersion, mustBeInForce } from './scheme-version';

/**
 * The life of a result. open: drafts only, which no unit sees. provisional: on public notice, units may object. heard: the
 * window has closed. approved, final, graded: each by a person, under a document.
 */
export const ASSESSMENT_STATES = ['open', 'provisional', 'heard', 'approved', 'final', 'graded'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** 年度考核: units scored for one period under one scheme. Three offices stand apart: who scores, who stands in, who reviews. */
export interface Assessment {
  readonly id: string;
  readonly period: string;
  readonly title: string;
  readonly schemeId: string;
  readonly scoringUnitId: UnitId;
  /** Records and confirms what concerns the scoring office itself. */
  readonly substituteUnitId: UnitId;
  /** Decides appeals. */
  readonly reviewUnitId: UnitId;
  readonly state: AssessmentState;
  /** Objections are heard until the close of this day. */
  readonly objectionsUntil: Day | null;
  readonly version: number;
}

export interface AssessmentDecided extends Consequences {
  readonly assessment: Assessment;
}

type OpenInput = Pick<Assessment, 'id' | 'period' | 'title' | 'substituteUnitId' | 'reviewUnitId'>;

/** Refused: `assessment.offices-not-apart`, `scheme.state`, `scheme.not-in-force`. */
export function openAssessment(input: OpenInput, scheme: SchemeVersion, by: PersonActor): AssessmentDecided {
  mustMay(by, 'assessment.open');
  const offices = { scoringUnitId: by.unitId, substituteUnitId: input.substituteUnitId, reviewUnitId: input.reviewUnitId };
  if (new Set(Object.values(offices)).size < 3) fail('assessment.offices-not-apart');
  mustBeInForce(scheme, assessedPeriod(input.period));
  const assessment: Assessment = { ...input, ...offices, schemeId: scheme.id, state: 'open', objectionsUntil: null, version: 1 };
  return decided(assessment, 'assessment.opened', { period: input.period, scheme: scheme.sha256, ...offices });
}

/** Before anything is published, another version may be taken, with a reason. */
export function setScheme(assessment: Assessment, scheme: SchemeVersion, why: string, by: PersonActor): AssessmentDecided {
  mustMay(by, 'assessment.setScheme', subjectOf(assessment));
  mustBeIn(assessment, ['open']);
  mustBeInForce(scheme, spanOf(assessment));
  const next = { ...assessment, schemeId: scheme.id, version: assessment.version + 1 };
  return decided(next, 'assessment.schemeSet', { scheme: scheme.sha256, number: scheme.number, version: scheme.version, why });
}

export function spanOf({ period }: Pick<Assessment, 'period'>): Span {
  return assessedPeriod(period);
}

export function subjectOf({ substituteUnitId, reviewUnitId }: Pick<Assessment, 'substituteUnitId' | 'reviewUnitId'>, unitId?: UnitId): Subject {
  return { unitId: unitId ?? null, substituteUnitId, reviewUnitId };
}

/** Refused: `assessment.state`. */
export function mustBeIn({ state }: Assessment, states: readonly AssessmentState[]): void {
  if (!states.includes(state)) fail('assessment.state', { stage: state });
}

export function decided(assessment: Assessment, fact: Fact['fact'], data: Fact['data'], promises: Consequences['promises'] = []): AssessmentDecided {
  return { assessment, facts: [{ fact, subject: { kind: 'assessment', id: assessment.id }, data }], promises };
}

/** A step of an assessment by who may take it. */
export function step(assessment: Assessment, by: PersonActor, action: Action, states: readonly AssessmentState[]): void {
  mustMay(by, action, subjectOf(assessment));
  mustBeIn(assessment, states);
}
