import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { UNIT_KINDS, type UnitKind } from '#domain/people/unit';

export const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class IdView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class AsOfQuery {
  @ApiProperty({ required: false, format: 'date', description: 'As it stood on that day; today if left out' })
  @IsOptional()
  @Matches(DAY)
  asOf?: string;
}

export class PostsQuery extends AsOfQuery {
  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class OpenUnitDto {
  @ApiProperty({ example: '510722101' })
  @IsString()
  @Length(1, 40)
  @Matches(/^[\w-]+$/)
  code: string;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  name: string;

  @ApiProperty({ enum: UNIT_KINDS })
  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  @ValidateIf((dto: OpenUnitDto) => dto.parentId !== null)
  @IsUUID()
  parentId: string | null;

  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  openedOn: string;
}

export class RenameUnitDto {
  @ApiProperty()
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  name: string;

  @ApiProperty({ format: 'date', description: 'The first day of the new name; not after today' })
  @Matches(DAY)
  on: string;
}

export class CloseUnitDto {
  @ApiProperty({ format: 'date', description: 'The first day it is no longer there; not after today' })
  @Matches(DAY)
  on: string;
}

export class MergeUnitDto extends CloseUnitDto {
  @ApiProperty({ format: 'uuid', description: 'The unit it goes up in' })
  @IsUUID()
  intoId: string;
}

export class OpenPostDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  unitId: string;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  title: string;

  @ApiProperty({ description: 'A county leader’s post' })
  @IsBoolean()
  leader: boolean;
}

export class TermDto {
  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  since: string;

  @ApiProperty({ required: false, format: 'date', description: 'The first day it no longer holds' })
  @IsOptional()
  @Matches(DAY)
  until?: string;
}

export class HoldPostDto extends TermDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class EndDto {
  @ApiProperty({ format: 'date', description: 'The first day it no longer holds' })
  @Matches(DAY)
  until: string;
}

export class LinkLeaderDto extends TermDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  postId: string;

  @ApiProperty({ format: 'uuid', description: 'A township or village' })
  @IsUUID()
  unitId: string;
}
