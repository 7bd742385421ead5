import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { FILE_NAME_LIMIT, TITLE_LIMIT } from '#domain/report/evidence';

/** A file that is about to come. */
export class BeginUploadDto {
  @ApiProperty({ format: 'uuid', required: false, description: 'Whose shelf; your own unit if left out' })
  @IsOptional() @IsUUID()
  unitId?: string;

  @ApiProperty({ minimum: 1, description: 'Bytes; at most 200 MB' })
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  size: number;

  @ApiProperty({ maxLength: FILE_NAME_LIMIT, description: 'Its extension must agree with its content' })
  @IsString() @Length(1, FILE_NAME_LIMIT)
  fileName: string;

  @ApiProperty({ maxLength: TITLE_LIMIT })
  @IsString() @Length(1, TITLE_LIMIT) @Matches(/\S/)
  title: string;

  @ApiProperty({ format: 'date', description: 'The day it proves something about' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  provesOn: string;
}

export class ShelfQuery {
  @ApiProperty({ format: 'uuid', required: false, description: 'Your own unit if left out' })
  @IsOptional() @IsUUID()
  unitId?: string;

  @ApiProperty({ required: false })
  @IsOptional() @IsString() @Length(1, 500)
  cursor?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 100, default: 50 })
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class UploadView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Bytes that are here for good; go on from there' }) offset: number;
  @ApiProperty() size: number;
}

export class EvidenceCardView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'SHA-256 of the content' }) sha256: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
  @ApiProperty({ description: 'Judged by the content' }) mediaType: string;
  @ApiProperty() fileName: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) provesOn: string;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ description: 'Reports that attach it, of all units' }) useCount: number;
}

class EvidenceUseView {
  @ApiProperty({ format: 'uuid' }) reportId: string;
  @ApiProperty({ format: 'uuid' }) assignmentId: string;
  @ApiProperty({ format: 'uuid' }) itemId: string;
  @ApiProperty() itemNumber: number;
  @ApiProperty() itemTitle: string;
  @ApiProperty() period: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
}

class DuplicatesView {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Those you may see' }) evidenceIds: readonly string[];
  @ApiProperty({ description: 'Those you may not' }) others: number;
}

export class EvidenceView extends EvidenceCardView {
  @ApiProperty({ type: [EvidenceUseView], description: 'Of the reports you may see' }) uses: readonly EvidenceUseView[];
  @ApiProperty({ type: DuplicatesView, description: 'The same bytes received before' }) duplicates: DuplicatesView;
}

export class ShelfView {
  @ApiProperty({ type: [EvidenceCardView] }) items: readonly EvidenceCardView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
