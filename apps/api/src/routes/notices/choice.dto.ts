import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { OUTSIDE_CHANNELS } from '#domain/ledger/proof';
import { NOTICE_WAYS, type NoticeWay, PHONE_NUMBER } from '#domain/people/choose-notices';
import { LETTER_STATES } from '#domain/people/confirm-address';
import { MAIL_ADDRESS } from '#domain/people/set-notice-channels';
import { NoticeHoursView } from './channel.dto';

const WAY = { enum: NOTICE_WAYS, description: 'Each as it comes; what is signed for as it comes and the rest once a day; nothing' } as const;

export class MailChoiceDto {
  @ApiProperty(WAY) @IsIn(NOTICE_WAYS) way: NoticeWay;
  @ApiProperty({ type: String, required: false, nullable: true, maxLength: 254 })
  @IsOptional() @IsString() @Length(3, 254) @Matches(MAIL_ADDRESS)
  address?: string | null;
}

export class SmsChoiceDto {
  @ApiProperty(WAY) @IsIn(NOTICE_WAYS) way: NoticeWay;
  @ApiProperty({ type: String, required: false, nullable: true, maxLength: 16, pattern: PHONE_NUMBER.source })
  @IsOptional() @IsString() @Length(6, 16) @Matches(PHONE_NUMBER)
  address?: string | null;
}

export class NoticeChoiceDto {
  @ApiProperty({ type: MailChoiceDto }) @IsDefined() @ValidateNested() @Type(() => MailChoiceDto) email: MailChoiceDto;
  @ApiProperty({ type: SmsChoiceDto }) @IsDefined() @ValidateNested() @Type(() => SmsChoiceDto) sms: SmsChoiceDto;
  @ApiProperty({ enum: ['zh', 'en'] }) @IsIn(['zh', 'en']) language: 'zh' | 'en';
}

class ChosenChannelView {
  @ApiProperty({ enum: NOTICE_WAYS }) way: NoticeWay;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
}

class ConfirmedView {
  @ApiProperty() email: boolean;
  @ApiProperty() sms: boolean;
}

class CodeView {
  @ApiProperty({ enum: LETTER_STATES }) state: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it could not be sent' }) reason: string | null;
}

class CodesView {
  @ApiProperty({ type: CodeView, nullable: true }) email: CodeView | null;
  @ApiProperty({ type: CodeView, nullable: true }) sms: CodeView | null;
}

export class NoticeChoiceView {
  @ApiProperty({ type: ChosenChannelView }) email: ChosenChannelView;
  @ApiProperty({ type: ChosenChannelView }) sms: ChosenChannelView;
  @ApiProperty({ enum: ['zh', 'en'] }) language: 'zh' | 'en';
  @ApiProperty({ type: ConfirmedView, description: 'Before it is confirmed nothing goes to an address' }) confirmed: ConfirmedView;
  @ApiProperty({ type: CodesView, description: 'The last code asked for' }) codes: CodesView;
  @ApiProperty({ enum: OUTSIDE_CHANNELS, isArray: true, description: 'What the county has' }) offered: readonly string[];
  @ApiProperty({ type: NoticeHoursView, nullable: true, description: 'When the county tells outside' }) hours: NoticeHoursView | null;
  @ApiProperty({ description: 'When the day’s digest is made' }) digestAt: string;
}
