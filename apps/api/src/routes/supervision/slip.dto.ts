import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { SLIP_KINDS, type SlipKind } from '#domain/assignment/ladder';
import { SLIP_STATES, type SlipState } from '#domain/assignment/slip';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { AMOUNT, PageQuery, REASON_LIMIT, TEXT_LIMIT } from '../assignments/assignment.dto';

export class SlipQuery extends PageQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() assignmentId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiProperty({ required: false, enum: SLIP_KINDS }) @IsOptional() @IsIn(SLIP_KINDS) kind?: SlipKind;
  @ApiProperty({ required: false, enum: SLIP_STATES }) @IsOptional() @IsIn(SLIP_STATES) state?: SlipState;
}

export class IssueSlipDto {
  @ApiProperty({ enum: SLIP_KINDS }) @IsIn(SLIP_KINDS) kind: SlipKind;
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ required: false, description: 'Decimal string; what it costs or gives by the county’s scheme' })
  @MayBeAbsent() @Matches(AMOUNT)
  points?: string;
}

export class IssueDraftDto {
  @ApiProperty({ maxLength: REASON_LIMIT, description: 'The office’s own words: a rule has none' })
  @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/)
  reason: string;
}

export class AnswerSlipDto {
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) text: string;
}

export class WithdrawSlipDto {
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}

export class UrgeDto {
  @ApiProperty({ maxLength: REASON_LIMIT, description: 'Empty: no words' })
  @IsString() @Length(0, REASON_LIMIT)
  text: string;
}

export class SlipMovedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: SLIP_STATES }) state: SlipState;
  @ApiProperty({ type: String, nullable: true, example: '〔2023〕督办蓝1号' }) number: string | null;
  @ApiProperty() version: number;
}

export class SlipView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty() itemNumber: number;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty() officeUnit: string;
  @ApiProperty({ enum: SLIP_KINDS }) kind: SlipKind;
  @ApiProperty({ type: String, nullable: true, description: 'As printed; a draft has none' }) number: string | null;
  @ApiProperty({ enum: SLIP_STATES }) state: SlipState;
  @ApiProperty({ type: String, nullable: true, description: 'Of the ladder that proposed it' }) step: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The written rule it was proposed or issued under' }) rule: string | null;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, nullable: true, description: 'Decimal string' }) points: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The limit in force when it was made' }) dueOn: string | null;
  @ApiProperty({ format: 'date-time' }) drawnAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) issuedAt: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The unit explains itself by the close of this day' }) answerDueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) signedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawReason: string | null;
  @ApiProperty() version: number;
}

export class SlipsView {
  @ApiProperty({ type: [SlipView] }) items: readonly SlipView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class UrgeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, nullable: true }) byUnit: string | null;
  @ApiProperty({ type: String, nullable: true }) byPost: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The ladder’s, where no person urged' }) rule: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}
