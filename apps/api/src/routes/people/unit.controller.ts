import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { ChangeUnit } from '#engine/people/change-unit';
import { DirectoryQueries } from '#engine/people/directory.queries';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { dayOrNone } from './days';
import { AsOfQuery, CloseUnitDto, IdView, MergeUnitDto, OpenUnitDto, RenameUnitDto } from './people.dto';
import { UnitView } from './people.view';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version you saw' } as const;

@ApiTags('directory')
@Controller('units')
export class UnitController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly units: ChangeUnit,
  ) {}

  @Permit('directory.read')
  @Get()
  @ApiOperation({ operationId: 'listUnits' })
  @ApiOkResponse({ type: [UnitView] })
  listUnits(@ActorOf() by: PersonActor, @Query() query: AsOfQuery): Promise<UnitView[]> {
    return this.directory.units(by, dayOrNone(query.asOf));
  }

  @Permit('directory.change')
  @Post()
  @ApiOperation({ operationId: 'openUnit' })
  @ApiCreatedResponse({ type: IdView })
  openUnit(@CallOf() call: Call, @Body() body: OpenUnitDto): Promise<IdView> {
    return this.units.open(call, { ...body, openedOn: parseDay(body.openedOn) });
  }

  @Permit('directory.change')
  @Post(':id/rename')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'renameUnit' })
  @ApiNoContentResponse()
  renameUnit(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RenameUnitDto,
  ): Promise<void> {
    return this.units.rename(call, id, { name: body.name, on: parseDay(body.on) });
  }

  @Permit('directory.change')
  @Post(':id/close')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'closeUnit' })
  @ApiNoContentResponse()
  closeUnit(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloseUnitDto,
  ): Promise<void> {
    return this.units.close(call, id, parseDay(body.on));
  }

  @Permit('directory.change')
  @Post(':id/merge')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'mergeUnit' })
  @ApiNoContentResponse()
  mergeUnit(
    @VersionedCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MergeUnitDto,
  ): Promise<void> {
    return this.units.merge(call, id, { intoId: body.intoId, on: parseDay(body.on) });
  }
}
