import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { AccessQueries } from '#engine/people/access.queries';
import { ChangePassword } from '#engine/people/change-password';
import { ActorOf, CallOf } from '../../edge/call';
import { Throttled } from '../../edge/throttle';
import { Permit } from '../../edge/permit';
import { SessionOf } from './session-of';
import { ChangePasswordDto, MeView } from './session.dto';

@ApiTags('sessions')
@Controller('me')
export class MeController {
  constructor(
    private readonly access: AccessQueries,
    private readonly password: ChangePassword,
  ) {}

  @Permit('session.own')
  @Get()
  @ApiOperation({ operationId: 'getMe' })
  @ApiOkResponse({ type: MeView })
  async getMe(@ActorOf() by: PersonActor, @SessionOf() sessionId: string): Promise<MeView> {
    const { accountId, personId, unitId, postId, actingFor, grants: roles, leaderPostIds, linkedUnitIds } = by;
    const own = { sessionId, accountId, personId, unitId, postId, actingFor, roles, leaderPostIds, linkedUnitIds };
    return { ...own, ...(await this.access.me(by)), delegations: await this.access.delegations(by) };
  }

  /** The other sessions end. */
  @Throttled('password', 60)
  @Permit('session.own')
  @Put('password')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword' })
  @ApiNoContentResponse()
  changePassword(@CallOf() call: Call, @SessionOf() sessionId: string, @Body() body: ChangePasswordDto): Promise<void> {
    return this.password.run(call, sessionId, body);
  }
}
