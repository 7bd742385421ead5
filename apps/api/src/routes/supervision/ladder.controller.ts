import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { ladderHistory, ladderOfList, previewLadder } from '#engine/assignment/ladder.queries';
import { LoadLadder } from '#engine/assignment/load-ladder';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { ActorOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { LadderPreviewView, LadderVersionView, LadderView, LoadedLadderView } from './ladder.view';

const FILE = { schema: { type: 'object', additionalProperties: true, description: 'A ladder as in config/ladders' } } as const;

/** When who is reminded, urged and written to: a list's ladder, version by version. */
@ApiTags('supervision')
@Controller('lists/:id/ladder')
@UseInterceptors(Versioned)
export class LadderController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
    @Inject(LoadLadder) private readonly loader: LoadLadder,
  ) {}

  @Permit('ladder.read')
  @Get()
  @ApiOperation({ operationId: 'getLadder' })
  @ApiOkResponse({ type: LadderView })
  getLadder(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<LadderView> {
    return this.reader.read(by.countyId, (reading) => ladderOfList(reading, id as ListId));
  }

  @Permit('ladder.read')
  @Get('versions')
  @ApiOperation({ operationId: 'listLadderVersions', summary: 'The newest first' })
  @ApiOkResponse({ type: [LadderVersionView] })
  async listLadderVersions(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly LadderVersionView[]> {
    return this.reader.read(by.countyId, (reading) => ladderHistory(reading, id as ListId));
  }

  @Permit('ladder.load')
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'loadLadder', summary: 'A new version; every open task of the list is planned by it' })
  @ApiHeader({ name: 'if-match', required: true, description: 'The list’s version you saw, as the ETag said it' })
  @ApiBody(FILE)
  @ApiOkResponse({ type: LoadedLadderView })
  loadLadder(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() file: object): Promise<LoadedLadderView> {
    return this.loader.run(call, id as ListId, file);
  }

  /** "41 reminders this month, 3 red slips last year": writes nothing. */
  @Permit('ladder.load')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewLadder' })
  @ApiBody(FILE)
  @ApiOkResponse({ type: LadderPreviewView })
  async previewLadder(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Body() file: object): Promise<LadderPreviewView> {
    mustMay(by, 'ladder.load');
    return this.reader.read(by.countyId, (reading) => previewLadder(reading, this.shelf, { list: id as ListId, file }));
  }
}
