import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { DRAFT_PROBLEMS, FIGURE_PROBLEMS, type FigureProblem, type OutlineProblem, type ProblemCode } from '#domain/document/check-outline';
import { type WrittenKind, WRITTEN_KINDS } from '#domain/document/document';
import { DRAFT_STATES, type DraftState } from '#domain/document/draft';
import { type Bound, BOUNDS, FIGURE_SHAPES, type FigureScope, type FigureShape, type Scale, SCALES, type Tense, TENSES } from '#domain/document/figure';
import { FINDING_KINDS, type FindingKind } from '#domain/document/lint/finding';
import { LONGEST_SECTION, MOST_FIGURES, MOST_SECTIONS, type Outline } from '#domain/document/outline';

const SHORT = 120;
/** Null says that there is none; left out, it was forgotten. */
const GivenOrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class FigureFormatDto {
  @ApiProperty() @IsInt() @Min(0) @Max(6) decimals: number;
  @ApiProperty() @IsBoolean() thousands: boolean;
  @ApiProperty({ enum: SCALES }) @IsIn(SCALES) scale: Scale;
  @ApiProperty({ enum: BOUNDS }) @IsIn(BOUNDS) bound: Bound;
  @ApiProperty({ description: 'Decimal string; to what 以上 and 余 round down' }) @Matches(/^\d{1,12}(\.\d{1,6})?$/) step: string;
}

class FigureScopeDto implements FigureScope {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(0, 10) item?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(0, 40) unit?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(0, 40) theme?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(0, 30) colour?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(0, 30) value?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(0, 20) measure?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(0, SHORT) document?: string;
}

class FigureBasisDto {
  @ApiProperty() @IsInt() @Min(2000) @Max(2100) year: number;
  @ApiProperty() @IsString() @Length(1, SHORT) document: string;
}

export class FigureBindingDto {
  @ApiProperty() @IsString() @Length(1, 40) @Matches(/^[\p{L}\p{N}_-]+$/u) name: string;
  @ApiProperty() @IsString() @Length(1, SHORT) label: string;
  @ApiProperty({ description: 'A name of listFigureQueries' }) @IsString() @Length(1, 60) query: string;
  @ApiProperty({ type: FigureScopeDto }) @IsObject() @ValidateNested() @Type(() => FigureScopeDto) of: FigureScopeDto;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) @GivenOrNull() @Matches(/^\d{4}-\d{2}-\d{2}$/) asOf: string | null;
  @ApiProperty({ enum: TENSES }) @IsIn(TENSES) tense: Tense;
  @ApiProperty({ type: FigureFormatDto }) @IsObject() @ValidateNested() @Type(() => FigureFormatDto) format: FigureFormatDto;
  @ApiProperty({ type: FigureBasisDto, nullable: true }) @GivenOrNull() @IsObject() @ValidateNested() @Type(() => FigureBasisDto) basis: FigureBasisDto | null;
}

class SectionDto {
  @ApiProperty() @IsString() @Length(0, SHORT) heading: string;
  @ApiProperty({ maxLength: LONGEST_SECTION }) @IsString() @Length(0, LONGEST_SECTION) text: string;
}

export class OutlineDto {
  @ApiProperty() @IsString() @Length(0, SHORT) title: string;
  @ApiProperty({ type: [SectionDto] }) @IsArray() @ArrayMaxSize(MOST_SECTIONS) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => SectionDto) sections: SectionDto[];
  @ApiProperty({ type: [FigureBindingDto] }) @IsArray() @ArrayMaxSize(MOST_FIGURES) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => FigureBindingDto) figures: FigureBindingDto[];
  @ApiProperty() @IsBoolean() anonymous: boolean;
  @ApiProperty({ type: [String] }) @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 40, { each: true }) charts: string[];
}

export class PreviewDraftDto {
  @ApiProperty() @IsInt() @Min(2000) @Max(2100) year: number;
  @ApiProperty({ type: OutlineDto }) @IsObject() @ValidateNested() @Type(() => OutlineDto) outline: OutlineDto;
}

export class ChangeDraftDto extends PreviewDraftDto {
  @ApiProperty({ type: [String], format: 'uuid' }) @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) to: string[];
}

export class WriteDraftDto extends ChangeDraftDto {
  @ApiProperty({ enum: WRITTEN_KINDS }) @IsIn(WRITTEN_KINDS) kind: WrittenKind;
}

