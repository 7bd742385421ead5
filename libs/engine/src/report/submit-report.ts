import { Failure, fail } from '#domain/kernel/failure';
import type { Day } from '#domain/kernel/day';
import type { AssignmentId, CountyId, ReportId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { type ReportSubmitted, submitReport } from '#domain/report/submit-report';
import type { SubmitReportInput } from '#domain/report/report';
import type { Calendars } from '#domain/calendar/work-calendar';
import { commitment } from '#platform/hash';
import { newSalt } from '#platform/ids';
import { mustBeVersion } from '../assignment/assignment.store';
import { settleDueSteps } from '../assignment/settle-steps';
import { Batcher, type Outcome } from '../core/batcher';
import { ActorOutdated, type Call, stillStands } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import {
  applySubmissions,
  beforeRefusing,
  type BeforeRefusing,
  type AttachedEvidence,
  attachedEvidence,
  findForSubmission,
  foundForSubmission,
  type ForSubmission,
  isRepetition,
} from './report.store';

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

type Look = 'all' | 'refused';

/** What the items of a batch share while they are decided. */
interface Batch {
  readonly tx: Tx;
  readonly calendars: Calendars;
  readonly attached: AttachedEvidence;
  readonly decided: Decided[];
}

const NOTHING: BeforeRefusing = { exceptionUntil: null, earlier: null };

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
    const submit = (by: PersonActor, known: Call['known']): Promise<Submitted> =>
      this.batcher.submit(actor.countyId, { call: { ...call, actor: by, known }, assignmentId, input });
    if (!call.known) return submit(actor, undefined);
    return submit(actor, call.known).catch(async (error: unknown) => {
      if (!(error instanceof ActorOutdated) || !call.known) throw error;
      return submit(await call.known.again(), undefined);
    });
  }

  /**
   * Hardly a report was submitted before or needs an exception: only what is refused is looked up, and all of a batch
   * when the database refused an id because it is taken.
   */
  private async runBatch(
    county: CountyId,
    items: readonly Submission[],
    applied: () => void,
  ): Promise<readonly Outcome<Submitted>[]> {
    const first = items[0]?.call.actor ?? fail('session.required');
    const run = (before: Look): Promise<readonly Outcome<Submitted>[]> =>
      this.work.transact(first, (tx) => this.decideAll(tx, items, before), { ahead: findForSubmission(county, items), applied });
    try {
      return await run('refused');
    } catch (error) {
      if (!isRepetition(error)) throw error;
      return run('all');
    }
  }

  /** `look`: which are asked about exceptions and earlier reports, all of them or only those refused without. */
  private async decideAll(tx: Tx, items: readonly Submission[], look: Look): Promise<readonly Outcome<Submitted>[]> {
    const calendars = await this.calendars.of(tx);
    const attached = await attachedEvidence(tx, items.flatMap((item) => item.input.evidenceIds));
    const found = foundForSubmission(tx.ahead, items);
    // A completion ends what a ladder still has before it, never what had come.
    const completed = items.flatMap(({ assignmentId, input }) => (input.kind === 'completion' ? [assignmentId] : []));
    if (completed.length > 0) await settleDueSteps(tx, completed, this.calendars);
    const batch: Batch = { tx, calendars, attached, decided: [] };
    const outcomes = items.map((item, place) => look === 'all' ? undefined : answerTo(batch, item, found[place]));
    const asked = items.flatMap((_, place) => (outcomes[place] && 'result' in outcomes[place] ? [] : [place]));
    if (asked.length > 0) {
      const before = await beforeRefusing(tx, asked.map((place) => items[place]!));
      asked.forEach((place, index) => {
        outcomes[place] = answerTo(batch, items[place]!, found[place], before[index]);
      });
    }
    applySubmissions(tx, batch.decided);
    return outcomes as readonly Outcome<Submitted>[];
  }
}

/** The outcome of one; what is submitted by it joins the batch's `decided`. */
function answerTo(batch: Batch, item: Submission, row: ForSubmission | undefined, before: BeforeRefusing = NOTHING): Outcome<Submitted> {
  if (!stillStands(item.call, batch.tx)) return { error: new ActorOutdated() };
  return settled(() => {
    if (!row) fail('assignment.unknown', { id: item.assignmentId });
    const earlier = earlierReport(before.earlier, row, item);
    if (earlier) return earlier;
    const made = decide(batch, item, row, before.exceptionUntil);
    batch.decided.push(made);
    return answerOf(made.decision);
  });
}

function decide({ tx, calendars, attached }: Batch, item: Submission, row: ForSubmission, exceptionUntil: Day | null): Decided {
  mustBeVersion(row.assignment, item.call.version);
  const salt = newSalt();
  const decision = submitReport(row.assignment, item.input, item.call.actor, {
    now: tx.now,
    today: tx.today,
    calendars,
    rules: row.rules,
    exceptionUntil,
    ...attached,
    commit: (text) => commitment(salt, text),
  });
  tx.leave(decision, item.call.actor);
  return { decision, salt };
}

/** The id is the request's key: the same report again is answered, another one under the id is refused. */
function earlierReport(earlier: BeforeRefusing['earlier'], row: ForSubmission, item: Submission): Submitted | undefined {
  if (earlier === null) return undefined;
  if (earlier.assignmentId !== item.assignmentId || earlier.submittedBy !== item.call.actor.personId) {
    fail('report.id-reused', { id: item.input.id });
  }
  return { id: item.input.id, number: earlier.number, late: earlier.late, version: row.assignment.version };
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
