import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { CloseOut, Reopen } from '#engine/assignment/close-out';
import { Transfer } from '#engine/assignment/transfer';
import type { Call } from '#engine/core/call';
import { VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { ReopenDto, TransferDto } from './assignment.dto';
import { ClosedOutView, MovedView } from './assignment.view';

/** Passing a task on, closing it out, opening it again. */
@ApiTags('assignments')
@ApiHeader({ name: 'If-Match', required: true })
@Controller('assignments/:id')
@UseInterceptors(Versioned)
export class ClosureController {
  constructor(
    @Inject(Transfer) private readonly transferCommand: Transfer,
    @Inject(CloseOut) private readonly closeOutCommand: CloseOut,
    @Inject(Reopen) private readonly reopenCommand: Reopen,
  ) {}

  @Permit('assignment.transfer')
  @Post('transfer')
  @HttpCode(200)
  @ApiOperation({ operationId: 'transferAssignment' })
  @ApiOkResponse({ type: MovedView })
  transferAssignment(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { toUnitId, reason }: TransferDto,
  ): Promise<MovedView> {
    return this.transferCommand.run(call, id as AssignmentId, { toUnitId: toUnitId as UnitId, reason });
  }

  @Permit('assignment.closeOut')
  @Post('close-out')
  @HttpCode(200)
  @ApiOperation({ operationId: 'closeOutAssignment' })
  @ApiOkResponse({ type: ClosedOutView })
  closeOutAssignment(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<ClosedOutView> {
    return this.closeOutCommand.run(call, id as AssignmentId);
  }

  @Permit('assignment.reopen')
  @Post('reopen')
  @HttpCode(200)
  @ApiOperation({ operationId: 'reopenAssignment' })
  @ApiOkResponse({ type: MovedView })
  async reopenAssignment(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, dueOn }: ReopenDto,
  ): Promise<MovedView> {
    return this.reopenCommand.run(call, id as AssignmentId, { reason, dueOn: parseDay(dueOn) });
  }
}
