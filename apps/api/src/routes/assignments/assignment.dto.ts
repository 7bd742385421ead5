import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateIf, ValidateNested,
} from 'class-validator';
import { type Colour, COLOURS, LIGHT_REASONS, type LightReason } from '#domain/assignment/light';
import { type State, STATES } from '#domain/assignment/lifecycle';
import { SENT, type Sent } from '#engine/assignment/assignment.queries';
import { SUSPENSION_REASONS, type SuspensionReason } from '#domain/assignment/suspension';

export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const AMOUNT = /^[+-]?\d{1,18}(\.\d{1,6})?$/;
export const REASON_LIMIT = 500;
export const TEXT_LIMIT = 4000;
/** A query's `true` or `false`. */
export const wanted = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** `2023-03`, `2023-Q1`, `2023-03-1` (ten days). */
const PERIOD = /^\d{4}-(Q[1-4]|(0[1-9]|1[0-2])(-[1-3])?)$/;
const KINDS = ['lead', 'township', 'leadership'] as const;
const FIGURES = ['reported', 'verified'] as const;
const SORTS = ['due', 'worst'] as const;

export class PageQuery {
  @ApiProperty({ required: false, description: 'Of the page before' })
  @IsOptional() @IsString() @Length(1, 500)
  cursor?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 50 })
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(200)
  limit?: number;
}

export class AssignmentQuery extends PageQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiProperty({ required: false, enum: STATES }) @IsOptional() @IsIn(STATES) state?: State;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() itemId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() listId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() leaderPostId?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The shares of this lead' }) @IsOptional() @IsUUID() parentId?: string;
  @ApiProperty({ required: false, format: 'date' }) @IsOptional() @Matches(DAY) dueFrom?: string;
  @ApiProperty({ required: false, format: 'date' }) @IsOptional() @Matches(DAY) dueUntil?: string;
  @ApiProperty({ required: false, description: 'Only what your unit is accountable for or your post leads' })
  @IsOptional() @Transform(wanted) @IsBoolean()
  mine?: boolean;
  @ApiProperty({ required: false, maxLength: 200 }) @IsOptional() @IsString() @Length(1, 200) theme?: string;
  @ApiProperty({ required: false, enum: COLOURS, description: 'Of units’ tasks only' }) @IsOptional() @IsIn(COLOURS) colour?: Colour;
  @ApiProperty({ required: false, enum: LIGHT_REASONS, description: 'Of units’ tasks only' }) @IsOptional() @IsIn(LIGHT_REASONS) reason?: LightReason;
  @ApiProperty({ required: false, description: 'Only what its unit owes: not signed for yet, or under way' })
  @IsOptional() @Transform(wanted) @IsBoolean()
  owed?: boolean;
  @ApiProperty({ required: false, enum: FIGURES, description: 'Only tasks with a figure, or with one that somebody else verified' })
  @IsOptional() @IsIn(FIGURES)
  figure?: (typeof FIGURES)[number];
  @ApiProperty({ required: false, enum: KINDS }) @IsOptional() @IsIn(KINDS) kind?: (typeof KINDS)[number];
  @ApiProperty({ required: false, description: 'Only what the overview counts: units’ tasks that are not withdrawn' })
  @IsOptional() @Transform(wanted) @IsBoolean()
  counted?: boolean;
  @ApiProperty({ required: false, pattern: PERIOD.source, example: '2023-03', description: 'Only what owes a report on this period' })
  @ValidateIf(({ period, sent }: AssignmentQuery) => period !== undefined || sent !== undefined) @Matches(PERIOD)
  period?: string;
  @ApiProperty({ required: false, enum: SENT, description: 'With a period: whose report on it came on time, late, or has not come' })
  @IsOptional() @IsIn(SENT)
  sent?: Sent;
  @ApiProperty({ required: false, enum: SORTS, default: 'due', description: 'Nearest limit, or worst light first' })
  @IsOptional() @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}

class AcknowledgementDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() id: string;
  @ApiProperty({ minimum: 1, description: 'The version seen' }) @IsInt() @Min(1) @Max(2_147_483_647) version: number;
}

export class AcknowledgementsDto {
  @ApiProperty({ type: [AcknowledgementDto], minItems: 1, maxItems: 200 })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => AcknowledgementDto)
  acknowledgements: AcknowledgementDto[];
}

export class ReturnRequestDto {
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'Whose task it should be' }) @IsOptional() @IsUUID() proposedUnitId?: string;
}

export class ReturnDecisionDto {
  @ApiProperty() @IsBoolean() granted: boolean;
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'With a grant: dispatch it anew to this unit' })
  @IsOptional() @IsUUID()
  toUnitId?: string;
}

class ShareDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() unitId: string;
  @ApiProperty({ required: false, description: 'Decimal string; for a target that is a number' }) @IsOptional() @Matches(AMOUNT) quota?: string;
}

export class DecomposeDto {
  @ApiProperty({ type: [ShareDto], minItems: 1, maxItems: 200 })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ShareDto)
  shares: ShareDto[];
}

export class ExtensionDto {
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ maxLength: TEXT_LIMIT, description: 'How far it has come' }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) progress: string;
  @ApiProperty({ format: 'date', description: 'Later than the limit in force' }) @Matches(DAY) askedDueOn: string;
}

export class ExtensionDecisionDto {
  @ApiProperty() @IsBoolean() granted: boolean;
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ required: false, format: 'date', description: 'Required with a grant: the approver names the day' })
  @IsOptional() @Matches(DAY)
  dueOn?: string;
}

export class SuspendDto {
  @ApiProperty({ enum: SUSPENSION_REASONS }) @IsIn(SUSPENSION_REASONS) reason: SuspensionReason;
}

export class TransferDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() toUnitId: string;
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}

export class ReopenDto {
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ format: 'date', description: 'The new limit' }) @Matches(DAY) dueOn: string;
}

export class NoteDto {
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) text: string;
}

export class ExceptionDto {
  @ApiProperty({ example: '2023-09' }) @IsString() @Matches(/^(once|\d{4}-(Q[1-4]|\d{2}(-[1-3])?))$/) period: string;
  @ApiProperty({ format: 'date', description: 'Entry stays open to the close of this day' }) @Matches(DAY) until: string;
  @ApiProperty({ maxLength: 200, description: 'The decision it rests on' }) @IsString() @Length(1, 200) @Matches(/\S/) authority: string;
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}
