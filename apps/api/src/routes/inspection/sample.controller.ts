import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { DrawSample } from '#engine/inspection/draw-sample';
import { SampleQueries } from '#engine/inspection/sample.queries';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { IdView } from '../people/people.dto';
import { DrawSampleDto, SamplesQuery, SamplesView, SampleWholeView } from './sample.dto';

/** Samples that anybody can draw again: seed and population are kept with them. */
@ApiTags('inspection')
@Controller()
export class SampleController {
  constructor(
    @Inject(SampleQueries) private readonly samples: SampleQueries,
    @Inject(DrawSample) private readonly draw: DrawSample,
  ) {}

  @Permit('sample.draw')
  @Get('samples')
  @ApiOperation({ operationId: 'listSamples', summary: 'Newest first, 200 at most' })
  @ApiOkResponse({ type: SamplesView })
  async listSamples(@ActorOf() by: PersonActor, @Query() { inspectionId }: SamplesQuery): Promise<SamplesView> {
    return { items: await this.samples.all(by, inspectionId ?? null) };
  }

  @Permit('sample.draw')
  @Get('samples/:id')
  @ApiOperation({ operationId: 'getSample', summary: 'Drawn again just now, to see that it is the same' })
  @ApiOkResponse({ type: SampleWholeView })
  getSample(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<SampleWholeView> {
    return this.samples.one(by, id);
  }

  @Permit('sample.draw')
  @Post('inspections/:id/samples')
  @ApiOperation({ operationId: 'drawSample', summary: 'Of the tasks of the inspected units that the drawer may read' })
  @ApiCreatedResponse({ type: IdView })
  drawSample(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: DrawSampleDto): Promise<IdView> {
    const { method, size, seed, listId, unitId } = body;
    return this.draw.run(call, id, { method, size, seed: seed ?? null, filter: { listId: listId ?? null, unitId: unitId ?? null } });
  }
}
