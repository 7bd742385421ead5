import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { PROPOSAL_STATES, type ProposalState } from '#domain/inspection/score-proposal';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { AMOUNT, PageQuery, REASON_LIMIT } from '../assignments/assignment.dto';
import { NamedView } from '../inspection/inspection.dto';

export class ScoreProposalQuery extends PageQuery {
  @ApiProperty({ required: false, enum: PROPOSAL_STATES }) @IsOptional() @IsIn(PROPOSAL_STATES) state?: ProposalState;
}

export class ScorePlaceDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() assessmentId: string;
  @ApiProperty({ minLength: 1, maxLength: 60, description: 'Key of the figure in the scheme' }) @IsString() @Length(1, 60) @Matches(/\S/) figure: string;
  @ApiProperty({ required: false, minLength: 1, maxLength: 60, description: 'Left out: its only one' }) @MayBeAbsent() @IsString() @Length(1, 60) @Matches(/\S/) input?: string;
  @ApiProperty({ required: false, type: String, description: 'As the figure’s rule counts it; left out: the size of the points' }) @MayBeAbsent() @IsString() @Matches(AMOUNT) value?: string;
}

export class DecideProposalDto {
  @ApiProperty({ minLength: 1, maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ required: false, type: ScorePlaceDto, description: 'Where it is entered; left out: it is refused' })
  @MayBeAbsent() @ValidateNested() @Type(() => ScorePlaceDto)
  place?: ScorePlaceDto;
}

class ScoreProposalView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) findingId: string;
  @ApiProperty() findingNumber: string;
  @ApiProperty() findingTitle: string;
  @ApiProperty({ type: NamedView }) unit: NamedView;
  @ApiProperty({ description: 'Below nought: a deduction' }) points: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: PROPOSAL_STATES }) state: ProposalState;
  @ApiProperty() proposedBy: string;
  @ApiProperty() proposedByUnit: string;
  @ApiProperty({ format: 'date-time' }) proposedAt: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ type: NamedView, nullable: true, description: 'In whose record it was entered' }) assessment: NamedView | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ScoreProposalsView {
  @ApiProperty({ type: [ScoreProposalView] }) items: readonly ScoreProposalView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ProposalDecidedView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The line of the assessment’s record; null: refused' }) lineId: string | null;
}
