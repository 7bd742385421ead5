import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssignmentId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { ActOnSlip } from '#engine/assignment/answer-slip';
import { IssueDraft, IssueSlip } from '#engine/assignment/issue-slip';
import { slipsShown } from '#engine/assignment/slip.queries';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { AnswerSlipDto, IssueDraftDto, IssueSlipDto, SlipMovedView, SlipQuery, SlipsView, WithdrawSlipDto } from './slip.dto';

const IF_MATCH = { name: 'If-Match', required: true };
const PAGE = 50;

/** Slips (督办单): issued by the office, signed for and answered by the unit, withdrawn with a reason. */
@ApiTags('supervision')
@Controller()
@UseInterceptors(Versioned)
export class SlipController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(IssueSlip) private readonly issuing: IssueSlip,
    @Inject(IssueDraft) private readonly drafts: IssueDraft,
    @Inject(ActOnSlip) private readonly acts: ActOnSlip,
  ) {}

  @Permit('slip.read')
  @Get('slips')
  @ApiOperation({ operationId: 'listSlips', summary: 'The newest first' })
  @ApiOkResponse({ type: SlipsView })
  listSlips(@ActorOf() by: PersonActor, @Query() query: SlipQuery): Promise<SlipsView> {
    const filter = { ...query, limit: query.limit ?? PAGE };
    return this.reader.read(by.countyId, (reading) => slipsShown(reading, by, filter));
  }

  @Permit('slip.issue')
  @Post('assignments/:id/slips')
  @ApiOperation({ operationId: 'issueSlip', summary: 'About a task that is its unit’s to move; never to a leader' })
  @ApiCreatedResponse({ type: SlipMovedView })
  issueSlip(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: IssueSlipDto): Promise<SlipMovedView> {
    const { kind, reason, points } = body;
    return this.issuing.run(call, id as AssignmentId, { kind, reason, points: points ?? null });
  }

  @Permit('slip.issue')
  @Post('slips/:id/issue')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'issueDraft', summary: 'What a ladder proposed' })
  @ApiOkResponse({ type: SlipMovedView })
  issueDraft(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: IssueDraftDto): Promise<SlipMovedView> {
    return this.drafts.run(call, id, reason);
  }

  @Permit('slip.sign')
  @Post('slips/:id/sign')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'signForSlip' })
  @ApiOkResponse({ type: SlipMovedView })
  signForSlip(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<SlipMovedView> {
    return this.acts.sign(call, id);
  }

  @Permit('slip.answer')
  @Post('slips/:id/answer')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'answerSlip' })
  @ApiOkResponse({ type: SlipMovedView })
  answerSlip(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { text }: AnswerSlipDto): Promise<SlipMovedView> {
    return this.acts.answer(call, id, text);
  }

  @Permit('slip.withdraw')
  @Post('slips/:id/withdraw')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'withdrawSlip' })
  @ApiOkResponse({ type: SlipMovedView })
  withdrawSlip(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: WithdrawSlipDto): Promise<SlipMovedView> {
    return this.acts.withdraw(call, id, reason);
  }
}
