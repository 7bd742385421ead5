import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { LOGIN_PATTERN, TOKEN_MAX_DAYS } from '#domain/people/account';
import { DAY } from './people.dto';

export class CreateAccountDto {
  @ApiProperty({ required: false, format: 'uuid', description: 'A person already known; else `person`' })
  @ValidateIf((dto: CreateAccountDto) => dto.personId !== undefined || dto.person === undefined)
  @IsUUID()
  personId?: string;

  @ApiProperty({ required: false, description: 'The name of a new person' })
  @ValidateIf((dto: CreateAccountDto) => dto.person !== undefined || dto.personId === undefined)
  @IsString()
  @Length(1, 50)
  @Matches(/\S/)
  person?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ pattern: LOGIN_PATTERN.source })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @Matches(LOGIN_PATTERN)
  login: string;

  @ApiProperty({ required: false, default: false, description: 'For a program: no password, only tokens' })
  @IsOptional()
  @IsBoolean()
  machine?: boolean;
}

export class AccountsQuery {
  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  cursor?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiProperty({ required: false, maxLength: 50, description: 'Part of a login or a name' })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  text?: string;

  @ApiProperty({ required: false, description: 'true: only who has no confirmed address to be told at outside' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  untold?: boolean;
}

export class MakeDelegationDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  toAccountId: string;

  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  since: string;

  @ApiProperty({ format: 'date', description: 'Its last day; at most 60 days' })
  @Matches(DAY)
  until: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  reason: string;
}

export class IssueTokenDto {
  @ApiProperty({ format: 'uuid', description: 'A machine’s account' })
  @IsUUID()
  accountId: string;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  label: string;

  @ApiProperty({ minimum: 1, maximum: TOKEN_MAX_DAYS })
  @IsInt()
  @Min(1)
  @Max(TOKEN_MAX_DAYS)
  days: number;
}
