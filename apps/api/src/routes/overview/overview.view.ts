import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { formatDay } from '#domain/kernel/day';
import { type Colour, COLOURS, LIGHT_REASONS, type LightReason } from '#domain/assignment/light';
import { type State, STATES } from '#domain/assignment/lifecycle';
import type { Cockpit } from '#engine/assignment/cockpit.queries';
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

class HeatCellView {
  @ApiProperty({ format: 'uuid', description: 'Of the assignment' }) id: string;
  @ApiProperty({ enum: STATES }) state: State;
  @ApiProperty({ enum: LIGHT_REASONS, description: 'Each reason has one colour' }) reason: LightReason;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ description: 'Days past its limit, or past the limit to sign' }) daysLate: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The figure in hundredths of the target, rounded down' }) percent: number | null;
  @ApiProperty({ description: 'Reported, and verified by nobody else yet' }) unverified: boolean;
  @ApiProperty({ description: 'Days the limit was moved' }) movedDays: number;
  @ApiProperty({ type: String, nullable: true, description: 'While under way' }) lastPeriod: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
}

/** A cell is missing where the item is not the township's business. */
class HeatRowView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({
    type: 'array',
    items: { anyOf: [{ $ref: getSchemaPath(HeatCellView) }, { type: 'null' }] },
    description: 'One for each item, in the order of the items; null where the item is not the township’s business',
  })
  cells: readonly (HeatCellView | null)[];
}

@ApiExtraModels(HeatCellView)
export class HeatMapView {
  @ApiProperty({ type: [HeatColumnView] }) items: readonly HeatColumnView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [HeatRowView] }) units: readonly HeatRowView[];
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
