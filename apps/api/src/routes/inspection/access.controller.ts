import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccountId, ListId, UnitId } from '#domain/kernel/ids';
import type { Call } from '#engine/core/call';
import { DecideAccess, EndAccess, ProposeAccess } from '#engine/inspection/access';
import { CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { IdView } from '../people/people.dto';
import { DecideAccessDto, EndAccessDto, ProposeAccessDto } from './access.dto';

const IF_MATCH = { name: 'If-Match', required: true };

/** 查阅授权: what an inspector may read, until when, proposed by one and decided by a second person. */
@ApiTags('inspection')
@Controller()
export class AccessController {
  constructor(
    @Inject(ProposeAccess) private readonly propose: ProposeAccess,
    @Inject(DecideAccess) private readonly decide: DecideAccess,
    @Inject(EndAccess) private readonly end: EndAccess,
  ) {}

  @Permit('access.propose')
  @Post('inspections/:id/accesses')
  @ApiOperation({ operationId: 'proposeAccess', summary: 'For somebody else; it opens nothing before a second person approves' })
  @ApiCreatedResponse({ type: IdView })
  proposeAccess(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: ProposeAccessDto): Promise<IdView> {
    const { accountId, scope, unitIds, listId, beginsAt, endsAt, reason } = body;
    const reach = { kind: scope, unitIds: (unitIds ?? []) as UnitId[], listId: (listId ?? null) as ListId | null };
    const when = { beginsAt: beginsAt ?? null, endsAt };
    return this.propose.run(call, { inspectionId: id, accountId: accountId as AccountId, scope: reach, ...when, reason });
  }

  @Permit('access.decide')
  @Post('accesses/:id/decide')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'decideAccess', summary: 'By a second person' })
  @ApiNoContentResponse()
  decideAccess(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: DecideAccessDto): Promise<void> {
    return this.decide.run(call, id, body);
  }

  @Permit('access.end')
  @Post('accesses/:id/end')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'endAccess', summary: 'At once, by whoever may decide or by the inspector himself' })
  @ApiNoContentResponse()
  endAccess(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: EndAccessDto): Promise<void> {
    return this.end.run(call, id, reason);
  }
}
