import { Module } from '@nestjs/common';
import { RecordDowntime } from '#engine/assignment/record-downtime';
import { Database } from '#engine/core/database';
import { ResolveIncident, RetryIncident } from '#engine/core/settle-incident';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { MoveClock } from '#engine/people/move-clock';
import { CalendarShelf } from '#engine/plan/calendars';
import { provide } from './edge/provide';
import { LOG } from './edge/tokens';
import { Heartbeat } from './routes/health/heartbeat';
import { DowntimeController } from './routes/operations/downtime.controller';
import { IncidentController } from './routes/operations/incident.controller';
import { OperationsController } from './routes/operations/operations.controller';

@Module({
  controllers: [OperationsController, IncidentController, DowntimeController],
  providers: [
    provide(MoveClock, [UnitOfWork]),
    provide(ResolveIncident, [UnitOfWork]),
    provide(RetryIncident, [UnitOfWork]),
    provide(RecordDowntime, [UnitOfWork, CalendarShelf]),
    provide(Heartbeat, [Database, RecordDowntime, LOG]),
  ],
})
export class OperationsModule {}
