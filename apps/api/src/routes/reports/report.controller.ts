import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AssignmentId, EvidenceId, ReportId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { periodsOfAssignment, reportDraft, reportsOf } from '#engine/report/report.queries';
import { SubmitReport } from '#engine/report/submit-report';
import { ActorOf, CallOf } from '../../edge/call';
import { ConfirmedByCommand } from '../../edge/confirmed';
import { Permit } from '../../edge/permit';
import { tagged } from '../../edge/versioned';
import { DraftView, ReportCardView, ReportDto, ReportPeriodView, SubmittedView } from './report.dto';

/** Reports are submitted and read, never changed. The report's own id makes a repetition harmless. */
@ApiTags('reports')
@Controller('assignments/:id')
export class ReportController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
    @Inject(SubmitReport) private readonly submit: SubmitReport,
  ) {}

  @Permit('report.submit')
  @ConfirmedByCommand()
  @Post('reports')
  @ApiOperation({ operationId: 'submitReport', summary: 'If-Match is honoured where sent; progress needs none' })
  @ApiCreatedResponse({ type: SubmittedView })
  async submitReport(
    @CallOf() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmittedView> {
    const input = { ...body, id: body.id as ReportId, evidenceIds: body.evidenceIds as EvidenceId[] };
    const submitted = await this.submit.run(call, id as AssignmentId, input);
    tagged(reply, submitted.version);
    return submitted;
  }

  @Permit('assignment.read')
  @Get('reports')
  @ApiOperation({ operationId: 'listReports', summary: 'Newest first, each with its difference to the one before' })
  @ApiOkResponse({ type: [ReportCardView] })
  async listReports(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly ReportCardView[]> {
    return this.reader.read(by.countyId, (reading) => reportsOf(reading, by, id));
  }

  @Permit('assignment.read')
  @Get('report-draft')
  @ApiOperation({ operationId: 'getReportDraft', summary: 'The next report, prefilled from the last' })
  @ApiOkResponse({ type: DraftView })
  async getReportDraft(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<DraftView> {
    return this.reader.read(by.countyId, (reading) => reportDraft(reading, this.shelf, { by, id }));
  }

  @Permit('assignment.read')
  @Get('report-periods')
  @ApiOperation({ operationId: 'listReportPeriods', summary: 'Both dates of each, in figures and in words' })
  @ApiOkResponse({ type: [ReportPeriodView] })
  async listReportPeriods(
    @ActorOf() by: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<readonly ReportPeriodView[]> {
    return this.reader.read(by.countyId, (reading) => periodsOfAssignment(reading, this.shelf, { by, id }));
  }
}
