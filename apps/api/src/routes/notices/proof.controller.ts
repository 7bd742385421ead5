import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { Reader } from '#engine/core/reader';
import { noticesOfAssignment } from '#engine/notice/notice.queries';
import { proofsOf } from '#engine/notice/proof.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { AssignmentNoticesView, NoticeProofsView } from './notice.dto';
import { told } from './notice.view';

/** What was told, and what is proved of it. */
@ApiTags('notices')
@Controller()
export class ProofController {
  constructor(@Inject(Reader) private readonly reader: Reader) {}

  @Permit('notice.prove')
  @Get('notices/:id/proofs')
  @ApiOperation({ operationId: 'getNoticeProofs', summary: 'Who was told, how, when, and what is missing' })
  @ApiOkResponse({ type: NoticeProofsView })
  getNoticeProofs(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeProofsView> {
    return this.reader.read(by.countyId, (reading) => proofsOf(reading, by, id));
  }

  @Permit('assignment.read')
  @Get('assignments/:id/notices')
  @ApiOperation({ operationId: 'listAssignmentNotices', summary: 'What was told about it, to whomever; the newest first' })
  @ApiOkResponse({ type: AssignmentNoticesView })
  async listAssignmentNotices(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentNoticesView> {
    const items = await this.reader.read(by.countyId, (reading) => noticesOfAssignment(reading, by, id));
    return { items: items.map(told) };
  }
}
