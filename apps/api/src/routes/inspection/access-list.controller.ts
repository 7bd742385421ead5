import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { AccessListQueries } from '#engine/inspection/access-list.queries';
import { AccessReadQueries } from '#engine/inspection/access-read.queries';
import { InspectionQueries } from '#engine/inspection/inspection.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { dayOrNone } from '../people/days';
import { AccessesView, AccessQuery, ReadsQuery, ReadsView } from './access.dto';
import { InspectorsView } from './inspection.dto';

const PAGE = 50;

/** Who was let in, and what inspectors read: they are looked at too. */
@ApiTags('inspection')
@Controller()
export class AccessListController {
  constructor(
    @Inject(AccessListQueries) private readonly accesses: AccessListQueries,
    @Inject(InspectionQueries) private readonly inspections: InspectionQueries,
    @Inject(AccessReadQueries) private readonly reads: AccessReadQueries,
  ) {}

  @Permit('access.propose')
  @Get('inspectors')
  @ApiOperation({ operationId: 'listInspectors', summary: 'Whom an access can be proposed for' })
  @ApiOkResponse({ type: InspectorsView })
  async listInspectors(@ActorOf() by: PersonActor): Promise<InspectorsView> {
    return { items: await this.inspections.inspectors(by) };
  }

  @Permit('inspection.read')
  @Get('accesses')
  @ApiOperation({ operationId: 'listAccesses', summary: 'Newest first; an inspector is shown his own' })
  @ApiOkResponse({ type: AccessesView })
  listAccesses(@ActorOf() by: PersonActor, @Query() query: AccessQuery): Promise<AccessesView> {
    return this.accesses.all(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('access.readLog')
  @Get('access-reads')
  @ApiOperation({ operationId: 'listAccessReads', summary: 'Newest first; an inspector is shown his own' })
  @ApiOkResponse({ type: ReadsView })
  listAccessReads(@ActorOf() by: PersonActor, @Query() query: ReadsQuery): Promise<ReadsView> {
    return this.reads.all(by, { ...query, from: dayOrNone(query.from), until: dayOrNone(query.until), limit: query.limit ?? PAGE });
  }
}
