import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENVIRONMENT, QUEUES } from './edge/tokens';
import { provide } from './edge/provide';
import { HealthController } from './routes/health/health.controller';
import { MetricsController } from './routes/health/metrics.controller';
import { Readiness } from './routes/health/readiness';

@Module({
  controllers: [HealthController, MetricsController],
  providers: [provide(Readiness, [DataSource, QUEUES, ENVIRONMENT])],
})
export class HealthModule {}
