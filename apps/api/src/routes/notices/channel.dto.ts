import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { MOST_UNFOLDED, SECRET_NAME, TIME_OF_DAY, WEBHOOK_URL } from '#domain/people/set-notice-channels';

export class WebhookDto {
  @ApiProperty({ maxLength: 500, description: 'http or https, without user and fragment' })
  @IsString() @Length(1, 500) @Matches(WEBHOOK_URL)
  url: string;

  @ApiProperty({ maxLength: 40, description: 'The name under which the operator keeps the secret' })
  @IsString() @Length(1, 40) @Matches(SECRET_NAME)
  secret: string;
}

export class NoticeChannelsDto {
  @ApiProperty({ type: WebhookDto, required: false, nullable: true, description: 'Absent or null: no gateway' })
  @IsOptional() @ValidateNested() @Type(() => WebhookDto)
  webhook?: WebhookDto | null;

  @ApiProperty({ minimum: 1, maximum: MOST_UNFOLDED, description: 'More of a kind to a unit and role in a day are told as one' })
  @IsInt() @Min(1) @Max(MOST_UNFOLDED)
  digestOver: number;

  @ApiProperty({ pattern: TIME_OF_DAY.source, description: 'When the daily digest is made, in the county’s zone' })
  @IsString() @Matches(TIME_OF_DAY)
  digestAt: string;
}

class WebhookView {
  @ApiProperty() url: string;
  @ApiProperty() secret: string;
}

export class NoticeChannelsView {
  @ApiProperty({ type: WebhookView, nullable: true }) webhook: WebhookView | null;
  @ApiProperty() digestOver: number;
  @ApiProperty() digestAt: string;
}
