import { Controller, Get, Header, HttpCode, Inject, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { exportDirectory } from '#engine/people/export-directory';
import { LoadDirectory } from '#engine/people/load-directory';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import { ActorOf, CallOf } from '../../edge/call';
import { DryRunQuery } from '../../edge/dry-run';
import { Permit } from '../../edge/permit';
import { WORKBOOK_ACCEPT, WORKBOOK_SCHEMA, workbookAnswer, WorkbookBody, workbookFile, type WorkbookRequest } from '../plan/workbook-body';
import { DirectoryVerdictView } from './people.view';

/** Units, posts and accounts as a workbook, in and out. */
@ApiTags('directory')
@Controller('directory')
export class DirectoryController {
  constructor(
    @Inject(LoadDirectory) private readonly directory: LoadDirectory,
    @Inject(Reader) private readonly reader: Reader,
  ) {}

  @Permit('directory.load')
  @Get('workbook')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getDirectoryWorkbook', summary: 'What is in force today; loadDirectory takes it back' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse(WORKBOOK_SCHEMA)
  async getDirectoryWorkbook(@ActorOf() by: PersonActor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return workbookFile(reply, await this.reader.read(by.countyId, (reading) => exportDirectory(reading, by)));
  }

  /** The system administrator loads units, posts and accounts; the security administrator, from the same file, roles. */
  @Permit('directory.load')
  @Post('imports')
  @HttpCode(200)
  @ApiOperation({ operationId: 'loadDirectory' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiProduces('application/json', WORKBOOK_TYPE)
  @ApiBody(WORKBOOK_SCHEMA)
  @ApiHeader(WORKBOOK_ACCEPT)
  @ApiOkResponse({ type: DirectoryVerdictView })
  async loadDirectory(@CallOf() call: Call, @WorkbookBody() { bytes, wantsWorkbook }: WorkbookRequest, @Query() { dryRun = false }: DryRunQuery): Promise<DirectoryVerdictView | StreamableFile> {
    if (!dryRun) return this.directory.run(call, bytes);
    const { marked, ...verdict } = await this.directory.preview(call, bytes);
    return wantsWorkbook ? workbookAnswer(await marked()) : verdict;
  }
}
