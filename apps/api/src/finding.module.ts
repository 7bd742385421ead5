import { Module } from '@nestjs/common';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CloseFinding, LookBack, ReopenFinding } from '#engine/inspection/close-finding';
import { FindingListQueries } from '#engine/inspection/finding-list.queries';
import { FindingQueries } from '#engine/inspection/finding.queries';
import { RaiseFinding } from '#engine/inspection/raise-finding';
import { FindingRounds } from '#engine/inspection/rectify-finding';
import { DecideProposal, ProposeScore } from '#engine/inspection/score-proposal';
import { ScoreProposalQueries } from '#engine/inspection/score-proposal.queries';
import { CalendarShelf } from '#engine/plan/calendars';
import { provide } from './edge/provide';
import { FindingController } from './routes/findings/finding.controller';
import { RectificationController } from './routes/findings/rectification.controller';
import { ScoreProposalController } from './routes/findings/score-proposal.controller';

/** Findings, their rectification, and what they propose to the assessment office. */
@Module({
  controllers: [FindingController, RectificationController, ScoreProposalController],
  providers: [
    ...[FindingListQueries, FindingQueries, ScoreProposalQueries].map((type) => provide<object>(type, [Reader])),
    ...[RaiseFinding, FindingRounds, CloseFinding, LookBack, ReopenFinding, ProposeScore].map((type) => provide<object>(type, [UnitOfWork, CalendarShelf])),
    provide(DecideProposal, [UnitOfWork]),
  ],
})
export class FindingModule {}
