import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { UnitId } from '../kernel/ids';
import type { Promised } from '../ledger/decision';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import type { Circumstances } from '../assignment/acknowledge';
import { type Assignment, changed, moved, subjectOf } from '../assignment/assignment';
import type { AssignmentDecision } from '../assignment/decision';
import { stateAfter } from '../assignment/lifecycle';
import { UNDERWAY_TIMERS } from '../assignment/circumstances';
import { ladderMovedWith } from '../assignment/plan-ladder';
import { type OpenPeriod, periodsAsked, reportingPromises, withDates } from '../assignment/reporting';
import { type Content, checkContent } from './check-content';
import type { Report, SubmitReportInput } from './report';

/** What a submission may look at besides: an exception for its period, whose evidence is attached, a hash to commit by. */
export interface SubmitCircumstances extends Circumstances {
  /** Entry for this period stays open until this day by an exception somebody granted; null without one. */
  readonly exceptionUntil: Day | null;
  /** The unit of each evidence that exists; one not here does not exist. */
  readonly evidenceUnits: ReadonlyMap<string, UnitId>;
  /** Of these, those that are pictures. */
  readonly pictures?: ReadonlySet<string>;
  /** Salted commitment to the text: the trail holds this, never the words. */
  readonly commit: (text: string) => string;
}

export interface ReportSubmitted extends AssignmentDecision {
  readonly report: Report;
}

/**
 * The accountable unit reports. Progress moves nothing; a completion goes to the unit head where the list asks for a
 * signature, else to the verifier. Refused: a leadership assignment, a period that is not the assignment's or is
 * closed without an exception, content that is empty or contradictory, evidence that is not the unit's.
 */
export function submitReport(
  assignment: Assignment,
  input: SubmitReportInput,
  by: PersonActor,
  around: SubmitCircumstances,
): ReportSubmitted {
  if (assignment.kind === 'leadership' || assignment.unitId === null) fail('assignment.leadership-asks-no-form');
  mustMay(by, 'report.submit', subjectOf(assignment));
  const move = input.kind === 'progress' ? undefined : assignment.countersign ? 'complete' : 'completeUnsigned';
  stateAfter(assignment.state, move ?? 'complete');
  if (input.kind === 'completion' && assignment.origin?.planned === false) fail('finding.plan-first');
  const period = openPeriod(assignment, input, around);
  const content = checkContent(assignment, input);
  const stranger = input.evidenceIds.find((id) => around.evidenceUnits.get(id) !== assignment.unitId);
  if (stranger !== undefined) fail('report.evidence-unknown', { evidenceId: stranger });
  mustBePictured(assignment, input, around);
  const report = reportOf(assignment, assignment.unitId, { input, content, by, late: isLate(period, around.today) });
  const after = {
    lastReportId: report.id,
    reportCount: report.number,
    ...(report.figure === null ? {} : { figure: report.figure, figureVerified: false }),
  };
  const submitted = move
    ? moved(assignment, move, { ...after, submissionId: report.id, submittedBy: by.personId, openedBy: null })
    : changed(assignment, after);
  const ladder = ladderMovedWith('report', submitted, { ...around, lastPeriod: report.period });
  return {
    assignment: submitted,
    report,
    cancels: move ? [...UNDERWAY_TIMERS, 'verification.due'] : ['report.due', 'report.closing', ...ladder.cancels],
    promises: move
      ? verificationPromise(submitted, around)
      : [...reportingPromises(submitted, around, report.period), ...ladder.promises],
    facts: [factOf(report, around.commit)],
  };
}

/** A verifier has so many working days; passing them approves nothing, it only reminds and escalates. */
export function verificationPromise(assignment: Assignment, around: Circumstances): readonly Promised[] {
  const on = addWorkingDaysIfLoaded(around.calendars, around.today, around.rules.verifyWorkingDays);
  return on === null ? [] : [{ kind: 'verification.due', subjectId: assignment.id, on }];
}

/** A photo that was asked for is a picture, whatever else is attached. */
function mustBePictured({ proof }: Assignment, { kind, evidenceIds }: SubmitReportInput, { pictures }: SubmitCircumstances): void {
  if (kind !== 'completion' || proof?.kind !== 'photo') return;
  if (!evidenceIds.some((id) => pictures?.has(id) ?? false)) fail('report.photo-missing', { why: proof.reason });
}

function openPeriod(assignment: Assignment, input: SubmitReportInput, around: SubmitCircumstances): OpenPeriod {
  const begun = periodsAsked(assignment, around.today).filter((candidate) => candidate.from <= around.today);
  const asked = begun.find(({ key }) => key === input.period);
  if (!asked) fail('report.wrong-period', { period: input.period, expected: begun.at(-1)?.key ?? '' });
  const period = withDates(asked, around);
  const closed = input.kind === 'progress' && period.entryClosesOn !== null && around.today > period.entryClosesOn;
  if (closed && (around.exceptionUntil === null || around.today > around.exceptionUntil)) {
    fail('report.period-closed', { period: period.key, day: formatDay(period.entryClosesOn ?? around.today) });
  }
  return period;
}

function isLate(period: OpenPeriod, today: Day): boolean {
  return period.onTimeUntil !== null && today > period.onTimeUntil;
}

function reportOf(
  assignment: Assignment,
  unitId: UnitId,
  said: { input: SubmitReportInput; content: Content; by: PersonActor; late: boolean },
): Report {
  const { input, content, by, late } = said;
  return {
    ...content,
    id: input.id,
    assignmentId: assignment.id,
    number: assignment.reportCount + 1,
    kind: input.kind,
    period: input.period,
    text: input.text,
    evidenceIds: input.evidenceIds,
    submittedBy: by.personId,
    postId: by.postId,
    actingFor: by.actingFor,
    unitId,
    late,
  };
}

function factOf(report: Report, commit: (text: string) => string): Fact {
  return {
    fact: 'report.submitted',
    subject: { kind: 'assignment', id: report.assignmentId },
    unitId: report.unitId,
    data: {
      report: report.id,
      number: report.number,
      kind: report.kind,
      period: report.period,
      figure: report.figure,
      percent: report.percent,
      late: report.late,
      evidence: report.evidenceIds,
      words: commit(JSON.stringify([report.text, report.milestone, report.nothingReason])),
    },
  };
}
