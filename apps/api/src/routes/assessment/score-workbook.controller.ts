import { Controller, Get, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '#domain/people/actor';
import { ScoreWorkbook } from '#engine/assessment/score-workbook';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { WORKBOOK_SCHEMA, WorkbookBody, workbookFile, type WorkbookRequest } from '../plan/workbook-body';
import { HeldSheetView } from './publication.dto';

/** The score sheet of a publication as a workbook, and copies held against it. */
@ApiTags('assessment')
@Controller('publications/:id')
export class ScoreWorkbookController {
  constructor(@Inject(ScoreWorkbook) private readonly sheets: ScoreWorkbook) {}

  @Permit('assessment.read')
  @Get('workbook')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getScoreWorkbook', summary: 'Units by indicators as they were published, a sheet a peer group' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse(WORKBOOK_SCHEMA)
  async getScoreWorkbook(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return workbookFile(reply, await this.sheets.of(by, id));
  }

  @Permit('assessment.read')
  @Post('copies')
  @HttpCode(200)
  @ApiOperation({ operationId: 'holdScoreWorkbook', summary: 'Whether a copy says what was published, and where it differs; writes nothing' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiBody(WORKBOOK_SCHEMA)
  @ApiOkResponse({ type: HeldSheetView })
  holdScoreWorkbook(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @WorkbookBody() { bytes }: WorkbookRequest): Promise<HeldSheetView> {
    return this.sheets.hold(by, id, bytes);
  }
}
