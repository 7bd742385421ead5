import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

const Flag = () => Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)));

export class FillQuery {
  @ApiProperty({ required: false, description: 'Judge and write nothing' }) @IsOptional() @Flag() @IsBoolean() dryRun?: boolean;
  @ApiProperty({ required: false, enum: ['all', 'valid'], default: 'all', description: 'Nothing unless every filled row is right, or what is right' })
  @IsOptional() @IsIn(['all', 'valid'])
  mode?: 'all' | 'valid';
}

class FillProblemView {
  @ApiProperty() code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

class FillRowView {
  @ApiProperty({ description: 'From 1, as it is shown' }) row: number;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['ok', 'same', 'empty', 'error'], description: 'same: reported already in these words' }) verdict: string;
  @ApiProperty({ type: FillProblemView, nullable: true }) problem: FillProblemView | null;
}

class FillCountsView {
  @ApiProperty() rows: number;
  @ApiProperty() ok: number;
  @ApiProperty() same: number;
  @ApiProperty() empty: number;
  @ApiProperty() error: number;
}

export class FillView {
  @ApiProperty({ type: [FillRowView] }) rows: readonly FillRowView[];
  @ApiProperty({ type: FillCountsView }) counts: FillCountsView;
  @ApiProperty({ description: 'Reports that were written; 0 on a dry run' }) written: number;
}
