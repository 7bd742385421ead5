import { ApiProperty } from '@nestjs/swagger';
import { FINDING_ACTS, type FindingAct } from '#domain/inspection/finding-acts';
import { FINDING_STANDINGS, type FindingStanding, SEVERITIES, type Severity, SIGNERS, type Signer } from '#domain/inspection/finding';
import { INSPECTION_SOURCES, type InspectionSource } from '#domain/inspection/inspection-source';
import { PROPOSAL_STATES, type ProposalState } from '#domain/inspection/score-proposal';
import { NamedView } from '../inspection/inspection.dto';
import { InspectedEntryView } from '../inspection/timeline.dto';

const PLAN_STATES = ['waiting', 'accepted', 'returned'] as const;
const OUTCOMES = ['closed', 'held', 'reopened'] as const;

class FindingView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'One series a county and year, whatever the source' }) number: string;
  @ApiProperty({ enum: INSPECTION_SOURCES }) source: InspectionSource;
  @ApiProperty() sourceDocument: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: SEVERITIES }) severity: Severity;
  @ApiProperty({ enum: FINDING_STANDINGS, description: 'Derived from its task, its plans and its look-back' }) standing: FindingStanding;
  @ApiProperty({ format: 'uuid', description: 'The task that puts it right' }) assignmentId: string;
  @ApiProperty({ type: NamedView }) unit: NamedView;
  @ApiProperty({ description: 'Post of the leader in charge' }) leader: string;
  @ApiProperty({ type: NamedView }) recheckUnit: NamedView;
  @ApiProperty({ format: 'date-time' }) raisedAt: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ type: 'integer', description: 'One more each time it came back' }) round: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lookBackOn: string | null;
  @ApiProperty({ description: 'Its day has come, and nobody has said what it found' }) lookBackDue: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class FindingsView {
  @ApiProperty({ type: [FindingView] }) items: readonly FindingView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: 'integer', description: 'Of the whole list' }) total: number;
}

class FindingPlanView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) round: number;
  @ApiProperty() text: string;
  @ApiProperty({ format: 'date' }) plannedOn: string;
  @ApiProperty() handedInBy: string;
  @ApiProperty({ format: 'date-time' }) handedInAt: string;
  @ApiProperty({ enum: PLAN_STATES }) state: (typeof PLAN_STATES)[number];
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
}

class FindingSignatureView {
  @ApiProperty({ type: 'integer' }) round: number;
  @ApiProperty({ enum: SIGNERS }) as: Signer;
  @ApiProperty() person: string;
  @ApiProperty({ type: String, nullable: true }) post: string | null;
  @ApiProperty({ format: 'date-time' }) signedAt: string;
}

class RoundEndView {
  @ApiProperty({ type: 'integer' }) round: number;
  @ApiProperty({ enum: OUTCOMES, description: '`closed`: with a look-back day; `held`, `reopened`: what looking back found' }) outcome: (typeof OUTCOMES)[number];
  @ApiProperty() words: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lookBackOn: string | null;
  @ApiProperty({ type: String, nullable: true }) closureNumber: string | null;
  @ApiProperty() by: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class ProposalOfFindingView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Below nought: a deduction' }) points: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: PROPOSAL_STATES }) state: ProposalState;
  @ApiProperty() proposedBy: string;
  @ApiProperty({ format: 'date-time' }) proposedAt: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
}

class QuotedEntryView {
  @ApiProperty({ format: 'uuid' }) entryId: string;
  @ApiProperty({ description: 'RFC 6962 leaf hash when it was quoted, hexadecimal' }) leaf: string;
  @ApiProperty({ type: InspectedEntryView, nullable: true, description: 'As it stands today; null: it is gone' }) entry: InspectedEntryView | null;
  @ApiProperty({ description: 'Its hash, computed again just now, is the one quoted' }) same: boolean;
}

export class FindingWholeView extends FindingView {
  @ApiProperty() text: string;
  @ApiProperty() proofRequired: string;
  @ApiProperty({ type: NamedView, nullable: true }) inspection: NamedView | null;
  @ApiProperty({ type: NamedView, nullable: true, description: 'The task it was found on' }) about: NamedView | null;
  @ApiProperty() raisedBy: string;
  @ApiProperty() raisedByUnit: string;
  @ApiProperty({ type: [FindingPlanView] }) plans: readonly FindingPlanView[];
  @ApiProperty({ type: [FindingSignatureView] }) signatures: readonly FindingSignatureView[];
  @ApiProperty({ type: [RoundEndView] }) roundEnds: readonly RoundEndView[];
  @ApiProperty({ type: [ProposalOfFindingView] }) proposals: readonly ProposalOfFindingView[];
  @ApiProperty({ type: [QuotedEntryView] }) quotes: readonly QuotedEntryView[];
  @ApiProperty({ enum: FINDING_ACTS, isArray: true, description: 'What the reader may do now' }) acts: readonly FindingAct[];
}

export class FindingRaisedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty({ format: 'uuid', description: 'The task that puts it right' }) assignmentId: string;
}

export class FindingMovedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) version: number;
}
