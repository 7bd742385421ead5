import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { NoteNotices } from '#engine/notice/note-notices';
import { noticesOf, unreadOf } from '#engine/notice/notice.queries';
import { SeeNotice } from '#engine/notice/see-notice';
import { SignNotice } from '#engine/notice/sign-notice';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { AcceptNoticesDto, NoticeQuery, NoticesView, SeenView, SeeUpToDto, UnreadView } from './notice.dto';
import { told } from './notice.view';

const PAGE = 50;

/** What the asker's units are told. */
@ApiTags('notices')
@Controller('notices')
export class NoticeController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(SeeNotice) private readonly seen: SeeNotice,
    @Inject(NoteNotices) private readonly note: NoteNotices,
    @Inject(SignNotice) private readonly sign: SignNotice,
  ) {}

  @Permit('notice.read')
  @Get()
  @ApiOperation({ operationId: 'listNotices', summary: 'What the asker has not opened first, the newest of each first' })
  @ApiOkResponse({ type: NoticesView })
  async listNotices(@ActorOf() by: PersonActor, @Query() query: NoticeQuery): Promise<NoticesView> {
    const filter = { ...query, limit: query.limit ?? PAGE };
    const { items, nextCursor, fresh } = await this.reader.read(by.countyId, (reading) => noticesOf(reading, by, filter));
    await this.note.sent(by, fresh);
    return { items: items.map(told), nextCursor };
  }

  @Permit('notice.read')
  @Get('unread')
  @ApiOperation({ operationId: 'countUnread' })
  @ApiOkResponse({ type: UnreadView })
  async countUnread(@ActorOf() by: PersonActor): Promise<UnreadView> {
    return { unread: await this.reader.read(by.countyId, (reading) => unreadOf(reading, by)) };
  }

  @Permit('notice.read')
  @Post('accepted')
  @HttpCode(204)
  @ApiOperation({ operationId: 'acceptNotices', summary: 'The asker’s client has taken these' })
  @ApiNoContentResponse()
  acceptNotices(@CallOf() call: Call, @Body() body: AcceptNoticesDto): Promise<void> {
    return this.note.accept(call, body.ids);
  }

  @Permit('notice.read')
  @Post('seen')
  @HttpCode(200)
  @ApiOperation({ operationId: 'seeNoticesUpTo' })
  @ApiOkResponse({ type: SeenView })
  seeNoticesUpTo(@CallOf() call: Call, @Body() body: SeeUpToDto): Promise<SeenView> {
    return this.seen.upTo(call, body.upTo);
  }

  @Permit('notice.read')
  @Post(':id/seen')
  @HttpCode(204)
  @ApiOperation({ operationId: 'seeNotice' })
  @ApiNoContentResponse()
  seeNotice(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.seen.run(call, id);
  }

  @Permit('notice.read')
  @Post(':id/signature')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signNotice', summary: 'The asker signs for it, where its kind asks for that' })
  @ApiNoContentResponse()
  signNotice(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sign.run(call, id);
  }
}
