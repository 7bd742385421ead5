import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { fail } from '#domain/kernel/failure';
import type { Environment } from '#platform/env';
import { sha256 } from '#platform/hash';
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
    const allowed = metricsToken === undefined ? isLocal(request.ip) : isToken(request.headers.authorization, metricsToken);
    if (!allowed) fail('session.required');
    return this.registry.metrics();
  }
}

/** Without a token only this machine may look. */
function isLocal(ip: string): boolean {
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1';
}

function isToken(header: string | undefined, token: string): boolean {
  return timingSafeEqual(sha256(header ?? ''), sha256(`Bearer ${token}`));
}
