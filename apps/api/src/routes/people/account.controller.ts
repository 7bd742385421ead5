import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { AccessQueries } from '#engine/people/access.queries';
import { CreateAccount } from '#engine/people/create-account';
import { InviteAccounts } from '#engine/people/invite-accounts';
import { ActorOf, CallOf } from '../../edge/call';
import { Open, Permit } from '../../edge/permit';
import { Throttled } from '../../edge/throttle';
import { ActivateDto, InvitationView, InviteDto } from './invitation.dto';
import { AccountsQuery, CreateAccountDto } from './account.dto';
import { AccountCreatedView, AccountPageView } from './people.view';

const PAGE = 50;
/** From one address; each costs a password's hashing. */
const ACTIVATIONS_PER_MINUTE = 120;

@ApiTags('accounts')
@Controller()
export class AccountController {
  constructor(
    private readonly access: AccessQueries,
    private readonly accounts: CreateAccount,
    private readonly invitations: InviteAccounts,
  ) {}

  @Permit('account.read')
  @Get('accounts')
  @ApiOperation({ operationId: 'listAccounts' })
  @ApiOkResponse({ type: AccountPageView })
  async listAccounts(@ActorOf() by: PersonActor, @Query() query: AccountsQuery): Promise<AccountPageView> {
    return this.access.accounts(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('account.create')
  @Post('accounts')
  @ApiOperation({ operationId: 'createAccount' })
  @ApiCreatedResponse({ type: AccountCreatedView })
  createAccount(@CallOf() call: Call, @Body() body: CreateAccountDto): Promise<AccountCreatedView> {
    const person = body.personId === undefined ? { name: body.person ?? '' } : { id: body.personId };
    return this.accounts.run(call, { person, unitId: body.unitId, login: body.login, machine: body.machine ?? false });
  }

  @Permit('account.disable')
  @Post('accounts/:id/disable')
  @HttpCode(204)
  @ApiOperation({ operationId: 'disableAccount' })
  @ApiNoContentResponse()
  disableAccount(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.accounts.disable(call, id);
  }

  @Permit('account.create')
  @Post('invitations')
  @ApiOperation({ operationId: 'inviteAccounts' })
  @ApiCreatedResponse({ type: [InvitationView] })
  inviteAccounts(@CallOf() call: Call, @Body() body: InviteDto): Promise<readonly InvitationView[]> {
    return this.invitations.run(call, body.accountIds);
  }

  @Open()
  @Throttled('activate', ACTIVATIONS_PER_MINUTE)
  @Post('invitations/activate')
  @HttpCode(204)
  @ApiOperation({ operationId: 'activateAccount' })
  @ApiNoContentResponse()
  activateAccount(@Body() body: ActivateDto): Promise<void> {
    return this.invitations.activate(body.token, body.password);
  }
}
