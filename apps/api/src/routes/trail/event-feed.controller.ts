import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { EventFeed } from '#engine/trail/event-feed';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { EventFeedQuery, EventFeedView } from './event-feed.dto';

/** What happened, for the platform of a superior: append-only, by position in the signed log. */
@ApiTags('trail')
@Controller('event-feed')
export class EventFeedController {
  constructor(@Inject(EventFeed) private readonly feed: EventFeed) {}

  @Permit('event.read')
  @Get()
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'readEventFeed', summary: 'What comes after a position, under the newest signed head; at least once' })
  @ApiOkResponse({ type: EventFeedView })
  readEventFeed(@ActorOf() by: PersonActor, @Query() { after = -1, limit = 100 }: EventFeedQuery): Promise<EventFeedView> {
    return this.feed.after(by, after, limit);
  }
}