export class AcceptExceptionDto {
  @ApiProperty() @IsString() @Length(1, 40) figure: string;
  @ApiProperty({ enum: FIGURE_PROBLEMS }) @IsIn(FIGURE_PROBLEMS) problem: FigureProblem;
  @ApiProperty({ type: String, nullable: true, description: 'What the figure is; it passes for this value only' }) @GivenOrNull() @IsString() @Length(0, 30) value: string | null;
  @ApiProperty({ maxLength: 300 }) @IsString() @Length(1, 300) reason: string;
}

export class DraftMovedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DRAFT_STATES }) state: DraftState;
  @ApiProperty({ description: 'The next If-Match' }) version: number;
}

export class DraftShownView extends DraftMovedView {
  @ApiProperty({ enum: WRITTEN_KINDS }) kind: WrittenKind;
  @ApiProperty() year: number;
  @ApiProperty() title: string;
  @ApiProperty() office: string;
  @ApiProperty({ format: 'date-time' }) changedAt: string;
}

class LiveFigureView {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true, description: 'As it would be printed' }) text: string | null;
  @ApiProperty({ type: String, nullable: true }) change: string | null;
  @ApiProperty({ type: String, nullable: true }) value: string | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty({ type: String, nullable: true }) over: string | null;
  @ApiProperty({ type: String, nullable: true }) under: string | null;
  @ApiProperty() verified: boolean;
  @ApiProperty({ type: String, nullable: true }) asOf: string | null;
  @ApiProperty() sources: number;
  @ApiProperty({ description: 'Changed after the draft was written last' }) stale: boolean;
}

class LintFindingView {
  @ApiProperty({ enum: FINDING_KINDS }) kind: FindingKind;
  @ApiProperty() at: number;
  @ApiProperty() length: number;
  @ApiProperty() line: number;
  @ApiProperty() column: number;
  @ApiProperty() excerpt: string;
  @ApiProperty({ required: false }) names?: number;
  @ApiProperty({ required: false }) numbers?: number;
}

class OutlineProblemView {
  @ApiProperty({ enum: [...FIGURE_PROBLEMS, ...DRAFT_PROBLEMS] }) code: ProblemCode;
  @ApiProperty({ required: false, description: 'Name of the figure' }) figure?: string;
  @ApiProperty({ required: false, description: 'Place of the section, from 0' }) section?: number;
  @ApiProperty({ required: false }) detail?: string;
  @ApiProperty({ required: false, type: LintFindingView }) finding?: LintFindingView;
}

export class DraftPreviewView {
  @ApiProperty({ type: [LiveFigureView] }) live: readonly LiveFigureView[];
  @ApiProperty({ type: [OutlineProblemView] }) problems: readonly OutlineProblem[];
}

class AcceptedView {
  @ApiProperty() figure: string;
  @ApiProperty({ enum: FIGURE_PROBLEMS }) problem: FigureProblem;
  @ApiProperty({ type: String, nullable: true }) value: string | null;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) postId: string | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
}

class WrittenDraftView extends DraftMovedView {
  @ApiProperty({ enum: WRITTEN_KINDS }) kind: WrittenKind;
  @ApiProperty() year: number;
  @ApiProperty({ type: OutlineDto }) outline: Outline;
  @ApiProperty({ type: [String], format: 'uuid' }) to: readonly string[];
  @ApiProperty({ format: 'uuid' }) authorId: string;
  @ApiProperty({ format: 'uuid' }) authorUnitId: string;
  @ApiProperty({ type: [AcceptedView] }) exceptions: readonly AcceptedView[];
}

export class DraftOpenedView extends DraftPreviewView {
  @ApiProperty({ type: WrittenDraftView }) draft: WrittenDraftView;
  @ApiProperty({ format: 'date-time' }) changedAt: string;
  @ApiProperty() author: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) documentId: string | null;
}

export class FigureQueryView {
  @ApiProperty() name: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: '{zh, en}' }) says: { readonly zh: string; readonly en: string };
  @ApiProperty({ enum: FIGURE_SHAPES }) shape: FigureShape;
  @ApiProperty({ type: [String] }) needs: readonly (keyof FigureScope)[];
  @ApiProperty({ type: [String] }) may: readonly (keyof FigureScope)[];
}
