import { Body, Controller, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PERSONAL_CHANNELS } from '#domain/ledger/proof';
import type { Call } from '#engine/core/call';
import { ConfirmAddress } from '#engine/notice/confirm-address';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Throttled } from '../../edge/throttle';
import { AddressCodeDto, PersonalChannelParam } from './address.dto';

/** From one address of the network, behind which a whole office may sit. */
const CODES_PER_MINUTE = 60;

/** That the address a person gave is his own: a code is sent there, and he enters it. */
@ApiTags('notices')
@Controller('me/notice-choice')
export class AddressController {
  constructor(@Inject(ConfirmAddress) private readonly addresses: ConfirmAddress) {}

  @Throttled('address', CODES_PER_MINUTE)
  @Permit('session.own')
  @Post(':channel/code')
  @HttpCode(204)
  @ApiParam({ name: 'channel', enum: PERSONAL_CHANNELS })
  @ApiOperation({ operationId: 'askAddressCode', summary: 'A code to the address that was saved; an earlier one opens nothing any more' })
  @ApiNoContentResponse()
  askAddressCode(@CallOf() call: Call, @Param() { channel }: PersonalChannelParam): Promise<void> {
    return this.addresses.ask(call, channel);
  }

  @Throttled('address', CODES_PER_MINUTE)
  @Permit('session.own')
  @Put(':channel/confirmation')
  @HttpCode(204)
  @ApiParam({ name: 'channel', enum: PERSONAL_CHANNELS })
  @ApiOperation({ operationId: 'confirmAddress', summary: 'The code that came last; a wrong one counts' })
  @ApiNoContentResponse()
  confirmAddress(@CallOf() call: Call, @Param() { channel }: PersonalChannelParam, @Body() { code }: AddressCodeDto): Promise<void> {
    return this.addresses.enter(call, channel, code);
  }
}
