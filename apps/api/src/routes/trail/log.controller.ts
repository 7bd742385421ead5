import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '#domain/people/actor';
import { LogQueries } from '#engine/trail/log/log.queries';
import { type ReceiptOf, Receipts } from '#engine/trail/log/receipt';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { attachment } from '../evidence/attachment';
import { ConsistencyQuery, ConsistencyView, LogView } from './log.dto';

const TEXT = 'text/plain; charset=utf-8';

/** How the log stands, and what proves that something is in it. Its files are read under `/log/<county>/` (C2SP tlog-tiles). */
@ApiTags('trail')
@Controller()
export class LogController {
  constructor(
    @Inject(LogQueries) private readonly log: LogQueries,
    @Inject(Receipts) private readonly receipts: Receipts,
  ) {}

  @Permit('trail.prove')
  @Get('trail/log')
  @ApiOperation({ operationId: 'getLog', summary: 'Keys, newest signed head, witnesses' })
  @ApiOkResponse({ type: LogView })
  getLog(@ActorOf() by: PersonActor): Promise<LogView> {
    return this.log.standing(by);
  }

  @Permit('trail.prove')
  @Get('trail/log/consistency')
  @ApiOperation({ operationId: 'getConsistency', summary: 'That one head goes on from another' })
  @ApiOkResponse({ type: ConsistencyView })
  async getConsistency(@ActorOf() by: PersonActor, @Query() { from, to }: ConsistencyQuery): Promise<ConsistencyView> {
    return { from, to, proof: await this.log.consistency(by, from, to) };
  }

  @Permit('trail.read')
  @Get('trail/entries/:id/receipt')
  @Header('content-type', TEXT)
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getEntryReceipt', summary: 'C2SP tlog-proof, or a signed promise as long as no head is signed over it' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  getEntryReceipt(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.give(by, { kind: 'entry', id }, reply);
  }

  @Permit('trail.read')
  @Get('reports/:id/receipt')
  @Header('content-type', TEXT)
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getReportReceipt', summary: 'That a report was taken' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  getReportReceipt(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.give(by, { kind: 'report', id }, reply);
  }

  @Permit('trail.read')
  @Get('verifications/:id/receipt')
  @Header('content-type', TEXT)
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getVerificationReceipt', summary: 'That a verifier’s act was taken' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  getVerificationReceipt(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.give(by, { kind: 'verification', id }, reply);
  }

  private async give(by: PersonActor, of: ReceiptOf, reply: FastifyReply): Promise<string> {
    const { form, text, entry } = await this.receipts.of(by, of);
    void reply.header('content-disposition', attachment(`${entry}.${form === 'proof' ? 'tlog-proof' : 'duban-promise'}`));
    return text;
  }
}
