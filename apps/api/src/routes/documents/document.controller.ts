import { Controller, Get, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { CheckCopy } from '#engine/document/check-copy';
import { DocumentQueries } from '#engine/document/document.queries';
import type { Addresses } from '#engine/document/render/addresses';
import { renderPdf } from '#engine/document/render/render-pdf';
import { SignDocument } from '#engine/document/sign-document';
import { PDF_TYPE, WORD_TYPE } from '../../edge/bytes';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { Throttled } from '../../edge/throttle';
import { attachment } from '../evidence/attachment';
import { CopyCheckedView, DocumentFoundView, DocumentOpenedView, DocumentsQuery, DocumentsView, FigureComparedView, LookUpQuery } from './document.dto';

export const ADDRESSES = Symbol('addresses of documents');
const PAGE = 50;
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** What was issued, as it was issued: the register, every document, its files, its verification, signing for it. */
@ApiTags('documents')
@Controller('documents')
export class DocumentController {
  constructor(
    @Inject(DocumentQueries) private readonly documents: DocumentQueries,
    @Inject(SignDocument) private readonly signing: SignDocument,
    @Inject(CheckCopy) private readonly copies: CheckCopy,
    @Inject(ADDRESSES) private readonly addresses: Addresses,
  ) {}

  @Permit('document.read')
  @Get()
  @ApiOperation({ operationId: 'listDocuments', summary: 'The newest first' })
  @ApiOkResponse({ type: DocumentsView })
  listDocuments(@ActorOf() by: PersonActor, @Query() query: DocumentsQuery): Promise<DocumentsView> {
    return this.documents.list(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('document.verify')
  @Get('lookup')
  @ApiOperation({ operationId: 'lookUpDocument', summary: 'Whether a copy is what was issued; says nothing of what it says' })
  @ApiOkResponse({ type: [DocumentFoundView] })
  lookUpDocument(@ActorOf() by: PersonActor, @Query() query: LookUpQuery): Promise<readonly DocumentFoundView[]> {
    return this.documents.lookUp(by, query);
  }

  @Throttled('copy', 60)
  @Permit('document.verify')
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ operationId: 'checkCopy', summary: 'Holds a copy against what was issued under its number; writes nothing' })
  @ApiConsumes(WORD_TYPE, PDF_TYPE)
  @ApiBody(FILE)
  @ApiOkResponse({ type: CopyCheckedView })
  async checkCopy(@ActorOf() by: PersonActor, @Req() { body }: DubanRequest): Promise<CopyCheckedView> {
    const bytes: Uint8Array = Buffer.isBuffer(body) ? body : fail('request.unsupported-media', { expected: `${WORD_TYPE}, ${PDF_TYPE}` });
    return this.copies.run(by, bytes);
  }

  @Permit('document.read')
  @Get(':id')
  @ApiOperation({ operationId: 'getDocument' })
  @ApiOkResponse({ type: DocumentOpenedView })
  getDocument(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentOpenedView> {
    return this.documents.open(by, id);
  }

  @Permit('document.read')
  @Get(':id/figures')
  @ApiOperation({ operationId: 'compareFigures', summary: 'Every figure beside what the same question answers today' })
  @ApiOkResponse({ type: [FigureComparedView] })
  compareFigures(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly FigureComparedView[]> {
    return this.documents.compare(by, id);
  }

  @Permit('document.read')
  @Get(':id/word')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getDocumentWord', summary: 'The very file that was issued' })
  @ApiProduces(WORD_TYPE)
  @ApiOkResponse(FILE)
  async getDocumentWord(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { bytes, opened } = await this.documents.file(by, id);
    return new StreamableFile(bytes, { type: WORD_TYPE, disposition: attachment(`${opened.number}.docx`) });
  }

  @Permit('document.read')
  @Get(':id/pdf')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getDocumentPdf', summary: 'The same frozen values on paper, fonts inside' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(FILE)
  async getDocumentPdf(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { printed, sha256, number } = await this.documents.open(by, id);
    return new StreamableFile(await renderPdf({ printed, sha256, id }, this.addresses), { type: 'application/pdf', disposition: attachment(`${number}.pdf`) });
  }

  @Permit('document.sign')
  @Post(':id/sign')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signForDocument', summary: 'Once a unit' })
  @ApiNoContentResponse()
  signForDocument(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.signing.run(call, id);
  }
}
