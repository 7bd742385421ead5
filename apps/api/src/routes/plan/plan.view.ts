import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LIST_KINDS, type ListKind } from '#domain/plan/annual-list';
import { RowVerdictsView } from '../../edge/verdicts.view';
import { ListRulesView } from './rules.dto';

const ANY = { type: 'object', additionalProperties: true } as const;

/** A verdict for every row; `listId` and `version` once the list is written. */
export class VerdictsView extends RowVerdictsView {
  @ApiPropertyOptional({ format: 'uuid' }) listId?: string;
  @ApiPropertyOptional() version?: number;
  @ApiPropertyOptional() title?: string;
}

export class CalendarView {
  @ApiProperty() year: number;
  @ApiProperty() version: number;
  @ApiProperty({ enum: ['published', 'provisional'] }) status: 'published' | 'provisional';
  @ApiProperty() document: string;
  @ApiProperty({ type: [Number], description: 'Weekdays open by pattern, 1 = Monday' }) weekly: readonly number[];
  @ApiProperty({ type: [String], format: 'date' }) closed: readonly string[];
  @ApiProperty({ type: [String], format: 'date' }) opened: readonly string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } }, description: 'From and until, HH:MM' })
  officeHours: readonly (readonly string[])[];
  @ApiProperty({ format: 'date-time' }) loadedAt: string;
}

export class LoadedCalendarView {
  @ApiProperty() year: number;
  @ApiProperty() version: number;
  @ApiPropertyOptional({ description: 'Limits that moved; absent where a job moves them' }) moved?: number;
}

class FromTo {
  @ApiProperty({ type: String, format: 'date', nullable: true }) from: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) to: string | null;
}

class MoveView {
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty({ type: 'integer' }) itemNumber: number;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: FromTo }) dueOn: FromTo;
  @ApiProperty({ type: FromTo }) acknowledgeDueOn: FromTo;
}

export class CalendarPreviewView {
  @ApiProperty() year: number;
  @ApiProperty() version: number;
  @ApiProperty() moved: number;
  @ApiProperty() lookedAt: number;
  @ApiProperty() concerned: number;
  @ApiProperty({ type: [MoveView] }) moves: readonly MoveView[];
}

export class ListView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() year: number;
  @ApiProperty() documentNumber: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['draft', 'dispatched'] }) state: 'draft' | 'dispatched';
  @ApiProperty({ format: 'uuid' }) verifyingUnitId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) substituteUnitId: string | null;
  @ApiProperty() countersign: boolean;
  @ApiProperty() version: number;
  @ApiProperty({ enum: LIST_KINDS, description: 'register: tasks outside the annual list; findings: problems and their rectification' }) kind: ListKind;
  @ApiProperty({ description: 'In force' }) items: number;
  @ApiProperty() dropped: number;
  @ApiProperty() amendmentCount: number;
}

export class ListHistoryView extends ListView {
  @ApiProperty({ type: ListRulesView, description: 'How it is run' }) rules: ListRulesView;
  @ApiProperty({ type: 'array', items: ANY }) imports: readonly object[];
  @ApiProperty({ type: 'array', items: ANY }) amendments: readonly object[];
}

class ShareView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Decimal' }) quota: string | null;
}

export class ItemView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty({ enum: ['current', 'dropped'] }) state: 'current' | 'dropped';
  @ApiProperty() theme: string;
  @ApiProperty() title: string;
  @ApiProperty(ANY) target: object;
  @ApiProperty() unitOfMeasure: string;
  @ApiProperty({ format: 'uuid' }) leaderPostId: string;
  @ApiProperty({ format: 'uuid' }) leadUnitId: string;
  @ApiProperty({ type: [String], format: 'uuid' }) cooperatingUnitIds: readonly string[];
  @ApiProperty({ type: [ShareView] }) scope: readonly ShareView[];
  @ApiProperty(ANY) limit: object;
  @ApiProperty() cadence: string;
  @ApiProperty({ type: String, nullable: true }) quotaExplanation: string | null;
  @ApiPropertyOptional({ ...ANY, nullable: true, description: 'What a completion must carry besides words' }) proof?: object | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) amendedBy: string | null;
  @ApiProperty({ ...ANY, nullable: true, description: 'Where an amendment changed it' }) original: object | null;
  @ApiProperty({ type: [String] }) changedFields: readonly string[];
}

export class PlannedView {
  @ApiProperty() number: number;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['lead', 'township', 'leadership'] }) kind: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty() leader: string;
  @ApiProperty() verifier: string;
  @ApiProperty(ANY) target: object;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) acknowledgeDueOn: string | null;
}

export class DispatchPreviewView {
  @ApiProperty({ format: 'uuid' }) listId: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: [PlannedView] }) assignments: readonly PlannedView[];
  @ApiProperty({ type: [Number] }) missingYears: readonly number[];
}

export class DispatchedView {
  @ApiProperty({ format: 'uuid' }) listId: string;
  @ApiProperty() version: number;
  @ApiProperty() assignments: number;
  @ApiProperty({ type: [Number] }) missingYears: readonly number[];
}

export class AmendedView {
  @ApiProperty({ format: 'uuid' }) amendmentId: string;
  @ApiProperty() number: number;
  @ApiProperty() version: number;
  @ApiProperty() dispatched: number;
  @ApiProperty() adjusted: number;
  @ApiProperty() withdrawn: number;
}

export class RegisteredView {
  @ApiProperty({ format: 'uuid' }) formId: string;
}

export class FormView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) itemId: string;
  @ApiProperty() number: number;
  @ApiProperty() title: string;
  @ApiProperty() cadence: string;
  @ApiProperty() figureKey: string;
  @ApiProperty({ format: 'uuid' }) ownerUnitId: string;
  @ApiProperty() owner: string;
  @ApiProperty() legalBasis: string;
  @ApiProperty({ format: 'date' }) expiresOn: string;
  @ApiProperty() expired: boolean;
  @ApiProperty() minutes: number;
  @ApiProperty({ description: 'Units that are asked' }) respondents: number;
  @ApiProperty({ description: 'Of all of them together' }) minutesAYear: number;
}
