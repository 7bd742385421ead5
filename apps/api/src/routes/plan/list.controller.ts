import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ListId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { AmendList } from '#engine/assignment/amend-list';
import { DispatchList } from '#engine/assignment/dispatch-list';
import { previewDispatch } from '#engine/assignment/dispatch.queries';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { itemsShown, listsOverview, listWithHistory } from '#engine/plan/list.queries';
import { ActorOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { AmendListDto } from './plan.dto';
import { AmendedView, DispatchedView, DispatchPreviewView, ItemView, ListHistoryView, ListView } from './plan.view';

const IF_MATCH = { name: 'if-match', required: true, description: 'The version you saw, as the ETag said it' };

@ApiTags('lists')
@Controller('lists')
export class ListController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
    @Inject(DispatchList) private readonly dispatching: DispatchList,
    @Inject(AmendList) private readonly amending: AmendList,
  ) {}

  @Permit('list.read')
  @Get()
  @ApiOperation({ operationId: 'listLists' })
  @ApiOkResponse({ type: [ListView] })
  async listLists(@ActorOf() by: PersonActor): Promise<readonly ListView[]> {
    return this.reader.read(by.countyId, listsOverview);
  }

  @Permit('list.read')
  @Get(':id')
  @UseInterceptors(Versioned)
  @ApiOperation({ operationId: 'getList' })
  @ApiOkResponse({ type: ListHistoryView })
  async getList(
    @ActorOf() by: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ListHistoryView> {
    return this.reader.read(by.countyId, (reading) => listWithHistory(reading, id as ListId));
  }

  /** Each item as it is in force, and beside it as it was first. */
  @Permit('list.read')
  @Get(':id/items')
  @ApiOperation({ operationId: 'listItems' })
  @ApiOkResponse({ type: [ItemView] })
  async listItems(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly ItemView[]> {
    return this.reader.read(by.countyId, (reading) => itemsShown(reading, id as ListId));
  }

  @Permit('list.dispatch')
  @Get(':id/dispatch-preview')
  @ApiOperation({ operationId: 'previewDispatch' })
  @ApiOkResponse({ type: DispatchPreviewView })
  async previewDispatch(
    @ActorOf() by: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DispatchPreviewView> {
    mustMay(by, 'list.dispatch');
    const preview = await this.reader.read(by.countyId, (reading) => previewDispatch(reading, this.shelf, id as ListId));
    // For the If-Match of the dispatch; never 304, since calendars and units count here too.
    void reply.header('etag', `"${preview.version}"`);
    return preview;
  }

  @Permit('list.dispatch')
  @Post(':id/dispatch')
  @HttpCode(200)
  @UseInterceptors(Versioned)
  @ApiOperation({ operationId: 'dispatchList' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: DispatchedView })
  async dispatchList(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DispatchedView> {
    return this.dispatching.run(call, id as ListId);
  }

  @Permit('list.amend')
  @Post(':id/amendments')
  @HttpCode(200)
  @UseInterceptors(Versioned)
  @ApiOperation({ operationId: 'amendList' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: AmendedView })
  async amendList(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() amendment: AmendListDto,
  ): Promise<AmendedView> {
    return this.amending.run(call, { listId: id as ListId, ...amendment });
  }
}
