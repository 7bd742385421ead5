import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import type { Call } from '#engine/core/call';
import { OpenSubmission } from '#engine/verification/open-submission';
import { SendBack, Verify } from '#engine/verification/verify';
import { VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { MovedView } from '../assignments/assignment.view';
import { SendBackDto, VerifyDto } from './verification.dto';

/** What somebody else decides about a submission. */
@ApiTags('verification')
@ApiHeader({ name: 'If-Match', required: true })
@Controller('assignments/:id')
@UseInterceptors(Versioned)
export class VerificationController {
  constructor(
    @Inject(OpenSubmission) private readonly open: OpenSubmission,
    @Inject(Verify) private readonly verifyCommand: Verify,
    @Inject(SendBack) private readonly sendBackCommand: SendBack,
  ) {}

  @Permit('report.open')
  @Post('open')
  @HttpCode(200)
  @ApiOperation({ operationId: 'openSubmission', summary: 'Also takes over from another verifier of the office' })
  @ApiOkResponse({ type: MovedView })
  openSubmission(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MovedView> {
    return this.open.run(call, id as AssignmentId);
  }

  @Permit('report.verify')
  @Post('verify')
  @HttpCode(200)
  @ApiOperation({ operationId: 'verifySubmission' })
  @ApiOkResponse({ type: MovedView })
  verifySubmission(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VerifyDto,
  ): Promise<MovedView> {
    return this.verifyCommand.run(call, id as AssignmentId, body);
  }

  @Permit('report.sendBack')
  @Post('send-back')
  @HttpCode(200)
  @ApiOperation({ operationId: 'sendBackSubmission' })
  @ApiOkResponse({ type: MovedView })
  async sendBackSubmission(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SendBackDto,
  ): Promise<MovedView> {
    return this.sendBackCommand.run(call, id as AssignmentId, { ...body, dueOn: parseDay(body.dueOn) });
  }
}
