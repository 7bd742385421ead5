import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { LoadCalendar } from '#engine/assignment/load-calendar';
import { previewCalendar } from '#engine/assignment/limit.queries';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { calendarsOverview } from '#engine/plan/calendar.queries';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { CalendarPreviewView, CalendarView, LoadedCalendarView } from './plan.view';

const FILE = { schema: { type: 'object', additionalProperties: true, description: 'A year file as in config/calendars' } } as const;

@ApiTags('calendars')
@Controller('calendars')
export class CalendarController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(LoadCalendar) private readonly loader: LoadCalendar,
  ) {}

  @Permit('calendar.read')
  @Get()
  @ApiOperation({ operationId: 'listCalendars' })
  @ApiOkResponse({ type: [CalendarView] })
  async listCalendars(@ActorOf() by: PersonActor): Promise<readonly CalendarView[]> {
    return this.reader.read(by.countyId, calendarsOverview);
  }

  @Permit('calendar.load')
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'loadCalendar' })
  @ApiBody(FILE)
  @ApiOkResponse({ type: LoadedCalendarView })
  async loadCalendar(@CallOf() call: Call, @Body() file: object): Promise<LoadedCalendarView> {
    return this.loader.run(call, file);
  }

  /** "41 limits would move": writes nothing. */
  @Permit('calendar.load')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewCalendar' })
  @ApiBody(FILE)
  @ApiOkResponse({ type: CalendarPreviewView })
  async previewCalendar(@ActorOf() by: PersonActor, @Body() file: object): Promise<CalendarPreviewView> {
    mustMay(by, 'calendar.load');
    return this.reader.read(by.countyId, (reading) => previewCalendar(reading, file));
  }
}
