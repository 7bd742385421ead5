import { Module } from '@nestjs/common';
import { AssessmentQueries } from '#engine/assessment/assessment.queries';
import { ExplanationQueries } from '#engine/assessment/explanation.queries';
import { ImportFacts } from '#engine/assessment/import-facts';
import { FactQueries } from '#engine/assessment/indicator-fact.queries';
import { OpenAssessment, SetScheme } from '#engine/assessment/open-assessment';
import { ApproveScheme, ProposeScheme, WithdrawScheme } from '#engine/assessment/propose-scheme';
import { ConfirmFacts, RecordFact, WithdrawFact } from '#engine/assessment/record-fact';
import { RunQueries } from '#engine/assessment/run.queries';
import { SchemeQueries } from '#engine/assessment/scheme.queries';
import { CancelRun, StartRun } from '#engine/assessment/start-run';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { provide } from './edge/provide';
import { AssessmentController } from './routes/assessment/assessment.controller';
import { FactImportController } from './routes/assessment/fact-import.controller';
import { FactController } from './routes/assessment/fact.controller';
import { RunController } from './routes/assessment/run.controller';
import { SchemeController } from './routes/assessment/scheme.controller';

/** Schemes, facts, runs and results of the assessment. */
@Module({
  controllers: [SchemeController, AssessmentController, FactController, FactImportController, RunController],
  providers: [
    provide(SchemeQueries, [Reader]),
    provide(RunQueries, [Reader]),
    provide(ExplanationQueries, [Reader]),
    provide(AssessmentQueries, [Reader, CalendarShelf]),
    provide(FactQueries, [Reader, CalendarShelf]),
    provide(ProposeScheme, [UnitOfWork]),
    provide(ApproveScheme, [UnitOfWork]),
    provide(WithdrawScheme, [UnitOfWork]),
    provide(OpenAssessment, [UnitOfWork]),
    provide(SetScheme, [UnitOfWork]),
    provide(RecordFact, [UnitOfWork]),
    provide(ConfirmFacts, [UnitOfWork]),
    provide(WithdrawFact, [UnitOfWork]),
    provide(ImportFacts, [UnitOfWork]),
    provide(StartRun, [UnitOfWork, CalendarShelf]),
    provide(CancelRun, [UnitOfWork]),
  ],
})
export class AssessmentModule {}
