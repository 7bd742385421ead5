import { Controller, Get, Header, HttpCode, Inject, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { fillWorkbook } from '#engine/report/fill-workbook';
import { SubmitFill } from '#engine/report/submit-fill';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import { ActorOf, CallOf } from '../../edge/call';
import { Throttled } from '../../edge/throttle';
import { Permit } from '../../edge/permit';
import { attachment } from '../evidence/attachment';
import { workbookAnswer, WorkbookBody, type WorkbookRequest } from '../plan/workbook-body';
import { FillQuery, FillView } from './fill.dto';

/** The unit's open items as a workbook that is filled in offline and comes back. */
@ApiTags('reports')
@Controller('report-sheet/workbook')
export class FillController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
    @Inject(SubmitFill) private readonly fill: SubmitFill,
  ) {}

  @Permit('report.fill')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getFillWorkbook', summary: 'Exactly the unit’s items that are open for entry today' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getFillWorkbook(@ActorOf() by: PersonActor): Promise<StreamableFile> {
    const { bytes, name } = await this.reader.read(by.countyId, (reading) => fillWorkbook(reading, this.shelf, by));
    return new StreamableFile(bytes, { type: WORKBOOK_TYPE, disposition: attachment(name), length: bytes.byteLength });
  }

  @Throttled('fill', 120)
  @Permit('report.fill')
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'submitFillWorkbook', summary: 'Each filled row is a report; the same content again is the same report' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiProduces('application/json', WORKBOOK_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'accept', required: false, description: 'With dryRun: the workbook type answers the workbook itself, marked' })
  @ApiOkResponse({ type: FillView })
  async submitFillWorkbook(
    @CallOf() call: Call,
    @Query() { dryRun = false, mode = 'all' }: FillQuery,
    @WorkbookBody() { bytes, wantsWorkbook }: WorkbookRequest,
  ): Promise<FillView | StreamableFile> {
    if (!dryRun) return this.fill.run(call, bytes, mode);
    if (call.actor.kind !== 'person') fail('permission.denied', { action: 'report.fill', roles: [] });
    const { marked, ...answer } = await this.fill.preview(call.actor, bytes);
    return wantsWorkbook ? workbookAnswer(await marked()) : answer;
  }
}
