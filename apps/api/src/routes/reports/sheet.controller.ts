import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { reportSheet } from '#engine/report/report-sheet.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { lightView } from '../assignments/light.view';
import { ReportSheetView } from './report.dto';

/** One read for the screen on which a unit reports everything it owes. */
@ApiTags('reports')
@Controller('report-sheet')
export class SheetController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
  ) {}

  @Permit('report.submit')
  @Get()
  @ApiOperation({ operationId: 'getReportSheet', summary: 'The unit’s tasks under way, each with its period, light and prefill' })
  @ApiOkResponse({ type: ReportSheetView })
  async getReportSheet(@ActorOf() by: PersonActor): Promise<ReportSheetView> {
    const { rows, total } = await this.reader.read(by.countyId, (reading) => reportSheet(reading, this.shelf, by));
    return { rows: rows.map(({ task, light, ...row }) => ({ ...row, task: { ...task, light: lightView(light) } })), total };
  }
}
