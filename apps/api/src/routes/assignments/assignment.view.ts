import { ApiProperty } from '@nestjs/swagger';
import { SOURCE_IDS, type SourceId } from '#domain/plan/assignment-source';
import type { ProofRule } from '#domain/plan/proof-rule';
import { TIMER_KINDS } from '#domain/ledger/decision';
import { STEP_ACTIONS, type StepAction } from '#domain/assignment/ladder';
import { STATES } from '#domain/assignment/lifecycle';
import { Problem } from '../../edge/problem.dto';

const NO_DAY = { format: 'date', type: String, nullable: true } as const;
const NO_INSTANT = { format: 'date-time', type: String, nullable: true } as const;
const NO_ID = { format: 'uuid', type: String, nullable: true } as const;

export class MovedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty({ description: 'Also the ETag: the If-Match of the next change' }) version: number;
}

export class RequestedView extends MovedView {
  @ApiProperty({ format: 'uuid' }) requestId: string;
}

export class ExtensionAskedView extends RequestedView {
  @ApiProperty({ description: 'Asked after the limit: counts as overdue' }) late: boolean;
}

export class ReturnDecidedView extends MovedView {
  @ApiProperty({ ...NO_ID, description: 'The assignment made for the right unit' }) redispatchedId: string | null;
}

export class DecomposedView extends MovedView {
  @ApiProperty({ type: [String], format: 'uuid' }) children: readonly string[];
}

export class ClosedOutView extends MovedView {
  @ApiProperty({ type: String, nullable: true, example: '销〔2023〕17号' }) closureNumber: string | null;
}

export class MadeView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

class AcknowledgedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: MovedView, required: false }) moved?: MovedView;
  @ApiProperty({ type: Problem, required: false, description: 'Why this one was refused' }) problem?: Problem;
}

export class AcknowledgementsView {
  @ApiProperty({ type: [AcknowledgedView] }) outcomes: readonly AcknowledgedView[];
}

class FindingOfTaskView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Its plan was accepted; before that nothing is complete' }) planned: boolean;
  @ApiProperty({ description: 'A plan was handed in and not decided yet' }) planWaits: boolean;
}

export class AssignmentCardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) listId: string;
  @ApiProperty({ format: 'uuid' }) itemId: string;
  @ApiProperty() itemNumber: number;
  @ApiProperty() theme: string;
  @ApiProperty() title: string;
  @ApiProperty({ ...NO_ID, description: 'The lead’s, for a township’s share' }) parentId: string | null;
  @ApiProperty({ enum: ['lead', 'township', 'leadership'] }) kind: string;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty(NO_ID) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty() leadUnit: string;
  @ApiProperty({ format: 'uuid' }) leaderPostId: string;
  @ApiProperty() leader: string;
  @ApiProperty() verifierUnit: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) target: object;
  @ApiProperty() unitOfMeasure: string;
  @ApiProperty({ enum: ['ten-day', 'monthly', 'quarterly', 'once'] }) cadence: string;
  @ApiProperty() countersign: boolean;
  @ApiProperty({ format: 'date' }) dispatchedOn: string;
  @ApiProperty({ ...NO_DAY, description: 'The limit first set; never changed' }) originalDueOn: string | null;
  @ApiProperty({ ...NO_DAY, description: 'The limit in force; null while provisional' }) dueOn: string | null;
  @ApiProperty(NO_DAY) acknowledgeDueOn: string | null;
  @ApiProperty(NO_DAY) suspendedOn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Decimal string' }) figure: string | null;
  @ApiProperty() figureVerified: boolean;
  @ApiProperty() reportCount: number;
  @ApiProperty({ type: String, nullable: true }) closureNumber: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: '{kind: file} or {kind: photo, reason}: what a completion must carry; null: words are enough' })
  proof: ProofRule | null;
  @ApiProperty({ type: FindingOfTaskView, nullable: true, description: 'The problem it puts right' }) finding: FindingOfTaskView | null;
}

class TaskBasisView {
  @ApiProperty() number: string;
  @ApiProperty({ enum: SOURCE_IDS }) source: SourceId;
  @ApiProperty({ type: String, nullable: true }) document: string | null;
  @ApiProperty({ type: String, nullable: true }) leader: string | null;
  @ApiProperty(NO_DAY) saidOn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The item of the annual list it serves' }) item: string | null;
}

export class RequestCardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty({ enum: ['return', 'extension'] }) kind: string;
  @ApiProperty({ enum: ['open', 'granted', 'refused'] }) state: string;
  @ApiProperty() reason: string;
  @ApiProperty() progress: string;
  @ApiProperty(NO_DAY) askedDueOn: string | null;
  @ApiProperty(NO_ID) proposedUnitId: string | null;
  @ApiProperty({ format: 'uuid' }) askedUnitId: string;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
  @ApiProperty(NO_DAY) decideDueOn: string | null;
  @ApiProperty() late: boolean;
  @ApiProperty(NO_INSTANT) decidedAt: string | null;
  @ApiProperty(NO_DAY) decidedDueOn: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
}

class SuspensionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date' }) fromOn: string;
  @ApiProperty(NO_DAY) untilOn: string | null;
  @ApiProperty() reason: string;
}

export class VerificationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) reportId: string;
  @ApiProperty({ enum: ['verified', 'sentBack', 'countersigned', 'takenBack'] }) outcome: string;
  @ApiProperty() reason: string;
  @ApiProperty() note: string;
  @ApiProperty({ type: [String] }) fields: readonly string[];
  @ApiProperty({ type: String, nullable: true, enum: ['clerk', 'unit-head'], description: 'Sent back: who is to see to it' })
  target: 'clerk' | 'unit-head' | null;
  @ApiProperty({ format: 'uuid' }) byUnitId: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class NextEventView {
  @ApiProperty({ enum: TIMER_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Which step of a ladder; null where the kind has none' })
  step: string | null;
  @ApiProperty({ enum: STEP_ACTIONS, nullable: true, description: 'What that step is to do' }) action: StepAction | null;
  @ApiProperty({ format: 'date', description: 'It comes at the close of this day, a step of a ladder as it begins' }) dueOn: string;
}

export class AssignmentView extends AssignmentCardView {
  @ApiProperty({ type: [RequestCardView] }) requests: readonly RequestCardView[];
  @ApiProperty({ type: [SuspensionView] }) suspensions: readonly SuspensionView[];
  @ApiProperty({ type: [VerificationView] }) verifications: readonly VerificationView[];
  @ApiProperty({ type: NextEventView, nullable: true, description: 'What it waits for next' }) nextEvent: NextEventView | null;
  @ApiProperty({ type: TaskBasisView, nullable: true, description: 'Of a task outside the annual list' }) basis: TaskBasisView | null;
  @ApiProperty({ type: [String], description: 'What you may do now' }) may: readonly string[];
}

export class NoteView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['comment', 'instruction', 'visit'] }) kind: string;
  @ApiProperty() text: string;
  @ApiProperty({ format: 'uuid' }) byUnitId: string;
  @ApiProperty() byUnit: string;
  @ApiProperty({ type: String, nullable: true }) byPost: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}
