import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { type State, STATES } from '#domain/assignment/lifecycle';
import { EXPORT_KINDS, type ExportKind } from '#domain/inspection/record-export';
import { TRAIL_KINDS, type TrailKind } from '#domain/inspection/trail-kind';
import { type TimelineAsked, TIMELINES_ASKED } from '#engine/inspection/timeline-scope';
import { DAY, PageQuery } from '../assignments/assignment.dto';
import { TrailEntryView } from '../trail/trail.dto';

const ORDERS = ['asc', 'desc'] as const;
const MOST_ROWS = 10_000_000;

export class TimelineQueryDto extends PageQuery {
  @ApiProperty({ enum: TIMELINES_ASKED, description: 'Of a thing, a unit, whoever held a post, or a time' }) @IsIn(TIMELINES_ASKED) of: TimelineAsked;
  @ApiProperty({ required: false, format: 'uuid', description: 'Which; a period needs none' }) @IsOptional() @IsUUID() id?: string;
  @ApiProperty({ required: false, format: 'date' }) @IsOptional() @IsString() @Matches(DAY) from?: string;
  @ApiProperty({ required: false, format: 'date', description: 'The last day: nothing later is shown' }) @IsOptional() @IsString() @Matches(DAY) until?: string;
  @ApiProperty({ required: false, type: String, description: `Only these kinds, separated by commas: ${TRAIL_KINDS.join(', ')}` })
  @IsOptional() @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray() @ArrayMaxSize(TRAIL_KINDS.length) @ArrayUnique() @IsIn(TRAIL_KINDS, { each: true })
  kinds?: TrailKind[];
  @ApiProperty({ required: false, enum: ORDERS, default: 'asc' }) @IsOptional() @IsIn(ORDERS) order?: (typeof ORDERS)[number];
}

class EntryChangeView {
  @ApiProperty() field: string;
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'object' }, { type: 'array', items: {} }] })
  from: unknown;
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'object' }, { type: 'array', items: {} }] })
  to: unknown;
}

class LateRecordView {
  @ApiProperty({ format: 'date' }) happenedOn: string;
  @ApiProperty({ type: 'integer', description: 'So many days later it was written down' }) days: number;
}

export class InspectedEntryView extends TrailEntryView {
  @ApiProperty({ enum: TRAIL_KINDS }) kind: TrailKind;
  @ApiProperty({ type: String, nullable: true, description: 'What it is about, as that is called today' }) about: string | null;
  @ApiProperty({ type: [EntryChangeView] }) changes: readonly EntryChangeView[];
  @ApiProperty({ type: LateRecordView, nullable: true, description: 'What it tells of happened before it was written down' }) late: LateRecordView | null;
}

export class TimelineView {
  @ApiProperty({ type: [InspectedEntryView] }) items: readonly InspectedEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

const STATES_OF = ['list', 'item'] as const;

export class StateOnQuery {
  @ApiProperty({ enum: STATES_OF }) @IsIn(STATES_OF) of: (typeof STATES_OF)[number];
  @ApiProperty({ format: 'uuid' }) @IsUUID() id: string;
  @ApiProperty({ format: 'date', description: 'As it stood when this day closed' }) @IsString() @Matches(DAY) on: string;
}

class StandingOnView {
  @ApiProperty({ enum: STATES }) state: State;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, nullable: true }) figure: string | null;
  @ApiProperty({ type: 'integer' }) reports: number;
  @ApiProperty({ type: String, nullable: true }) closureNumber: string | null;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: 'The trail tells of a move that the law of its life does not have' }) illegal: boolean;
}

class StandingNowView {
  @ApiProperty({ enum: STATES }) state: State;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, nullable: true }) figure: string | null;
}

const KINDS = ['lead', 'township', 'leadership'] as const;

class TaskOnView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: KINDS }) kind: (typeof KINDS)[number];
  @ApiProperty({ description: 'Then accountable; of a leader’s part, his post' }) unit: string;
  @ApiProperty({ type: StandingOnView, nullable: true, description: 'null: not dispatched yet' }) then: StandingOnView | null;
  @ApiProperty({ type: StandingNowView }) now: StandingNowView;
}

class ItemThenView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ description: 'false: an amendment that came later added it' }) existed: boolean;
  @ApiProperty() dropped: boolean;
  @ApiProperty() title: string;
  @ApiProperty() titleNow: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) target: object;
  @ApiProperty({ type: 'object', additionalProperties: true }) targetNow: object;
  @ApiProperty({ type: [TaskOnView] }) tasks: readonly TaskOnView[];
}

export class StateOnView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() documentNumber: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ type: [ItemThenView] }) items: readonly ItemThenView[];
}

export class RecordExportDto {
  @ApiProperty({ enum: EXPORT_KINDS }) @IsIn(EXPORT_KINDS) what: ExportKind;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_ROWS }) @IsInt() @Min(0) @Max(MOST_ROWS) rows: number;
  @ApiProperty({ maxLength: 300, description: 'Address of the screen with its filters, in plain letters, without what was searched for' })
  @IsString() @Matches(/^[\w/?=&:.,+%-]{0,300}$/)
  filter: string;
}
