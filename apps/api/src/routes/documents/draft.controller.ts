import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { DraftQueries } from '#engine/document/draft.queries';
import { IssueDraft } from '#engine/document/issue-draft';
import { ChangeDraft, WriteDraft } from '#engine/document/write-draft';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { DocumentMadeView } from './document.dto';
import { AcceptExceptionDto, ChangeDraftDto, DraftMovedView, DraftOpenedView, DraftPreviewView, DraftShownView, FigureQueryView, PreviewDraftDto, WriteDraftDto } from './draft.dto';

const IF_MATCH = { name: 'If-Match', required: true };

/** Documents while they are written: every figure live, everything that keeps them from being issued named. */
@ApiTags('documents')
@Controller('drafts')
@UseInterceptors(Versioned)
export class DraftController {
  constructor(
    @Inject(DraftQueries) private readonly drafts: DraftQueries,
    @Inject(WriteDraft) private readonly writing: WriteDraft,
    @Inject(ChangeDraft) private readonly changing: ChangeDraft,
    @Inject(IssueDraft) private readonly issuing: IssueDraft,
  ) {}

  @Permit('document.write')
  @Get()
  @ApiOperation({ operationId: 'listDrafts', summary: 'Those still being written' })
  @ApiOkResponse({ type: [DraftShownView] })
  listDrafts(@ActorOf() by: PersonActor): Promise<readonly DraftShownView[]> {
    return this.drafts.list(by);
  }

  @Permit('document.write')
  @Get('queries')
  @ApiOperation({ operationId: 'listFigureQueries', summary: 'What a figure may be bound to' })
  @ApiOkResponse({ type: [FigureQueryView] })
  listFigureQueries(@ActorOf() by: PersonActor): readonly FigureQueryView[] {
    return this.drafts.catalogue(by);
  }

  @Permit('document.write')
  @Post()
  @ApiOperation({ operationId: 'writeDraft' })
  @ApiCreatedResponse({ type: DraftMovedView })
  writeDraft(@CallOf() call: Call, @Body() { kind, year, outline, to }: WriteDraftDto): Promise<DraftMovedView> {
    return this.writing.run(call, kind, { year, outline, to: to as UnitId[] });
  }

  @Permit('document.write')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewDraft', summary: 'Its figures as they are now and everything wrong with it; writes nothing' })
  @ApiOkResponse({ type: DraftPreviewView })
  previewDraft(@ActorOf() by: PersonActor, @Body() { year, outline }: PreviewDraftDto): Promise<DraftPreviewView> {
    return this.drafts.preview(by, { year, outline });
  }

  @Permit('document.write')
  @Get(':id')
  @ApiOperation({ operationId: 'getDraft' })
  @ApiOkResponse({ type: DraftOpenedView })
  getDraft(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<DraftOpenedView> {
    return this.drafts.open(by, id);
  }

  @Permit('document.write')
  @Put(':id')
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'changeDraft' })
  @ApiOkResponse({ type: DraftMovedView })
  changeDraft(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { year, outline, to }: ChangeDraftDto): Promise<DraftMovedView> {
    return this.changing.change(call, id, { year, outline, to: to as UnitId[] });
  }

  @Permit('document.write')
  @Post(':id/drop')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'dropDraft' })
  @ApiOkResponse({ type: DraftMovedView })
  dropDraft(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DraftMovedView> {
    return this.changing.drop(call, id);
  }

  @Permit('document.accept')
  @Post(':id/exceptions')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'acceptException', summary: 'By somebody other than the author; the document prints who and why' })
  @ApiOkResponse({ type: DraftMovedView })
  acceptException(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: AcceptExceptionDto): Promise<DraftMovedView> {
    return this.changing.accept(call, id, body);
  }

  @Permit('document.issue')
  @Post(':id/issue')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'issueWrittenDocument', summary: 'Refused with every figure named that is missing, unverified or without a unit' })
  @ApiOkResponse({ type: DocumentMadeView })
  issueWrittenDocument(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentMadeView> {
    return this.issuing.run(call, id);
  }
}
