import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { AccessQueries } from '#engine/people/access.queries';
import { MakeDelegation } from '#engine/people/make-delegation';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { DelegationView } from '../sessions/session.dto';
import { MakeDelegationDto } from './account.dto';
import { IdView } from './people.dto';

@ApiTags('delegations')
@Controller('delegations')
export class DelegationController {
  constructor(
    private readonly access: AccessQueries,
    private readonly delegations: MakeDelegation,
  ) {}

  /** One's own, given and received. */
  @Permit('session.own')
  @Get()
  @ApiOperation({ operationId: 'listDelegations' })
  @ApiOkResponse({ type: [DelegationView] })
  async listDelegations(@ActorOf() by: PersonActor): Promise<DelegationView[]> {
    return this.access.delegations(by);
  }

  @Permit('delegation.make')
  @Post()
  @ApiOperation({ operationId: 'makeDelegation' })
  @ApiCreatedResponse({ type: IdView })
  makeDelegation(@CallOf() call: Call, @Body() body: MakeDelegationDto): Promise<IdView> {
    return this.delegations.run(call, { ...body, since: parseDay(body.since), until: parseDay(body.until) });
  }

  @Permit('session.own')
  @Post(':id/end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endDelegation' })
  @ApiNoContentResponse()
  endDelegation(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.delegations.end(call, id);
  }
}
