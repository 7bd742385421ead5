import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { AccessQueries } from '#engine/people/access.queries';
import { RevokeGrant } from '#engine/people/give-grant';
import { GrantProposalQueries } from '#engine/people/grant-proposal.queries';
import { ProposeGrant } from '#engine/people/propose-grant';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { termOf } from './days';
import { DecideGrantsDto, GrantProposalsQuery, GrantProposalsView, ProposeGrantDto } from './grant.dto';
import { IdView } from './people.dto';
import { GrantView } from './people.view';

const PAGE = 50;

/** Roles: proposed by one officer, decided by another, taken back by one. */
@ApiTags('accounts')
@Controller()
export class GrantController {
  constructor(
    @Inject(AccessQueries) private readonly access: AccessQueries,
    @Inject(GrantProposalQueries) private readonly proposals: GrantProposalQueries,
    @Inject(ProposeGrant) private readonly propose: ProposeGrant,
    @Inject(RevokeGrant) private readonly revoke: RevokeGrant,
  ) {}

  @Permit('account.read')
  @Get('accounts/:id/grants')
  @ApiOperation({ operationId: 'listGrants' })
  @ApiOkResponse({ type: [GrantView] })
  async listGrants(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<GrantView[]> {
    return this.access.grants(by, id);
  }

  @Permit('grant.propose')
  @Post('accounts/:id/grants')
  @ApiOperation({ operationId: 'proposeGrant', summary: 'It opens nothing before a second officer approves' })
  @ApiCreatedResponse({ type: IdView })
  proposeGrant(@CallOf() call: Call, @Param('id', ParseUUIDPipe) accountId: string, @Body() body: ProposeGrantDto): Promise<IdView> {
    return this.propose.propose(call, { accountId, role: body.role, unitId: body.unitId, ...termOf(body) });
  }

  @Permit('account.read')
  @Get('grant-proposals')
  @ApiOperation({ operationId: 'listGrantProposals', summary: 'Newest first' })
  @ApiOkResponse({ type: GrantProposalsView })
  listGrantProposals(@ActorOf() by: PersonActor, @Query() query: GrantProposalsQuery): Promise<GrantProposalsView> {
    return this.proposals.all(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('grant.decide')
  @Post('grant-proposals/decide')
  @HttpCode(204)
  @ApiOperation({ operationId: 'decideGrants', summary: 'By a second officer, all or none; who proposed may refuse, which withdraws' })
  @ApiNoContentResponse()
  decideGrants(@CallOf() call: Call, @Body() body: DecideGrantsDto): Promise<void> {
    return this.propose.decide(call, body);
  }

  @Permit('grant.revoke')
  @Delete('grants/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeGrant' })
  @ApiNoContentResponse()
  revokeGrant(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.revoke.run(call, id);
  }
}
