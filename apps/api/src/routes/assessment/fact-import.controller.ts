import { Body, Controller, createParamDecorator, type ExecutionContext, Get, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { exportFacts } from '#engine/assessment/export-facts';
import { ImportFacts } from '#engine/assessment/import-facts';
import { ConfirmFacts } from '#engine/assessment/record-fact';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { CSV_TYPE, WORKBOOK_TYPE } from '../../edge/bytes';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { WORKBOOK_ACCEPT, WORKBOOK_SCHEMA, workbookAnswer, workbookFile, type WorkbookRequest } from '../plan/workbook-body';
import { ConfirmFactsDto, FactsConfirmedView, FactsImportedView, FactsOutQuery, ImportFactsQuery } from './fact.dto';

const UNNAMED = 'facts';

/** The body as the table it is said to be: a workbook or CSV, which its bytes decide. */
const TableBody = createParamDecorator((_: unknown, context: ExecutionContext): WorkbookRequest => {
  const { body, headers } = context.switchToHttp().getRequest<DubanRequest>();
  if (!Buffer.isBuffer(body)) fail('request.unsupported-media', { expected: `${WORKBOOK_TYPE}, ${CSV_TYPE}` });
  return { bytes: body, wantsWorkbook: headers.accept?.toLowerCase().includes(WORKBOOK_TYPE) ?? false };
});

/** Many facts at once: a table of them in and out, and the second person's word for them. */
@ApiTags('assessment')
@Controller('assessments/:id/facts')
export class FactImportController {
  constructor(
    @Inject(ImportFacts) private readonly imports: ImportFacts,
    @Inject(ConfirmFacts) private readonly confirm: ConfirmFacts,
    @Inject(Reader) private readonly reader: Reader,
  ) {}

  @Permit('indicatorFact.read')
  @Get('workbook')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getFactsWorkbook', summary: 'What persons recorded; importIndicatorFacts takes it back' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse(WORKBOOK_SCHEMA)
  async getFactsWorkbook(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Query() query: FactsOutQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return workbookFile(reply, await this.reader.read(by.countyId, (reading) => exportFacts(reading, by, { assessmentId: id, ...query })));
  }

  @Permit('indicatorFact.import')
  @Post('imports')
  @HttpCode(200)
  @ApiOperation({ operationId: 'importIndicatorFacts', summary: 'All lines or none; what is there already is left alone' })
  @ApiConsumes(WORKBOOK_TYPE, CSV_TYPE)
  @ApiProduces('application/json', WORKBOOK_TYPE)
  @ApiBody(WORKBOOK_SCHEMA)
  @ApiHeader(WORKBOOK_ACCEPT)
  @ApiOkResponse({ type: FactsImportedView })
  async importIndicatorFacts(
    @CallOf() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { fileName = UNNAMED, dryRun = false }: ImportFactsQuery,
    @TableBody() { bytes, wantsWorkbook }: WorkbookRequest,
  ): Promise<FactsImportedView | StreamableFile> {
    const file = { name: fileName, bytes };
    if (!dryRun) return this.imports.run(call, id, file);
    const { marked, ...answer } = await this.imports.preview(call, id, file);
    return wantsWorkbook ? workbookAnswer(await marked()) : answer;
  }

  @Permit('indicatorFact.confirm')
  @Post('confirmations')
  @HttpCode(200)
  @ApiOperation({ operationId: 'confirmIndicatorFacts', summary: 'By a second person: all of them, or none' })
  @ApiOkResponse({ type: FactsConfirmedView })
  confirmIndicatorFacts(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { ids }: ConfirmFactsDto): Promise<FactsConfirmedView> {
    return this.confirm.run(call, id, ids);
  }
}
