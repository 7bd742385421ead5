import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { fail } from '#domain/kernel/failure';
import type { Environment } from '#platform/env';
import { Open } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { ENVIRONMENT } from '../../edge/tokens';

/** The process's own figures for Prometheus. Nothing about persons and nothing of a county's. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();

  constructor(@Inject(ENVIRONMENT) private readonly env: Environment) {
    collectDefaultMetrics({ register: this.registry, prefix: 'duban_' });
  }

  @Open()
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics(@Req() request: DubanRequest): Promise<string> {
    const { metricsToken } = this.env;
    if (metricsToken !== undefined && request.headers.authorization !== `Bearer ${metricsToken}`) fail('session.required');
    return this.registry.metrics();
  }
}
