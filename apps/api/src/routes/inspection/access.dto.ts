import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { ACCESS_STATES, SCOPE_KINDS, type ScopeKind } from '#domain/inspection/access';
import { MOMENT } from '#domain/people/move-clock';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { DAY, PageQuery } from '../assignments/assignment.dto';
import { NamedView } from './inspection.dto';

const MOST_UNITS = 200;
const STANDINGS = [...ACCESS_STATES, 'waiting', 'over'] as const;
const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class ProposeAccessDto {
  @ApiProperty({ format: 'uuid', description: 'Of an appointed inspector' }) @IsUUID() accountId: string;
  @ApiProperty({ enum: SCOPE_KINDS, description: 'The whole county, the units named, or the list named' }) @IsIn(SCOPE_KINDS) scope: ScopeKind;
  @ApiProperty({ required: false, type: [String], format: 'uuid' })
  @MayBeAbsent() @IsArray() @ArrayMaxSize(MOST_UNITS) @ArrayUnique() @IsUUID(undefined, { each: true })
  unitIds?: string[];
  @ApiProperty({ required: false, format: 'uuid' }) @MayBeAbsent() @IsUUID() listId?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'RFC 3339; without an offset it is the county’s own time; left out: from now on' })
  @MayBeAbsent() @IsString() @Matches(MOMENT)
  beginsAt?: string;
  @ApiProperty({ format: 'date-time', description: 'From this moment on it opens nothing; 92 days after it begins at most', example: '2023-11-15T11:00:00+08:00' })
  @IsString() @Matches(MOMENT)
  endsAt: string;
  @ApiProperty({ minLength: 1, maxLength: 500 }) @IsString() @Length(1, 500) @Matches(/\S/) reason: string;
}

export class DecideAccessDto {
  @ApiProperty() @IsBoolean() approve: boolean;
  @ApiProperty({ minLength: 1, maxLength: 500 }) @IsString() @Length(1, 500) @Matches(/\S/) reason: string;
}

export class EndAccessDto {
  @ApiProperty({ minLength: 1, maxLength: 500 }) @IsString() @Length(1, 500) @Matches(/\S/) reason: string;
}

export class AccessQuery extends PageQuery {
  @ApiProperty({ required: false, description: 'true: only what opens something, may yet, or waits for a decision' })
  @IsOptional() @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value) @IsBoolean()
  standing?: boolean;
}

export class ReadsQuery extends PageQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() accessId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() accountId?: string;
  @ApiProperty({ required: false, format: 'date' }) @IsOptional() @IsString() @Matches(DAY) from?: string;
  @ApiProperty({ required: false, format: 'date', description: 'The last day' }) @IsOptional() @IsString() @Matches(DAY) until?: string;
}

class AccessView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) inspectionId: string;
  @ApiProperty() inspection: string;
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() person: string;
  @ApiProperty() unit: string;
  @ApiProperty({ enum: SCOPE_KINDS }) scope: ScopeKind;
  @ApiProperty({ type: [NamedView] }) units: readonly NamedView[];
  @ApiProperty({ type: NamedView, nullable: true }) list: NamedView | null;
  @ApiProperty({ format: 'date-time' }) beginsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: STANDINGS, description: '`waiting`: approved and not begun; `over`: its end has passed' }) standing: (typeof STANDINGS)[number];
  @ApiProperty() proposedBy: string;
  @ApiProperty({ format: 'uuid' }) proposedByPersonId: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: String, nullable: true }) endedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) endReason: string | null;
  @ApiProperty({ type: 'integer', description: 'Reads on record under it' }) reads: number;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class AccessesView {
  @ApiProperty({ type: [AccessView] }) items: readonly AccessView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class ReadView {
  @ApiProperty({ format: 'date-time', description: 'The first time in ten minutes' }) at: string;
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() person: string;
  @ApiProperty() unit: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accessId: string | null;
  @ApiProperty({ type: String, nullable: true }) inspection: string | null;
  @ApiProperty({ description: 'The operation of this document that was asked' }) operation: string;
  @ApiProperty({ description: 'The id it named; empty where it named none' }) subject: string;
  @ApiProperty({ description: 'The address with its filters' }) asked: string;
  @ApiProperty({ type: String, nullable: true, description: 'What it is called, for who may see business' }) about: string | null;
}

export class ReadsView {
  @ApiProperty({ type: [ReadView] }) items: readonly ReadView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
