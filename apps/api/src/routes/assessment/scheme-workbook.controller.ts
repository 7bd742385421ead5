import { Controller, Get, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '#domain/people/actor';
import { exportScheme, ImportScheme } from '#engine/assessment/scheme-workbook';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import { ActorOf, CallOf } from '../../edge/call';
import { DryRunQuery } from '../../edge/dry-run';
import { Permit } from '../../edge/permit';
import { WORKBOOK_ACCEPT, WORKBOOK_SCHEMA, workbookAnswer, WorkbookBody, workbookFile, type WorkbookRequest } from '../plan/workbook-body';
import { SchemeImportedView } from './scheme.dto';

/** A version of a scheme as a workbook of tables: the same file in another dress. */
@ApiTags('assessment')
@Controller('schemes')
export class SchemeWorkbookController {
  constructor(
    @Inject(ImportScheme) private readonly imports: ImportScheme,
    @Inject(Reader) private readonly reader: Reader,
  ) {}

  @Permit('scheme.read')
  @Get(':id/workbook')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getSchemeWorkbook', summary: 'Indicators, weights, rules and parameters as tables; importScheme takes it back' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse(WORKBOOK_SCHEMA)
  async getSchemeWorkbook(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return workbookFile(reply, await this.reader.read(by.countyId, (reading) => exportScheme(reading, by, id)));
  }

  @Permit('scheme.propose')
  @Post('imports')
  @HttpCode(200)
  @ApiOperation({ operationId: 'importScheme', summary: 'Put in as its file would be; another person approves it' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiProduces('application/json', WORKBOOK_TYPE)
  @ApiBody(WORKBOOK_SCHEMA)
  @ApiHeader(WORKBOOK_ACCEPT)
  @ApiOkResponse({ type: SchemeImportedView })
  async importScheme(@CallOf() call: Call, @Query() { dryRun = false }: DryRunQuery, @WorkbookBody() { bytes, wantsWorkbook }: WorkbookRequest): Promise<SchemeImportedView | StreamableFile> {
    if (!dryRun) return this.imports.run(call, bytes);
    const { marked, ...verdict } = await this.imports.preview(call, bytes);
    return wantsWorkbook ? workbookAnswer(await marked()) : verdict;
  }
}
