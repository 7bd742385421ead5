import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { STATES } from '#domain/assignment/lifecycle';
import { SAMPLE_METHODS, SAMPLE_MOST, type SampleMethod } from '#domain/inspection/draw-sample';
import { RISK_REASONS, type RiskReason } from '#domain/inspection/risk';
import { MayBeAbsent } from '../../edge/may-be-absent';

export class SamplesQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() inspectionId?: string;
}

export class DrawSampleDto {
  @ApiProperty({ enum: SAMPLE_METHODS, description: '`risk`: by tickets, one for each task and more for what went wrong with it' })
  @IsIn(SAMPLE_METHODS)
  method: SampleMethod;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: SAMPLE_MOST }) @IsInt() @Min(1) @Max(SAMPLE_MOST) size: number;
  @ApiProperty({ required: false, minLength: 1, maxLength: 100, description: 'Named beforehand by whoever is to believe it; left out: made up' })
  @MayBeAbsent() @IsString() @Length(1, 100) @Matches(/^[\x21-\x7e]+$/)
  seed?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @MayBeAbsent() @IsUUID() listId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @MayBeAbsent() @IsUUID() unitId?: string;
}

class SampleView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) inspectionId: string;
  @ApiProperty() inspection: string;
  @ApiProperty({ enum: SAMPLE_METHODS }) method: SampleMethod;
  @ApiProperty() seed: string;
  @ApiProperty({ type: 'integer' }) size: number;
  @ApiProperty({ type: 'integer' }) populationSize: number;
  @ApiProperty({ description: 'SHA-256 of the population’s canonical JSON, hexadecimal' }) populationHash: string;
  @ApiProperty() drawnBy: string;
  @ApiProperty({ format: 'date-time' }) drawnAt: string;
}

export class SamplesView {
  @ApiProperty({ type: [SampleView] }) items: readonly SampleView[];
}

class SampleMemberView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: RISK_REASONS, isArray: true }) reasons: readonly RiskReason[];
}

class PickedTaskView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null with what follows: not to be seen any more' }) itemNumber: number | null;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty({ enum: STATES, nullable: true }) state: string | null;
  @ApiProperty({ enum: RISK_REASONS, isArray: true }) reasons: readonly RiskReason[];
  @ApiProperty({ type: 'integer' }) tickets: number;
}

export class SampleWholeView extends SampleView {
  @ApiProperty({ type: [PickedTaskView], description: 'In the order drawn' }) picked: readonly PickedTaskView[];
  @ApiProperty({ description: 'Drawing again from seed and population, just now, gave the same' }) repeats: boolean;
  @ApiProperty({ type: [SampleMemberView] }) population: readonly SampleMemberView[];
}
