import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { ListId } from '#domain/kernel/ids';
import { mustMay } from '#domain/people/permission';
import type { Call } from '#engine/core/call';
import { ImportList } from '#engine/plan/import-list';
import { ImportQuotas } from '#engine/plan/import-quotas';
import { columnsOfWorkbook, type ImportPreview, PreviewImport } from '#engine/plan/preview-import';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import { CallOf } from '../../edge/call';
import { Throttled } from '../../edge/throttle';
import { Permit } from '../../edge/permit';
import { WorkbookColumnsView } from './columns.view';
import { ColumnsQuery, headingsOf, ImportListQuery, ImportQuotasQuery } from './plan.dto';
import { VerdictsView } from './plan.view';
import { WORKBOOK_ACCEPT, WORKBOOK_SCHEMA, workbookAnswer, WorkbookBody, type WorkbookRequest } from './workbook-body';

const UNNAMED = 'list.xlsx';

/** Workbooks come as they are: the raw bytes are the body. */
@ApiTags('lists')
@Controller('lists')
export class ImportController {
  constructor(
    @Inject(ImportList) private readonly lists: ImportList,
    @Inject(ImportQuotas) private readonly quotas: ImportQuotas,
    @Inject(PreviewImport) private readonly preview: PreviewImport,
  ) {}

  @Throttled('import', 60)
  @Permit('list.import')
  @Post('imports')
  @HttpCode(200)
  @ApiOperation({ operationId: 'importList' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiProduces('application/json', WORKBOOK_TYPE)
  @ApiBody(WORKBOOK_SCHEMA)
  @ApiHeader(WORKBOOK_ACCEPT)
  @ApiOkResponse({ type: VerdictsView })
  async importList(
    @CallOf() call: Call,
    @Query() query: ImportListQuery,
    @WorkbookBody() { bytes, wantsWorkbook }: WorkbookRequest,
  ): Promise<VerdictsView | StreamableFile> {
    const file = { bytes, name: query.fileName ?? UNNAMED };
    if (query.dryRun === true) {
      mustMay(call.actor, 'list.import');
      const asked = { year: query.year, place: query.place, headings: headingsOf(query.heading) };
      return answer(await this.preview.list(call.actor.countyId, file, asked), wantsWorkbook);
    }
    const headings = headingsOf(query.heading);
    const { document: documentNumber, year, title, verifyingUnit, substituteUnit, countersign, place } = query;
    return this.lists.run(call, { file, year, documentNumber, title, verifyingUnit, substituteUnit, countersign, place, headings });
  }

  @Throttled('import', 60)
  @Permit('list.import')
  @Post('imports/columns')
  @HttpCode(200)
  @ApiOperation({ operationId: 'readColumns', summary: 'Which heading would be taken for which column; writes nothing' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiBody(WORKBOOK_SCHEMA)
  @ApiOkResponse({ type: WorkbookColumnsView })
  async readColumns(@CallOf() call: Call, @Query() query: ColumnsQuery, @WorkbookBody() { bytes }: WorkbookRequest): Promise<WorkbookColumnsView> {
    mustMay(call.actor, 'list.import');
    return { lists: await columnsOfWorkbook({ bytes }, headingsOf(query.heading) ?? {}) };
  }

  @Permit('list.import')
  @Post(':id/quotas')
  @HttpCode(200)
  @ApiOperation({ operationId: 'importQuotas' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiProduces('application/json', WORKBOOK_TYPE)
  @ApiBody(WORKBOOK_SCHEMA)
  @ApiHeader(WORKBOOK_ACCEPT)
  @ApiOkResponse({ type: VerdictsView })
  async importQuotas(
    @CallOf() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImportQuotasQuery,
    @WorkbookBody() { bytes, wantsWorkbook }: WorkbookRequest,
  ): Promise<VerdictsView | StreamableFile> {
    const file = { bytes, name: query.fileName ?? UNNAMED };
    const listId = id as ListId;
    if (query.dryRun !== true) return this.quotas.run(call, { listId, file });
    mustMay(call.actor, 'list.import');
    return answer(await this.preview.quotas(call.actor.countyId, file, listId), wantsWorkbook);
  }
}

async function answer({ marked, ...verdicts }: ImportPreview, wantsWorkbook: boolean): Promise<VerdictsView | StreamableFile> {
  return wantsWorkbook ? workbookAnswer(await marked()) : verdicts;
}
