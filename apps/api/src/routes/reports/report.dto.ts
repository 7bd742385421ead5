import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { VerificationView } from '../assignments/assignment.view';
import { LitCardView } from '../assignments/light.view';
import { AMOUNT, REASON_LIMIT, TEXT_LIMIT } from '../assignments/assignment.dto';

export class ReportDto {
  @ApiProperty({ format: 'uuid', description: 'Chosen by the client: the same report sent twice is one report' }) @IsUUID() id: string;
  @ApiProperty({ enum: ['progress', 'completion'] }) @IsIn(['progress', 'completion']) kind: 'progress' | 'completion';
  @ApiProperty({ example: '2023-09' }) @Matches(/^(once|\d{4}-(Q[1-4]|\d{2}(-[1-3])?))$/) period: string;
  @ApiProperty({ required: false, description: 'Running figure, decimal string' }) @MayBeAbsent() @Matches(AMOUNT) figure?: string;
  @ApiProperty({ required: false, description: '0–100, decimal string' }) @MayBeAbsent() @Matches(AMOUNT) percent?: string;
  @ApiProperty({ required: false, maxLength: 200 }) @MayBeAbsent() @IsString() @Length(1, 200) milestone?: string;
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @MaxLength(TEXT_LIMIT) text: string;
  @ApiProperty({ required: false, maxLength: REASON_LIMIT, description: 'Nothing to report, and why; then nothing else is said' })
  @MayBeAbsent() @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/)
  nothingReason?: string;
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 50 })
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true })
  evidenceIds: string[];
}

export class SubmittedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: '1, 2, 3 … within the assignment' }) number: number;
  @ApiProperty() late: boolean;
  @ApiProperty({ description: 'Of the assignment' }) version: number;
}

const TEXT = { type: String, nullable: true } as const;

class FieldChangeView {
  @ApiProperty({ enum: ['figure', 'percent', 'milestone', 'text', 'nothingReason'] }) field: string;
  @ApiProperty(TEXT) before: string | null;
  @ApiProperty(TEXT) now: string | null;
}

class DifferenceView {
  @ApiProperty({ type: [FieldChangeView] }) fields: readonly FieldChangeView[];
  @ApiProperty({ type: [String] }) evidenceAdded: readonly string[];
  @ApiProperty({ type: [String] }) evidenceDropped: readonly string[];
}

export class ReportCardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty() number: number;
  @ApiProperty({ enum: ['progress', 'completion'] }) kind: string;
  @ApiProperty() period: string;
  @ApiProperty(TEXT) figure: string | null;
  @ApiProperty(TEXT) percent: string | null;
  @ApiProperty(TEXT) milestone: string | null;
  @ApiProperty() text: string;
  @ApiProperty(TEXT) nothingReason: string | null;
  @ApiProperty({ type: [String] }) evidenceIds: readonly string[];
  @ApiProperty({ format: 'uuid' }) submittedBy: string;
  @ApiProperty(TEXT) postId: string | null;
  @ApiProperty(TEXT) actingFor: string | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() late: boolean;
  @ApiProperty({ format: 'date-time', description: 'By the database' }) receivedAt: string;
  @ApiProperty({ description: 'From the report before' }) difference: DifferenceView;
}

export class DraftView {
  @ApiProperty(TEXT) period: string | null;
  @ApiProperty(TEXT) figure: string | null;
  @ApiProperty(TEXT) percent: string | null;
  @ApiProperty(TEXT) milestone: string | null;
  @ApiProperty() text: string;
  @ApiProperty({ type: [String] }) evidenceIds: readonly string[];
  @ApiProperty(TEXT) lastReportId: string | null;
}

class PeriodExceptionView {
  @ApiProperty({ format: 'date' }) until: string;
  @ApiProperty() authority: string;
}

class PeriodWordsView {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class ReportPeriodView {
  @ApiProperty() key: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) until: string;
  @ApiProperty() reported: boolean;
  @ApiProperty({ enum: ['ahead', 'open', 'late', 'closed', 'excepted'] }) standing: string;
  @ApiProperty({ ...TEXT, format: 'date' }) onTimeUntil: string | null;
  @ApiProperty({ ...TEXT, format: 'date' }) entryClosesOn: string | null;
  @ApiProperty() onTimeWorkingDays: number;
  @ApiProperty() entryClosesWorkingDays: number;
  @ApiProperty({ type: PeriodExceptionView, nullable: true }) exception: PeriodExceptionView | null;
  @ApiProperty() words: PeriodWordsView;
}

export class SheetRowView {
  @ApiProperty() task: LitCardView;
  @ApiProperty({ description: 'The last report’s values, for the period asked about' }) draft: DraftView;
  @ApiProperty({ type: ReportPeriodView, nullable: true, description: 'Asked about and open today' }) period: ReportPeriodView | null;
  @ApiProperty({ type: ReportPeriodView, nullable: true, description: 'The next to begin' }) ahead: ReportPeriodView | null;
  @ApiProperty({ type: VerificationView, nullable: true, description: 'The last decision, if it sent the task back' })
  returned: VerificationView | null;
}

export class ReportSheetView {
  @ApiProperty({ type: [SheetRowView] }) rows: readonly SheetRowView[];
  @ApiProperty({ description: 'Tasks under way in all' }) total: number;
}
