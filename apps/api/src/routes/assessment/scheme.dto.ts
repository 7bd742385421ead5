import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { SCHEME_STATES, type SchemeState } from '#domain/assessment/life/scheme-version';
import { RowVerdictsView } from '../../edge/verdicts.view';
import { REASON_LIMIT } from '../assignments/assignment.dto';

/** The body is the scheme's own file. */
export const SCHEME_FILE = {
  schema: { type: 'object', additionalProperties: true, description: 'A scheme as config/schemes/scheme.schema.json describes it' },
} as const;

export class WithReasonDto {
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}

export class SchemeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Document number' }) number: string;
  @ApiProperty() version: number;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Of the canonical file' }) sha256: string;
  @ApiProperty({ enum: SCHEME_STATES }) state: SchemeState;
  @ApiProperty({ format: 'date' }) effectiveFrom: string;
  @ApiProperty({ format: 'date', type: String, nullable: true }) effectiveUntil: string | null;
  @ApiProperty() proposedBy: string;
  @ApiProperty({ format: 'date-time' }) proposedAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Another person' }) approvedBy: string | null;
  @ApiProperty({ format: 'date-time', type: String, nullable: true }) approvedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawReason: string | null;
}

class SchemeApprovalView {
  @ApiProperty() document: string;
  @ApiProperty() by: string;
  @ApiProperty({ format: 'date' }) date: string;
}

class SchemeGroupView {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['township', 'department', 'other'] }) kind: string;
  @ApiProperty() ranked: boolean;
  @ApiProperty() units: number;
}

export class SchemeDetailView extends SchemeView {
  @ApiProperty({ type: SchemeApprovalView }) approval: SchemeApprovalView;
  @ApiProperty({ type: [SchemeGroupView] }) groups: readonly SchemeGroupView[];
  @ApiProperty({ description: 'Leaves of the tree, bonus items and deductions' }) leaves: number;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The file as it was put in' }) file: object;
}

export class SchemeCheckedView {
  @ApiProperty() number: string;
  @ApiProperty() version: number;
  @ApiProperty() leaves: number;
}

export class IdOfView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** A scheme from a workbook, row by row; `id` once it is put in. */
export class SchemeImportedView extends RowVerdictsView {
  @ApiPropertyOptional({ format: 'uuid' }) id?: string;
  @ApiPropertyOptional() number?: string;
  @ApiPropertyOptional() version?: number;
  @ApiPropertyOptional({ description: 'Indicators that are scored' }) leaves?: number;
}
