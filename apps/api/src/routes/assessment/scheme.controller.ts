import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { ApproveScheme, ProposeScheme, WithdrawScheme } from '#engine/assessment/propose-scheme';
import { SchemeQueries } from '#engine/assessment/scheme.queries';
import type { Call } from '#engine/core/call';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { IdOfView, SCHEME_FILE, SchemeCheckedView, SchemeDetailView, SchemeView, WithReasonDto } from './scheme.dto';

/** Versions of schemes (考核方案): files in and out, two persons, never changed once put in. */
@ApiTags('assessment')
@Controller('schemes')
export class SchemeController {
  constructor(
    @Inject(SchemeQueries) private readonly schemes: SchemeQueries,
    @Inject(ProposeScheme) private readonly propose: ProposeScheme,
    @Inject(ApproveScheme) private readonly approve: ApproveScheme,
    @Inject(WithdrawScheme) private readonly withdraw: WithdrawScheme,
  ) {}

  @Permit('scheme.read')
  @Get()
  @ApiOperation({ operationId: 'listSchemes', summary: 'Those in force; to the assessment office all' })
  @ApiOkResponse({ type: [SchemeView] })
  listSchemes(@ActorOf() by: PersonActor): Promise<readonly SchemeView[]> {
    return this.schemes.all(by);
  }

  @Permit('scheme.propose')
  @Post()
  @ApiOperation({ operationId: 'proposeScheme', summary: 'Everything wrong is named by its place in the file' })
  @ApiBody(SCHEME_FILE)
  @ApiCreatedResponse({ type: IdOfView })
  proposeScheme(@CallOf() call: Call, @Body() file: object): Promise<IdOfView> {
    return this.propose.run(call, file);
  }

  @Permit('scheme.propose')
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ operationId: 'checkScheme', summary: 'As proposing it, without writing anything' })
  @ApiBody(SCHEME_FILE)
  @ApiOkResponse({ type: SchemeCheckedView })
  checkScheme(@ActorOf() by: PersonActor, @Body() file: object): Promise<SchemeCheckedView> {
    return this.schemes.check(by, file);
  }

  @Permit('scheme.read')
  @Get(':id')
  @ApiOperation({ operationId: 'getScheme', summary: 'With its file' })
  @ApiOkResponse({ type: SchemeDetailView })
  getScheme(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<SchemeDetailView> {
    return this.schemes.one(by, id);
  }

  @Permit('scheme.approve')
  @Post(':id/approve')
  @HttpCode(204)
  @ApiOperation({ operationId: 'approveScheme', summary: 'By another person than who proposed it' })
  @ApiNoContentResponse()
  approveScheme(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.approve.run(call, id);
  }

  @Permit('scheme.withdraw')
  @Post(':id/withdraw')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawScheme', summary: 'It stays on record' })
  @ApiNoContentResponse()
  withdrawScheme(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: WithReasonDto): Promise<void> {
    return this.withdraw.run(call, id, reason);
  }
}
