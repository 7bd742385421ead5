import { Module } from '@nestjs/common';
import { Reader } from '#engine/core/reader';
import { EventFeed } from '#engine/trail/event-feed';
import { LogQueries } from '#engine/trail/log/log.queries';
import { logPlace } from '#engine/trail/log/log-place';
import { Receipts } from '#engine/trail/log/receipt';
import { TrailQueries } from '#engine/trail/trail.queries';
import type { Environment } from '#platform/env';
import { provide } from './edge/provide';
import { ENVIRONMENT } from './edge/tokens';
import { EventFeedController } from './routes/trail/event-feed.controller';
import { LogController } from './routes/trail/log.controller';
import { TrailController } from './routes/trail/trail.controller';

@Module({
  controllers: [TrailController, LogController, EventFeedController],
  providers: [
    provide(TrailQueries, [Reader]),
    provide(LogQueries, [Reader]),
    provide(EventFeed, [Reader]),
    { provide: Receipts, useFactory: (reader: Reader, env: Environment) => new Receipts(reader, logPlace(env)), inject: [Reader, ENVIRONMENT] },
  ],
})
export class TrailModule {}
