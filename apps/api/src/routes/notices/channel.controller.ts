import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { SetNoticeChannels, shownChannels } from '#engine/notice/set-notice-channels';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { NoticeChannelsDto, NoticeChannelsView } from './channel.dto';

/** Where a county is told things besides its screens. */
@ApiTags('notices')
@Controller('notice-channels')
export class ChannelController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(SetNoticeChannels) private readonly channels: SetNoticeChannels,
  ) {}

  @Permit('notice.setChannels')
  @Get()
  @ApiOperation({ operationId: 'getNoticeChannels' })
  @ApiOkResponse({ type: NoticeChannelsView })
  getNoticeChannels(@ActorOf() by: PersonActor): Promise<NoticeChannelsView> {
    return this.reader.read(by.countyId, (reading) => shownChannels(reading, by));
  }

  @Permit('notice.setChannels')
  @Put()
  @HttpCode(204)
  @ApiOperation({ operationId: 'setNoticeChannels', summary: 'All of them at once' })
  @ApiNoContentResponse()
  setNoticeChannels(@CallOf() call: Call, @Body() body: NoticeChannelsDto): Promise<void> {
    const { webhook = null, wecom = null, dingtalk = null, email = null, sms = null, hours = null, frames, digestOver, digestAt } = body;
    return this.channels.run(call, { webhook, wecom, dingtalk, email, sms, hours, ...(frames ? { frames } : {}), digestOver, digestAt });
  }
}
