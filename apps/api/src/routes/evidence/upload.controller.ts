import type { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { fail } from '#domain/kernel/failure';
import { parseDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { AppendUpload } from '#engine/report/append-upload';
import { BeginUpload } from '#engine/report/begin-upload';
import { EvidenceQueries } from '#engine/report/evidence.queries';
import { FinishUpload } from '#engine/report/finish-upload';
import { CHUNK_TYPE } from '../../edge/bytes';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { BeginUploadDto, EvidenceView, UploadView } from './evidence.dto';

/** Bytes of one part: what a phone on a village's network sends within a minute. */
const PART_LIMIT = 8 * 1024 * 1024;

/** Files come in parts and survive a lost connection: begin, append from where it stands, finish. */
@ApiTags('evidence')
@Controller('uploads')
export class UploadController {
  constructor(
    @Inject(BeginUpload) private readonly begin: BeginUpload,
    @Inject(AppendUpload) private readonly append: AppendUpload,
    @Inject(FinishUpload) private readonly finish: FinishUpload,
    @Inject(EvidenceQueries) private readonly evidence: EvidenceQueries,
  ) {}

  @Permit('evidence.upload')
  @Post()
  @ApiOperation({ operationId: 'beginUpload' })
  @ApiCreatedResponse({ type: UploadView })
  async beginUpload(@CallOf() call: Call, @ActorOf() by: PersonActor, @Body() body: BeginUploadDto): Promise<UploadView> {
    return this.begin.run(call, { ...body, unitId: (body.unitId ?? by.unitId) as UnitId, provesOn: parseDay(body.provesOn) });
  }

  @Permit('evidence.upload')
  @Patch(':id')
  @ApiOperation({ operationId: 'appendUpload' })
  @ApiHeader({ name: 'upload-offset', required: true, description: 'The byte at which this part begins' })
  @ApiConsumes(CHUNK_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: PART_LIMIT } })
  @ApiOkResponse({ type: UploadView })
  async appendUpload(
    @ActorOf() by: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: DubanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadView> {
    return told(reply, await this.append.run(by, id, offsetOf(request), partOf(request)));
  }

  @Permit('evidence.upload')
  @Get(':id')
  @ApiOperation({ operationId: 'getUpload' })
  @ApiOkResponse({ type: UploadView })
  async getUpload(
    @ActorOf() by: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadView> {
    return told(reply, await this.append.standing(by, id));
  }

  @Permit('evidence.upload')
  @Post(':id/finish')
  @ApiOperation({ operationId: 'finishUpload' })
  @ApiCreatedResponse({ type: EvidenceView })
  async finishUpload(@CallOf() call: Call, @ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<EvidenceView> {
    return this.evidence.details(by, await this.finish.run(call, id));
  }

  @Permit('evidence.upload')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'abandonUpload' })
  @ApiNoContentResponse()
  async abandonUpload(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.append.abandon(by, id);
  }
}

function told(reply: FastifyReply, view: UploadView): UploadView {
  void reply.header('upload-offset', String(view.offset)).header('upload-length', String(view.size)).header('cache-control', 'no-store');
  return view;
}

function offsetOf(request: DubanRequest): number {
  const header = request.headers['upload-offset'];
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : fail('upload.offset-missing');
}

/** The part as a stream. Its length must be told, since nothing else bounds what a stream brings. */
function partOf(request: DubanRequest): Readable {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (length > PART_LIMIT) fail('request.too-large');
  if (request.headers['content-type']?.split(';')[0]?.trim() !== CHUNK_TYPE) fail('request.unsupported-media');
  if (!(length >= 0)) {
    fail('request.invalid', { count: 1 }, [{ pointer: '/headers/content-length', code: 'required', expected: 'bytes' }]);
  }
  return request.body as Readable;
}
