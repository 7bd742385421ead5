import { ApiProperty } from '@nestjs/swagger';
import { LIST_COLUMNS, type ListColumn } from '#domain/plan/list-column';

class HeadingView {
  @ApiProperty() text: string;
  @ApiProperty({ enum: Object.keys(LIST_COLUMNS), type: String, nullable: true, description: 'Null: nobody knows what it is' }) column: ListColumn | null;
  @ApiProperty({ type: [String], description: 'What stands below it' }) samples: readonly string[];
}

class ColumnsView {
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'From 1, as the workbook shows it' }) headerRow: number;
  @ApiProperty({ type: [HeadingView] }) headings: readonly HeadingView[];
  @ApiProperty({ enum: Object.keys(LIST_COLUMNS), isArray: true, description: 'Required, and no heading stands for them' }) missing: readonly ListColumn[];
}

export class WorkbookColumnsView {
  @ApiProperty({ type: [ColumnsView] }) lists: readonly ColumnsView[];
}
