import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { NOTICE_KINDS, type NoticeKind } from '#domain/ledger/notice-kind';
import { CHANNELS, DELIVERY_STATES, PROOF_STATES } from '#domain/ledger/proof';
import { MOST_NAMED } from '#engine/notice/note-notices';
import { PageQuery } from '../assignments/assignment.dto';
import { SentenceView } from '../trail/trail.dto';

const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class NoticeQuery extends PageQuery {
  @ApiProperty({ required: false, description: 'true: only what the asker has not opened' })
  @IsOptional() @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value) @IsBoolean()
  unseen?: boolean;

  @ApiProperty({ required: false, enum: NOTICE_KINDS }) @IsOptional() @IsIn(NOTICE_KINDS) kind?: NoticeKind;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() assignmentId?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'What a digest stands for, instead of what is told by itself' })
  @IsOptional() @IsUUID()
  digestId?: string;
}

export class AcceptNoticesDto {
  @ApiProperty({ type: String, isArray: true, format: 'uuid', minItems: 1, maxItems: MOST_NAMED })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_NAMED) @ArrayUnique() @IsUUID(undefined, { each: true })
  ids: string[];
}

export class SeeUpToDto {
  @ApiProperty({ format: 'uuid', description: 'This notice and all before it in time' }) @IsUUID() upTo: string;
}

export class SeenView {
  @ApiProperty({ description: 'How many; ask again while it is 500' }) seen: number;
}

export class UnreadView {
  @ApiProperty({ description: 'Not opened by the asker, digests as one; at most 1000' }) unread: number;
}

export class NoticeTaskView {
  @ApiProperty() number: number;
  @ApiProperty() title: string;
}

export class NoticeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ type: SentenceView }) sentence: SentenceView;
  @ApiProperty({ format: 'uuid', description: 'The assignment, or the list; of a digest its unit' }) subjectId: string;
  @ApiProperty({ type: NoticeTaskView, nullable: true }) task: NoticeTaskView | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whom in the unit it is for' }) role: string | null;
  @ApiProperty({ type: Object, additionalProperties: true, description: 'Of a digest: kinds and count' })
  details: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The digest it was told in' }) digestId: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'First opened by anybody of the unit' }) seenAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Opened by the asker' }) openedAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Signed for by the asker' }) signedAt: string | null;
  @ApiProperty({ description: 'A notice of this kind is signed for' }) toSign: boolean;
}

export class NoticesView {
  @ApiProperty({ type: [NoticeView] }) items: readonly NoticeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class AssignmentNoticesView {
  @ApiProperty({ type: [NoticeView], description: 'The newest 200' }) items: readonly NoticeView[];
}

class ProofView {
  @ApiProperty({ enum: PROOF_STATES.slice(1) }) state: string;
  @ApiProperty({ enum: CHANNELS }) channel: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'The digest reached him, which names this notice' }) inDigest: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Whom the person stood in for' }) actingFor: string | null;
}

class PersonProofsView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() person: string;
  @ApiProperty({ description: 'Held a role it is addressed to on the day it was raised' }) addressed: boolean;
  @ApiProperty({ type: [ProofView] }) proofs: readonly ProofView[];
  @ApiProperty({ type: String, nullable: true, enum: [...PROOF_STATES.slice(1), null], description: 'The next state that is not proved' })
  missing: string | null;
}

class DeliveryView {
  @ApiProperty({ enum: CHANNELS }) channel: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whom it is for, where the channel reaches persons' }) person: string | null;
  @ApiProperty({ enum: DELIVERY_STATES }) state: string;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) triedAt: string | null;
}

export class NoticeProofsView {
  @ApiProperty({ format: 'uuid' }) noticeId: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ type: String, nullable: true }) role: string | null;
  @ApiProperty({ format: 'date-time' }) queuedAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) digestId: string | null;
  @ApiProperty({ type: [PersonProofsView] }) people: readonly PersonProofsView[];
  @ApiProperty({ type: [DeliveryView] }) deliveries: readonly DeliveryView[];
}
