import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { DecideAccess, EndAccess, ProposeAccess } from '#engine/inspection/access';
import { AccessListQueries } from '#engine/inspection/access-list.queries';
import { NoteRead } from '#engine/inspection/access-read';
import { AccessReadQueries } from '#engine/inspection/access-read.queries';
import { DrawSample } from '#engine/inspection/draw-sample';
import { InspectionQueries } from '#engine/inspection/inspection.queries';
import { RecordExport } from '#engine/inspection/record-export';
import { SampleQueries } from '#engine/inspection/sample.queries';
import { RegisterPlan } from '#engine/inspection/register-plan';
import { EndInspection, StartInspection } from '#engine/inspection/start-inspection';
import { StateOnQueries } from '#engine/inspection/state-on.queries';
import { TimelineQueries } from '#engine/inspection/timeline.queries';
import { provide } from './edge/provide';
import { ReadLog } from './edge/read-log';
import { AccessListController } from './routes/inspection/access-list.controller';
import { AccessController } from './routes/inspection/access.controller';
import { InspectionController } from './routes/inspection/inspection.controller';
import { SampleController } from './routes/inspection/sample.controller';
import { TimelineController } from './routes/inspection/timeline.controller';

/** The inspector's desk: plans, inspections, accesses, and the record of what was read. */
@Module({
  controllers: [InspectionController, AccessController, AccessListController, TimelineController, SampleController],
  providers: [
    ...[InspectionQueries, AccessListQueries, AccessReadQueries, TimelineQueries, StateOnQueries, SampleQueries].map((type) => provide<object>(type, [Reader])),
    ...[RegisterPlan, StartInspection, EndInspection, ProposeAccess, DecideAccess, EndAccess, NoteRead, RecordExport, DrawSample].map((type) => provide<object>(type, [UnitOfWork])),
    { provide: APP_INTERCEPTOR, useClass: ReadLog },
  ],
})
export class InspectionModule {}
