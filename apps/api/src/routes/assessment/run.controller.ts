import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { ExplanationQueries } from '#engine/assessment/explanation.queries';
import { RunQueries, type RunShown } from '#engine/assessment/run.queries';
import { CancelRun, StartRun } from '#engine/assessment/start-run';
import type { Call } from '#engine/core/call';
import { groupChangeSentence } from '#words/assessment/comparison';
import { fieldWords } from '#words/fields';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { ExplanationView } from './explanation.view';
import { ComparisonQuery, ComparisonView, RunStartedView, RunView, SheetOfRunView, SheetQuery, StartRunDto } from './run.dto';

/** Runs (计分): deterministic, whole or not at all, explained cell by cell. Units never see them. */
@ApiTags('assessment')
@Controller()
export class RunController {
  constructor(
    @Inject(RunQueries) private readonly runs: RunQueries,
    @Inject(ExplanationQueries) private readonly explanations: ExplanationQueries,
    @Inject(StartRun) private readonly start: StartRun,
    @Inject(CancelRun) private readonly cancel: CancelRun,
  ) {}

  @Permit('score.run')
  @Post('assessments/:id/runs')
  @HttpCode(202)
  @ApiOperation({ operationId: 'startRun', summary: 'One job a peer group; what blocks it is named first' })
  @ApiAcceptedResponse({ type: RunStartedView })
  startRun(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: StartRunDto): Promise<RunStartedView> {
    return this.start.run(call, id, body);
  }

  @Permit('score.read')
  @Get('assessments/:id/runs')
  @ApiOperation({ operationId: 'listRuns', summary: 'The newest first' })
  @ApiOkResponse({ type: [RunView] })
  async listRuns(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly RunView[]> {
    return (await this.runs.all(by, id)).map(runView);
  }

  @Permit('score.read')
  @Get('runs/:id')
  @ApiOperation({ operationId: 'getRun', summary: 'With its progress, and every cell that could not be scored' })
  @ApiOkResponse({ type: RunView })
  async getRun(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<RunView> {
    return runView(await this.runs.one(by, id));
  }

  @Permit('score.run')
  @Post('runs/:id/cancel')
  @HttpCode(204)
  @ApiOperation({ operationId: 'cancelRun', summary: 'While it is scoring' })
  @ApiNoContentResponse()
  cancelRun(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.cancel.run(call, id);
  }

  @Permit('score.read')
  @Get('runs/:id/sheet')
  @ApiOperation({ operationId: 'getSheet', summary: 'Units by indicators of one peer group' })
  @ApiOkResponse({ type: SheetOfRunView })
  getSheet(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Query() query: SheetQuery): Promise<SheetOfRunView> {
    return this.runs.sheet(by, id, query);
  }

  @Permit('score.read')
  @Get('runs/:id/comparison')
  @ApiOperation({ operationId: 'compareRuns', summary: 'Per unit and cause, from the run named to this one' })
  @ApiOkResponse({ type: ComparisonView })
  async compareRuns(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Query() query: ComparisonQuery): Promise<ComparisonView> {
    const { units, groups } = await this.runs.compare(by, id, query.with);
    return { units, groups: groups.map((group) => ({ ...group, ...groupChangeSentence(group) })) };
  }

  @Permit('score.read')
  @Get('runs/:id/units/:unitId/cells/:node')
  @ApiOperation({ operationId: 'explainCell', summary: 'Any cell, or `total`' })
  @ApiOkResponse({ type: ExplanationView })
  explainCell(
    @ActorOf() by: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('node') node: string,
  ): Promise<ExplanationView> {
    return this.explanations.cell(by, id, { unitId, node });
  }
}

function runView({ refusals, ...run }: RunShown): RunView {
  return { ...run, refusals: refusals.map((one) => ({ ...one, ...fieldWords(one) })) };
}
