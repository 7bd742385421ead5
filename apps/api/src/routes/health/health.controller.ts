import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../../edge/permit';
import { Readiness } from './readiness';

class Health {
  @ApiProperty({ enum: ['live', 'ready', 'unavailable'] }) status: string;
  @ApiProperty({ type: [String], description: 'What is wrong. When ready: what does not keep it from serving, as log-lagging, while what can wait is refused' }) problems: string[];
}

/** For those who supervise the process. Live: it answers. Ready: it can serve. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Open()
  @Get('live')
  @ApiOperation({ operationId: 'getLive' })
  @ApiOkResponse({ type: Health })
  live(): Health {
    return { status: 'live', problems: [] };
  }

  @Open()
  @Get('ready')
  @ApiOperation({ operationId: 'getReady' })
  @ApiOkResponse({ type: Health })
  @ApiServiceUnavailableResponse({ type: Health })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const problems = await this.readiness.problems();
    if (problems.length === 0) return { status: 'ready', problems: [...this.readiness.troubles()] };
    void reply.status(503);
    return { status: 'unavailable', problems: [...problems] };
  }
}
