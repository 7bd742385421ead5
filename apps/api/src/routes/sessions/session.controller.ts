import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '#domain/people/actor';
import { SESSION_HOURS } from '#domain/people/sign-in';
import type { Call } from '#engine/core/call';
import { AccessQueries } from '#engine/people/access.queries';
import { ActAs } from '#engine/people/act-as';
import { EndSession } from '#engine/people/end-session';
import { SignIn } from '#engine/people/sign-in';
import { ActorOf, CallOf } from '../../edge/call';
import { Open, Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { Throttled } from '../../edge/throttle';
import { SessionOf, sessionCookie } from './session-of';
import { ActForDto, SessionBegunView, SessionView, SignInDto } from './session.dto';

/** From one address, behind which a whole county office may sit on a Monday morning. An account locks by itself. */
const SIGN_INS_PER_MINUTE = 300;

@ApiTags('sessions')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly begin: SignIn,
    private readonly end: EndSession,
    private readonly actAs: ActAs,
    private readonly access: AccessQueries,
  ) {}

  /** A cookie for browsers, or the token itself for programs: never both, so that a page's script never holds one. */
  @Open()
  @Throttled('sign-in', SIGN_INS_PER_MINUTE)
  @Post()
  @ApiOperation({ operationId: 'signIn' })
  @ApiCreatedResponse({ type: SessionBegunView })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: DubanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionBegunView> {
    const { county, login, password } = body;
    const label = request.headers['user-agent'] ?? '';
    const { token, ...begun } = await this.begin.run({ county, login, password, label });
    void reply.header('cache-control', 'no-store');
    if (body.bearer) return { ...begun, token };
    void reply.header('set-cookie', sessionCookie(request, token, SESSION_HOURS * 3600));
    return begun;
  }

  @Permit('session.own')
  @Get()
  @ApiOperation({ operationId: 'listSessions' })
  @ApiOkResponse({ type: [SessionView] })
  listSessions(@ActorOf() by: PersonActor): Promise<SessionView[]> {
    return this.access.sessions(by);
  }

  @Permit('session.own')
  @Delete('current')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut' })
  @ApiNoContentResponse()
  async signOut(
    @CallOf() call: Call,
    @SessionOf() sessionId: string,
    @Req() request: DubanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.end.one(call, sessionId);
    void reply.header('set-cookie', sessionCookie(request, '', 0));
  }

  /** Everywhere, here too. */
  @Permit('session.own')
  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'endAllSessions' })
  @ApiNoContentResponse()
  endAllSessions(@CallOf() call: Call): Promise<void> {
    return this.end.all(call);
  }

  @Permit('session.own')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endSession' })
  @ApiNoContentResponse()
  endSession(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.end.one(call, id);
  }

  @Permit('session.own')
  @Put('current/acting-for')
  @HttpCode(204)
  @ApiOperation({ operationId: 'actFor' })
  @ApiNoContentResponse()
  actFor(@CallOf() call: Call, @SessionOf() sessionId: string, @Body() body: ActForDto): Promise<void> {
    return this.actAs.run(call, sessionId, body.accountId);
  }
}
