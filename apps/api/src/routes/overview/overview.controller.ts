import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { cockpit } from '#engine/assignment/cockpit.queries';
import { completeness } from '#engine/assignment/completeness.queries';
import { heatMap } from '#engine/assignment/heat-map.queries';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { CockpitQuery, CompletenessQuery, HeatMapQuery } from './overview.dto';
import { CockpitView, cockpitView, CompletenessView, heatMapJson, HeatMapView } from './overview.view';

const ITEMS = 100;
const PERIODS = 6;

/** What a screen shows at a glance, each reader over what he may see. */
@ApiTags('overview')
@Controller('overview')
export class OverviewController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
  ) {}

  @Permit('overview.read')
  @Get('cockpit')
  @ApiOperation({ operationId: 'getCockpit', summary: 'Totals by light with the change of a week, units, the days ahead, what needs you' })
  @ApiOkResponse({ type: CockpitView })
  async getCockpit(@ActorOf() by: PersonActor, @Query() { asOf }: CockpitQuery): Promise<CockpitView> {
    return cockpitView(await this.reader.read(by.countyId, (reading) => cockpit(reading, this.shelf, { by, asOf })));
  }

  @Permit('assignment.read')
  @Get('heat-map')
  @ApiOperation({ operationId: 'getHeatMap', summary: 'Townships by items, items by number' })
  @ApiOkResponse({ type: HeatMapView })
  @Header('content-type', 'application/json; charset=utf-8')
  async getHeatMap(@ActorOf() by: PersonActor, @Query() query: HeatMapQuery): Promise<Buffer> {
    const filter = { ...query, limit: query.limit ?? ITEMS };
    return heatMapJson(await this.reader.read(by.countyId, (reading) => heatMap(reading, this.shelf, { by, filter })));
  }

  @Permit('overview.read')
  @Get('completeness')
  @ApiOperation({ operationId: 'getCompleteness', summary: 'Units by reporting periods: owed, on time, late' })
  @ApiOkResponse({ type: CompletenessView })
  getCompleteness(@ActorOf() by: PersonActor, @Query() query: CompletenessQuery): Promise<CompletenessView> {
    const filter = { listId: query.listId, cadence: query.cadence ?? ('monthly' as const), periods: query.periods ?? PERIODS };
    return this.reader.read(by.countyId, (reading) => completeness(reading, this.shelf, { by, filter }));
  }
}
