import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
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
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) resolvedAt: string | null;
}

export class IncidentsView {
  @ApiProperty({ type: [IncidentView] }) items: readonly IncidentView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
