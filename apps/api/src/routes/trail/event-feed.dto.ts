import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { MOST_EVENTS } from '#engine/trail/event-feed';

export class EventFeedQuery {
  @ApiProperty({ required: false, type: 'integer', minimum: -1, maximum: 2_147_483_646, default: -1, description: 'The last position that was dealt with; -1: none' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(-1) @Max(2_147_483_646)
  after?: number;

  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: MOST_EVENTS, default: 100 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST_EVENTS)
  limit?: number;
}

class FeedEventView {
  @ApiProperty({ description: 'From 0, without gaps' }) position: number;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Canonical JSON (RFC 8785) as text; its leaf hash stands at this position of the log' }) entry: string;
}

export class EventFeedView {
  @ApiProperty({ type: String, nullable: true, description: 'Of the log these are from' }) origin: string | null;
  @ApiProperty({ type: [FeedEventView] }) events: readonly FeedEventView[];
  @ApiProperty({ description: 'To be kept once these are dealt with, and sent as `after`' }) last: number;
  @ApiProperty({ description: 'Entries under the newest signed head' }) size: number;
}
