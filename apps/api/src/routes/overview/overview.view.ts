import { ApiProperty } from '@nestjs/swagger';
import { formatDay } from '#domain/kernel/day';
import { type Colour, COLOURS, LIGHT_REASONS, type LightReason } from '#domain/assignment/light';
import { type State, STATES } from '#domain/assignment/lifecycle';
import type { Cockpit } from '#engine/assignment/cockpit.queries';
import type { HeatMap } from '#engine/assignment/heat-map.queries';
import { LIGHT_WORDS } from '#words/lights';
import { LightWordsView } from '../assignments/light.view';

class TallyView {
  @ApiProperty({ enum: LIGHT_REASONS }) reason: LightReason;
  @ApiProperty({ enum: COLOURS }) colour: Colour;
  @ApiProperty() words: LightWordsView;
  @ApiProperty() count: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Since the day compared with; null where it is not known' }) change: number | null;
}

class UnitTallyView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty() kind: string;
  @ApiProperty() total: number;
  @ApiProperty() red: number;
  @ApiProperty() yellow: number;
  @ApiProperty({ type: Number, nullable: true }) redBefore: number | null;
}

class NeedsYouView {
  @ApiProperty() extensions: number;
  @ApiProperty() returns: number;
  @ApiProperty({ description: 'Proposed by a rule, issued by nobody' }) slips: number;
  @ApiProperty({ description: 'Written down by the office on your word' }) directives: number;
}

class NextDayView {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() due: number;
}

class FiguresView {
  @ApiProperty({ description: 'Tasks with a figure' }) reported: number;
  @ApiProperty({ description: 'Of these, verified by somebody else' }) verified: number;
}

/** Every number is the total of the list of assignments under the same filters. */
export class CockpitView {
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) comparedWith: string | null;
  @ApiProperty({ description: 'Units’ tasks that were not withdrawn; leaders’ own parts are left out' }) total: number;
  @ApiProperty({ type: [TallyView] }) tallies: TallyView[];
  @ApiProperty() needsYou: NeedsYouView;
  @ApiProperty({ type: [UnitTallyView] }) worst: readonly UnitTallyView[];
  @ApiProperty({ type: [UnitTallyView] }) improved: readonly UnitTallyView[];
  @ApiProperty({ type: [UnitTallyView] }) overdue: readonly UnitTallyView[];
  @ApiProperty({ type: [NextDayView], description: 'Days of the next seven working days on which something owed ends' }) nextDays: NextDayView[];
  @ApiProperty() figures: FiguresView;
}

class HeatColumnView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty() theme: string;
  @ApiProperty() title: string;
}

/** A township's shares, one column each: what stands at the same place belongs together. An item without a share is not its business. */
class HeatCellsView {
  @ApiProperty({ type: [Number], description: 'Which of the items, counted from 0' }) items: readonly number[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Of the assignment' }) ids: readonly string[];
  @ApiProperty({ enum: STATES, isArray: true }) states: readonly State[];
  @ApiProperty({ enum: LIGHT_REASONS, isArray: true, description: 'Each reason has one colour' }) reasons: readonly LightReason[];
  @ApiProperty({ type: [String], format: 'date' }) since: readonly string[];
  @ApiProperty({ type: [Number], description: 'Days past its limit, or past the limit to sign; 0 while none is passed' }) daysLate: readonly number[];
  @ApiProperty({ type: 'array', items: { anyOf: [{ type: 'number' }, { type: 'null' }] }, description: 'The figure in hundredths of the target, rounded down' })
  percents: readonly (number | null)[];
  @ApiProperty({ type: [Boolean], description: 'Reported, and verified by nobody else yet' }) unverified: readonly boolean[];
  @ApiProperty({ type: [Number], description: 'Days the limit was moved' }) movedDays: readonly number[];
  @ApiProperty({ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] }, description: 'While under way' }) lastPeriods: readonly (string | null)[];
  @ApiProperty({ type: 'array', items: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] } }) dueOn: readonly (string | null)[];
}

class HeatRowView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() cells: HeatCellsView;
}

export class HeatMapView {
  @ApiProperty({ type: [HeatColumnView] }) items: readonly HeatColumnView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [HeatRowView] }) units: readonly HeatRowView[];
}

/** The answer as bytes, in which the cells are what the database wrote. In parts: one text of all would be as wide as its widest letter. */
export function heatMapJson({ items, nextCursor, units }: HeatMap): Buffer {
  const rows = units.flatMap(({ id, name, cells }, place) => [`${place > 0 ? ',' : ''}{"id":"${id}","name":${JSON.stringify(name)},"cells":`, cells, '}']);
  const parts = [`{"items":${JSON.stringify(items)},"nextCursor":${JSON.stringify(nextCursor)},"units":[`, ...rows, ']}'];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

class BoardPeriodView {
  @ApiProperty() key: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) onTimeUntil: string | null;
  @ApiProperty({ description: 'What has not come in is late already' }) over: boolean;
}

class BoardUnitView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() kind: string;
}

class BoardCellView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() period: string;
  @ApiProperty() owed: number;
  @ApiProperty() onTime: number;
  @ApiProperty() late: number;
}

export class CompletenessView {
  @ApiProperty({ type: [BoardPeriodView] }) periods: readonly BoardPeriodView[];
  @ApiProperty({ type: [BoardUnitView] }) units: readonly BoardUnitView[];
  @ApiProperty({ type: [BoardCellView] }) cells: readonly BoardCellView[];
}

export function cockpitView(seen: Cockpit): CockpitView {
  return {
    ...seen,
    asOf: formatDay(seen.asOf),
    comparedWith: seen.comparedWith === null ? null : formatDay(seen.comparedWith),
    tallies: seen.tallies.map((tally) => ({ ...tally, words: LIGHT_WORDS[tally.reason] })),
    nextDays: seen.nextDays.map(({ day, due }) => ({ day: formatDay(day), due })),
  };
}
