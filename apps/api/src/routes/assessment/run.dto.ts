import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { RUN_STATES, type RunState } from '#engine/assessment/run.store';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { NO_ID, NO_INSTANT, NO_TEXT } from './assessment.dto';

const KINDS = ['leaf', 'branch', 'bonus', 'deduction'] as const;

export class StartRunDto {
  @ApiProperty({ description: 'A draft nobody publishes; may be made at any time' }) @IsBoolean() dry: boolean;
  @ApiProperty({ required: false, format: 'uuid', description: 'With a dry run: another version' }) @MayBeAbsent() @IsUUID() schemeId?: string;
}

export class RunStartedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Hash of scheme version and inputs: the same inputs are the same run' }) runHash: string;
  @ApiProperty({ description: 'It had been made before' }) again: boolean;
}

class RefusalView {
  @ApiProperty({ description: '/unit/leaf' }) pointer: string;
  @ApiProperty() code: string;
  @ApiProperty({ required: false }) expected?: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class RunView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) assessmentId: string;
  @ApiProperty({ format: 'uuid' }) schemeId: string;
  @ApiProperty() schemeNumber: string;
  @ApiProperty() schemeVersion: number;
  @ApiProperty() runHash: string;
  @ApiProperty() dry: boolean;
  @ApiProperty({ enum: RUN_STATES }) state: RunState;
  @ApiProperty() facts: number;
  @ApiProperty() groups: number;
  @ApiProperty({ description: 'Progress' }) groupsDone: number;
  @ApiProperty({ type: [RefusalView] }) refusals: readonly RefusalView[];
  @ApiProperty() startedBy: string;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty(NO_INSTANT) finishedAt: string | null;
}

export class SheetQuery {
  @ApiProperty({ required: false, description: 'Peer group; the first unless given' }) @IsOptional() @IsString() @Length(1, 60) group?: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'Run to compare with; the finished one before unless given' }) @IsOptional() @IsUUID() with?: string;
}

export class ComparisonQuery {
  @ApiProperty({ format: 'uuid' }) @IsUUID() with: string;
}

class ScoreGroupView {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
}
export class ScoreColumnView {
  @ApiProperty() node: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: KINDS }) kind: string;
  @ApiProperty(NO_TEXT) parent: string | null;
  @ApiProperty() depth: number;
  @ApiProperty(NO_TEXT) full: string | null;
  @ApiProperty(NO_TEXT) rule: string | null;
  @ApiProperty({ description: 'Some of its facts are typed by persons' }) manual: boolean;
}
class ScoreCellView {
  @ApiProperty() node: string;
  @ApiProperty({ ...NO_TEXT, description: 'Null: excluded, its weight went to the others' }) points: string | null;
  @ApiProperty({ description: 'Since the run compared with' }) changed: boolean;
  @ApiProperty({ description: 'Stands apart from its peers: a hint, no verdict' }) outlier: boolean;
}
class ScoreRowView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ description: 'Code' }) unit: string;
  @ApiProperty() name: string;
  @ApiProperty() total: string;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'As published last for the period a year before' }) rankLastYear: number | null;
  @ApiProperty({ type: [String], description: 'Codes of units that share the place' }) tiedWith: readonly string[];
  @ApiProperty(NO_TEXT) grade: string | null;
  @ApiProperty() awardBarred: boolean;
  @ApiProperty({ type: [ScoreCellView] }) cells: readonly ScoreCellView[];
}
export class SheetOfRunView {
  @ApiProperty({ format: 'uuid' }) runId: string;
  @ApiProperty() group: string;
  @ApiProperty({ type: [ScoreGroupView] }) groups: readonly ScoreGroupView[];
  @ApiProperty(NO_ID) comparedWith: string | null;
  @ApiProperty({ type: [ScoreColumnView] }) columns: readonly ScoreColumnView[];
  @ApiProperty({ type: [ScoreRowView], description: 'Best first' }) rows: readonly ScoreRowView[];
}

class StandingView {
  @ApiProperty() total: string;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
  @ApiProperty(NO_TEXT) grade: string | null;
}
class CauseView {
  @ApiProperty() node: string;
  @ApiProperty() name: string;
  @ApiProperty(NO_TEXT) before: string | null;
  @ApiProperty(NO_TEXT) after: string | null;
  @ApiProperty({ description: 'Exact; over/under where its decimals never end' }) adds: string;
  @ApiProperty({ enum: ['scheme', 'facts'] }) from: string;
}
class UnitChangeView {
  @ApiProperty({ description: 'Code' }) unit: string;
  @ApiProperty() group: string;
  @ApiProperty({ type: StandingView, nullable: true }) before: StandingView | null;
  @ApiProperty({ type: StandingView, nullable: true }) after: StandingView | null;
  @ApiProperty({ type: [CauseView] }) causes: readonly CauseView[];
}
class BecauseView {
  @ApiProperty() node: string;
  @ApiProperty() name: string;
  @ApiProperty() units: number;
  @ApiProperty({ enum: ['scheme', 'facts'] }) from: string;
}
class GroupChangeView {
  @ApiProperty() group: string;
  @ApiProperty() name: string;
  @ApiProperty() totals: number;
  @ApiProperty() ranks: number;
  @ApiProperty() grades: number;
  @ApiProperty({ type: [BecauseView] }) because: readonly BecauseView[];
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}
export class ComparisonView {
  @ApiProperty({ type: [UnitChangeView] }) units: readonly UnitChangeView[];
  @ApiProperty({ type: [GroupChangeView] }) groups: readonly GroupChangeView[];
}
