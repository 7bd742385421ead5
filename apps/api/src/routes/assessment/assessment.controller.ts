import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { AssessmentQueries } from '#engine/assessment/assessment.queries';
import { OpenAssessment, SetScheme } from '#engine/assessment/open-assessment';
import type { Call } from '#engine/core/call';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { AssessmentOpenedView, AssessmentVersionView, AssessmentView, IF_MATCH, OpenAssessmentDto, SetSchemeDto } from './assessment.dto';

/** The assessment of a period (考核), under a scheme. */
@ApiTags('assessment')
@Controller('assessments')
@UseInterceptors(Versioned)
export class AssessmentController {
  constructor(
    @Inject(AssessmentQueries) private readonly assessments: AssessmentQueries,
    @Inject(OpenAssessment) private readonly open: OpenAssessment,
    @Inject(SetScheme) private readonly set: SetScheme,
  ) {}

  @Permit('assessment.read')
  @Get()
  @ApiOperation({ operationId: 'listAssessments', summary: 'The newest period first' })
  @ApiOkResponse({ type: [AssessmentView] })
  listAssessments(@ActorOf() by: PersonActor): Promise<readonly AssessmentView[]> {
    return this.assessments.all(by);
  }

  @Permit('assessment.open')
  @Post()
  @ApiOperation({ operationId: 'openAssessment', summary: 'The office of who opens it scores' })
  @ApiCreatedResponse({ type: AssessmentOpenedView })
  openAssessment(@CallOf() call: Call, @Body() body: OpenAssessmentDto): Promise<AssessmentOpenedView> {
    const { substituteUnitId, reviewUnitId, ...rest } = body;
    return this.open.run(call, { ...rest, substituteUnitId: substituteUnitId as UnitId, reviewUnitId: reviewUnitId as UnitId });
  }

  @Permit('assessment.read')
  @Get(':id')
  @ApiOperation({ operationId: 'getAssessment' })
  @ApiOkResponse({ type: AssessmentView })
  getAssessment(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentView> {
    return this.assessments.one(by, id);
  }

  @Permit('assessment.setScheme')
  @Post(':id/scheme')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'setScheme', summary: 'Before anything is published' })
  @ApiOkResponse({ type: AssessmentVersionView })
  setScheme(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: SetSchemeDto): Promise<AssessmentVersionView> {
    return this.set.run(call, id, { schemeId: body.schemeId, why: body.reason });
  }
}
