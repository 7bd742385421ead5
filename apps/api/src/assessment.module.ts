import { Module } from '@nestjs/common';
import { AppealEvidenceQueries } from '#engine/assessment/appeal-evidence.queries';
import { AppealQueries } from '#engine/assessment/appeal.queries';
import { AssessmentQueries } from '#engine/assessment/assessment.queries';
import { ExplanationQueries } from '#engine/assessment/explanation.queries';
import { FileAppeal, WithdrawAppeal } from '#engine/assessment/file-appeal';
import { ImportFacts } from '#engine/assessment/import-facts';
import { FactQueries } from '#engine/assessment/indicator-fact.queries';
import { OpenAssessment, SetScheme } from '#engine/assessment/open-assessment';
import { OwnScoreQueries } from '#engine/assessment/own-score.queries';
import { PublicationQueries } from '#engine/assessment/publication.queries';
import { PublishResult, SettleResult } from '#engine/assessment/publish-result';
import { ApproveScheme, ProposeScheme, WithdrawScheme } from '#engine/assessment/propose-scheme';
import { ConfirmFacts, RecordFact, WithdrawFact } from '#engine/assessment/record-fact';
import { ReviewAppeal } from '#engine/assessment/review-appeal';
import { RunQueries } from '#engine/assessment/run.queries';
import { ImportScheme } from '#engine/assessment/scheme-workbook';
import { SchemeQueries } from '#engine/assessment/scheme.queries';
import { ScoreLetterQueries } from '#engine/assessment/score-letter.queries';
import { ScoreWorkbook } from '#engine/assessment/score-workbook';
import { CancelRun, StartRun } from '#engine/assessment/start-run';
import { TaskScoreQueries } from '#engine/assessment/task-score.queries';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { provide } from './edge/provide';
import { EVIDENCE_PLACE } from './edge/tokens';
import { EvidenceModule } from './evidence.module';
import { AppealEvidenceController } from './routes/assessment/appeal-evidence.controller';
import { AppealController } from './routes/assessment/appeal.controller';
import { AssessmentController } from './routes/assessment/assessment.controller';
import { FactImportController } from './routes/assessment/fact-import.controller';
import { FactController } from './routes/assessment/fact.controller';
import { OwnScoreController } from './routes/assessment/own-score.controller';
import { PublicationController } from './routes/assessment/publication.controller';
import { RunController } from './routes/assessment/run.controller';
import { SchemeController } from './routes/assessment/scheme.controller';
import { SchemeWorkbookController } from './routes/assessment/scheme-workbook.controller';
import { ScoreWorkbookController } from './routes/assessment/score-workbook.controller';
import { TaskScoreController } from './routes/assessment/task-score.controller';

/** Schemes, facts, runs and results of the assessment. */
@Module({
  imports: [EvidenceModule],
  controllers: [SchemeController, SchemeWorkbookController, AssessmentController, FactController, FactImportController, RunController, PublicationController, ScoreWorkbookController, OwnScoreController, TaskScoreController, AppealController, AppealEvidenceController],
  providers: [
    provide(SchemeQueries, [Reader]),
    provide(RunQueries, [Reader]),
    provide(ExplanationQueries, [Reader]),
    provide(AssessmentQueries, [Reader, CalendarShelf]),
    provide(FactQueries, [Reader, CalendarShelf]),
    provide(ProposeScheme, [UnitOfWork]),
    provide(ImportScheme, [Reader, ProposeScheme]),
    provide(ApproveScheme, [UnitOfWork]),
    provide(WithdrawScheme, [UnitOfWork]),
    provide(OpenAssessment, [UnitOfWork]),
    provide(SetScheme, [UnitOfWork]),
    provide(RecordFact, [UnitOfWork]),
    provide(ConfirmFacts, [UnitOfWork]),
    provide(WithdrawFact, [UnitOfWork]),
    provide(ImportFacts, [UnitOfWork, Reader]),
    provide(StartRun, [UnitOfWork, CalendarShelf]),
    provide(CancelRun, [UnitOfWork]),
    provide(PublicationQueries, [Reader]),
    provide(ScoreWorkbook, [PublicationQueries, Reader]),
    provide(ScoreLetterQueries, [Reader]),
    provide(AppealQueries, [Reader]),
    provide(AppealEvidenceQueries, [Reader, EVIDENCE_PLACE]),
    provide(OwnScoreQueries, [Reader, CalendarShelf]),
    provide(TaskScoreQueries, [Reader]),
    provide(PublishResult, [UnitOfWork, CalendarShelf]),
    provide(SettleResult, [UnitOfWork]),
    provide(FileAppeal, [UnitOfWork, CalendarShelf]),
    provide(WithdrawAppeal, [UnitOfWork]),
    provide(ReviewAppeal, [UnitOfWork]),
  ],
})
export class AssessmentModule {}
