import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import type { PostId, TaskItemId } from '#domain/kernel/ids';
import { parseDay } from '#domain/kernel/day';
import { type Basis, SOURCE_IDS, type SourceId } from '#domain/plan/assignment-source';
import { DIRECTIVE_STATES, type DirectiveState } from '#domain/plan/directive';
import { PROOF_KINDS, proofAsked, type ProofRule } from '#domain/plan/proof-rule';
import { LONGEST_NOTE, MOST_NOTE_ITEMS } from '#domain/plan/read-note';
import type { DirectiveItem } from '#engine/plan/directive.store';
import { PageQuery, REASON_LIMIT, wanted } from '../assignments/assignment.dto';
import { CellsDto, QuotaDto } from './plan.dto';

export class NoteTextDto {
  @ApiProperty({ maxLength: LONGEST_NOTE, description: 'A note, or lines of minutes' })
  @IsString() @Length(1, LONGEST_NOTE)
  text: string;
}

class BasisDto {
  @ApiProperty({ enum: SOURCE_IDS })
  @IsIn(SOURCE_IDS)
  source: SourceId;

  @ApiPropertyOptional({ maxLength: 100, description: 'Document number, or number of the minutes' })
  @IsOptional() @IsString() @Length(1, 100) @Matches(/\S/)
  document?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who instructed, or signed' })
  @IsOptional() @IsUUID()
  leaderPostId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The item of the annual list it serves' })
  @IsOptional() @IsUUID()
  itemId?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional() @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/)
  saidOn?: string;
}

class ProofDto {
  @ApiProperty({ enum: PROOF_KINDS })
  @IsIn(PROOF_KINDS)
  kind: ProofRule['kind'];

  @ApiPropertyOptional({ maxLength: 200, description: 'Why a photo is needed' })
  @IsOptional() @IsString() @Length(0, 200)
  reason?: string;
}

class DirectiveItemDto {
  @ApiProperty({ type: CellsDto, description: 'In the words of a list’s columns; limits as people say them' })
  @IsObject() @ValidateNested() @Type(() => CellsDto)
  cells: CellsDto;

  @ApiPropertyOptional({ type: [QuotaDto] })
  @IsOptional() @IsArray() @ArrayMaxSize(500) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => QuotaDto)
  quotas?: QuotaDto[];

  @ApiPropertyOptional({ maxLength: 500, description: 'Why the quotas do not sum to the target' })
  @IsOptional() @IsString() @Length(0, 500)
  explanation?: string;

  @ApiPropertyOptional({ type: ProofDto, description: 'What a completion must carry besides words; left out: nothing' })
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ProofDto)
  proof?: ProofDto;
}

export class DirectiveDto {
  @ApiProperty({ maxLength: LONGEST_NOTE, description: 'The note as it was pasted; empty where none was' })
  @IsString() @Length(0, LONGEST_NOTE)
  text: string;

  @ApiProperty({ type: BasisDto })
  @IsObject() @ValidateNested() @Type(() => BasisDto)
  basis: BasisDto;

  @ApiProperty({ type: [DirectiveItemDto] })
  @IsArray() @ArrayMaxSize(MOST_NOTE_ITEMS) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => DirectiveItemDto)
  items: DirectiveItemDto[];
}

export class RefuseDirectiveDto {
  @ApiProperty({ maxLength: REASON_LIMIT })
  @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/)
  reason: string;
}

export class DirectivesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DIRECTIVE_STATES })
  @IsOptional() @IsIn(DIRECTIVE_STATES)
  state?: DirectiveState;

  @ApiPropertyOptional({ description: 'Only what waits for your own word' })
  @IsOptional() @Transform(wanted) @IsBoolean()
  toDecide?: boolean;
}

/** What was sent, as the engine takes it. */
export function directiveOf({ text, basis, items }: DirectiveDto): { readonly text: string; readonly basis: Basis; readonly items: readonly DirectiveItem[] } {
  return { text, basis: basisOf(basis), items: items.map(itemOf) };
}

function basisOf({ source, document, leaderPostId, itemId, saidOn }: BasisDto): Basis {
  return {
    source,
    document: document?.trim() ?? null,
    leaderPostId: (leaderPostId as PostId | undefined) ?? null,
    itemId: (itemId as TaskItemId | undefined) ?? null,
    saidOn: saidOn === undefined ? null : parseDay(saidOn),
  };
}

function itemOf({ cells, quotas, explanation, proof }: DirectiveItemDto): DirectiveItem {
  const { theme, title, symbol, target, unitOfMeasure, leader, leadUnit, cooperatingUnits, scope, limit, cadence } = cells;
  const given = { theme, title, symbol, target, unitOfMeasure, leader, leadUnit, cooperatingUnits, scope, limit, cadence };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as DirectiveItem['cells'];
  const shares = quotas?.map(({ township, value }) => ({ township, value }));
  return { cells: said, ...(shares && { quotas: shares }), ...(explanation && { explanation }), proof: proofAsked(proof?.kind ?? null, proof?.reason ?? '') };
}
