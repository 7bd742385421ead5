import { ApiProperty } from '@nestjs/swagger';
import {
  LADDER_ACTIONS,
  LADDER_CHANNELS,
  LADDER_ISSUERS,
  LADDER_RANKS,
  type LadderAction,
  type LadderChannel,
  type LadderIssuer,
  type LadderRank,
  type LadderTrigger,
  SLIP_COLOURS,
  type SlipColour,
} from '#domain/assignment/ladder';

export class LadderStepView {
  @ApiProperty() key: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: '{basis, offset, unit}: days before or after the limit, the day to sign or the next report; or {count, of, withinWorkingDays}',
  })
  trigger: LadderTrigger;
  @ApiProperty({ enum: LADDER_ACTIONS }) action: LadderAction;
  @ApiProperty({ enum: SLIP_COLOURS, type: String, nullable: true }) colour: SlipColour | null;
  @ApiProperty({ enum: LADDER_RANKS }) to: LadderRank;
  @ApiProperty({ enum: LADDER_RANKS, isArray: true }) copies: readonly LadderRank[];
  @ApiProperty({ enum: LADDER_CHANNELS }) channel: LadderChannel;
  @ApiProperty({ type: String, nullable: true, description: 'Decimal string' }) points: string | null;
  @ApiProperty() mayStartAt: boolean;
  @ApiProperty({ enum: LADDER_ISSUERS }) issuedBy: LadderIssuer;
}

export class LadderView {
  @ApiProperty({ format: 'uuid' }) listId: string;
  @ApiProperty() document: string;
  @ApiProperty({ description: '0: none was loaded' }) ladderVersion: number;
  @ApiProperty({ type: [LadderStepView] }) steps: readonly LadderStepView[];
  @ApiProperty({ description: 'Of the list' }) version: number;
}

export class LadderVersionView {
  @ApiProperty() version: number;
  @ApiProperty() document: string;
  @ApiProperty() source: string;
  @ApiProperty({ type: [LadderStepView] }) steps: readonly LadderStepView[];
  @ApiProperty({ format: 'date-time' }) loadedAt: string;
}

export class LoadedLadderView {
  @ApiProperty() ladderVersion: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Open tasks planned anew; null: a job will do it' }) replanned: number | null;
  @ApiProperty({ description: 'Of the list' }) version: number;
}

class StepCountView {
  @ApiProperty() key: string;
  @ApiProperty({ description: 'Among the open tasks, from tomorrow on' }) coming: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstOn: string | null;
  @ApiProperty({ description: 'On what is recorded of the list, had it been in force' }) wouldHave: number;
}

export class LadderPreviewView {
  @ApiProperty() document: string;
  @ApiProperty() tasks: number;
  @ApiProperty({ type: [StepCountView] }) steps: readonly StepCountView[];
}
