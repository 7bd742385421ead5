import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { EvidenceQueries } from '#engine/report/evidence.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { attachment } from './attachment';
import { EvidenceView, ShelfQuery, ShelfView } from './evidence.dto';

const PAGE = 50;

/** Evidence is read, never changed: a better file is another piece of evidence. */
@ApiTags('evidence')
@Controller('evidence')
export class EvidenceController {
  constructor(@Inject(EvidenceQueries) private readonly evidence: EvidenceQueries) {}

  @Permit('evidence.read')
  @Get()
  @ApiOperation({ operationId: 'listEvidence' })
  @ApiOkResponse({ type: ShelfView })
  async listEvidence(@ActorOf() by: PersonActor, @Query() query: ShelfQuery): Promise<ShelfView> {
    const unitId = (query.unitId ?? by.unitId) as UnitId;
    return this.evidence.shelf(by, unitId, { cursor: query.cursor, limit: query.limit ?? PAGE });
  }

  @Permit('evidence.read')
  @Get(':id')
  @ApiOperation({ operationId: 'getEvidence' })
  @ApiOkResponse({ type: EvidenceView })
  async getEvidence(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<EvidenceView> {
    return this.evidence.details(by, id);
  }

  /** Always a download, never shown: no browser may run what somebody uploaded under our address. */
  @Permit('evidence.read')
  @Get(':id/content')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "sandbox; default-src 'none'")
  @Header('cache-control', 'private, no-store')
  @ApiOperation({ operationId: 'getEvidenceContent' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getEvidenceContent(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { card, stream } = await this.evidence.content(by, id);
    return new StreamableFile(stream, {
      type: card.mediaType,
      disposition: attachment(card.fileName),
      length: card.size,
    });
  }
}
