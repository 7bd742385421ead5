import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Headings, LIST_COLUMNS } from '#domain/plan/list-column';

/** Query strings are text; `true` and `false` and nothing else are flags. */
const Flag = () => Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)));
const Numeric = () => Transform(({ value }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : (value as unknown)));

/** A parameter given once is a list of one. */
const Several = () => Transform(({ value }) => (typeof value === 'string' ? [value] : (value as unknown)));
const HEADING = new RegExp(`^(?:${Object.keys(LIST_COLUMNS).join('|')})=\\S.{0,39}$`);

/** How a workbook is to be taken over; the workbook itself is the body. */
export class ImportListQuery {
  @ApiProperty({ minimum: 1990, maximum: 2200 })
  @Numeric() @IsInt() @Min(1990) @Max(2200)
  year: number;

  @ApiProperty({ maxLength: 100, description: '文号 document number' })
  @IsString() @Length(1, 100) @Matches(/\S/)
  document: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional() @IsString() @Length(1, 200)
  title?: string;

  @ApiPropertyOptional({ description: 'Id, code or name; your own unit if left out' })
  @IsOptional() @IsString() @Length(1, 100)
  verifyingUnit?: string;

  @ApiPropertyOptional({ description: 'Verifies what the verifying unit is itself accountable for' })
  @IsOptional() @IsString() @Length(1, 100)
  substituteUnit?: string;

  @ApiPropertyOptional({ description: 'Whether unit heads sign completions' })
  @IsOptional() @Flag() @IsBoolean()
  countersign?: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, description: 'Which of the workbook’s lists, from 1' })
  @IsOptional() @Numeric() @IsInt() @Min(1) @Max(100)
  place?: number;

  @ApiPropertyOptional({ type: [String], description: 'column=heading, where the workbook’s words are the county’s own' })
  @IsOptional() @Several() @IsArray() @ArrayMaxSize(12) @Matches(HEADING, { each: true })
  heading?: string[];

  @ApiPropertyOptional({ description: 'Judge and write nothing' })
  @IsOptional() @Flag() @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional() @IsString() @Length(1, 200)
  fileName?: string;
}

export class ColumnsQuery {
  @ApiPropertyOptional({ type: [String], description: 'column=heading, as somebody says' })
  @IsOptional() @Several() @IsArray() @ArrayMaxSize(12) @Matches(HEADING, { each: true })
  heading?: string[];
}

/** `leadUnit=责任单位` … as the engine takes it; undefined where nothing was said. */
export function headingsOf(said: readonly string[] | undefined): Headings | undefined {
  if (said === undefined || said.length === 0) return undefined;
  return Object.fromEntries(said.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
}

export class ImportQuotasQuery {
  @ApiPropertyOptional({ description: 'Judge and write nothing' })
  @IsOptional() @Flag() @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional() @IsString() @Length(1, 200)
  fileName?: string;
}

export class QuotaDto {
  @ApiProperty() @IsString() @Length(1, 60)
  township: string;

  @ApiProperty({ description: 'Decimal' }) @IsString() @Length(1, 40)
  value: string;
}

/** Cells in the words of the list's own columns. */
export class CellsDto {
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) theme?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) title?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) symbol?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) target?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) unitOfMeasure?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) leader?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) leadUnit?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) cooperatingUnits?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) scope?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) limit?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(0, 500) cadence?: string;
}

class ChangeDto {
  @ApiProperty({ enum: ['add', 'drop', 'adjust'] })
  @IsIn(['add', 'drop', 'adjust'])
  kind: 'add' | 'drop' | 'adjust';

  @ApiProperty({ minimum: 1, maximum: 99_999 })
  @IsInt() @Min(1) @Max(99_999)
  number: number;

  @ApiPropertyOptional({ type: CellsDto, description: 'add: the whole row; adjust: title, target, limit, cadence' })
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CellsDto)
  cells?: CellsDto;

  @ApiPropertyOptional({ type: [QuotaDto], description: 'All of the item’s quotas' })
  @IsOptional() @IsArray() @ArrayMaxSize(500) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => QuotaDto)
  quotas?: QuotaDto[];

  @ApiPropertyOptional({ description: 'Why the quotas do not sum to the target' })
  @IsOptional() @IsString() @Length(0, 500)
  explanation?: string;
}

export class AmendListDto {
  @ApiProperty({ maxLength: 100 })
  @IsString() @Length(1, 100) @Matches(/\S/)
  documentNumber: string;

  @ApiProperty({ maxLength: 1000 })
  @IsString() @Length(1, 1000) @Matches(/\S/)
  reason: string;

  @ApiProperty({ maxLength: 100, description: 'Title of the post that approved it' })
  @IsString() @Length(1, 100) @Matches(/\S/)
  approvedBy: string;

  @ApiProperty({ type: [ChangeDto] })
  @IsArray() @ArrayMaxSize(500) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ChangeDto)
  changes: ChangeDto[];
}

export class RegisterFormDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  itemId: string;

  @ApiProperty({ maxLength: 100, description: 'What figure is asked; asked once in the county' })
  @IsString() @Length(1, 100) @Matches(/\S/)
  figureKey: string;

  @ApiProperty({ maxLength: 100, description: 'Id, code or name' })
  @IsString() @Length(1, 100)
  ownerUnit: string;

  @ApiProperty({ maxLength: 300 })
  @IsString() @Length(1, 300) @Matches(/\S/)
  legalBasis: string;

  @ApiProperty({ format: 'date' })
  @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/)
  expiresOn: string;

  @ApiProperty({ minimum: 1, maximum: 600, description: 'Estimated minutes to fill it once' })
  @IsInt() @Min(1) @Max(600)
  minutes: number;
}
