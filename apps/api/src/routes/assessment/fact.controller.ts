import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { FactQueries } from '#engine/assessment/indicator-fact.queries';
import { RecordFact, WithdrawFact } from '#engine/assessment/record-fact';
import type { Call } from '#engine/core/call';
import { fieldWords } from '#words/fields';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { FactQuery, IndicatorFactsView, PreflightQuery, PreflightView, RecordFactDto } from './fact.dto';
import { IdOfView, WithReasonDto } from './scheme.dto';

const PAGE = 50;

/** Facts (指标数据) that no record holds, and what still stands between the facts and a result. */
@ApiTags('assessment')
@Controller()
export class FactController {
  constructor(
    @Inject(FactQueries) private readonly facts: FactQueries,
    @Inject(RecordFact) private readonly record: RecordFact,
    @Inject(WithdrawFact) private readonly withdraw: WithdrawFact,
  ) {}

  @Permit('indicatorFact.read')
  @Get('assessments/:id/facts')
  @ApiOperation({ operationId: 'listIndicatorFacts', summary: 'Recorded by persons, the newest first' })
  @ApiOkResponse({ type: IndicatorFactsView })
  listIndicatorFacts(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Query() query: FactQuery): Promise<IndicatorFactsView> {
    return this.facts.all(by, id, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('indicatorFact.record')
  @Post('assessments/:id/facts')
  @ApiOperation({ operationId: 'recordIndicatorFact', summary: 'A mark, event, honour, veto or decision, with basis and file; counts once a second person confirms it' })
  @ApiCreatedResponse({ type: IdOfView })
  recordIndicatorFact(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: RecordFactDto): Promise<IdOfView> {
    const { unitId, evidenceId, figure, applies, ...said } = body;
    const cells = { ...said, leaf: figure, applies: applies === false ? 'no' : '' };
    return this.record.run(call, id, { unitId: unitId as UnitId, cells, ...(evidenceId !== undefined && { evidenceId }) });
  }

  @Permit('indicatorFact.withdraw')
  @Post('indicator-facts/:id/withdraw')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawIndicatorFact', summary: 'It stays on record' })
  @ApiNoContentResponse()
  withdrawIndicatorFact(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: WithReasonDto): Promise<void> {
    return this.withdraw.run(call, id, reason);
  }

  @Permit('score.read')
  @Get('assessments/:id/preflight')
  @ApiOperation({ operationId: 'preflight', summary: 'Everything that stands between the facts and a result, named' })
  @ApiOkResponse({ type: PreflightView })
  async preflight(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Query() { schemeId }: PreflightQuery): Promise<PreflightView> {
    const { blockers, ...found } = await this.facts.preflight(by, id, schemeId);
    const shown = blockers.map(({ wrong, ...one }) => ({ ...one, ...fieldWords({ code: wrong?.code ?? one.code, expected: wrong?.expected ?? String(one.count) }) }));
    return { ...found, blockers: shown };
  }
}
