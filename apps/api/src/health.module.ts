import { Module } from '@nestjs/common';
import { Database } from '#engine/core/database';
import { ENVIRONMENT, QUEUES, STANDING } from './edge/tokens';
import { provide } from './edge/provide';
import { HealthController } from './routes/health/health.controller';
import { MetricsController } from './routes/health/metrics.controller';
import { Readiness } from './routes/health/readiness';

@Module({
  controllers: [HealthController, MetricsController],
  providers: [provide(Readiness, [Database, QUEUES, ENVIRONMENT, STANDING])],
})
export class HealthModule {}
