import { Controller, Inject, type MessageEvent, Query, Req, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Observable } from 'rxjs';
import type { PersonActor } from '#domain/people/actor';
import { tokenOf } from '../../edge/actor.guard';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { LiveStreams } from './live-streams';

/** An hour: a proxy that forgets connections is asked anew, and so is the session. */
const LONGEST_SECONDS = 3600;

export class EventsQuery {
  @ApiProperty({ required: false, minimum: 0, maximum: LONGEST_SECONDS, default: LONGEST_SECONDS, description: 'The stream ends after so many seconds' })
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(0) @Max(LONGEST_SECONDS)
  seconds?: number;
}

/** What changes while one looks. */
@ApiTags('notices')
@Controller('events')
export class EventController {
  constructor(@Inject(LiveStreams) private readonly streams: LiveStreams) {}

  @Permit('notice.read')
  @Sse()
  @ApiOperation({
    operationId: 'streamEvents',
    summary: 'Server-sent events: {"type":"notice"|"assignment","id":…} tells to read that again, {"type":"reload"} to read everything again',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  streamEvents(@ActorOf() actor: PersonActor, @Req() request: DubanRequest, @Query() query: EventsQuery): Observable<MessageEvent> {
    return this.streams.stream({ token: tokenOf(request), actor, seconds: query.seconds ?? LONGEST_SECONDS });
  }
}
