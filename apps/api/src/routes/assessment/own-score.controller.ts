import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { OwnScoreQueries } from '#engine/assessment/own-score.queries';
import { ScoreLetterQueries } from '#engine/assessment/score-letter.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { FrozenExplanationView } from './explanation.view';
import { OwnScoreView, OwnSheetView, ScoreLetterView } from './own-score.view';

/** What a unit sees: its own points, as they were published, each with its reason. */
@ApiTags('assessment')
@Controller()
export class OwnScoreController {
  constructor(
    @Inject(OwnScoreQueries) private readonly own: OwnScoreQueries,
    @Inject(ScoreLetterQueries) private readonly letters: ScoreLetterQueries,
  ) {}

  @Permit('score.readOwn')
  @Get('scores/own')
  @ApiOperation({ operationId: 'listOwnScores', summary: 'Of each assessment what was published last' })
  @ApiOkResponse({ type: [OwnScoreView] })
  listOwnScores(@ActorOf() by: PersonActor): Promise<readonly OwnScoreView[]> {
    return this.own.all(by);
  }

  @Permit('score.readOwn')
  @Get('scores/own/:id')
  @ApiOperation({ operationId: 'getOwnScore', summary: 'Line by line; by the assessment’s id' })
  @ApiOkResponse({ type: OwnSheetView })
  getOwnScore(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<OwnSheetView> {
    return this.own.one(by, id);
  }

  @Permit('score.readOwn')
  @Get('scores/own/:id/cells/:node')
  @ApiOperation({ operationId: 'explainOwnCell', summary: 'Any line, or `total`' })
  @ApiOkResponse({ type: FrozenExplanationView })
  explainOwnCell(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Param('node') node: string): Promise<FrozenExplanationView> {
    return this.own.explain(by, id, node);
  }

  @Permit('score.readLetter')
  @Get('assessments/:id/letters/:unitId')
  @ApiOperation({ operationId: 'getScoreLetter', summary: 'What a score letter says, with the explanation as its annex' })
  @ApiOkResponse({ type: ScoreLetterView })
  getScoreLetter(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Param('unitId', ParseUUIDPipe) unitId: string): Promise<ScoreLetterView> {
    return this.letters.one(by, id, unitId as UnitId);
  }
}
