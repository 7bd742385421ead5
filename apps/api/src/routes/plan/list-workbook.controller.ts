import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ListId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { Reader } from '#engine/core/reader';
import { exportList, exportQuotas } from '#engine/plan/export-list';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { WORKBOOK_SCHEMA, workbookFile } from './workbook-body';

/** Lists as workbooks that their imports take back. */
@ApiTags('lists')
@Controller('lists/:id')
export class ListWorkbookController {
  constructor(@Inject(Reader) private readonly reader: Reader) {}

  @Permit('list.read')
  @Get('workbook')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getListWorkbook', summary: 'The items in force; importList takes it back to the very same items' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse(WORKBOOK_SCHEMA)
  async getListWorkbook(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return workbookFile(reply, await this.reader.read(by.countyId, (reading) => exportList(reading, id as ListId)));
  }

  @Permit('list.read')
  @Get('quotas/workbook')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getQuotaWorkbook', summary: 'Items by townships; importQuotas takes it back' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse(WORKBOOK_SCHEMA)
  async getQuotaWorkbook(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return workbookFile(reply, await this.reader.read(by.countyId, (reading) => exportQuotas(reading, id as ListId)));
  }
}
