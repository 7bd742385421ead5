import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { RecordExport } from '#engine/inspection/record-export';
import { StateOnQueries } from '#engine/inspection/state-on.queries';
import { TimelineQueries } from '#engine/inspection/timeline.queries';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { dayOrNone } from '../people/days';
import { entryView } from './entry-view';
import { RecordExportDto, StateOnQuery, StateOnView, TimelineQueryDto, TimelineView } from './timeline.dto';

const PAGE = 50;

/** What happened, what each entry changed, how things stood on a day, and what left the system. */
@ApiTags('inspection')
@Controller()
export class TimelineController {
  constructor(
    @Inject(TimelineQueries) private readonly timelines: TimelineQueries,
    @Inject(StateOnQueries) private readonly states: StateOnQueries,
    @Inject(RecordExport) private readonly exports: RecordExport,
  ) {}

  @Permit('trail.read')
  @Get('timeline')
  @ApiOperation({ operationId: 'getTimeline', summary: 'Entries of one save follow one another and share saveId' })
  @ApiOkResponse({ type: TimelineView })
  async getTimeline(@ActorOf() by: PersonActor, @Query() query: TimelineQueryDto): Promise<TimelineView> {
    const { from, until, order = 'asc', limit = PAGE, ...rest } = query;
    const page = await this.timelines.timeline(by, { ...rest, from: dayOrNone(from), until: dayOrNone(until), order, limit });
    return { items: page.items.map(entryView), nextCursor: page.nextCursor };
  }

  @Permit('trail.read')
  @Get('state-on')
  @ApiOperation({ operationId: 'getStateOn', summary: 'A list, or an item of it, as it stood when a day closed, replayed from the trail' })
  @ApiOkResponse({ type: StateOnView })
  getStateOn(@ActorOf() by: PersonActor, @Query() { of, id, on }: StateOnQuery): Promise<StateOnView> {
    return this.states.stateOn(by, { of, id, on: parseDay(on) });
  }

  @Permit('export.record')
  @Post('exports')
  @HttpCode(204)
  @ApiOperation({ operationId: 'recordExport', summary: 'Before a screen hands its rows over as a file' })
  @ApiNoContentResponse()
  recordExport(@CallOf() call: Call, @Body() body: RecordExportDto): Promise<void> {
    return this.exports.run(call, body);
  }
}
