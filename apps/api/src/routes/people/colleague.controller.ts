import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { Reader } from '#engine/core/reader';
import { colleaguesOf } from '#engine/people/colleagues.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { ColleagueView } from './people.dto';

/** To whom one may hand over: the people of one's own unit. */
@ApiTags('delegations')
@Controller('colleagues')
export class ColleagueController {
  constructor(@Inject(Reader) private readonly reader: Reader) {}

  @Permit('delegation.make')
  @Get()
  @ApiOperation({ operationId: 'listColleagues' })
  @ApiOkResponse({ type: [ColleagueView] })
  async listColleagues(@ActorOf() by: PersonActor): Promise<readonly ColleagueView[]> {
    return this.reader.read(by.countyId, (reading) => colleaguesOf(reading, by));
  }
}
