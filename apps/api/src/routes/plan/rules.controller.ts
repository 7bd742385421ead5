import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListId } from '#domain/kernel/ids';
import { SetListRules } from '#engine/assignment/set-list-rules';
import type { Call } from '#engine/core/call';
import { VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { ListRulesDto, ListRulesSetView } from './rules.dto';

@ApiTags('lists')
@Controller('lists')
export class RulesController {
  constructor(@Inject(SetListRules) private readonly rules: SetListRules) {}

  @Permit('list.import')
  @Post(':id/rules')
  @HttpCode(200)
  @UseInterceptors(Versioned)
  @ApiOperation({ operationId: 'setListRules', summary: 'Of a draft; what is left out stays' })
  @ApiHeader({ name: 'if-match', required: true, description: 'The version you saw, as the ETag said it' })
  @ApiOkResponse({ type: ListRulesSetView })
  setListRules(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() changes: ListRulesDto,
  ): Promise<ListRulesSetView> {
    const { deemedConsentRule: cited, ...terms } = changes;
    return this.rules.run(call, id as ListId, { ...terms, ...(cited !== undefined && { deemedConsentRule: cited || null }) });
  }
}
