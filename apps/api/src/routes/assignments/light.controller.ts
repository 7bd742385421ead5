import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { listAssignments } from '#engine/assignment/assignment.queries';
import { lightDays } from '#engine/assignment/light-days';
import { lightOfOne, lightsOf } from '#engine/assignment/lights.queries';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { AssignmentQuery } from './assignment.dto';
import { AssignmentPageView, lightView, LightView } from './light.view';

const PAGE = 50;

/** Lights move with the day and with other tasks, not with a task's version: they are read apart from its page. */
@ApiTags('assignments')
@Controller('assignments')
export class LightController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
  ) {}

  @Permit('assignment.read')
  @Get()
  @ApiOperation({ operationId: 'listAssignments', summary: 'Nearest limit first, each with its light' })
  @ApiOkResponse({ type: AssignmentPageView })
  listAssignments(@ActorOf() by: PersonActor, @Query() query: AssignmentQuery): Promise<AssignmentPageView> {
    return this.reader.read(by.countyId, async (reading) => {
      const filter = { ...query, limit: query.limit ?? PAGE };
      const page = await listAssignments(reading, by, filter, () => lightDays(reading, this.shelf));
      const lights = await lightsOf(reading, this.shelf, page.items.map(({ id }) => id));
      return { ...page, items: page.items.map((card) => ({ ...card, light: lightView(lights.get(card.id)!) })) };
    });
  }

  @Permit('assignment.read')
  @Get(':id/light')
  @ApiOperation({ operationId: 'getLight' })
  @ApiOkResponse({ type: LightView })
  async getLight(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<LightView> {
    return lightView(await this.reader.read(by.countyId, (reading) => lightOfOne(reading, this.shelf, { by, id })));
  }
}
