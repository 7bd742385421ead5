import { Body, Controller, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { AssignmentId } from '#domain/kernel/ids';
import { GrantException } from '#engine/assignment/grant-exception';
import { MakeNote } from '#engine/assignment/make-note';
import type { Call } from '#engine/core/call';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { ExceptionDto, NoteDto } from './assignment.dto';
import { MadeView } from './assignment.view';

/** What is said about a task and moves nothing, so it needs no version. */
@ApiTags('assignments')
@Controller('assignments/:id')
export class NoteController {
  constructor(
    @Inject(MakeNote) private readonly notes: MakeNote,
    @Inject(GrantException) private readonly exceptions: GrantException,
  ) {}

  @Permit('assignment.instruct')
  @Post('instructions')
  @ApiOperation({ operationId: 'instruct' })
  @ApiCreatedResponse({ type: MadeView })
  instruct(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { text }: NoteDto): Promise<MadeView> {
    return this.notes.run(call, id as AssignmentId, { kind: 'instruction', text });
  }

  @Permit('assignment.visit')
  @Post('visits')
  @ApiOperation({ operationId: 'noteVisit' })
  @ApiCreatedResponse({ type: MadeView })
  noteVisit(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { text }: NoteDto): Promise<MadeView> {
    return this.notes.run(call, id as AssignmentId, { kind: 'visit', text });
  }

  @Permit('assignment.comment')
  @Post('comments')
  @ApiOperation({ operationId: 'comment' })
  @ApiCreatedResponse({ type: MadeView })
  comment(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { text }: NoteDto): Promise<MadeView> {
    return this.notes.run(call, id as AssignmentId, { kind: 'comment', text });
  }

  @Permit('assignment.grantException')
  @Post('exceptions')
  @ApiOperation({ operationId: 'grantException' })
  @ApiCreatedResponse({ type: MadeView })
  async grantException(
    @CallOf() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExceptionDto,
  ): Promise<MadeView> {
    return this.exceptions.run(call, id as AssignmentId, { ...body, until: parseDay(body.until) });
  }
}
