import { ApiProperty } from '@nestjs/swagger';
import { formatDay } from '#domain/kernel/day';
import { type Colour, COLOURS, type Light, LIGHT_REASONS, type LightReason } from '#domain/assignment/light';
import { LIGHT_WORDS } from '#words/lights';
import { AssignmentCardView } from './assignment.view';

export class LightWordsView {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

class NextMoveView {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Null: the county’s, or nobody’s' }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whom in it; null: nobody moves' }) role: string | null;
}

/** Derived as it is asked for; a leader's is the worst of his units'. */
export class LightView {
  @ApiProperty({ enum: COLOURS }) colour: Colour;
  @ApiProperty({ enum: LIGHT_REASONS }) reason: LightReason;
  @ApiProperty() words: LightWordsView;
  @ApiProperty({ format: 'date', description: 'The first day the reason held' }) since: string;
  @ApiProperty({ description: 'Who moves next' }) next: NextMoveView;
}

export class LitCardView extends AssignmentCardView {
  @ApiProperty() light: LightView;
}

export class AssignmentPageView {
  @ApiProperty({ type: [LitCardView] }) items: readonly LitCardView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ description: 'Of the whole list' }) total: number;
}

export function lightView({ colour, reason, since, next }: Light): LightView {
  return { colour, reason, words: LIGHT_WORDS[reason], since: formatDay(since), next };
}
