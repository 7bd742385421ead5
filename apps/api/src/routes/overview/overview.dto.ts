import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { DAY } from '../assignments/assignment.dto';

export const REPORTED_CADENCES = ['ten-day', 'monthly', 'quarterly'] as const;
const several = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

export class CockpitQuery {
  @ApiProperty({ required: false, format: 'date', description: 'Today, or for readers of the whole county one of the last 7 days' })
  @IsOptional() @Matches(DAY)
  asOf?: string;
}

export class HeatMapQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() listId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() itemId?: string;
  @ApiProperty({ required: false, maxLength: 200 }) @IsOptional() @IsString() @Length(1, 200) theme?: string;
  @ApiProperty({ required: false, type: String, description: 'Ids of at most 100 units, a comma between them' })
  @IsOptional() @Transform(several) @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true })
  unitIds?: string[];
  @ApiProperty({ required: false, description: 'Of the page before' }) @IsOptional() @IsString() @Length(1, 500) cursor?: string;
  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 100, description: 'Items; their columns come whole' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit?: number;
}

export class CompletenessQuery {
  @ApiProperty({ format: 'uuid' }) @IsUUID() listId: string;
  @ApiProperty({ required: false, enum: REPORTED_CADENCES, default: 'monthly' }) @IsOptional() @IsIn(REPORTED_CADENCES)
  cadence?: (typeof REPORTED_CADENCES)[number];
  @ApiProperty({ required: false, minimum: 1, maximum: 12, default: 6, description: 'The last is the one that today lies in' })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(12)
  periods?: number;
}
