import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { PERSONAL_CHANNELS, type PersonalChannel } from '#domain/ledger/proof';
import { CODE_DIGITS } from '#domain/people/confirm-address';

const CODE = new RegExp(`^\\d{${CODE_DIGITS}}$`);

export class AddressDto {
  @ApiProperty({ enum: PERSONAL_CHANNELS }) @IsIn(PERSONAL_CHANNELS) channel: PersonalChannel;
}

export class AddressCodeDto extends AddressDto {
  @ApiProperty({ pattern: CODE.source, example: '042817' })
  @Matches(CODE)
  code: string;
}
