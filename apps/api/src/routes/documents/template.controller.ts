import { Controller, Get, Header, HttpCode, Inject, Param, ParseEnumPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/document/document';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { LoadTemplate } from '#engine/document/load-template';
import { TemplateQueries } from '#engine/document/template.queries';
import { WORD_TYPE } from '../../edge/bytes';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { attachment } from '../evidence/attachment';

const KINDS = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, kind]));
const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const KIND = { name: 'kind', enum: DOCUMENT_KINDS };

class TemplateFieldView {
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['text', 'raw', 'image'], description: 'raw stands alone in its paragraph with an @; image is the alternative text of a picture' }) kind: 'text' | 'raw' | 'image';
  @ApiProperty() required: boolean;
}
class TemplateView {
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  @ApiProperty({ description: '0: the product’s own' }) version: number;
  @ApiProperty({ enum: ['office', 'default'] }) source: 'office' | 'default';
  @ApiProperty() fileName: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) loadedAt: string | null;
  @ApiProperty({ type: [TemplateFieldView] }) fields: readonly TemplateFieldView[];
}
class TemplateLoadedView {
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  @ApiProperty() version: number;
}
class TemplateQuery {
  @ApiProperty({ required: false, maxLength: 120 }) @IsOptional() @IsString() @Length(1, 120) fileName?: string;
}

/** Word templates the office changes in Word or WPS. */
@ApiTags('documents')
@Controller('templates')
export class TemplateController {
  constructor(
    @Inject(TemplateQueries) private readonly templates: TemplateQueries,
    @Inject(LoadTemplate) private readonly loading: LoadTemplate,
  ) {}

  @Permit('template.read')
  @Get()
  @ApiOperation({ operationId: 'listTemplates' })
  @ApiOkResponse({ type: [TemplateView] })
  listTemplates(@ActorOf() by: PersonActor): Promise<readonly TemplateView[]> {
    return this.templates.all(by);
  }

  @Permit('template.read')
  @Get(':kind/file')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getTemplateFile', summary: 'The one in force' })
  @ApiParam(KIND)
  @ApiProduces(WORD_TYPE)
  @ApiOkResponse(FILE)
  async getTemplateFile(@ActorOf() by: PersonActor, @Param('kind', new ParseEnumPipe(KINDS)) kind: DocumentKind): Promise<StreamableFile> {
    return new StreamableFile(await this.templates.file(by, kind), { type: WORD_TYPE, disposition: attachment(`${kind}.docx`) });
  }

  @Permit('template.change')
  @Post(':kind')
  @HttpCode(200)
  @ApiOperation({ operationId: 'loadTemplate', summary: 'Every field that is wrong or missing is named' })
  @ApiParam(KIND)
  @ApiConsumes(WORD_TYPE)
  @ApiBody(FILE)
  @ApiOkResponse({ type: TemplateLoadedView })
  async loadTemplate(@CallOf() call: Call, @Param('kind', new ParseEnumPipe(KINDS)) kind: DocumentKind, @Query() { fileName }: TemplateQuery, @Req() { body }: DubanRequest): Promise<TemplateLoadedView> {
    const bytes: Uint8Array = Buffer.isBuffer(body) ? body : fail('request.unsupported-media', { expected: WORD_TYPE });
    return this.loading.load(call, kind, { bytes, name: fileName ?? '' });
  }

  @Permit('template.change')
  @Post(':kind/restore')
  @HttpCode(200)
  @ApiOperation({ operationId: 'restoreTemplate', summary: 'The product’s own again' })
  @ApiParam(KIND)
  @ApiOkResponse({ type: TemplateLoadedView })
  restoreTemplate(@CallOf() call: Call, @Param('kind', new ParseEnumPipe(KINDS)) kind: DocumentKind): Promise<TemplateLoadedView> {
    return this.loading.restore(call, kind);
  }
}
