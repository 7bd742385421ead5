import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssignmentId, PostId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { FindingListQueries } from '#engine/inspection/finding-list.queries';
import { FindingQueries } from '#engine/inspection/finding.queries';
import { RaiseFinding } from '#engine/inspection/raise-finding';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { entryView } from '../inspection/entry-view';
import { FindingQuery, RaiseFindingDto } from './finding.dto';
import { FindingRaisedView, FindingsView, FindingWholeView } from './finding.view';

const PAGE = 50;

/** 问题: one pool and one series of numbers, whoever found it; each is put right by a task like any other. */
@ApiTags('findings')
@Controller()
export class FindingController {
  constructor(
    @Inject(FindingListQueries) private readonly findings: FindingListQueries,
    @Inject(FindingQueries) private readonly finding: FindingQueries,
    @Inject(RaiseFinding) private readonly raise: RaiseFinding,
  ) {}

  @Permit('finding.read')
  @Get('findings')
  @ApiOperation({ operationId: 'listFindings', summary: 'Newest first; of tasks that the reader may see' })
  @ApiOkResponse({ type: FindingsView })
  listFindings(@ActorOf() by: PersonActor, @Query() query: FindingQuery): Promise<FindingsView> {
    return this.findings.all(by, { ...query, limit: query.limit ?? PAGE }) as Promise<FindingsView>;
  }

  @Permit('finding.read')
  @Get('findings/:id')
  @ApiOperation({ operationId: 'getFinding', summary: 'With its rounds, what it quotes, and what the reader may do now' })
  @ApiOkResponse({ type: FindingWholeView })
  async getFinding(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<FindingWholeView> {
    const found = await this.finding.one(by, id);
    return { ...found, quotes: found.quotes.map((quote) => ({ ...quote, entry: quote.entry && entryView(quote.entry) })) };
  }

  @Permit('finding.raise')
  @Post('findings')
  @ApiOperation({ operationId: 'raiseFinding', summary: 'It gets its number, and its unit a task on the common clocks' })
  @ApiCreatedResponse({ type: FindingRaisedView })
  raiseFinding(@CallOf() call: Call, @Body() body: RaiseFindingDto): Promise<FindingRaisedView> {
    const { inspectionId = null, aboutAssignmentId = null, leaderPostId = null, recheckUnitId = null, unitId, ...said } = body;
    return this.raise.run(call, {
      ...said,
      inspectionId,
      aboutAssignmentId: aboutAssignmentId as AssignmentId | null,
      leaderPostId: leaderPostId as PostId | null,
      recheckUnitId: recheckUnitId as UnitId | null,
      unitId: unitId as UnitId,
    });
  }
}
