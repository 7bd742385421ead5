import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { COMPLAINT_KINDS, type ComplaintKind } from '#domain/people/complaint';
import { PageQuery } from '../assignments/assignment.dto';

const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class ComplaintsQuery extends PageQuery {
  @ApiProperty({ required: false, description: 'true: only those that wait for an answer' })
  @IsOptional() @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value) @IsBoolean()
  open?: boolean;
}

export class FileComplaintDto {
  @ApiProperty({ enum: COMPLAINT_KINDS }) @IsIn(COMPLAINT_KINDS) kind: ComplaintKind;
  @ApiProperty({ minLength: 1, maxLength: 1000 }) @IsString() @Length(1, 1000) @Matches(/\S/) text: string;
  @ApiProperty({ required: false, maxLength: 200, description: 'The address of the screen it is about, without its host' })
  @IsOptional() @IsString() @Length(1, 200) @Matches(/^\/[^/\\]/)
  about?: string;
}

export class AnswerComplaintDto {
  @ApiProperty({ minLength: 1, maxLength: 1000 }) @IsString() @Length(1, 1000) @Matches(/\S/) answer: string;
}

class ComplaintView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: COMPLAINT_KINDS }) kind: ComplaintKind;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, nullable: true }) about: string | null;
  @ApiProperty() person: string;
  @ApiProperty() unit: string;
  @ApiProperty({ format: 'date-time' }) filedAt: string;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: String, nullable: true }) answeredBy: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) answeredAt: string | null;
}

export class ComplaintsView {
  @ApiProperty({ type: [ComplaintView] }) items: readonly ComplaintView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
