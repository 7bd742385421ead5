import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class CellNoteView {
  @ApiProperty() code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

class ProblemView extends CellNoteView {
  @ApiPropertyOptional({ description: 'The column' }) field?: string;
}

class RowView {
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'From 1, as the workbook shows it' }) row: number;
  @ApiPropertyOptional({ description: 'What the row is about' }) label?: string;
  @ApiProperty({ enum: ['ok', 'error', 'empty'] }) verdict: 'ok' | 'error' | 'empty';
  @ApiProperty({ type: [ProblemView] }) problems: readonly ProblemView[];
  @ApiProperty({ type: [CellNoteView] }) notes: readonly CellNoteView[];
  @ApiPropertyOptional() suggestion?: string;
}

class RowCountsView {
  @ApiProperty() rows: number;
  @ApiProperty() ok: number;
  @ApiProperty() error: number;
  @ApiProperty() empty: number;
}

/** What an import makes of a workbook: a verdict for every row. */
export class RowVerdictsView {
  @ApiProperty() ok: boolean;
  @ApiProperty({ type: [ProblemView], description: 'Of the workbook as a whole' }) problems: readonly ProblemView[];
  @ApiProperty({ type: [RowView] }) rows: readonly RowView[];
  @ApiProperty({ type: RowCountsView }) counts: RowCountsView;
}
