import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { type NoticeShown, noticesOf } from '#engine/notice/notice.queries';
import { SeeNotice } from '#engine/notice/see-notice';
import { noticeSentence } from '#words/notices';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { NoticeQuery, NoticesView, type NoticeView } from './notice.dto';

const PAGE = 50;

/** What the asker's units are told. */
@ApiTags('notices')
@Controller('notices')
export class NoticeController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(SeeNotice) private readonly seen: SeeNotice,
  ) {}

  @Permit('notice.read')
  @Get()
  @ApiOperation({ operationId: 'listNotices', summary: 'Unseen first, the newest of each first' })
  @ApiOkResponse({ type: NoticesView })
  async listNotices(@ActorOf() by: PersonActor, @Query() query: NoticeQuery): Promise<NoticesView> {
    const filter = { ...query, limit: query.limit ?? PAGE };
    const page = await this.reader.read(by.countyId, (reading) => noticesOf(reading, by, filter));
    return { items: page.items.map(told), nextCursor: page.nextCursor };
  }

  @Permit('notice.read')
  @Post(':id/seen')
  @HttpCode(204)
  @ApiOperation({ operationId: 'seeNotice' })
  @ApiNoContentResponse()
  seeNotice(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.seen.run(call, id);
  }
}

function told(notice: NoticeShown): NoticeView {
  const sentence = (language: 'zh' | 'en'): string => noticeSentence(notice.kind, notice.task, language);
  return { ...notice, sentence: { zh: sentence('zh'), en: sentence('en') } };
}
