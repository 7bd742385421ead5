import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { DecideReturn } from '#engine/assignment/decide-return';
import { Decompose } from '#engine/assignment/decompose';
import { RequestReturn } from '#engine/assignment/request-return';
import type { Call } from '#engine/core/call';
import { VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { DecomposeDto, ReturnDecisionDto, ReturnRequestDto } from './assignment.dto';
import { DecomposedView, RequestedView, ReturnDecidedView } from './assignment.view';

/** Whose task it is: wrongly routed ones returned, whole ones shared out. */
@ApiTags('assignments')
@ApiHeader({ name: 'If-Match', required: true })
@Controller('assignments/:id')
@UseInterceptors(Versioned)
export class RoutingController {
  constructor(
    @Inject(RequestReturn) private readonly request: RequestReturn,
    @Inject(DecideReturn) private readonly decide: DecideReturn,
    @Inject(Decompose) private readonly decompose: Decompose,
  ) {}

  @Permit('assignment.requestReturn')
  @Post('return-requests')
  @HttpCode(200)
  @ApiOperation({ operationId: 'requestReturn' })
  @ApiOkResponse({ type: RequestedView })
  requestReturn(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, proposedUnitId }: ReturnRequestDto,
  ): Promise<RequestedView> {
    const input = { reason, proposedUnitId: (proposedUnitId ?? null) as UnitId | null };
    return this.request.run(call, id as AssignmentId, input);
  }

  @Permit('assignment.decideReturn')
  @Post('return-requests/:requestId/decision')
  @HttpCode(200)
  @ApiOperation({ operationId: 'decideReturn' })
  @ApiOkResponse({ type: ReturnDecidedView })
  decideReturn(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() { granted, reason, toUnitId }: ReturnDecisionDto,
  ): Promise<ReturnDecidedView> {
    const input = { requestId, granted, reason, toUnitId: (toUnitId ?? null) as UnitId | null };
    return this.decide.run(call, id as AssignmentId, input);
  }

  @Permit('assignment.decompose')
  @Post('decompose')
  @HttpCode(200)
  @ApiOperation({ operationId: 'decomposeAssignment' })
  @ApiOkResponse({ type: DecomposedView })
  decomposeAssignment(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { shares }: DecomposeDto,
  ): Promise<DecomposedView> {
    const given = shares.map(({ unitId, quota }) => ({ unitId: unitId as UnitId, quota: quota ?? null }));
    return this.decompose.run(call, id as AssignmentId, given);
  }
}
