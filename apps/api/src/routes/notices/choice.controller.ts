import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { choiceOf } from '#engine/notice/choice.queries';
import { ChooseNotices } from '#engine/notice/choose-notices';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { NoticeChoiceDto, NoticeChoiceView } from './choice.dto';

/** How a person is told outside, within what the county has. His own and nobody else's. */
@ApiTags('notices')
@Controller('me/notice-choice')
export class ChoiceController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(ChooseNotices) private readonly choose: ChooseNotices,
  ) {}

  @Permit('session.own')
  @Get()
  @ApiOperation({ operationId: 'getNoticeChoice' })
  @ApiOkResponse({ type: NoticeChoiceView })
  getNoticeChoice(@ActorOf() by: PersonActor): Promise<NoticeChoiceView> {
    return this.reader.read(by.countyId, (reading) => choiceOf(reading, by));
  }

  @Permit('session.own')
  @Put()
  @HttpCode(204)
  @ApiOperation({ operationId: 'chooseNotices', summary: 'All of it at once; an address that is left out is forgotten' })
  @ApiNoContentResponse()
  chooseNotices(@CallOf() call: Call, @Body() { email, sms, language }: NoticeChoiceDto): Promise<void> {
    const given = ({ way, address }: NoticeChoiceDto['email']) => ({ way, address: address ?? null });
    return this.choose.run(call, { email: given(email), sms: given(sms), language });
  }
}
