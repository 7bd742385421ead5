import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { LimitCalendar } from '#engine/assignment/limit-calendar';
import { CalendarFeeds, ownFeed } from '#engine/people/calendar-feed';
import { ActorOf, CallOf } from '../../edge/call';
import { Throttled } from '../../edge/throttle';
import { Open, Permit } from '../../edge/permit';
import { CalendarLinkView, OwnCalendarView } from './feed.dto';

/** One's limits in one's own calendar, by a private link. */
@ApiTags('notices')
@Controller()
export class FeedController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarFeeds) private readonly feeds: CalendarFeeds,
    @Inject(LimitCalendar) private readonly limits: LimitCalendar,
  ) {}

  @Permit('session.own')
  @Get('me/calendar-feed')
  @ApiOperation({ operationId: 'getCalendarFeed', summary: 'Whether there is a link; it cannot be shown again' })
  @ApiOkResponse({ type: OwnCalendarView })
  getCalendarFeed(@ActorOf() by: PersonActor): Promise<OwnCalendarView> {
    return this.reader.read(by.countyId, (reading) => ownFeed(reading, by));
  }

  @Permit('session.own')
  @Post('me/calendar-feed')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'openCalendarFeed', summary: 'A new link, shown once; an earlier one opens nothing any more' })
  @ApiCreatedResponse({ type: CalendarLinkView })
  async openCalendarFeed(@CallOf() call: Call): Promise<CalendarLinkView> {
    const { token } = await this.feeds.open(call);
    return { path: `/api/v1/calendar-feeds/${token}.ics` };
  }

  @Permit('session.own')
  @Delete('me/calendar-feed')
  @HttpCode(204)
  @ApiOperation({ operationId: 'closeCalendarFeed' })
  @ApiNoContentResponse()
  closeCalendarFeed(@CallOf() call: Call): Promise<void> {
    return this.feeds.close(call);
  }

  /** Calendars send no header of ours: whoever has the link may read, and nobody else. */
  @Throttled('feed', 120)
  @Open()
  @Get('calendar-feeds/:token')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiOperation({ operationId: 'readCalendarFeed', summary: 'iCalendar of the limits of whoever made the link' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  readCalendarFeed(@Param('token') token: string): Promise<string> {
    return this.limits.of(token);
  }
}
