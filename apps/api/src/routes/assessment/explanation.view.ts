import { ApiProperty } from '@nestjs/swagger';
import { NO_ID, NO_TEXT } from './assessment.dto';

export class WordsView {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}
export class LinesView {
  @ApiProperty({ type: [String] }) zh: readonly string[];
  @ApiProperty({ type: [String] }) en: readonly string[];
}
class StepView extends WordsView {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'What the step adds; exact. All steps add up to the points' }) adds: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) numbers: Readonly<Record<string, string>>;
}
class ContributingTaskView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() item: number;
  @ApiProperty() title: string;
  @ApiProperty() state: string;
  @ApiProperty(NO_TEXT) figure: string | null;
  @ApiProperty() verified: boolean;
}
class ContributingEvidenceView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() fileName: string;
  @ApiProperty() sha256: string;
}
class ContributingReportView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty({ description: 'Version: the task’s submissions are counted' }) number: number;
  @ApiProperty() period: string;
  @ApiProperty() late: boolean;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: [ContributingEvidenceView] }) evidence: readonly ContributingEvidenceView[];
}
class ContributingSlipView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty() kind: string;
  @ApiProperty() year: number;
  @ApiProperty() number: number;
}
class ContributingLineView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() by: string;
  @ApiProperty() byUnit: string;
  @ApiProperty(NO_TEXT) second: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty(NO_ID) evidenceId: string | null;
  @ApiProperty(NO_ID) appealId: string | null;
}
class ContributingEntryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() fact: string;
  @ApiProperty({ format: 'uuid' }) subjectId: string;
  @ApiProperty({ description: 'Its bytes still give its leaf' }) intact: boolean;
  @ApiProperty({ description: 'What it says' }) zh: string;
  @ApiProperty() en: string;
}
class ContributionsView {
  @ApiProperty({ type: [ContributingTaskView] }) tasks: readonly ContributingTaskView[];
  @ApiProperty({ type: [ContributingReportView] }) reports: readonly ContributingReportView[];
  @ApiProperty({ type: [ContributingSlipView] }) slips: readonly ContributingSlipView[];
  @ApiProperty({ type: ContributingLineView, nullable: true }) line: ContributingLineView | null;
  @ApiProperty({ type: [ContributingEntryView] }) trail: readonly ContributingEntryView[];
}
class ExplainedFactView {
  @ApiProperty(NO_TEXT) item: string | null;
  @ApiProperty(NO_TEXT) value: string | null;
  @ApiProperty(NO_TEXT) numerator: string | null;
  @ApiProperty(NO_TEXT) denominator: string | null;
  @ApiProperty(NO_TEXT) level: string | null;
  @ApiProperty(NO_TEXT) basis: string | null;
  @ApiProperty({ description: 'record:… is read from the record of tasks' }) source: string;
  @ApiProperty(NO_TEXT) hash: string | null;
  @ApiProperty({ type: ContributionsView }) contributions: ContributionsView;
}
class ExplainedInputView {
  @ApiProperty() name: string;
  @ApiProperty(NO_TEXT) value: string | null;
  @ApiProperty({ description: 'The scheme’s own value stood in' }) stated: boolean;
  @ApiProperty({ type: [ExplainedFactView] }) facts: readonly ExplainedFactView[];
}

/** Why a cell has its points: rule, formula with numbers, and what it rests on down to files and entries of the trail. */
export class ExplanationView {
  @ApiProperty({ format: 'uuid' }) runId: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty() node: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['leaf', 'branch', 'bonus', 'deduction', 'total'] }) kind: string;
  @ApiProperty({ type: WordsView, nullable: true }) rule: WordsView | null;
  @ApiProperty({ ...NO_TEXT, description: 'The leaf as the scheme’s file writes it' }) written: string | null;
  @ApiProperty(NO_TEXT) full: string | null;
  @ApiProperty(NO_TEXT) points: string | null;
  @ApiProperty({ type: [StepView] }) steps: readonly StepView[];
  @ApiProperty({ type: LinesView, description: 'The same, line by line, as a score letter prints it' }) lines: LinesView;
  @ApiProperty({ type: [ExplainedInputView] }) inputs: readonly ExplainedInputView[];
  @ApiProperty({ description: 'What was computed again just now is what the run kept' }) agrees: boolean;
}

/** Why a published cell has its points, out of what was frozen with the publication. */
export class FrozenExplanationView {
  @ApiProperty({ format: 'uuid' }) publicationId: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty() node: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: WordsView, nullable: true }) rule: WordsView | null;
  @ApiProperty(NO_TEXT) full: string | null;
  @ApiProperty(NO_TEXT) points: string | null;
  @ApiProperty({ type: LinesView }) lines: LinesView;
  @ApiProperty({ type: [ExplainedInputView] }) inputs: readonly ExplainedInputView[];
}
