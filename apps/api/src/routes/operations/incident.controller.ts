import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Call } from '#engine/core/call';
import { incidentsOf } from '#engine/core/incident.store';
import { Reader } from '#engine/core/reader';
import { ResolveIncident, RetryIncident } from '#engine/core/settle-incident';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { PageQuery } from '../assignments/assignment.dto';
import { IncidentsView, ResolveIncidentDto } from './operations.dto';

const PAGE = 50;

/** Jobs that failed for good, and what became of them. */
@ApiTags('operations')
@Controller('incidents')
export class IncidentController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(ResolveIncident) private readonly resolved: ResolveIncident,
    @Inject(RetryIncident) private readonly again: RetryIncident,
  ) {}

  @Permit('queue.read')
  @Get()
  @ApiOperation({ operationId: 'listIncidents', summary: 'Newest first' })
  @ApiOkResponse({ type: IncidentsView })
  listIncidents(@ActorOf() by: PersonActor, @Query() query: PageQuery): Promise<IncidentsView> {
    mustMay(by, 'queue.read');
    return this.reader.read(by.countyId, (reading) => incidentsOf(reading, { ...query, limit: query.limit ?? PAGE }));
  }

  @Permit('incident.settle')
  @Post(':id/resolution')
  @HttpCode(204)
  @ApiOperation({ operationId: 'resolveIncident', summary: 'It needs no more doing; says why' })
  @ApiNoContentResponse()
  resolveIncident(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: ResolveIncidentDto): Promise<void> {
    return this.resolved.run(call, id, body.resolution);
  }

  @Permit('incident.settle')
  @Post(':id/retry')
  @HttpCode(204)
  @ApiOperation({ operationId: 'retryIncident', summary: 'Its job is tried again, from the first attempt' })
  @ApiNoContentResponse()
  retryIncident(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.again.run(call, id);
  }
}
