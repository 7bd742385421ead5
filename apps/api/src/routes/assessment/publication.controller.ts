import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { PublicationQueries } from '#engine/assessment/publication.queries';
import { PublishResult, SettleResult } from '#engine/assessment/publish-result';
import type { Call } from '#engine/core/call';
import { ActorOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { AssessmentVersionView, IF_MATCH } from './assessment.dto';
import { AnnouncedView, ChangeResultDto, DocumentDto, PublicationOpenedView, PublicationView, PublishDto } from './publication.dto';

/** The life of a result: public notice, changes with a number and a reason, approval, final, grades. What was published is kept. */
@ApiTags('assessment')
@Controller()
@UseInterceptors(Versioned)
export class PublicationController {
  constructor(
    @Inject(PublicationQueries) private readonly publications: PublicationQueries,
    @Inject(PublishResult) private readonly publishing: PublishResult,
    @Inject(SettleResult) private readonly settling: SettleResult,
  ) {}

  @Permit('assessment.read')
  @Get('assessments/:id/publications')
  @ApiOperation({ operationId: 'listPublications', summary: 'The newest first' })
  @ApiOkResponse({ type: [PublicationView] })
  listPublications(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly PublicationView[]> {
    return this.publications.all(by, id);
  }

  @Permit('assessment.read')
  @Get('publications/:id')
  @ApiOperation({ operationId: 'getPublication', summary: 'With the figures it was published with' })
  @ApiOkResponse({ type: PublicationOpenedView })
  getPublication(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<PublicationOpenedView> {
    return this.publications.one(by, id);
  }

  @Permit('score.publish')
  @Post('assessments/:id/publish')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'publishProvisional', summary: 'Public notice: units see their points, the objection window opens' })
  @ApiOkResponse({ type: AnnouncedView })
  publishProvisional(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: PublishDto): Promise<AnnouncedView> {
    return this.publishing.provisional(call, id, body);
  }

  @Permit('score.change')
  @Post('assessments/:id/change')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'changeResult', summary: 'A numbered entry with its reason' })
  @ApiOkResponse({ type: AnnouncedView })
  changeResult(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeResultDto): Promise<AnnouncedView> {
    return this.publishing.change(call, id, body);
  }

  @Permit('score.approve')
  @Post('assessments/:id/approve')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'approveResult', summary: 'After the window, when no appeal is open' })
  @ApiOkResponse({ type: AssessmentVersionView })
  approveResult(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { document }: DocumentDto): Promise<AssessmentVersionView> {
    return this.settling.approve(call, id, document);
  }

  @Permit('score.finalise')
  @Post('assessments/:id/finalise')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'publishFinal', summary: 'What was approved' })
  @ApiOkResponse({ type: AnnouncedView })
  publishFinal(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { document }: DocumentDto): Promise<AnnouncedView> {
    return this.settling.publish(call, id, 'final', document);
  }

  @Permit('score.grade')
  @Post('assessments/:id/grade')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'publishGrades', summary: 'The final result with its grades' })
  @ApiOkResponse({ type: AnnouncedView })
  publishGrades(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { document }: DocumentDto): Promise<AnnouncedView> {
    return this.settling.publish(call, id, 'graded', document);
  }
}
