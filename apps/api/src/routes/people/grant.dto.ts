import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { type Role, ROLES } from '#domain/people/actor';
import { PROPOSAL_STATES, type ProposalState } from '#domain/people/propose-grant';
import { PageQuery } from '../assignments/assignment.dto';
import { TermDto } from './people.dto';

const MOST_AT_ONCE = 200;

export class ProposeGrantDto extends TermDto {
  @ApiProperty({ enum: ROLES }) @IsIn(ROLES) role: Role;
  @ApiProperty({ format: 'uuid', description: 'For which unit; for the county’s own unit it reaches all' }) @IsUUID() unitId: string;
}

export class DecideGrantsDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_AT_ONCE, description: 'All of them or none' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_AT_ONCE) @ArrayUnique() @IsUUID(undefined, { each: true })
  ids: string[];
  @ApiProperty() @IsBoolean() approve: boolean;
  @ApiProperty({ minLength: 1, maxLength: 500 }) @IsString() @Length(1, 500) @Matches(/\S/) reason: string;
}

export class GrantProposalsQuery extends PageQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() accountId?: string;
  @ApiProperty({ required: false, enum: PROPOSAL_STATES }) @IsOptional() @IsIn(PROPOSAL_STATES) state?: ProposalState;
}

class GrantProposalView {
  @ApiProperty({ format: 'uuid', description: 'Of the grant too, once it is approved' }) id: string;
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() login: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() person: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ format: 'date', nullable: true, type: String }) until: string | null;
  @ApiProperty({ enum: PROPOSAL_STATES }) state: ProposalState;
  @ApiProperty({ format: 'uuid' }) proposedByPersonId: string;
  @ApiProperty() proposedBy: string;
  @ApiProperty({ format: 'date-time' }) proposedAt: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class GrantProposalsView {
  @ApiProperty({ type: [GrantProposalView] }) items: readonly GrantProposalView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
