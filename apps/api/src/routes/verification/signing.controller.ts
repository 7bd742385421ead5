import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssignmentId } from '#domain/kernel/ids';
import type { Call } from '#engine/core/call';
import { Countersign, RefuseSignature } from '#engine/verification/countersign';
import { TakeBack } from '#engine/verification/take-back';
import { VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { MovedView } from '../assignments/assignment.view';
import { RefuseSignatureDto } from './verification.dto';

/** What the unit itself does with its submission. */
@ApiTags('verification')
@ApiHeader({ name: 'If-Match', required: true })
@Controller('assignments/:id')
@UseInterceptors(Versioned)
export class SigningController {
  constructor(
    @Inject(TakeBack) private readonly takeBackCommand: TakeBack,
    @Inject(Countersign) private readonly countersignCommand: Countersign,
    @Inject(RefuseSignature) private readonly refuse: RefuseSignature,
  ) {}

  @Permit('report.takeBack')
  @Post('take-back')
  @HttpCode(200)
  @ApiOperation({ operationId: 'takeBack' })
  @ApiOkResponse({ type: MovedView })
  takeBack(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MovedView> {
    return this.takeBackCommand.run(call, id as AssignmentId);
  }

  @Permit('report.countersign')
  @Post('countersign')
  @HttpCode(200)
  @ApiOperation({ operationId: 'countersign' })
  @ApiOkResponse({ type: MovedView })
  countersign(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MovedView> {
    return this.countersignCommand.run(call, id as AssignmentId);
  }

  @Permit('report.countersign')
  @Post('refuse-signature')
  @HttpCode(200)
  @ApiOperation({ operationId: 'refuseSignature' })
  @ApiOkResponse({ type: MovedView })
  refuseSignature(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RefuseSignatureDto,
  ): Promise<MovedView> {
    return this.refuse.run(call, id as AssignmentId, body);
  }
}
