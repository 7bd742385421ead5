import { Body, Controller, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AssignmentId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { Acknowledge, BulkAcknowledge, type Signed } from '#engine/assignment/acknowledge';
import { assignmentDetails, notesOf } from '#engine/assignment/details.queries';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { languageOf, problemOf } from '../../edge/problem';
import { Versioned } from '../../edge/versioned';
import { AcknowledgementsDto } from './assignment.dto';
import { AcknowledgementsView, AssignmentView, MovedView, NoteView } from './assignment.view';

@ApiTags('assignments')
@Controller()
@UseInterceptors(Versioned)
export class AssignmentController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(Acknowledge) private readonly acknowledge: Acknowledge,
    @Inject(BulkAcknowledge) private readonly bulk: BulkAcknowledge,
  ) {}

  @Permit('assignment.read')
  @Get('assignments/:id')
  @ApiOperation({ operationId: 'getAssignment', summary: 'ETag is the version; If-None-Match answers 304' })
  @ApiOkResponse({ type: AssignmentView })
  getAssignment(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentView> {
    return this.reader.read(by.countyId, (reading) => assignmentDetails(reading, by, id));
  }

  @Permit('assignment.read')
  @Get('assignments/:id/notes')
  @ApiOperation({ operationId: 'listNotes' })
  @ApiOkResponse({ type: [NoteView] })
  async listNotes(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly NoteView[]> {
    return this.reader.read(by.countyId, (reading) => notesOf(reading, by, id));
  }

  @Permit('assignment.acknowledge')
  @Post('assignments/:id/acknowledge')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOperation({ operationId: 'acknowledgeAssignment' })
  @ApiOkResponse({ type: MovedView })
  acknowledgeAssignment(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<MovedView> {
    return this.acknowledge.run(call, id as AssignmentId);
  }

  @Permit('assignment.acknowledge')
  @Post('acknowledgements')
  @HttpCode(200)
  @ApiOperation({ operationId: 'acknowledgeAssignments', summary: 'Each is signed or refused on its own' })
  @ApiOkResponse({ type: AcknowledgementsView })
  async acknowledgeAssignments(
    @CallOf() call: Call,
    @Body() body: AcknowledgementsDto,
    @Headers('accept-language') language?: string,
  ): Promise<AcknowledgementsView> {
    const wanted = body.acknowledgements.map(({ id, version }) => ({ id: id as AssignmentId, version }));
    return { outcomes: (await this.bulk.run(call, wanted)).map((signed) => outcomeOf(signed, language)) };
  }
}

function outcomeOf(signed: Signed, language: string | undefined): AcknowledgementsView['outcomes'][number] {
  if ('moved' in signed) return signed;
  const problem = problemOf(signed.failure, `/api/v1/assignments/${signed.id}/acknowledge`, languageOf(language));
  return { id: signed.id, problem: { ...problem, errors: [...problem.errors] } };
}
