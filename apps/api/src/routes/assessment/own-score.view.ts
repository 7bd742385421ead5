import { ApiProperty } from '@nestjs/swagger';
import { APPEAL_STATES } from '#domain/assessment/life/appeal';
import { ASSESSMENT_STATES, type AssessmentState } from '#domain/assessment/life/assessment';
import { STAGES, type Stage } from '#domain/assessment/life/publish';
import { NO_DAY, NO_ID, NO_TEXT } from './assessment.dto';
import { LinesView, WordsView } from './explanation.view';
import { ScoreColumnView } from './run.dto';

export class OwnScoreView {
  @ApiProperty({ format: 'uuid' }) assessmentId: string;
  @ApiProperty({ format: 'uuid' }) publicationId: string;
  @ApiProperty() period: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ASSESSMENT_STATES }) state: AssessmentState;
  @ApiProperty({ enum: STAGES }) stage: Stage;
  @ApiProperty({ description: 'Of the publication' }) number: number;
  @ApiProperty() document: string;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty() total: string;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
  @ApiProperty({ description: 'Units of the peer group' }) of: number;
  @ApiProperty({ ...NO_TEXT, description: 'Key; null until grades are published' }) grade: string | null;
  @ApiProperty({ ...NO_TEXT, description: 'As the scheme calls it' }) gradeName: string | null;
  @ApiProperty(NO_DAY) objectionsUntil: string | null;
  @ApiProperty({ type: Number, nullable: true }) workingDaysLeft: number | null;
  @ApiProperty({ description: 'The objection window is open' }) mayAppeal: boolean;
}

class OwnCellView extends ScoreColumnView {
  @ApiProperty({ ...NO_TEXT, description: 'Null: excluded' }) points: string | null;
  @ApiProperty({ enum: APPEAL_STATES, nullable: true, description: 'The unit’s newest appeal about it' }) appeal: string | null;
  @ApiProperty(NO_ID) appealId: string | null;
}

export class OwnSheetView extends OwnScoreView {
  @ApiProperty({ type: [OwnCellView] }) cells: readonly OwnCellView[];
}

class LetterCellView {
  @ApiProperty() node: string;
  @ApiProperty() name: string;
  @ApiProperty() depth: number;
  @ApiProperty(NO_TEXT) full: string | null;
  @ApiProperty(NO_TEXT) points: string | null;
  @ApiProperty({ type: WordsView, nullable: true }) rule: WordsView | null;
  @ApiProperty({ type: LinesView }) lines: LinesView;
}

/** A score letter’s content; the annex explains every cell. */
export class ScoreLetterView {
  @ApiProperty({ format: 'uuid' }) assessmentId: string;
  @ApiProperty({ format: 'uuid' }) publicationId: string;
  @ApiProperty() period: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: STAGES }) stage: Stage;
  @ApiProperty() number: number;
  @ApiProperty() document: string;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty() sha256: string;
  @ApiProperty() runHash: string;
  @ApiProperty() schemeNumber: string;
  @ApiProperty() schemeVersion: number;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ description: 'Name of the peer group' }) group: string;
  @ApiProperty() total: string;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
  @ApiProperty() of: number;
  @ApiProperty({ ...NO_TEXT, description: 'Its name; null until grades are published' }) grade: string | null;
  @ApiProperty() awardBarred: boolean;
  @ApiProperty({ type: LinesView }) totalLines: LinesView;
  @ApiProperty({ type: [LetterCellView] }) cells: readonly LetterCellView[];
}
