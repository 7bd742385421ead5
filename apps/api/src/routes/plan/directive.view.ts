import { ApiProperty } from '@nestjs/swagger';
import { SOURCE_IDS, type SourceId } from '#domain/plan/assignment-source';
import { DIRECTIVE_STATES, type DirectiveState, UNDO_MINUTES } from '#domain/plan/directive';
import type { NoteDraft } from '#domain/plan/read-note';
import { DIRECTIVE_BUTTONS, type DirectiveButton } from '#engine/plan/directive.queries';
import { CellNoteView } from '../../edge/verdicts.view';
import { PlannedView } from './plan.view';

const ANY = { type: 'object', additionalProperties: true } as const;
const MAYBE = { type: String, nullable: true } as const;

class NoteDraftView {
  @ApiProperty({ description: 'As it was written' }) text: string;
  @ApiProperty({ ...ANY, description: 'In the words of a list’s columns' }) cells: NoteDraft['cells'];
}

export class NoteReadView {
  @ApiProperty({ type: [NoteDraftView] }) drafts: readonly NoteDraftView[];
}

class PlaceProblemView extends CellNoteView {
  @ApiProperty({ description: '`cells/limit`, `quotas/3`' }) place: string;
}

class SpokenDayView {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null while a year is missing' }) dueOn: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'From tomorrow until the limit' }) workingDays: number | null;
}

class PreviewedItemView {
  @ApiProperty({ type: [PlaceProblemView] }) problems: readonly PlaceProblemView[];
  @ApiProperty({ type: [CellNoteView], description: 'How it was understood' }) notes: readonly CellNoteView[];
  @ApiProperty({ type: SpokenDayView, nullable: true, description: 'The limit by itself; null where it cannot be read' }) limit: SpokenDayView | null;
}

class PlannedDirectedView extends PlannedView {
  @ApiProperty({ description: 'Which of the tasks asked about, from 0' }) item: number;
  @ApiProperty({ type: Number, nullable: true, description: 'From tomorrow until the limit' }) workingDays: number | null;
}

export class DirectivePreviewView {
  @ApiProperty({ type: [PreviewedItemView] }) items: readonly PreviewedItemView[];
  @ApiProperty({ type: [PlannedDirectedView] }) assignments: readonly PlannedDirectedView[];
  @ApiProperty({ type: [Number] }) missingYears: readonly number[];
  @ApiProperty({ type: CellNoteView, nullable: true, description: 'Why none can be made although each task is understood' }) refusal: CellNoteView | null;
}

export class DirectiveMadeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DIRECTIVE_STATES, description: `proposed: waits for its leader; waiting: goes out in ${UNDO_MINUTES} minutes` }) state: DirectiveState;
  @ApiProperty() version: number;
}

class DirectiveView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DIRECTIVE_STATES }) state: DirectiveState;
  @ApiProperty(MAYBE) number: string | null;
  @ApiProperty({ enum: SOURCE_IDS }) source: SourceId;
  @ApiProperty(MAYBE) document: string | null;
  @ApiProperty({ ...MAYBE, format: 'uuid' }) leaderPostId: string | null;
  @ApiProperty(MAYBE) leader: string | null;
  @ApiProperty({ ...MAYBE, format: 'uuid' }) itemId: string | null;
  @ApiProperty({ ...MAYBE, description: 'The item of the annual list it serves' }) item: string | null;
  @ApiProperty({ ...MAYBE, format: 'date' }) saidOn: string | null;
  @ApiProperty() text: string;
  @ApiProperty({ type: 'array', items: ANY }) items: readonly object[];
  @ApiProperty() madeBy: string;
  @ApiProperty() madeByUnit: string;
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty(MAYBE) decidedBy: string | null;
  @ApiProperty() decisionReason: string;
  @ApiProperty({ ...MAYBE, format: 'date-time', description: 'When it goes out, in real time' }) goesOutAt: string | null;
  @ApiProperty({ ...MAYBE, format: 'date-time' }) settledAt: string | null;
  @ApiProperty({ ...MAYBE, description: 'Why it could not go out' }) stoppedCode: string | null;
  @ApiProperty({ ...MAYBE, format: 'uuid' }) listId: string | null;
  @ApiProperty({ description: 'Tasks of units that came of it' }) tasks: number;
  @ApiProperty() version: number;
  @ApiProperty({ enum: DIRECTIVE_BUTTONS, isArray: true }) may: readonly DirectiveButton[];
}

export class DirectivesView {
  @ApiProperty({ type: [DirectiveView] }) items: readonly DirectiveView[];
  @ApiProperty(MAYBE) nextCursor: string | null;
  @ApiProperty({ format: 'date-time', description: 'Real time, for what is left until one goes out' }) now: string;
}
