import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { previewDirective, readNoteText } from '#engine/assignment/directive.queries';
import { DecideDirective, MakeDirective } from '#engine/assignment/make-directive';
import type { Call } from '#engine/core/call';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { directivesShown } from '#engine/plan/directive.queries';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { Versioned } from '../../edge/versioned';
import { DirectiveDto, directiveOf, DirectivesQuery, NoteTextDto, RefuseDirectiveDto } from './directive.dto';
import { DirectiveMadeView, DirectivePreviewView, DirectivesView, NoteReadView } from './directive.view';

const PAGE = 50;
const IF_MATCH = { name: 'if-match', required: true, description: 'The version you saw' };

/** Tasks outside the annual list: read from a text, looked at, assigned, taken back while nobody was told. */
@ApiTags('directives')
@Controller('directives')
@UseInterceptors(Versioned)
export class DirectiveController {
  constructor(
    @Inject(Reader) private readonly reader: Reader,
    @Inject(CalendarShelf) private readonly shelf: CalendarShelf,
    @Inject(MakeDirective) private readonly making: MakeDirective,
    @Inject(DecideDirective) private readonly deciding: DecideDirective,
  ) {}

  @Permit('directive.read')
  @Get()
  @ApiOperation({ operationId: 'listDirectives', summary: 'Newest first' })
  @ApiOkResponse({ type: DirectivesView })
  listDirectives(@ActorOf() by: PersonActor, @Query() query: DirectivesQuery): Promise<DirectivesView> {
    return this.reader.read(by.countyId, (reading) => directivesShown(reading, by, { ...query, limit: query.limit ?? PAGE }));
  }

  @Permit('directive.make')
  @Post('reading')
  @HttpCode(200)
  @ApiOperation({ operationId: 'readNote', summary: 'What a text asks, task by task; writes nothing' })
  @ApiOkResponse({ type: NoteReadView })
  async readNote(@ActorOf() by: PersonActor, @Body() { text }: NoteTextDto): Promise<NoteReadView> {
    mustMay(by, 'directive.make');
    return { drafts: await this.reader.read(by.countyId, (reading) => readNoteText(reading, text)) };
  }

  @Permit('directive.make')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewDirective', summary: 'Every task it would make, and what is wrong; writes nothing' })
  @ApiOkResponse({ type: DirectivePreviewView })
  async previewDirective(@ActorOf() by: PersonActor, @Body() body: DirectiveDto): Promise<DirectivePreviewView> {
    mustMay(by, 'directive.make');
    return this.reader.read(by.countyId, (reading) => previewDirective(reading, this.shelf, directiveOf(body)));
  }

  @Permit('directive.make')
  @Post()
  @ApiOperation({ operationId: 'makeDirective' })
  @ApiCreatedResponse({ type: DirectiveMadeView })
  async makeDirective(@CallOf() call: Call, @Body() body: DirectiveDto): Promise<DirectiveMadeView> {
    return this.making.run(call, directiveOf(body));
  }

  @Permit('directive.decide')
  @Post(':id/approve')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'approveDirective' })
  @ApiOkResponse({ type: DirectiveMadeView })
  approveDirective(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DirectiveMadeView> {
    return this.deciding.run(call, id, { act: 'approve' });
  }

  @Permit('directive.decide')
  @Post(':id/refuse')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'refuseDirective' })
  @ApiOkResponse({ type: DirectiveMadeView })
  refuseDirective(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RefuseDirectiveDto): Promise<DirectiveMadeView> {
    return this.deciding.run(call, id, { act: 'refuse', reason });
  }

  @Permit('directive.make')
  @Post(':id/undo')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'undoDirective', summary: 'Before it goes out' })
  @ApiOkResponse({ type: DirectiveMadeView })
  undoDirective(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DirectiveMadeView> {
    return this.deciding.run(call, id, { act: 'undo' });
  }

  @Permit('directive.make')
  @Post(':id/hasten')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOperation({ operationId: 'hastenDirective', summary: 'It goes out at once' })
  @ApiOkResponse({ type: DirectiveMadeView })
  hastenDirective(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DirectiveMadeView> {
    return this.deciding.run(call, id, { act: 'hasten' });
  }
}
