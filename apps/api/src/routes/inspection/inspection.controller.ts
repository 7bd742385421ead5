import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { InspectionQueries } from '#engine/inspection/inspection.queries';
import { RegisterPlan } from '#engine/inspection/register-plan';
import { EndInspection, StartInspection } from '#engine/inspection/start-inspection';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { PageQuery } from '../assignments/assignment.dto';
import { IdView } from '../people/people.dto';
import { InspectionsView, PlansQuery, PlansView, RegisterPlanDto, StartInspectionDto } from './inspection.dto';

const PAGE = 50;

/** The annual plan of inspections and what was started under it, or outside it with a reason. */
@ApiTags('inspection')
@Controller()
export class InspectionController {
  constructor(
    @Inject(InspectionQueries) private readonly inspections: InspectionQueries,
    @Inject(RegisterPlan) private readonly plan: RegisterPlan,
    @Inject(StartInspection) private readonly start: StartInspection,
    @Inject(EndInspection) private readonly end: EndInspection,
  ) {}

  @Permit('inspection.read')
  @Get('inspection-plans')
  @ApiOperation({ operationId: 'listInspectionPlans' })
  @ApiOkResponse({ type: PlansView })
  async listInspectionPlans(@ActorOf() by: PersonActor, @Query() { year }: PlansQuery): Promise<PlansView> {
    return { items: await this.inspections.plans(by, year ?? null) };
  }

  @Permit('inspection.plan')
  @Post('inspection-plans')
  @ApiOperation({ operationId: 'registerInspectionPlan', summary: 'An approved plan, under its document number; never changed afterwards' })
  @ApiCreatedResponse({ type: IdView })
  registerInspectionPlan(@CallOf() call: Call, @Body() body: RegisterPlanDto): Promise<IdView> {
    const lines = body.lines.map((line) => ({
      ...line,
      officeUnitId: line.officeUnitId as UnitId,
      unitIds: line.unitIds as UnitId[],
      fromOn: parseDay(line.fromOn),
      untilOn: parseDay(line.untilOn),
    }));
    return this.plan.run(call, { ...body, lines });
  }

  @Permit('inspection.read')
  @Get('inspections')
  @ApiOperation({ operationId: 'listInspections', summary: 'Newest first; an inspector is shown those of his own office' })
  @ApiOkResponse({ type: InspectionsView })
  listInspections(@ActorOf() by: PersonActor, @Query() query: PageQuery): Promise<InspectionsView> {
    return this.inspections.inspections(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('inspection.start')
  @Post('inspections')
  @ApiOperation({ operationId: 'startInspection', summary: 'Within the annual plan, or outside it with a document and a reason' })
  @ApiCreatedResponse({ type: IdView })
  startInspection(@CallOf() call: Call, @Body() body: StartInspectionDto): Promise<IdView> {
    const { planLineId, documentNumber, reason, officeUnitId, unitIds, source, title } = body;
    const whose = { officeUnitId: officeUnitId as UnitId, unitIds: unitIds as UnitId[], source, title };
    return this.start.run(call, { ...whose, planLineId: planLineId ?? null, documentNumber: documentNumber ?? null, reason: reason ?? null });
  }

  @Permit('inspection.start')
  @Post('inspections/:id/end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endInspection', summary: 'What it found goes on' })
  @ApiNoContentResponse()
  endInspection(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.end.run(call, id);
  }
}
