import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Call } from '#engine/core/call';
import { incidentsOf } from '#engine/core/incident.store';
import { Reader } from '#engine/core/reader';
import { MoveClock } from '#engine/people/move-clock';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { PageQuery } from '../assignments/assignment.dto';
import { ClockView, MoveClockDto } from './operations.dto';

const PAGE = 50;

/** What keeps the county running: the clock of a demonstration. */
@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(@Inject(MoveClock) private readonly clock: MoveClock) {}

  @Permit('demonstration.moveClock')
  @Post('demonstration/clock')
  @HttpCode(200)
  @ApiOperation({ operationId: 'moveClock', summary: 'Forward only, and never a real county’s' })
  @ApiOkResponse({ type: ClockView })
  moveClock(@CallOf() call: Call, @Body() body: MoveClockDto): Promise<ClockView> {
    return this.clock.run(call, body.at);
  }

  @Permit('queue.read')
  @Get('incidents')
  @ApiOperation({ operationId: 'listIncidents', summary: 'Newest first' })
  @ApiOkResponse({ type: IncidentsView })
  listIncidents(@ActorOf() by: PersonActor, @Query() query: PageQuery): Promise<IncidentsView> {
    mustMay(by, 'queue.read');
    return this.reader.read(by.countyId, (reading) => incidentsOf(reading, { ...query, limit: query.limit ?? PAGE }));
  }
}
