import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { LOG_NOUNS, type LogNoun } from '#domain/ledger/log-noun';
import { TIMELINES, type TimelineKind } from '#engine/trail/trail-scope';

/** A day, or an instant in UTC. */
const AS_OF = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z)?$/;

export class LogQuery {
  @ApiProperty({ required: false, enum: LOG_NOUNS, description: 'Facts about this only' })
  @IsOptional() @IsIn(LOG_NOUNS)
  noun?: LogNoun;

  @ApiProperty({ required: false, format: 'uuid', description: 'One account only' })
  @IsOptional() @IsUUID()
  accountId?: string;

  @ApiProperty({ required: false, description: 'A day (to its close) or an instant in UTC: nothing later is shown' })
  @IsOptional() @Matches(AS_OF)
  asOf?: string;

  @ApiProperty({ required: false })
  @IsOptional() @IsString() @Length(1, 500)
  cursor?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 100 })
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(200)
  limit?: number;
}

export class TrailQuery {
  @ApiProperty({ enum: TIMELINES })
  @IsIn(TIMELINES)
  subject: TimelineKind;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ required: false, description: 'A day (to its close) or an instant in UTC: nothing later is shown' })
  @IsOptional() @Matches(AS_OF)
  asOf?: string;

  @ApiProperty({ required: false })
  @IsOptional() @IsString() @Length(1, 500)
  cursor?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 100 })
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(200)
  limit?: number;
}

class TrailSubjectView {
  @ApiProperty() kind: string;
  @ApiProperty({ format: 'uuid' }) id: string;
}

class TrailActorView {
  @ApiProperty({ enum: ['person', 'system'] }) kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'The rule the system acted under' }) rule: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) personId: string | null;
  @ApiProperty({ type: String, nullable: true }) postTitle: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As the unit was called that day' }) unitName: string | null;
  @ApiProperty({ type: String, nullable: true }) actingForPost: string | null;
}

export class SentenceView {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class TrailEntryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() fact: string;
  @ApiProperty() sentence: SentenceView;
  @ApiProperty() subject: TrailSubjectView;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName: string | null;
  @ApiProperty() actor: TrailActorView;
  @ApiProperty({ type: 'object', additionalProperties: true }) data: Readonly<Record<string, unknown>>;
  @ApiProperty({ format: 'uuid', description: 'Entries of one save share it' }) saveId: string;
  @ApiProperty({ description: 'Canonical JSON (RFC 8785)' }) body: string;
  @ApiProperty({ description: 'RFC 6962 leaf hash of the body' }) leaf: string;
  @ApiProperty({ description: 'The leaf is the body’s hash, computed again just now' }) sound: boolean;
}

export class TrailView {
  @ApiProperty({ type: [TrailEntryView] }) items: readonly TrailEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
