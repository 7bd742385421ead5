import { AppealQueries } from '#engine/assessment/appeal.queries';
import { AssessmentQueries } from '#engine/assessment/assessment.queries';
import { FileAppeal } from '#engine/assessment/file-appeal';
import { FactQueries } from '#engine/assessment/indicator-fact.queries';
import { OpenAssessment } from '#engine/assessment/open-assessment';
import { OwnScoreQueries } from '#engine/assessment/own-score.queries';
import { ApproveScheme, ProposeScheme } from '#engine/assessment/propose-scheme';
import { PublishResult, SettleResult } from '#engine/assessment/publish-result';
import { ConfirmFacts } from '#engine/assessment/record-fact';
import { ReviewAppeal } from '#engine/assessment/review-appeal';
import { SchemeQueries } from '#engine/assessment/scheme.queries';
import { ScoreLetterQueries } from '#engine/assessment/score-letter.queries';
import { StartRun } from '#engine/assessment/start-run';
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
import { DocumentQueries } from '#engine/document/document.queries';
import { IssueDraft as IssueDocument } from '#engine/document/issue-draft';
import { MakeRectification } from '#engine/document/rectification-document';
import { addressesAt } from '#engine/document/render/addresses';
import { MakeScoreLetter } from '#engine/document/score-letter-document';
import { SignDocument } from '#engine/document/sign-document';
import { MakeSlipDocument } from '#engine/document/slip-document';
import { WriteDraft } from '#engine/document/write-draft';
import { NoteRead } from '#engine/inspection/access-read';
import { DecideAccess, ProposeAccess } from '#engine/inspection/access';
import { AccessListQueries } from '#engine/inspection/access-list.queries';
import { CloseFinding, LookBack, ReopenFinding } from '#engine/inspection/close-finding';
import { DrawSample } from '#engine/inspection/draw-sample';
import { InspectionQueries } from '#engine/inspection/inspection.queries';
import { RaiseFinding } from '#engine/inspection/raise-finding';
import { FindingRounds } from '#engine/inspection/rectify-finding';
import { RegisterPlan } from '#engine/inspection/register-plan';
import { DecideProposal, ProposeScore } from '#engine/inspection/score-proposal';
import { EndInspection, StartInspection } from '#engine/inspection/start-inspection';
import { SeeNotice } from '#engine/notice/see-notice';
import { actorsByLogin } from '#engine/people/actors-by-login';
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
import type { CountyId } from '#domain/kernel/ids';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';

/** Every command a year needs, as the API runs them: the same classes, in the application's role; papers name `address`. */
export function officeOn(source: Database, place: EvidencePlace, address: string) {
  const [work, reader, shelf] = [new UnitOfWork(source), new Reader(source), new CalendarShelf()];
  return {
    reader,
    actorsNow: (county: CountyId) => actorsByLogin(source, county),
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
    ...findingsOn(work, shelf),
    ...assessmentsOn(work, reader, shelf),
    ...papersOn(work, reader, shelf, address),
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
    endInspection: new EndInspection(work),
    drawSample: new DrawSample(work),
    noteRead: new NoteRead(work),
    proposeAccess: new ProposeAccess(work),
    decideAccess: new DecideAccess(work),
  };
}

function findingsOn(work: UnitOfWork, shelf: CalendarShelf) {
  return {
    raiseFinding: new RaiseFinding(work, shelf),
    rounds: new FindingRounds(work, shelf),
    closeFinding: new CloseFinding(work, shelf),
    lookBack: new LookBack(work, shelf),
    reopenFinding: new ReopenFinding(work, shelf),
    proposeScore: new ProposeScore(work, shelf),
    decideProposal: new DecideProposal(work),
  };
}

function assessmentsOn(work: UnitOfWork, reader: Reader, shelf: CalendarShelf) {
  return {
    schemes: new SchemeQueries(reader),
    proposeScheme: new ProposeScheme(work),
    approveScheme: new ApproveScheme(work),
    assessments: new AssessmentQueries(reader, shelf),
    openAssessment: new OpenAssessment(work),
    facts: new FactQueries(reader, shelf),
    confirmFacts: new ConfirmFacts(work),
    startRun: new StartRun(work, shelf),
    publishResult: new PublishResult(work, shelf),
    settleResult: new SettleResult(work),
    ownScores: new OwnScoreQueries(reader, shelf),
    fileAppeal: new FileAppeal(work, shelf),
    appeals: new AppealQueries(reader),
    reviewAppeal: new ReviewAppeal(work),
  };
}

function papersOn(work: UnitOfWork, reader: Reader, shelf: CalendarShelf, address: string) {
  const addresses = addressesAt(address);
  return {
    documents: new DocumentQueries(reader, shelf),
    writeDraft: new WriteDraft(work),
    issueDocument: new IssueDocument(work, shelf, addresses),
    slipDocument: new MakeSlipDocument(work, shelf, addresses),
    rectification: new MakeRectification(work, addresses),
    scoreLetter: new MakeScoreLetter(work, new ScoreLetterQueries(reader), addresses),
    signDocument: new SignDocument(work),
    seeNotice: new SeeNotice(work),
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
