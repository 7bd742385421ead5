import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind, type Printed } from '#domain/document/document';
import { COPY_VERDICTS, type CopyVerdict } from '#engine/document/check-copy';
import { PageQuery } from '../assignments/assignment.dto';

const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class DocumentsQuery extends PageQuery {
  @ApiProperty({ required: false, enum: DOCUMENT_KINDS }) @IsOptional() @IsIn(DOCUMENT_KINDS) kind?: DocumentKind;
  @ApiProperty({ required: false }) @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @ApiProperty({ required: false, format: 'uuid', description: 'A unit it went to' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiProperty({ required: false, maxLength: 60, description: 'Words of the title or the number' }) @IsOptional() @IsString() @Length(1, 60) q?: string;
  @ApiProperty({ required: false, description: 'true: only those that wait for your unit to sign' })
  @IsOptional() @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value) @IsBoolean()
  toSign?: boolean;
}

export class LookUpQuery {
  @ApiProperty({ required: false, maxLength: 60, description: 'As printed, 〔2023〕督查通报1号' }) @IsOptional() @IsString() @Length(1, 60) number?: string;
  @ApiProperty({ required: false, maxLength: 80, description: 'The hash or its first twelve digits' }) @IsOptional() @IsString() @Length(12, 80) hash?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() id?: string;
}

export class DocumentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty() office: string;
  @ApiProperty({ format: 'date' }) issuedOn: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @ApiProperty() sha256: string;
  @ApiProperty({ description: 'Units it went to' }) addressees: number;
  @ApiProperty({ description: 'Units that signed for it' }) signed: number;
  @ApiProperty({ description: 'Your unit has it and has not signed' }) toSign: boolean;
}

export class DocumentsView {
  @ApiProperty({ type: [DocumentView] }) items: readonly DocumentView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class SignatureView {
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) signedAt: string | null;
}

export class DocumentOpenedView extends DocumentView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Everything it prints, frozen; its canonical JSON is what the hash is of' })
  printed: Printed;
  @ApiProperty({ description: 'Entries of the trail when it was issued' }) trailSize: number;
  @ApiProperty({ description: '0: the product’s own template' }) templateVersion: number;
  @ApiProperty({ type: [SignatureView] }) signatures: readonly SignatureView[];
}

export class DocumentFoundView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty() office: string;
  @ApiProperty({ format: 'date' }) issuedOn: string;
  @ApiProperty() sha256: string;
  @ApiProperty() trailSize: number;
  @ApiProperty() asOf: string;
}

export class CopyCheckedView {
  @ApiProperty({ enum: COPY_VERDICTS, description: 'same-file: byte for byte; same-text: every word and figure' }) verdict: CopyVerdict;
  @ApiProperty({ type: DocumentFoundView, nullable: true }) document: DocumentFoundView | null;
  @ApiProperty({ type: [String], description: 'Phrases of the copy that were not issued' }) extra: readonly string[];
  @ApiProperty({ description: 'Phrases of what was issued that the copy lacks' }) missingCount: number;
  @ApiProperty({ type: [String], description: 'Those phrases, for who may read the document' }) missing: readonly string[];
}

export class FigureComparedView {
  @ApiProperty() name: string;
  @ApiProperty() label: string;
  @ApiProperty() query: string;
  @ApiProperty({ description: 'As printed' }) text: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the same question answers today' }) now: string | null;
  @ApiProperty() same: boolean;
}

export class DocumentMadeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty() sha256: string;
}
