import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssignmentId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { urgesOf } from '#engine/assignment/slip.queries';
import { UrgeAssignment } from '#engine/assignment/urge-assignment';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { MadeView } from '../assignments/assignment.view';
import { UrgeDto, UrgeView } from './slip.dto';

/** Urging by hand (催办): once a working day and task, whoever urges. */
@ApiTags('supervision')
@Controller('assignments/:id/urges')
export class UrgeController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(UrgeAssignment) private readonly urging: UrgeAssignment,
  ) {}

  @Permit('assignment.read')
  @Get()
  @ApiOperation({ operationId: 'listUrges', summary: 'The last fifty, the newest first' })
  @ApiOkResponse({ type: [UrgeView] })
  async listUrges(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly UrgeView[]> {
    return this.reader.read(by.countyId, (reading) => urgesOf(reading, by, id));
  }

  @Permit('assignment.urge')
  @Post()
  @ApiOperation({ operationId: 'urge' })
  @ApiCreatedResponse({ type: MadeView })
  urge(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { text }: UrgeDto): Promise<MadeView> {
    return this.urging.run(call, id as AssignmentId, text.trim());
  }
}
