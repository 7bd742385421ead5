import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { AppealQueries } from '#engine/assessment/appeal.queries';
import { FileAppeal, WithdrawAppeal } from '#engine/assessment/file-appeal';
import { ReviewAppeal } from '#engine/assessment/review-appeal';
import type { Call } from '#engine/core/call';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { AppealDecidedView, AppealFiledView, AppealOpenedView, AppealQuery, AppealView, type CorrectionDto, DecideAppealDto, FileAppealDto, InterimDto } from './appeal.dto';
import { AssessmentVersionView, IF_MATCH } from './assessment.dto';

/** Appeals (申诉) against published points, reviewed by who had no hand in them. */
@ApiTags('assessment')
@Controller()
@UseInterceptors(Versioned)
export class AppealController {
  constructor(
    @Inject(AppealQueries) private readonly appeals: AppealQueries,
    @Inject(FileAppeal) private readonly file: FileAppeal,
    @Inject(WithdrawAppeal) private readonly withdraw: WithdrawAppeal,
    @Inject(ReviewAppeal) private readonly review: ReviewAppeal,
  ) {}

  @Permit('appeal.read')
  @Get('appeals')
  @ApiOperation({ operationId: 'listAppeals', summary: 'One’s own, or the desk: due first, decided last' })
  @ApiOkResponse({ type: [AppealView] })
  listAppeals(@ActorOf() by: PersonActor, @Query() query: AppealQuery): Promise<readonly AppealView[]> {
    return this.appeals.all(by, query);
  }

  @Permit('appeal.file')
  @Post('assessments/:id/appeals')
  @ApiOperation({ operationId: 'fileAppeal', summary: 'About one indicator, within the window' })
  @ApiCreatedResponse({ type: AppealFiledView })
  fileAppeal(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { unitId, ...body }: FileAppealDto): Promise<AppealFiledView> {
    return this.file.run(call, id, { ...body, unitId: unitId as UnitId });
  }

  @Permit('appeal.read')
  @Get('appeals/:id')
  @ApiOperation({ operationId: 'getAppeal', summary: 'Old and new evidence side by side' })
  @ApiOkResponse({ type: AppealOpenedView })
  getAppeal(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<AppealOpenedView> {
    return this.appeals.one(by, id);
  }

  @Permit('appeal.take')
  @Post('appeals/:id/take')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'takeAppeal', summary: 'Refused to whoever, or whose office, had a hand in the points' })
  @ApiOkResponse({ type: AssessmentVersionView })
  takeAppeal(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentVersionView> {
    return this.review.take(call, id);
  }

  @Permit('appeal.replyInterim')
  @Post('appeals/:id/interim')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'replyInterim', summary: 'The unit is told how far it is' })
  @ApiOkResponse({ type: AssessmentVersionView })
  replyInterim(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { text }: InterimDto): Promise<AssessmentVersionView> {
    return this.review.replyInterim(call, id, text);
  }

  @Permit('appeal.decide')
  @Post('appeals/:id/decide')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'decideAppeal', summary: 'Never heavier than before, unless the scheme says so' })
  @ApiOkResponse({ type: AppealDecidedView })
  decideAppeal(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: DecideAppealDto): Promise<AppealDecidedView> {
    return this.review.decide(call, id, { ...body, corrections: body.corrections.map(cellsOf) });
  }

  @Permit('appeal.withdraw')
  @Post('appeals/:id/withdraw')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'withdrawAppeal', summary: 'By the unit, before it is decided' })
  @ApiOkResponse({ type: AssessmentVersionView })
  withdrawAppeal(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentVersionView> {
    return this.withdraw.run(call, id);
  }
}

function cellsOf({ applies, ...said }: CorrectionDto): Record<string, string> {
  return { ...said, ...(applies === false && { applies: 'no' }) };
}
