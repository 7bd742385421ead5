import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';

const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class DryRunQuery {
  @ApiProperty({ required: false, default: false, description: 'true: answers what would happen and writes nothing' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value)
  @IsBoolean()
  dryRun?: boolean;
}
