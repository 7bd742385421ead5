import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { AppealEvidenceQueries } from '#engine/assessment/appeal-evidence.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { attachment } from '../evidence/attachment';

/** Files an appeal rests on: always a download, never shown. */
@ApiTags('assessment')
@Controller()
export class AppealEvidenceController {
  constructor(@Inject(AppealEvidenceQueries) private readonly files: AppealEvidenceQueries) {}

  @Permit('appeal.read')
  @Get('appeals/:id/evidence/:evidenceId/content')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "sandbox; default-src 'none'")
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getAppealEvidenceContent', summary: 'Old or new, for who may read the appeal' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getAppealEvidenceContent(
    @ActorOf() by: PersonActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
  ): Promise<StreamableFile> {
    const { file, stream } = await this.files.content(by, id, evidenceId);
    return new StreamableFile(stream, { type: file.mediaType, disposition: attachment(file.fileName), length: file.size });
  }
}
