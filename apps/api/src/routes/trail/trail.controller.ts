import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Page } from '#engine/core/cursor';
import type { TrailEntry } from '#engine/trail/trail-entry';
import { TrailQueries } from '#engine/trail/trail.queries';
import { factSentence } from '#words/facts';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { LogQuery, TrailQuery, TrailView } from './trail.dto';

const PAGE = 100;

/** What happened, when, by whom, and the bytes that prove it. */
@ApiTags('trail')
@Controller()
export class TrailController {
  constructor(@Inject(TrailQueries) private readonly trail: TrailQueries) {}

  @Permit('trail.read')
  @Get('trail')
  @ApiOperation({ operationId: 'getTrail', summary: 'Oldest first' })
  @ApiOkResponse({ type: TrailView })
  async getTrail(@ActorOf() by: PersonActor, @Query() query: TrailQuery): Promise<TrailView> {
    const { subject, id, cursor, asOf, limit = PAGE } = query;
    return told(await this.trail.timeline(by, { kind: subject, id }, { cursor, asOf, limit }));
  }

  @Permit('log.read')
  @Get('logs')
  @ApiOperation({ operationId: 'listLogs', summary: 'Newest first: the directory, accounts, sessions, roles' })
  @ApiOkResponse({ type: TrailView })
  async listLogs(@ActorOf() by: PersonActor, @Query() query: LogQuery): Promise<TrailView> {
    return told(await this.trail.log(by, { ...query, limit: query.limit ?? PAGE }));
  }
}

function told(page: Page<TrailEntry>): TrailView {
  const items = page.items.map((entry) => ({
    ...entry,
    sentence: { zh: factSentence(entry.fact, entry.data, 'zh'), en: factSentence(entry.fact, entry.data, 'en') },
  }));
  return { items, nextCursor: page.nextCursor };
}
