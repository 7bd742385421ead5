import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { NOTICE_KINDS, type NoticeKind } from '#domain/ledger/notice-kind';
import { PageQuery } from '../assignments/assignment.dto';
import { SentenceView } from '../trail/trail.dto';

const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class NoticeQuery extends PageQuery {
  @ApiProperty({ required: false, description: 'true: only what nobody of the unit has seen' })
  @IsOptional() @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value) @IsBoolean()
  unseen?: boolean;
}

class NoticeTaskView {
  @ApiProperty() number: number;
  @ApiProperty() title: string;
}

export class NoticeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ type: SentenceView }) sentence: SentenceView;
  @ApiProperty({ format: 'uuid', description: 'The assignment, or the list' }) subjectId: string;
  @ApiProperty({ type: NoticeTaskView, nullable: true }) task: NoticeTaskView | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whom in the unit it is for' }) role: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) seenAt: string | null;
}

export class NoticesView {
  @ApiProperty({ type: [NoticeView] }) items: readonly NoticeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
