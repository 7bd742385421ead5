import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { INDICATOR_FACT_STATES, type IndicatorFactState } from '#domain/assessment/life/indicator-fact';
import { BLOCKERS, type BlockerCode } from '#domain/assessment/life/preflight';
import { DryRunQuery } from '../../edge/dry-run';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { RowVerdictsView } from '../../edge/verdicts.view';
import { AMOUNT, PageQuery } from '../assignments/assignment.dto';
import { NO_ID, NO_INSTANT, NO_TEXT } from './assessment.dto';

const SHA = /^[0-9a-f]{64}$/;

export class FactQuery extends PageQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiProperty({ required: false, maxLength: 60 }) @IsOptional() @IsString() @Length(1, 60) figure?: string;
  @ApiProperty({ required: false, enum: INDICATOR_FACT_STATES }) @IsOptional() @IsIn(INDICATOR_FACT_STATES) state?: IndicatorFactState;
}

/** One line: what a facts file would say of the unit. A value, or numerator and denominator, or that the leaf does not apply. */
export class RecordFactDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() unitId: string;
  @ApiProperty({ maxLength: 60, description: 'Key of the leaf, the figure or the veto' }) @IsString() @Length(1, 60) @Matches(/\S/) figure: string;
  @ApiProperty({ required: false, maxLength: 60 }) @MayBeAbsent() @IsString() @Length(1, 60) input?: string;
  @ApiProperty({ required: false, maxLength: 100, description: 'Tells events, awards and raters apart' }) @MayBeAbsent() @IsString() @Length(1, 100) item?: string;
  @ApiProperty({ required: false, description: 'Decimal string' }) @MayBeAbsent() @Matches(AMOUNT) value?: string;
  @ApiProperty({ required: false, description: 'Decimal string' }) @MayBeAbsent() @Matches(AMOUNT) numerator?: string;
  @ApiProperty({ required: false, description: 'Decimal string' }) @MayBeAbsent() @Matches(AMOUNT) denominator?: string;
  @ApiProperty({ required: false, maxLength: 60, description: 'Level of an award' }) @MayBeAbsent() @IsString() @Length(1, 60) level?: string;
  @ApiProperty({ required: false, default: true, description: 'false: the leaf does not apply to the unit' }) @MayBeAbsent() @IsBoolean() applies?: boolean;
  @ApiProperty({ maxLength: 200, description: 'The document or decision it rests on' }) @IsString() @Length(1, 200) @Matches(/\S/) basis: string;
  @ApiProperty({ maxLength: 200, description: 'Where it comes from' }) @IsString() @Length(1, 200) @Matches(/\S/) source: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'A file on the evidence shelf; this or hash' }) @MayBeAbsent() @IsUUID() evidenceId?: string;
  @ApiProperty({ required: false, description: 'SHA-256 of the file; this or evidenceId' }) @MayBeAbsent() @IsString() @Matches(SHA) hash?: string;
}

export class ConfirmFactsDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 500 })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsUUID(undefined, { each: true })
  ids: string[];
}

export class FactsOutQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiProperty({ required: false, maxLength: 60 }) @IsOptional() @IsString() @Length(1, 60) figure?: string;
  @ApiProperty({ required: false, enum: INDICATOR_FACT_STATES }) @IsOptional() @IsIn(INDICATOR_FACT_STATES) state?: IndicatorFactState;
}

export class ImportFactsQuery extends DryRunQuery {
  @ApiProperty({ required: false, maxLength: 200 }) @IsOptional() @IsString() @Length(1, 200) fileName?: string;
}

export class FactsConfirmedView {
  @ApiProperty() confirmed: number;
}

export class FactsImportedView extends RowVerdictsView {
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out where nothing was written' }) importId?: string;
  @ApiProperty({ description: 'New lines' }) count: number;
  @ApiProperty({ description: 'Lines that were there already, and alike' }) there: number;
  @ApiProperty({ description: 'This very file had been imported before; nothing was written' }) again: boolean;
}

export class IndicatorFactView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty() figure: string;
  @ApiProperty() input: string;
  @ApiProperty() item: string;
  @ApiProperty() value: string;
  @ApiProperty() numerator: string;
  @ApiProperty() denominator: string;
  @ApiProperty() level: string;
  @ApiProperty() applies: boolean;
  @ApiProperty() basis: string;
  @ApiProperty() source: string;
  @ApiProperty() hash: string;
  @ApiProperty(NO_ID) evidenceId: string | null;
  @ApiProperty({ ...NO_ID, description: 'It corrects what an appeal was about' }) appealId: string | null;
  @ApiProperty(NO_ID) importId: string | null;
  @ApiProperty({ enum: INDICATOR_FACT_STATES }) state: string;
  @ApiProperty() by: string;
  @ApiProperty() byUnit: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty(NO_TEXT) second: string | null;
  @ApiProperty(NO_INSTANT) confirmedAt: string | null;
  @ApiProperty(NO_TEXT) withdrawReason: string | null;
}

export class IndicatorFactsView {
  @ApiProperty({ type: [IndicatorFactView] }) items: readonly IndicatorFactView[];
  @ApiProperty(NO_TEXT) nextCursor: string | null;
}

class BlockerView {
  @ApiProperty({ enum: BLOCKERS }) code: BlockerCode;
  @ApiProperty({ ...NO_ID }) unitId: string | null;
  @ApiProperty({ ...NO_TEXT, description: 'Code' }) unit: string | null;
  @ApiProperty(NO_TEXT) unitName: string | null;
  @ApiProperty({ ...NO_TEXT, description: 'Leaf, figure or check' }) node: string | null;
  @ApiProperty() count: number;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class PreflightView {
  @ApiProperty({ description: 'Nothing holds up a run that can be published' }) ok: boolean;
  @ApiProperty({ description: 'Nothing holds up a dry run' }) dryRunOk: boolean;
  @ApiProperty() facts: number;
  @ApiProperty({ type: [BlockerView] }) blockers: readonly BlockerView[];
}

export class PreflightQuery {
  @ApiProperty({ required: false, format: 'uuid', description: 'Another version than the assessment’s own' }) @IsOptional() @IsUUID() schemeId?: string;
}
