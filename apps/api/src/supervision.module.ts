import { Module } from '@nestjs/common';
import { ActOnSlip } from '#engine/assignment/answer-slip';
import { IssueDraft, IssueSlip } from '#engine/assignment/issue-slip';
import { LoadLadder } from '#engine/assignment/load-ladder';
import { UrgeAssignment } from '#engine/assignment/urge-assignment';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { provide } from './edge/provide';
import { LadderController } from './routes/supervision/ladder.controller';
import { SlipController } from './routes/supervision/slip.controller';
import { UrgeController } from './routes/supervision/urge.controller';

const STANDS_ON = [UnitOfWork, CalendarShelf];

/** Ladders, slips and urgings. */
@Module({
  controllers: [LadderController, SlipController, UrgeController],
  providers: [
    provide(LoadLadder, STANDS_ON),
    provide(IssueSlip, STANDS_ON),
    provide(IssueDraft, STANDS_ON),
    provide(ActOnSlip, STANDS_ON),
    provide(UrgeAssignment, STANDS_ON),
  ],
})
export class SupervisionModule {}
