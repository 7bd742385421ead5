import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { MAIL_ADDRESS, MOST_FRAME, MOST_UNFOLDED, SECRET_NAME, TIME_OF_DAY, WEBHOOK_URL } from '#domain/people/set-notice-channels';

export class ReceiverDto {
  @ApiProperty({ maxLength: 500, description: 'http or https, without user and fragment' })
  @IsString() @Length(1, 500) @Matches(WEBHOOK_URL)
  url: string;

  @ApiProperty({ maxLength: 40, description: 'The name under which the operator keeps the secret' })
  @IsString() @Length(1, 40) @Matches(SECRET_NAME)
  secret: string;
}

export class MailSenderDto {
  @ApiProperty({ maxLength: 254, description: 'From whom the county’s mail comes', example: 'duban@example.gov.cn' })
  @IsString() @Length(3, 254) @Matches(MAIL_ADDRESS)
  from: string;

  @ApiProperty({ maxLength: 40, description: 'The name under which the operator keeps the mail server' })
  @IsString() @Length(1, 40) @Matches(SECRET_NAME)
  secret: string;
}

export class NoticeHoursDto {
  @ApiProperty({ pattern: TIME_OF_DAY.source }) @IsString() @Matches(TIME_OF_DAY) from: string;
  @ApiProperty({ pattern: TIME_OF_DAY.source, description: 'Not included' }) @IsString() @Matches(TIME_OF_DAY) until: string;
}

export class NoticeFramesDto {
  @ApiProperty({ maxLength: MOST_FRAME, example: '【督办】{unit}：{sentence} {link}' }) @IsString() @Length(1, MOST_FRAME) zh: string;
  @ApiProperty({ maxLength: MOST_FRAME, example: '[Duban] {unit}: {sentence} {link}' }) @IsString() @Length(1, MOST_FRAME) en: string;
}

const absent = { required: false, nullable: true } as const;

export class NoticeChannelsDto {
  @ApiProperty({ type: ReceiverDto, ...absent, description: 'Absent or null: no gateway' })
  @IsOptional() @ValidateNested() @Type(() => ReceiverDto)
  webhook?: ReceiverDto | null;

  @ApiProperty({ type: ReceiverDto, ...absent, description: 'A WeCom group’s robot; the secret is its key' })
  @IsOptional() @ValidateNested() @Type(() => ReceiverDto)
  wecom?: ReceiverDto | null;

  @ApiProperty({ type: ReceiverDto, ...absent, description: 'A DingTalk group’s robot; the secret is access token, colon, signing secret' })
  @IsOptional() @ValidateNested() @Type(() => ReceiverDto)
  dingtalk?: ReceiverDto | null;

  @ApiProperty({ type: MailSenderDto, ...absent, description: 'Persons may choose mail' })
  @IsOptional() @ValidateNested() @Type(() => MailSenderDto)
  email?: MailSenderDto | null;

  @ApiProperty({ type: ReceiverDto, ...absent, description: 'Persons may choose short messages' })
  @IsOptional() @ValidateNested() @Type(() => ReceiverDto)
  sms?: ReceiverDto | null;

  @ApiProperty({ type: NoticeHoursDto, ...absent, description: 'On working days; null: at any time' })
  @IsOptional() @ValidateNested() @Type(() => NoticeHoursDto)
  hours?: NoticeHoursDto | null;

  @ApiProperty({ type: NoticeFramesDto, ...absent, description: 'What the sentence stands in outside; null: as it comes' })
  @IsOptional() @ValidateNested() @Type(() => NoticeFramesDto)
  frames?: NoticeFramesDto | null;

  @ApiProperty({ minimum: 1, maximum: MOST_UNFOLDED, description: 'More of a kind to a unit and role in a day are told as one' })
  @IsInt() @Min(1) @Max(MOST_UNFOLDED)
  digestOver: number;

  @ApiProperty({ pattern: TIME_OF_DAY.source, description: 'When the daily digest is made, in the county’s zone' })
  @IsString() @Matches(TIME_OF_DAY)
  digestAt: string;
}

class ReceiverView {
  @ApiProperty() url: string;
  @ApiProperty() secret: string;
}

class MailSenderView {
  @ApiProperty() from: string;
  @ApiProperty() secret: string;
}

export class NoticeHoursView {
  @ApiProperty() from: string;
  @ApiProperty() until: string;
}

class NoticeFramesView {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class NoticeChannelsView {
  @ApiProperty({ type: ReceiverView, nullable: true }) webhook: ReceiverView | null;
  @ApiProperty({ type: ReceiverView, nullable: true }) wecom: ReceiverView | null;
  @ApiProperty({ type: ReceiverView, nullable: true }) dingtalk: ReceiverView | null;
  @ApiProperty({ type: MailSenderView, nullable: true }) email: MailSenderView | null;
  @ApiProperty({ type: ReceiverView, nullable: true }) sms: ReceiverView | null;
  @ApiProperty({ type: NoticeHoursView, nullable: true }) hours: NoticeHoursView | null;
  @ApiProperty({ type: NoticeFramesView }) frames: NoticeFramesView;
  @ApiProperty() digestOver: number;
  @ApiProperty() digestAt: string;
}
