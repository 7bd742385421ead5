import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { ComplaintQueries } from '#engine/people/complaint.queries';
import { AnswerComplaint, FileComplaint } from '#engine/people/file-complaint';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { IdView } from '../people/people.dto';
import { AnswerComplaintDto, ComplaintsQuery, ComplaintsView, FileComplaintDto } from './complaint.dto';

const PAGE = 50;

/** What people think wrong, and what was answered. */
@ApiTags('complaints')
@Controller('complaints')
export class ComplaintController {
  constructor(
    @Inject(ComplaintQueries) private readonly complaints: ComplaintQueries,
    @Inject(FileComplaint) private readonly file: FileComplaint,
    @Inject(AnswerComplaint) private readonly answer: AnswerComplaint,
  ) {}

  @Permit('complaint.read')
  @Get()
  @ApiOperation({ operationId: 'listComplaints', summary: 'Newest first' })
  @ApiOkResponse({ type: ComplaintsView })
  listComplaints(@ActorOf() by: PersonActor, @Query() query: ComplaintsQuery): Promise<ComplaintsView> {
    return this.complaints.all(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('complaint.file')
  @Get('own')
  @ApiOperation({ operationId: 'listOwnComplaints', summary: 'Newest first' })
  @ApiOkResponse({ type: ComplaintsView })
  listOwnComplaints(@ActorOf() by: PersonActor, @Query() query: ComplaintsQuery): Promise<ComplaintsView> {
    return this.complaints.own(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('complaint.file')
  @Post()
  @ApiOperation({ operationId: 'fileComplaint' })
  @ApiCreatedResponse({ type: IdView })
  fileComplaint(@CallOf() call: Call, @Body() body: FileComplaintDto): Promise<IdView> {
    return this.file.run(call, { ...body, about: body.about ?? null });
  }

  @Permit('complaint.answer')
  @Post(':id/answer')
  @HttpCode(204)
  @ApiOperation({ operationId: 'answerComplaint', summary: 'Once' })
  @ApiNoContentResponse()
  answerComplaint(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: AnswerComplaintDto): Promise<void> {
    return this.answer.run(call, id, body.answer);
  }
}
