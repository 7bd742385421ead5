import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { REPORT_FIELDS, type ReportField, SEND_BACK_REASONS, type SendBackReason } from '#domain/verification/send-back';
import { DAY, PageQuery, TEXT_LIMIT } from '../assignments/assignment.dto';
import { AssignmentCardView, RequestCardView } from '../assignments/assignment.view';
import { ReportCardView } from '../reports/report.dto';

export class VerifyDto {
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @MaxLength(TEXT_LIMIT) note: string;
}

export class RefuseSignatureDto {
  @ApiProperty({ maxLength: TEXT_LIMIT, description: 'What is to be done' }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) note: string;
}

export class SendBackDto {
  @ApiProperty({ enum: SEND_BACK_REASONS }) @IsIn(SEND_BACK_REASONS) reason: SendBackReason;
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) note: string;
  @ApiProperty({ enum: ['clerk', 'unit-head'], description: 'Who is to see to it' }) @IsIn(['clerk', 'unit-head']) target: 'clerk' | 'unit-head';
  @ApiProperty({ enum: REPORT_FIELDS, isArray: true })
  @IsArray() @ArrayMaxSize(REPORT_FIELDS.length) @ArrayUnique() @IsIn(REPORT_FIELDS, { each: true })
  fields: ReportField[];
  @ApiProperty({ format: 'date', description: 'The limit to rework' }) @Matches(DAY) dueOn: string;
}

export class RequestQuery extends PageQuery {
  @ApiProperty({ required: false, enum: ['return', 'extension'] }) @IsOptional() @IsIn(['return', 'extension']) kind?: 'return' | 'extension';
  @ApiProperty({ required: false, description: 'With a kind: only those you may decide' })
  @IsOptional() @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)) @IsBoolean()
  toDecide?: boolean;
}

class WaitingSubmissionView {
  @ApiProperty() assignment: AssignmentCardView;
  @ApiProperty() report: ReportCardView;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) openedBy: string | null;
}

export class VerificationQueueView {
  @ApiProperty({ type: [WaitingSubmissionView] }) items: readonly WaitingSubmissionView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class WaitingRequestView extends RequestCardView {
  @ApiProperty() itemNumber: number;
  @ApiProperty() title: string;
  @ApiProperty() askedUnit: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) dueOn: string | null;
  @ApiProperty({ description: 'The If-Match of its decision' }) assignmentVersion: number;
  @ApiProperty() mayDecide: boolean;
}

export class WaitingRequestsView {
  @ApiProperty({ type: [WaitingRequestView] }) items: readonly WaitingRequestView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
