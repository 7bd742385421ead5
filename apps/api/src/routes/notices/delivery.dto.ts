import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { NOTICE_KINDS, type NoticeKind } from '#domain/ledger/notice-kind';
import { CHANNELS, DELIVERY_STATES, PROOF_STATES, type ProofState } from '#domain/ledger/proof';
import { PageQuery } from '../assignments/assignment.dto';
import { DAY } from '../people/people.dto';
import { SentenceView } from '../trail/trail.dto';
import { NoticeTaskView } from './notice.dto';

const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class OwnDeliveriesQuery extends PageQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() noticeId?: string;
  @ApiProperty({ required: false, enum: NOTICE_KINDS }) @IsOptional() @IsIn(NOTICE_KINDS) kind?: NoticeKind;
  @ApiProperty({ required: false, format: 'date', description: 'Raised on this day or later' }) @IsOptional() @IsString() @Matches(DAY) from?: string;
  @ApiProperty({ required: false, format: 'date', description: 'Raised on this day or before' }) @IsOptional() @IsString() @Matches(DAY) until?: string;
  @ApiProperty({ required: false, enum: PROOF_STATES, description: 'Proved as far as this and no further' }) @IsOptional() @IsIn(PROOF_STATES) state?: ProofState;
  @ApiProperty({ required: false, description: 'true: only what a channel outside tries in vain' })
  @IsOptional() @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value) @IsBoolean()
  failed?: boolean;
}

export class DeliveriesQuery extends OwnDeliveriesQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() personId?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'Told to this unit' }) @IsOptional() @IsUUID() unitId?: string;
}

class ReachedView {
  @ApiProperty({ enum: PROOF_STATES.slice(1) }) state: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: CHANNELS }) channel: string;
  @ApiProperty({ description: 'The digest reached him, which names this notice' }) inDigest: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Whom the person stood in for' }) actingFor: string | null;
}

class OutsideView {
  @ApiProperty({ enum: CHANNELS }) channel: string;
  @ApiProperty({ enum: DELIVERY_STATES }) state: string;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class PersonDeliveryView {
  @ApiProperty({ format: 'uuid' }) noticeId: string;
  @ApiProperty({ enum: NOTICE_KINDS }) kind: NoticeKind;
  @ApiProperty({ type: SentenceView }) sentence: SentenceView;
  @ApiProperty({ format: 'uuid', description: 'The assignment, or the list; of a digest its unit' }) subjectId: string;
  @ApiProperty({ type: NoticeTaskView, nullable: true }) task: NoticeTaskView | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ type: String, nullable: true }) role: string | null;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() person: string;
  @ApiProperty({ description: 'Held a role it is addressed to on the day it was raised' }) addressed: boolean;
  @ApiProperty({ format: 'date-time' }) queuedAt: string;
  @ApiProperty({ enum: PROOF_STATES, description: 'How far it is proved' }) state: string;
  @ApiProperty({ type: [ReachedView], description: 'Each state by the first channel that proves it, in order' }) reached: readonly ReachedView[];
  @ApiProperty({ type: String, nullable: true, enum: [...PROOF_STATES.slice(1), null], description: 'The next state that is not proved' })
  missing: string | null;
  @ApiProperty({ type: [OutsideView], description: 'By his own channels outside' }) outside: readonly OutsideView[];
}

export class DeliveriesView {
  @ApiProperty({ type: [PersonDeliveryView] }) items: readonly PersonDeliveryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
