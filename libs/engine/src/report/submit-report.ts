import { Failure, fail } from '#domain/kernel/failure';
import type { Day } from '#domain/kernel/day';
import type { AssignmentId, CountyId, ReportId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { type ReportSubmitted, submitReport } from '#domain/report/submit-report';
import type { SubmitReportInput } from '#domain/report/report';
import type { Calendars } from '#domain/calendar/work-calendar';
import { commitment } from '#platform/hash';
import { newSalt } from '#platform/ids';
import { mustBeVersion } from '../assignment/assignment.store';
import { Batcher, type Outcome } from '../core/batcher';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applySubmissions, evidenceUnits, findForSubmission, foundForSubmission, type ForSubmission } from './report.store';

/** What a submitter keeps: his report, and the version the assignment has now. */
export interface Submitted {
  readonly id: ReportId;
  readonly number: number;
  readonly late: boolean;
  readonly version: number;
}

interface Submission {
  readonly call: Call & { readonly actor: PersonActor };
  readonly assignmentId: AssignmentId;
  readonly input: SubmitReportInput;
}

type Decided = { readonly decision: ReportSubmitted; readonly salt: Buffer };

/**
 * A unit submits a report. Submissions that arrive together are loaded and applied together, two statements a batch;
 * each is decided, refused and answered on its own. The same report id sent again gives the first answer.
 */
export class SubmitReport {
  private readonly batcher: Batcher<Submission, Submitted>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: CalendarShelf,
  ) {
    this.batcher = new Batcher(
      (submission) => submission.assignmentId,
      (county, items, applied) => this.runBatch(county, items, applied),
    );
  }

  run(call: Call, assignmentId: AssignmentId, input: SubmitReportInput): Promise<Submitted> {
    const { actor } = call;
    if (actor.kind !== 'person') fail('permission.denied', { action: 'report.submit', roles: [] });
    return this.batcher.submit(actor.countyId, { call: { ...call, actor }, assignmentId, input });
  }

  private runBatch(
    county: CountyId,
    items: readonly Submission[],
    applied: () => void,
  ): Promise<readonly Outcome<Submitted>[]> {
    const first = items[0]?.call.actor ?? fail('session.required');
    const decideAll = async (tx: Tx): Promise<readonly Outcome<Submitted>[]> => {
      const calendars = await this.calendars.of(tx);
      const found = foundForSubmission(tx.ahead, items);
      const units = await evidenceUnits(tx, items.flatMap((item) => item.input.evidenceIds));
      const decided: Decided[] = [];
      const outcomes = items.map((item, index) => settled(() => {
        const row = found[index] ?? fail('assignment.unknown', { id: item.assignmentId });
        const earlier = earlierReport(row, item);
        if (earlier) return earlier;
        const made = decide(tx, item, row, { calendars, units });
        decided.push(made);
        return answerOf(made.decision);
      }));
      applySubmissions(tx, decided);
      return outcomes;
    };
    return this.work.transact(first, decideAll, { ahead: findForSubmission(county, items), applied });
  }
}

function decide(
  tx: Tx,
  item: Submission,
  row: ForSubmission,
  around: { calendars: Calendars; units: ReadonlyMap<string, UnitId> },
): Decided {
  mustBeVersion(row.assignment, item.call.version);
  const salt = newSalt();
  const decision = submitReport(row.assignment, item.input, item.call.actor, {
    now: tx.now,
    today: tx.today,
    calendars: around.calendars,
    rules: row.rules,
    exceptionUntil: row.exceptionUntil as Day | null,
    evidenceUnits: around.units,
    commit: (text) => commitment(salt, text),
  });
  tx.leave(decision, item.call.actor);
  return { decision, salt };
}

/** The id is the request's key: the same report again is answered, another one under the id is refused. */
function earlierReport(row: ForSubmission, item: Submission): Submitted | undefined {
  if (row.earlier === null) return undefined;
  if (row.earlier.assignmentId !== item.assignmentId || row.earlier.submittedBy !== item.call.actor.personId) {
    fail('report.id-reused', { id: item.input.id });
  }
  return { id: item.input.id, number: row.earlier.number, late: row.earlier.late, version: row.assignment.version };
}

function answerOf({ report, assignment }: ReportSubmitted): Submitted {
  return { id: report.id, number: report.number, late: report.late, version: assignment.version };
}

/** A refusal is that item's answer; anything else fails the batch, and each item is then tried alone. */
function settled<Result>(work: () => Result): Outcome<Result> {
  try {
    return { result: work() };
  } catch (error) {
    if (error instanceof Failure) return { error };
    throw error;
  }
}
