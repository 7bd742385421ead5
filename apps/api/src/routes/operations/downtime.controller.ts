import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { downtimesOf } from '#engine/assignment/downtime.store';
import { RecordDowntime } from '#engine/assignment/record-downtime';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { PageQuery } from '../assignments/assignment.dto';
import { DowntimesView, RecordedDowntimeView, RecordDowntimeDto } from './operations.dto';

const PAGE = 50;

/** Times in which the system could not take reports; limits they touched are extended by the written rule. */
@ApiTags('operations')
@Controller('downtimes')
export class DowntimeController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(RecordDowntime) private readonly downtime: RecordDowntime,
  ) {}

  @Permit('downtime.read')
  @Get()
  @ApiOperation({ operationId: 'listDowntimes', summary: 'Newest first' })
  @ApiOkResponse({ type: DowntimesView })
  listDowntimes(@ActorOf() by: PersonActor, @Query() query: PageQuery): Promise<DowntimesView> {
    mustMay(by, 'downtime.read');
    return this.reader.read(by.countyId, (reading) => downtimesOf(reading, { ...query, limit: query.limit ?? PAGE }));
  }

  @Permit('downtime.record')
  @Post()
  @ApiOperation({ operationId: 'recordDowntime', summary: 'Past or announced; found ones record themselves' })
  @ApiCreatedResponse({ type: RecordedDowntimeView })
  recordDowntime(@CallOf() call: Call, @Body() body: RecordDowntimeDto): Promise<RecordedDowntimeView> {
    return this.downtime.run(call, body);
  }
}
