import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length, Matches } from 'class-validator';
import { STAGES, type Stage } from '#domain/assessment/life/publish';
import { REASON_LIMIT } from '../assignments/assignment.dto';
import { AssessmentVersionView, NO_TEXT } from './assessment.dto';
import { ScoreColumnView } from './run.dto';

export class DocumentDto {
  @ApiProperty({ maxLength: 200, description: 'The document it rests on' }) @IsString() @Length(1, 200) @Matches(/\S/) document: string;
}

export class PublishDto extends DocumentDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() runId: string;
}

export class ChangeResultDto extends PublishDto {
  @ApiProperty({ maxLength: REASON_LIMIT }) @IsString() @Length(1, REASON_LIMIT) @Matches(/\S/) reason: string;
}

export class AnnouncedView extends AssessmentVersionView {
  @ApiProperty({ format: 'uuid' }) publicationId: string;
  @ApiProperty({ description: 'Numbered within the assessment, without a gap' }) number: number;
}

export class PublicationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
  @ApiProperty({ enum: STAGES }) stage: Stage;
  @ApiProperty({ format: 'uuid' }) runId: string;
  @ApiProperty() runHash: string;
  @ApiProperty() document: string;
  @ApiProperty({ description: 'Of a change; else empty' }) reason: string;
  @ApiProperty({ description: 'Of everything that was published' }) sha256: string;
  @ApiProperty() by: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class PublishedColumnView extends ScoreColumnView {
  @ApiProperty({ description: 'Peer group it belongs to' }) group: string;
}
class PublishedCellView {
  @ApiProperty() node: string;
  @ApiProperty({ ...NO_TEXT, description: 'Null: excluded' }) points: string | null;
}
class PublishedRowView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ description: 'Code' }) unit: string;
  @ApiProperty() name: string;
  @ApiProperty() group: string;
  @ApiProperty() total: string;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
  @ApiProperty({ type: [String] }) tiedWith: readonly string[];
  @ApiProperty({ ...NO_TEXT, description: 'Null until grades are published' }) grade: string | null;
  @ApiProperty() awardBarred: boolean;
  @ApiProperty({ type: [PublishedCellView] }) cells: readonly PublishedCellView[];
}
export class PublicationOpenedView extends PublicationView {
  @ApiProperty({ format: 'uuid' }) assessmentId: string;
  @ApiProperty({ description: 'What stands there still gives its hash' }) intact: boolean;
  @ApiProperty({ type: [PublishedColumnView] }) columns: readonly PublishedColumnView[];
  @ApiProperty({ type: [PublishedRowView], description: 'Group after group, best first' }) rows: readonly PublishedRowView[];
}

class SheetDifferenceView {
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'Its code' }) unit: string;
  @ApiProperty() column: string;
  @ApiProperty() published: string;
  @ApiProperty() found: string;
}

/** A copy of a score sheet, held against what was published. */
export class HeldSheetView {
  @ApiProperty() number: number;
  @ApiProperty() sha256: string;
  @ApiProperty({ description: 'What stands there still gives the hash it was published with' }) intact: boolean;
  @ApiProperty() same: boolean;
  @ApiProperty({ description: 'How many places differ' }) count: number;
  @ApiProperty({ type: [SheetDifferenceView], description: 'The first of them' }) differences: readonly SheetDifferenceView[];
}
