import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { Call } from '#engine/core/call';
import { CloseFinding, LookBack, ReopenFinding } from '#engine/inspection/close-finding';
import { FindingRounds } from '#engine/inspection/rectify-finding';
import { CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { IdView } from '../people/people.dto';
import { CloseFindingDto, DecidePlanDto, HandInPlanDto, LookBackDto, ReopenFindingDto, SignFindingDto } from './finding.dto';
import { FindingMovedView } from './finding.view';

const IF_MATCH = { name: 'If-Match', required: true };

/** 整改与回头看: plan, then proof by the task's own report, then two signatures, closing, and looking back. */
@ApiTags('findings')
@Controller('findings/:id')
export class RectificationController {
  constructor(
    @Inject(FindingRounds) private readonly rounds: FindingRounds,
    @Inject(CloseFinding) private readonly close: CloseFinding,
    @Inject(LookBack) private readonly look: LookBack,
    @Inject(ReopenFinding) private readonly reopen: ReopenFinding,
  ) {}

  @Permit('finding.plan')
  @Post('plans')
  @ApiOperation({ operationId: 'handInPlan', summary: 'How and until when the unit will put it right; before it is accepted nothing is complete' })
  @ApiCreatedResponse({ type: IdView })
  handInPlan(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { text, plannedOn }: HandInPlanDto): Promise<IdView> {
    return this.rounds.handIn(call, id, { text, plannedOn: parseDay(plannedOn) });
  }

  @Permit('finding.decidePlan')
  @Post('plan-decision')
  @HttpCode(204)
  @ApiOperation({ operationId: 'decidePlan', summary: 'By the office that re-checks' })
  @ApiNoContentResponse()
  decidePlan(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: DecidePlanDto): Promise<void> {
    return this.rounds.decide(call, id, body);
  }

  @Permit('finding.sign')
  @Post('signatures')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signFinding', summary: 'After the re-check: the unit’s head, and the leader in charge' })
  @ApiNoContentResponse()
  signFinding(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { as }: SignFindingDto): Promise<void> {
    return this.rounds.sign(call, id, as);
  }

  @Permit('finding.close')
  @Post('close')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'closeFinding', summary: 'Under a closure number, with the day on which somebody looks back' })
  @ApiOkResponse({ type: FindingMovedView })
  closeFinding(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { lookBackOn }: CloseFindingDto): Promise<FindingMovedView> {
    return this.close.run(call, id, parseDay(lookBackOn));
  }

  @Permit('finding.lookBack')
  @Post('look-back')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'lookBack', summary: 'On its day or after: it lasted' })
  @ApiOkResponse({ type: FindingMovedView })
  lookBack(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { words }: LookBackDto): Promise<FindingMovedView> {
    return this.look.run(call, id, words);
  }

  @Permit('finding.lookBack')
  @Post('reopen')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'reopenFinding', summary: 'It came back: another round under the same number' })
  @ApiOkResponse({ type: FindingMovedView })
  reopenFinding(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason, dueOn }: ReopenFindingDto): Promise<FindingMovedView> {
    return this.reopen.run(call, id, { reason, dueOn: parseDay(dueOn) });
  }
}
