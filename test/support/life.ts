import { parseDay } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { AssignmentId, ReportId } from '#domain/kernel/ids';
import type { SubmitReportInput } from '#domain/report/report';
import { Acknowledge, BulkAcknowledge } from '#engine/assignment/acknowledge';
import { CloseOut, Reopen } from '#engine/assignment/close-out';
import { DecideReturn } from '#engine/assignment/decide-return';
import { Decompose } from '#engine/assignment/decompose';
import { AskExtension, DecideExtension } from '#engine/assignment/extension';
import { GrantException } from '#engine/assignment/grant-exception';
import { MakeNote } from '#engine/assignment/make-note';
import { RequestReturn } from '#engine/assignment/request-return';
import { Resume, Suspend } from '#engine/assignment/suspension';
import { Transfer } from '#engine/assignment/transfer';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { SubmitReport } from '#engine/report/submit-report';
import { Countersign, RefuseSignature } from '#engine/verification/countersign';
import { DecideSubmission } from '#engine/verification/decide-submission';
import { OpenSubmission } from '#engine/verification/open-submission';
import { TakeBack } from '#engine/verification/take-back';
import { SendBack, Verify } from '#engine/verification/verify';
import { newId } from '#platform/ids';
import { type County, seedCounty } from './county';
import type { ClonedDatabase } from './database';

/** Every command of the assignment's life as the application's role runs them, on a county of its own. */
export async function openLife(database: ClonedDatabase, poolSize = 8) {
  const county = await seedCounty(database.ownerUrl);
  const source = await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize }).initialize();
  const [work, shelf, reader] = [new UnitOfWork(source), new CalendarShelf(), new Reader(source)];
  const submissions = new DecideSubmission(work, shelf);
  return {
    county,
    reader,
    shelf,
    acknowledge: new Acknowledge(work, shelf),
    bulkAcknowledge: new BulkAcknowledge(work, shelf),
    requestReturn: new RequestReturn(work, shelf),
    decideReturn: new DecideReturn(work, shelf),
    decompose: new Decompose(work, shelf),
    askExtension: new AskExtension(work, shelf),
    decideExtension: new DecideExtension(work, shelf),
    suspend: new Suspend(work, shelf),
    resume: new Resume(work, shelf),
    transfer: new Transfer(work, shelf),
    closeOut: new CloseOut(work, shelf),
    reopen: new Reopen(work, shelf),
    makeNote: new MakeNote(work),
    grantException: new GrantException(work, shelf),
    submit: new SubmitReport(work, shelf),
    countersign: new Countersign(submissions),
    refuseSignature: new RefuseSignature(submissions),
    takeBack: new TakeBack(submissions),
    open: new OpenSubmission(work, shelf),
    verify: new Verify(submissions),
    sendBack: new SendBack(submissions),
    async close() {
      await source.destroy();
      await county.close();
    },
  };
}
export type Life = Awaited<ReturnType<typeof openLife>>;

/** A report for March 2023 (or once) that says something. */
export function reportInput(changes: Partial<SubmitReportInput> = {}): SubmitReportInput {
  return {
    id: newId() as ReportId,
    kind: 'progress',
    period: '2023-03',
    figure: '12',
    text: '已完成12个',
    evidenceIds: [],
    ...changes,
  };
}

export async function versionOf(county: County, id: AssignmentId): Promise<number> {
  const [row] = await county.sql('SELECT version FROM assignment WHERE county_id = $1 AND id = $2', [county.id, id]);
  return row?.['version'] as number;
}

/** What waits for an assignment: `kind day`, in order. Days are the days at whose close it is due. */
export async function promisesOf(county: County, id: AssignmentId): Promise<readonly string[]> {
  const rows = await county.sql(
    `SELECT kind || ' ' || ((due_at AT TIME ZONE 'Asia/Shanghai')::date - 1)::text AS promise
     FROM timer WHERE county_id = $1 AND subject_id = $2 ORDER BY 1`,
    [county.id, id],
  );
  return rows.map((row) => String(row['promise']));
}

/** The code of what was refused, or `done`. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

export const day = parseDay;
