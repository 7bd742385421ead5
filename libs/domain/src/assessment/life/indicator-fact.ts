import { fail } from '../../kernel/failure';
import type { PersonId, UnitId } from '../../kernel/ids';
import type { Consequences } from '../../ledger/decision';
import type { PersonActor } from '../../people/actor';
import { type Action, mustMay } from '../../people/permission';
import { type FactRow, type Fact as ReadFact } from '../facts/fact';
import { readFacts } from '../facts/read-facts';
import type { Wrong } from '../mistake';
import type { Scheme } from '../scheme/scheme';
import { type Assessment, mustBeIn, subjectOf } from './assessment';
import { isOfTheRecord } from './record-places';

export const INDICATOR_FACT_STATES = ['recorded', 'confirmed', 'withdrawn'] as const;
export type IndicatorFactState = (typeof INDICATOR_FACT_STATES)[number];

/** 指标数据, as a person recorded it: a mark, an event, an honour, a veto, a decision that a leaf does not apply. */
export interface IndicatorFact {
  readonly id: string;
  readonly assessmentId: string;
  readonly unitId: UnitId;
  readonly figure: string;
  readonly state: IndicatorFactState;
  readonly byPersonId: PersonId;
  readonly byUnitId: UnitId;
}

export interface FactDecided extends Consequences {
  readonly state: IndicatorFactState;
}

/**
 * What a row says, read under the scheme: one line at a place, never a figure the record itself holds, never about the
 * office of who records it. Nothing of a person enters the trail: places, amounts and hashes only.
 * Refused: `facts.file-invalid`, `indicatorFact.of-the-record`, `indicatorFact.own-office`.
 */
export function readRecorded(rows: readonly FactRow[], scheme: Scheme): readonly ReadFact[] {
  const facts = readFacts(rows, scheme, rows.flatMap(({ line, cells }) => unproven(line, cells)));
  for (const { figure, input } of facts) if (isOfTheRecord(scheme, figure, input)) fail('indicatorFact.of-the-record', { figure });
  return facts;
}

/** What a person says rests on a basis and a file, whatever the scheme asks of facts in general. */
function unproven(line: number, { basis, hash }: FactRow['cells']): readonly Wrong[] {
  return [
    ...(basis === '' ? [{ pointer: `/${line}/basis`, code: 'basis-of-fact-missing' } as const] : []),
    ...(hash === '' ? [{ pointer: `/${line}/hash`, code: 'file-missing' } as const] : []),
  ];
}

/** Refused: `indicatorFact.own-office`; also to the scoring office about itself, for which its substitute records. */
export function recordFact(fact: IndicatorFact, read: ReadFact, assessment: Assessment, by: PersonActor): FactDecided {
  mustHandle(fact, assessment, { by, action: 'indicatorFact.record' });
  const { figure, input, item, level, hash, applies } = read;
  return decided('recorded', 'indicatorFact.recorded', fact, { figure, input, item, level, hash, applies });
}

/** By a second person. Refused: `indicatorFact.same-person`, `indicatorFact.own-office`, `indicatorFact.state`. */
export function confirmFact(fact: IndicatorFact, assessment: Assessment, by: PersonActor): FactDecided {
  mustHandle(fact, assessment, { by, action: 'indicatorFact.confirm' });
  if (fact.state !== 'recorded') fail('indicatorFact.state');
  if (fact.byPersonId === by.personId || fact.byPersonId === by.actingFor) fail('indicatorFact.same-person');
  return decided('confirmed', 'indicatorFact.confirmed', fact, { figure: fact.figure });
}

/** With a reason; the line stays on record. */
export function withdrawFact(fact: IndicatorFact, why: string, assessment: Assessment, by: PersonActor): FactDecided {
  mustHandle(fact, assessment, { by, action: 'indicatorFact.withdraw' });
  if (fact.state === 'withdrawn') fail('indicatorFact.state');
  return decided('withdrawn', 'indicatorFact.withdrawn', fact, { figure: fact.figure, why });
}

/** Whose own office is scored does not touch its facts; of the scoring office only the substitute does. */
function mustHandle({ unitId }: IndicatorFact, assessment: Assessment, { by, action }: { readonly by: PersonActor; readonly action: Action }): void {
  mustMay(by, action, subjectOf(assessment, unitId));
  mustBeIn(assessment, ['open', 'provisional', 'heard', 'approved', 'final', 'graded']);
  const isSubstitute = by.unitId === assessment.substituteUnitId;
  if (unitId === by.unitId || isSubstitute !== (unitId === assessment.scoringUnitId)) fail('indicatorFact.own-office');
}

function decided(state: IndicatorFactState, fact: 'indicatorFact.recorded' | 'indicatorFact.confirmed' | 'indicatorFact.withdrawn', of: IndicatorFact, data: Record<string, string | boolean>): FactDecided {
  const subject = { kind: 'assessment', id: of.assessmentId } as const;
  return { state, facts: [{ fact, subject, unitId: of.unitId, data: { line: of.id, ...data } }], promises: [] };
}
