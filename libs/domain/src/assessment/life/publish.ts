import { addWorkingDays } from '../../calendar/working-days';
import type { Calendars } from '../../calendar/work-calendar';
import { type Day, formatDay } from '../../kernel/day';
import { fail } from '../../kernel/failure';
import type { SystemActor } from '../../people/actor';
import type { PersonActor } from '../../people/actor';
import type { Scheme } from '../scheme/scheme';
import { type Assessment, type AssessmentDecided, type AssessmentState, decided, step } from './assessment';

/** What a publication is: the public notice, a numbered change of it, the final result, the final result with its grades. */
export const STAGES = ['provisional', 'changed', 'final', 'graded'] as const;
export type Stage = (typeof STAGES)[number];

/** A run that somebody wants to publish. */
export interface Publishable {
  readonly assessmentId: string;
  readonly schemeId: string;
  readonly runHash: string;
  readonly state: string;
  readonly dry: boolean;
}

export interface PublicationFact {
  readonly number: number;
  readonly document: string;
  readonly reason: string;
  readonly sha256: string;
}
/** What is to be published: a run, and how it is announced. */
export interface ToPublish {
  readonly run: Publishable;
  readonly what: PublicationFact;
}
export interface Published extends AssessmentDecided {
  readonly stage: Stage;
}

interface Around {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly appeals: Scheme['appeals'];
  /** Lines confirmed or withdrawn since the run began. */
  readonly unscored: number;
}

/**
 * The public notice, under the document that allows it: from now on units see their points, and may object for as many working
 * days as the scheme says. Refused: `assessment.state`, `assessment.run-not-fit`, `assessment.corrections-unscored`,
 * `limit.year-not-loaded`.
 */
export function publishProvisional(assessment: Assessment, { run, what }: ToPublish, by: PersonActor, around: Around): Published {
  step(assessment, by, 'score.publish', ['open']);
  mustFit(assessment, run, around.unscored);
  const objectionsUntil = addWorkingDays(around.calendars, around.today, around.appeals.window);
  const next = { ...assessment, state: 'provisional', objectionsUntil, version: assessment.version + 1 } as const;
  const promise = { kind: 'objection.due', subjectId: assessment.id, on: objectionsUntil } as const;
  return { ...decided(next, 'score.published', { ...what, run: run.runHash, until: formatDay(objectionsUntil) }, [promise]), stage: 'provisional' };
}

/** After the public notice whatever changes is a numbered entry with its reason; nothing published moves without one. */
export function changeResult(assessment: Assessment, { run, what }: ToPublish, by: PersonActor, unscored: number): Published {
  step(assessment, by, 'score.change', ['provisional', 'heard', 'approved', 'final', 'graded']);
  mustFit(assessment, run, unscored);
  const next = { ...assessment, version: assessment.version + 1 };
  return { ...decided(next, 'score.changed', { ...what, run: run.runHash }), stage: 'changed' };
}

/** The window has closed: the machine's act, which approves nothing. Null where it had closed, or is still open. */
export function closeObjections(assessment: Assessment, _by: SystemActor, today: Day): AssessmentDecided | null {
  const { state, objectionsUntil } = assessment;
  if (state !== 'provisional' || objectionsUntil === null || today <= objectionsUntil) return null;
  return decided({ ...assessment, state: 'heard', version: assessment.version + 1 }, 'score.objectionsClosed', { until: formatDay(objectionsUntil) });
}

interface Settled {
  readonly openAppeals: number;
  /** Lines confirmed or withdrawn since the run of the last publication began. */
  readonly unscored: number;
}

/** By the leading group, under a document. Refused while an appeal is open or a correction is not in the result. */
export function approveResult(assessment: Assessment, document: string, by: PersonActor, { openAppeals, unscored }: Settled): AssessmentDecided {
  step(assessment, by, 'score.approve', ['heard']);
  if (openAppeals > 0) fail('assessment.appeals-open', { count: openAppeals });
  if (unscored > 0) fail('assessment.corrections-unscored', { count: unscored });
  return decided({ ...assessment, state: 'approved', version: assessment.version + 1 }, 'score.approved', { document });
}

/** What was approved is published as final; then, with the grades. */
export function publishFinal(assessment: Assessment, { run, what }: ToPublish, by: PersonActor): Published {
  step(assessment, by, 'score.finalise', ['approved']);
  return { ...decided({ ...assessment, state: 'final', version: assessment.version + 1 }, 'score.finalised', { ...what, run: run.runHash }), stage: 'final' };
}

export function publishGrades(assessment: Assessment, { run, what }: ToPublish, by: PersonActor): Published {
  step(assessment, by, 'score.grade', ['final']);
  return { ...decided({ ...assessment, state: 'graded', version: assessment.version + 1 }, 'score.graded', { ...what, run: run.runHash }), stage: 'graded' };
}

/** Grades are shown once they are published, and from then on in every change. */
export function showsGrades(stage: Stage, state: AssessmentState): boolean {
  return stage === 'graded' || state === 'graded';
}

function mustFit(assessment: Assessment, run: Publishable, unscored: number): void {
  const fits = run.assessmentId === assessment.id && run.schemeId === assessment.schemeId && run.state === 'finished' && !run.dry;
  if (!fits) fail('assessment.run-not-fit');
  if (unscored > 0) fail('assessment.corrections-unscored', { count: unscored });
}
