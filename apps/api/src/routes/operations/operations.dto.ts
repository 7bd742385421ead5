import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { MOMENT } from '#domain/people/move-clock';

export class MoveClockDto {
  @ApiProperty({ format: 'date-time', description: 'RFC 3339, later than now; without an offset it is the county’s own time', example: '2023-11-15T09:00:00+08:00' })
  @IsString() @Matches(MOMENT)
  at: string;
}

export class ClockView {
  @ApiProperty({ format: 'date-time', description: 'The county’s clock from now on' }) now: string;
}

class IncidentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'The name of the job that failed for good' }) job: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Ids and codes' })
  payload: Readonly<Record<string, unknown>> | null;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: 'integer', description: 'How often it was tried; 0 where it was parked unread' }) attempts: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The version of a payload that is not known here' }) payloadVersion: number | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) resolvedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: '`retried`, or what a person says' }) resolution: string | null;
  @ApiProperty({ type: 'integer' }) retries: number;
}

export class ResolveIncidentDto {
  @ApiProperty({ minLength: 1, maxLength: 500, description: 'Why nothing more is to be done' })
  @IsString() @Length(1, 500) @Matches(/\S/)
  resolution: string;
}

export class RecordDowntimeDto {
  @ApiProperty({ format: 'date-time', description: 'RFC 3339; without an offset it is the county’s own time', example: '2023-11-15T09:00:00+08:00' })
  @IsString() @Matches(MOMENT)
  from: string;
  @ApiProperty({ format: 'date-time', description: 'Later than `from`, by 31 days at most' })
  @IsString() @Matches(MOMENT)
  until: string;
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString() @Length(1, 200) @Matches(/\S/)
  cause: string;
}

export class RecordedDowntimeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', description: 'Assignments whose limits were extended' }) moved: number;
}

class DowntimeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) from: string;
  @ApiProperty({ format: 'date-time' }) until: string;
  @ApiProperty() cause: string;
  @ApiProperty({ description: 'Found by the service itself' }) found: boolean;
  @ApiProperty({ type: 'integer' }) moved: number;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export class DowntimesView {
  @ApiProperty({ type: [DowntimeView] }) items: readonly DowntimeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class IncidentsView {
  @ApiProperty({ type: [IncidentView] }) items: readonly IncidentView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
