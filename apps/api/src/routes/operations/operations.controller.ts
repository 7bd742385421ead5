import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Call } from '#engine/core/call';
import { MoveClock } from '#engine/people/move-clock';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { ClockView, MoveClockDto } from './operations.dto';

/** What keeps the county running: the clock of a demonstration. */
@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(@Inject(MoveClock) private readonly clock: MoveClock) {}

  @Permit('demonstration.moveClock')
  @Post('demonstration/clock')
  @HttpCode(200)
  @ApiOperation({ operationId: 'moveClock', summary: 'Forward only, and never a real county’s' })
  @ApiOkResponse({ type: ClockView })
  moveClock(@CallOf() call: Call, @Body() body: MoveClockDto): Promise<ClockView> {
    return this.clock.run(call, body.at);
  }
}
