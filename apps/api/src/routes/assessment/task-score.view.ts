import { ApiProperty } from '@nestjs/swagger';
import { ASSESSMENT_STATES, type AssessmentState } from '#domain/assessment/life/assessment';
import type { RecordSource } from '#domain/assessment/scheme/record-source';
import { SEEN_IN, type SeenIn } from '#engine/assessment/task-score.queries';
import { NO_ID, NO_TEXT } from './assessment.dto';

const READS = ['outcomes', 'figures', 'late', 'slips'] as const satisfies readonly RecordSource['reads'][];

class TaskLeafView {
  @ApiProperty() node: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: READS, isArray: true, description: 'What of the task the indicator reads' }) reads: readonly RecordSource['reads'][];
  @ApiProperty(NO_TEXT) full: string | null;
  @ApiProperty({ ...NO_TEXT, description: 'Of the task’s unit; null: excluded, or not to be seen yet' }) points: string | null;
}

/** A scheme in force that the task goes into, and the assessment of its year under it. */
export class TaskScoreView {
  @ApiProperty({ format: 'uuid' }) schemeId: string;
  @ApiProperty() schemeTitle: string;
  @ApiProperty({ ...NO_ID, description: 'Null: nothing is assessed under it yet' }) assessmentId: string | null;
  @ApiProperty(NO_TEXT) period: string | null;
  @ApiProperty(NO_TEXT) title: string | null;
  @ApiProperty({ enum: ASSESSMENT_STATES, nullable: true }) state: AssessmentState | null;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ description: 'Key of the unit’s peer group' }) group: string;
  @ApiProperty({ enum: SEEN_IN, nullable: true, description: 'Where the points are from: the newest run, the result as published, one’s own' }) seenIn: SeenIn | null;
  @ApiProperty({ ...NO_ID, description: 'Of the run or the publication' }) seenId: string | null;
  @ApiProperty({ type: [TaskLeafView] }) leaves: readonly TaskLeafView[];
}
