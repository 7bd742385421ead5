import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, Length } from 'class-validator';

export class InviteDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 500 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  accountIds: string[];
}

export class ActivateDto {
  @ApiProperty({ description: 'From the one-time link' })
  @IsString()
  @Length(1, 100)
  token: string;

  @ApiProperty({ description: 'At least 10 characters, without the login in it' })
  @IsString()
  @Length(1, 1000)
  password: string;
}

export class InvitationView {
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() login: string;
  @ApiProperty({ description: 'Good for 24 hours, once; shown once' }) token: string;
}
