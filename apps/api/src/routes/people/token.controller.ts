import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { AccessQueries } from '#engine/people/access.queries';
import { EndSession } from '#engine/people/end-session';
import { IssueToken } from '#engine/people/issue-token';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { SessionView } from '../sessions/session.dto';
import { IssueTokenDto } from './account.dto';
import { TokenIssuedView } from './people.view';

/** Tokens for machines. */
@ApiTags('tokens')
@Controller('tokens')
export class TokenController {
  constructor(
    private readonly access: AccessQueries,
    private readonly tokens: IssueToken,
    private readonly sessions: EndSession,
  ) {}

  @Permit('account.read')
  @Get()
  @ApiOperation({ operationId: 'listTokens' })
  @ApiOkResponse({ type: [SessionView] })
  async listTokens(@ActorOf() by: PersonActor): Promise<SessionView[]> {
    return this.access.tokens(by);
  }

  @Permit('token.issue')
  @Post()
  @ApiOperation({ operationId: 'issueToken' })
  @ApiCreatedResponse({ type: TokenIssuedView })
  issueToken(@CallOf() call: Call, @Body() body: IssueTokenDto): Promise<TokenIssuedView> {
    return this.tokens.run(call, body);
  }

  @Permit('token.issue')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeToken' })
  @ApiNoContentResponse()
  revokeToken(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.token(call, id);
  }
}
