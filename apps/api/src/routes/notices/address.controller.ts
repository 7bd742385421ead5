import { Body, Controller, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Call } from '#engine/core/call';
import { ConfirmAddress } from '#engine/notice/confirm-address';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Throttled } from '../../edge/throttle';
import { AddressCodeDto, AddressDto } from './address.dto';

/** From one address of the network, behind which a whole office may sit. */
const CODES_PER_MINUTE = 60;

/** That the address a person gave is his own: a code is sent there, and he enters it. */
@ApiTags('notices')
@Controller('me/notice-choice')
export class AddressController {
  constructor(@Inject(ConfirmAddress) private readonly addresses: ConfirmAddress) {}

  @Throttled('address', CODES_PER_MINUTE)
  @Permit('session.own')
  @Post('code')
  @HttpCode(204)
  @ApiOperation({ operationId: 'askAddressCode', summary: 'A code to the address that was saved; an earlier one opens nothing any more' })
  @ApiNoContentResponse()
  askAddressCode(@CallOf() call: Call, @Body() { channel }: AddressDto): Promise<void> {
    return this.addresses.ask(call, channel);
  }

  @Throttled('address', CODES_PER_MINUTE)
  @Permit('session.own')
  @Put('confirmation')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmAddress', summary: 'The code that came last; a wrong one counts' })
  @ApiNoContentResponse()
  confirmAddress(@CallOf() call: Call, @Body() { channel, code }: AddressCodeDto): Promise<void> {
    return this.addresses.enter(call, channel, code);
  }
}
