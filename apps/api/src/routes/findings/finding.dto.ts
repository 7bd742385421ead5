import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { FINDING_STANDINGS, type FindingStanding, SEVERITIES, type Severity, SIGNERS, type Signer } from '#domain/inspection/finding';
import { INSPECTION_SOURCES, type InspectionSource } from '#domain/inspection/inspection-source';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { AMOUNT, DAY, PageQuery, REASON_LIMIT, TEXT_LIMIT, wanted } from '../assignments/assignment.dto';

const MOST_QUOTES = 50;
const MOST_DAYS = 250;

export class FindingQuery extends PageQuery {
  @ApiProperty({ required: false, minimum: 2000, maximum: 2100 })
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(2000) @Max(2100)
  year?: number;
  @ApiProperty({ required: false, enum: FINDING_STANDINGS }) @IsOptional() @IsIn(FINDING_STANDINGS) standing?: FindingStanding;
  @ApiProperty({ required: false, enum: INSPECTION_SOURCES }) @IsOptional() @IsIn(INSPECTION_SOURCES) source?: InspectionSource;
  @ApiProperty({ required: false, enum: SEVERITIES }) @IsOptional() @IsIn(SEVERITIES) severity?: Severity;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The task it was found on' }) @IsOptional() @IsUUID() aboutId?: string;
  @ApiProperty({ required: false, type: Boolean, description: 'true: only what waits for an act of the reader' })
  @IsOptional() @Transform(wanted) @IsBoolean()
  waiting?: boolean;
}

export class RaiseFindingDto {
  @ApiProperty({ enum: INSPECTION_SOURCES }) @IsIn(INSPECTION_SOURCES) source: InspectionSource;
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Of whoever found it: a report, a feedback letter, a case of the hotline' })
  @IsString() @Length(1, 100) @Matches(/\S/)
  sourceDocument: string;
  @ApiProperty({ required: false, format: 'uuid' }) @MayBeAbsent() @IsUUID() inspectionId?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The task it was found on' }) @MayBeAbsent() @IsUUID() aboutAssignmentId?: string;
  @ApiProperty({ minLength: 1, maxLength: 100 }) @IsString() @Length(1, 100) @Matches(/\S/) title: string;
  @ApiProperty({ minLength: 1, maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) text: string;
  @ApiProperty({ enum: SEVERITIES }) @IsIn(SEVERITIES) severity: Severity;
  @ApiProperty({ format: 'uuid', description: 'Who is to put it right' }) @IsUUID() unitId: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The leader in charge, who signs; left out: the task’s' }) @MayBeAbsent() @IsUUID() leaderPostId?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'Who judges the proof; left out: the office of who raises it' }) @MayBeAbsent() @IsUUID() recheckUnitId?: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_DAYS, description: 'Working days from today' }) @IsInt() @Min(1) @Max(MOST_DAYS) limitWorkingDays: number;
  @ApiProperty({ minLength: 1, maxLength: REASON_LIMIT, description: 'What the unit must show' }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) proofRequired: string;
  @ApiProperty({ description: 'A file must be attached to the proof' }) @IsBoolean() proofFile: boolean;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Entries of the trail, each kept with its hash' })
  @IsArray() @ArrayMaxSize(MOST_QUOTES) @ArrayUnique() @IsUUID(undefined, { each: true })
  quotedEntryIds: string[];
}

export class HandInPlanDto {
  @ApiProperty({ minLength: 1, maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) text: string;
  @ApiProperty({ format: 'date', description: 'After today and not after the limit' }) @IsString() @Matches(DAY) plannedOn: string;
}

export class DecidePlanDto {
  @ApiProperty() @IsBoolean() accept: boolean;
  @ApiProperty({ minLength: 1, maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}

export class SignFindingDto {
  @ApiProperty({ enum: SIGNERS }) @IsIn(SIGNERS) as: Signer;
}

export class CloseFindingDto {
  @ApiProperty({ format: 'date', description: 'After today, within two years' }) @IsString() @Matches(DAY) lookBackOn: string;
}

export class LookBackDto {
  @ApiProperty({ minLength: 1, maxLength: TEXT_LIMIT, description: 'What was seen' }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) words: string;
}

export class ReopenFindingDto {
  @ApiProperty({ minLength: 1, maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ format: 'date', description: 'The new limit' }) @IsString() @Matches(DAY) dueOn: string;
}

export class ProposeScoreDto {
  @ApiProperty({ type: String, example: '-2', description: 'Other than nought, 100 at most either way, two decimals at most; below nought: a deduction' })
  @IsString() @Matches(AMOUNT)
  points: string;
  @ApiProperty({ minLength: 1, maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}
