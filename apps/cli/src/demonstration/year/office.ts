import { BulkAcknowledge } from '#engine/assignment/acknowledge';
import { ActOnSlip } from '#engine/assignment/answer-slip';
import { AmendList } from '#engine/assignment/amend-list';
import { CloseOut } from '#engine/assignment/close-out';
import { DecideReturn } from '#engine/assignment/decide-return';
import { Decompose } from '#engine/assignment/decompose';
import { DispatchList } from '#engine/assignment/dispatch-list';
import { AskExtension, DecideExtension } from '#engine/assignment/extension';
import { GrantException } from '#engine/assignment/grant-exception';
import { MakeNote } from '#engine/assignment/make-note';
import { IssueDraft } from '#engine/assignment/issue-slip';
import { DecideDirective, MakeDirective } from '#engine/assignment/make-directive';
import { LoadLadder } from '#engine/assignment/load-ladder';
import { RequestReturn } from '#engine/assignment/request-return';
import { Resume, Suspend } from '#engine/assignment/suspension';
import { UrgeAssignment } from '#engine/assignment/urge-assignment';
import type { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { DecideAccess, ProposeAccess } from '#engine/inspection/access';
import { AccessListQueries } from '#engine/inspection/access-list.queries';
import { InspectionQueries } from '#engine/inspection/inspection.queries';
import { RegisterPlan } from '#engine/inspection/register-plan';
import { StartInspection } from '#engine/inspection/start-inspection';
import { MoveClock } from '#engine/people/move-clock';
import { CalendarShelf } from '#engine/plan/calendars';
import { ImportList } from '#engine/plan/import-list';
import { ImportQuotas } from '#engine/plan/import-quotas';
import { AppendUpload } from '#engine/report/append-upload';
import { BeginUpload } from '#engine/report/begin-upload';
import { FinishUpload } from '#engine/report/finish-upload';
import { SubmitReport } from '#engine/report/submit-report';
import { DecideSubmission } from '#engine/verification/decide-submission';
import { OpenSubmission } from '#engine/verification/open-submission';
import { TakeBack } from '#engine/verification/take-back';
import { SendBack, Verify } from '#engine/verification/verify';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';

/** Every command a year needs, as the API runs them: the same classes, in the application's role. */
export function officeOn(source: Database, place: EvidencePlace) {
  const [work, reader, shelf] = [new UnitOfWork(source), new Reader(source), new CalendarShelf()];
  return {
    reader,
    moveClock: new MoveClock(work),
    importList: new ImportList(work),
    importQuotas: new ImportQuotas(work),
    dispatchList: new DispatchList(work, shelf),
    loadLadder: new LoadLadder(work, shelf),
    issueDraft: new IssueDraft(work, shelf),
    slips: new ActOnSlip(work, shelf),
    urge: new UrgeAssignment(work, shelf),
    amendList: new AmendList(work, shelf),
    makeDirective: new MakeDirective(work, shelf),
    decideDirective: new DecideDirective(work),
    ...livesOn(work, shelf),
    ...submissionsOn(work, shelf),
    ...inspectionsOn(work, reader),
    beginUpload: new BeginUpload(work, place),
    appendUpload: new AppendUpload(reader, work, place),
    finishUpload: new FinishUpload(reader, work, place),
  };
}
export type Office = ReturnType<typeof officeOn>;

function livesOn(work: UnitOfWork, shelf: CalendarShelf) {
  return {
    bulkAcknowledge: new BulkAcknowledge(work, shelf),
    requestReturn: new RequestReturn(work, shelf),
    decideReturn: new DecideReturn(work, shelf),
    decompose: new Decompose(work, shelf),
    askExtension: new AskExtension(work, shelf),
    decideExtension: new DecideExtension(work, shelf),
    suspend: new Suspend(work, shelf),
    resume: new Resume(work, shelf),
    closeOut: new CloseOut(work, shelf),
    makeNote: new MakeNote(work),
    grantException: new GrantException(work, shelf),
  };
}

function inspectionsOn(work: UnitOfWork, reader: Reader) {
  return {
    inspections: new InspectionQueries(reader),
    accesses: new AccessListQueries(reader),
    registerPlan: new RegisterPlan(work),
    startInspection: new StartInspection(work),
    proposeAccess: new ProposeAccess(work),
    decideAccess: new DecideAccess(work),
  };
}

function submissionsOn(work: UnitOfWork, shelf: CalendarShelf) {
  const submissions = new DecideSubmission(work, shelf);
  return {
    submit: new SubmitReport(work, shelf),
    open: new OpenSubmission(work, shelf),
    verify: new Verify(submissions),
    sendBack: new SendBack(submissions),
    takeBack: new TakeBack(submissions),
  };
}
