import { Module } from '@nestjs/common';
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
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { SubmitFill } from '#engine/report/submit-fill';
import { SubmitReport } from '#engine/report/submit-report';
import { Countersign, RefuseSignature } from '#engine/verification/countersign';
import { DecideSubmission } from '#engine/verification/decide-submission';
import { OpenSubmission } from '#engine/verification/open-submission';
import { TakeBack } from '#engine/verification/take-back';
import { SendBack, Verify } from '#engine/verification/verify';
import { provide } from './edge/provide';
import { AssignmentController } from './routes/assignments/assignment.controller';
import { ClosureController } from './routes/assignments/closure.controller';
import { LightController } from './routes/assignments/light.controller';
import { LimitController } from './routes/assignments/limit.controller';
import { NoteController } from './routes/assignments/note.controller';
import { RoutingController } from './routes/assignments/routing.controller';
import { OverviewController } from './routes/overview/overview.controller';
import { ReportController } from './routes/reports/report.controller';
import { FillController } from './routes/reports/fill.controller';
import { SheetController } from './routes/reports/sheet.controller';
import { SearchController } from './routes/search/search.controller';
import { SigningController } from './routes/verification/signing.controller';
import { VerificationController } from './routes/verification/verification.controller';
import { WaitingController } from './routes/verification/waiting.controller';

const STANDS_ON = [UnitOfWork, CalendarShelf];

/** The assignment's life, its reports and their verification. */
@Module({
  controllers: [
    LightController,
    OverviewController,
    SearchController,
    AssignmentController,
    RoutingController,
    LimitController,
    ClosureController,
    NoteController,
    ReportController,
    SheetController,
    FillController,
    SigningController,
    VerificationController,
    WaitingController,
  ],
  providers: [
    provide(Acknowledge, STANDS_ON),
    provide(BulkAcknowledge, STANDS_ON),
    provide(RequestReturn, STANDS_ON),
    provide(DecideReturn, STANDS_ON),
    provide(Decompose, STANDS_ON),
    provide(AskExtension, STANDS_ON),
    provide(DecideExtension, STANDS_ON),
    provide(Suspend, STANDS_ON),
    provide(Resume, STANDS_ON),
    provide(Transfer, STANDS_ON),
    provide(CloseOut, STANDS_ON),
    provide(Reopen, STANDS_ON),
    provide(MakeNote, [UnitOfWork]),
    provide(GrantException, STANDS_ON),
    provide(SubmitReport, STANDS_ON),
    provide(SubmitFill, [Reader, CalendarShelf, SubmitReport]),
    provide(DecideSubmission, STANDS_ON),
    provide(Countersign, [DecideSubmission]),
    provide(RefuseSignature, [DecideSubmission]),
    provide(TakeBack, [DecideSubmission]),
    provide(OpenSubmission, STANDS_ON),
    provide(Verify, [DecideSubmission]),
    provide(SendBack, [DecideSubmission]),
  ],
})
export class AssignmentModule {}
