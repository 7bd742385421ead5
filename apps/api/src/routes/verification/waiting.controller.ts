import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { waitingRequests } from '#engine/assignment/request.queries';
import { Reader } from '#engine/core/reader';
import { verificationQueue } from '#engine/verification/verification.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { PageQuery } from '../assignments/assignment.dto';
import { RequestQuery, VerificationQueueView, WaitingRequestsView } from './verification.dto';

const PAGE = 50;

/** What waits for somebody's decision. */
@ApiTags('verification')
@Controller()
export class WaitingController {
  constructor(@Inject(Reader) private readonly reader: Reader) {}

  @Permit('report.verify')
  @Get('verification-queue')
  @ApiOperation({ operationId: 'listVerificationQueue', summary: 'The longest waiting first' })
  @ApiOkResponse({ type: VerificationQueueView })
  listVerificationQueue(@ActorOf() by: PersonActor, @Query() query: PageQuery): Promise<VerificationQueueView> {
    const page = { cursor: query.cursor, limit: query.limit ?? PAGE };
    return this.reader.read(by.countyId, (reading) => verificationQueue(reading, by, page));
  }

  @Permit('assignment.read')
  @Get('requests')
  @ApiOperation({ operationId: 'listRequests', summary: 'Undecided ones, the oldest first' })
  @ApiOkResponse({ type: WaitingRequestsView })
  listRequests(@ActorOf() by: PersonActor, @Query() query: RequestQuery): Promise<WaitingRequestsView> {
    const page = { kind: query.kind, toDecide: query.toDecide, cursor: query.cursor, limit: query.limit ?? PAGE };
    return this.reader.read(by.countyId, (reading) => waitingRequests(reading, by, page));
  }
}
