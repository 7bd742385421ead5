import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length, Matches } from 'class-validator';
import { ASSESSED_PERIOD } from '#domain/assessment/life/assessed-period';
import { ASSESSMENT_STATES, type AssessmentState } from '#domain/assessment/life/assessment';
import { REASON_LIMIT } from '../assignments/assignment.dto';

export const NO_DAY = { format: 'date', type: String, nullable: true } as const;
export const NO_INSTANT = { format: 'date-time', type: String, nullable: true } as const;
export const NO_ID = { format: 'uuid', type: String, nullable: true } as const;
export const NO_TEXT = { type: String, nullable: true } as const;
export const IF_MATCH = { name: 'If-Match', required: true } as const;

export class OpenAssessmentDto {
  @ApiProperty({ example: '2023', description: 'A year, a half-year 2023-H1, a quarter 2023-Q3 or a month 2023-11' }) @IsString() @Matches(ASSESSED_PERIOD) period: string;
  @ApiProperty({ maxLength: 200 }) @IsString() @Length(1, 200) @Matches(/\S/) title: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() schemeId: string;
  @ApiProperty({ format: 'uuid', description: 'Records and confirms what concerns the scoring office itself' }) @IsUUID() substituteUnitId: string;
  @ApiProperty({ format: 'uuid', description: 'Decides appeals' }) @IsUUID() reviewUnitId: string;
}

export class SetSchemeDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() schemeId: string;
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}

export class AssessmentVersionView {
  @ApiProperty({ description: 'Also the ETag: the If-Match of the next step' }) version: number;
}

export class AssessmentOpenedView extends AssessmentVersionView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class AssessmentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() period: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ASSESSMENT_STATES }) state: AssessmentState;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'uuid' }) schemeId: string;
  @ApiProperty() schemeNumber: string;
  @ApiProperty() schemeVersion: number;
  @ApiProperty({ format: 'uuid' }) scoringUnitId: string;
  @ApiProperty() scoringUnit: string;
  @ApiProperty({ format: 'uuid' }) substituteUnitId: string;
  @ApiProperty() substituteUnit: string;
  @ApiProperty({ format: 'uuid' }) reviewUnitId: string;
  @ApiProperty() reviewUnit: string;
  @ApiProperty(NO_DAY) objectionsUntil: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'In which objections are heard; null outside the window' }) workingDaysLeft: number | null;
  @ApiProperty() openAppeals: number;
  @ApiProperty() publications: number;
  @ApiProperty(NO_ID) lastRunId: string | null;
}
