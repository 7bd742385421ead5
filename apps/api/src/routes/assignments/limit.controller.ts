import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { AssignmentId } from '#domain/kernel/ids';
import { AskExtension, DecideExtension } from '#engine/assignment/extension';
import { Resume, Suspend } from '#engine/assignment/suspension';
import type { Call } from '#engine/core/call';
import { VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { ExtensionDecisionDto, ExtensionDto, SuspendDto } from './assignment.dto';
import { ExtensionAskedView, MovedView } from './assignment.view';

/** By when: extensions and suspensions. The limit first set is never changed. */
@ApiTags('assignments')
@ApiHeader({ name: 'If-Match', required: true })
@Controller('assignments/:id')
@UseInterceptors(Versioned)
export class LimitController {
  constructor(
    @Inject(AskExtension) private readonly ask: AskExtension,
    @Inject(DecideExtension) private readonly decide: DecideExtension,
    @Inject(Suspend) private readonly suspendCommand: Suspend,
    @Inject(Resume) private readonly resumeCommand: Resume,
  ) {}

  @Permit('assignment.askExtension')
  @Post('extensions')
  @HttpCode(200)
  @ApiOperation({ operationId: 'askExtension' })
  @ApiOkResponse({ type: ExtensionAskedView })
  async askExtension(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionDto,
  ): Promise<ExtensionAskedView> {
    return this.ask.run(call, id as AssignmentId, { ...body, askedDueOn: parseDay(body.askedDueOn) });
  }

  @Permit('assignment.decideExtension')
  @Post('extensions/:requestId/decision')
  @HttpCode(200)
  @ApiOperation({ operationId: 'decideExtension' })
  @ApiOkResponse({ type: MovedView })
  async decideExtension(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() body: ExtensionDecisionDto,
  ): Promise<MovedView> {
    return this.decide.run(call, id as AssignmentId, { ...decisionOf(body), requestId });
  }

  @Permit('assignment.suspend')
  @Post('suspend')
  @HttpCode(200)
  @ApiOperation({ operationId: 'suspendAssignment' })
  @ApiOkResponse({ type: MovedView })
  suspendAssignment(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: SuspendDto,
  ): Promise<MovedView> {
    return this.suspendCommand.run(call, id as AssignmentId, reason);
  }

  @Permit('assignment.resume')
  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resumeAssignment' })
  @ApiOkResponse({ type: MovedView })
  resumeAssignment(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MovedView> {
    return this.resumeCommand.run(call, id as AssignmentId);
  }
}

function decisionOf({ granted, reason, dueOn }: ExtensionDecisionDto) {
  if (!granted) return { granted, reason };
  const field = { pointer: '/dueOn', code: 'required', expected: 'the day the approver names' };
  return { granted, reason, dueOn: parseDay(dueOn ?? fail('request.invalid', { count: 1 }, [field])) };
}
