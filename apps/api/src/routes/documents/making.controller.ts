import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { Call } from '#engine/core/call';
import { MakeRectification } from '#engine/document/rectification-document';
import { MakeScoreLetter } from '#engine/document/score-letter-document';
import { MakeSlipDocument } from '#engine/document/slip-document';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { DocumentMadeView } from './document.dto';

/** Documents that nobody writes: made from a slip, a finding or a published result, once each. */
@ApiTags('documents')
@Controller()
export class MakingController {
  constructor(
    @Inject(MakeSlipDocument) private readonly slips: MakeSlipDocument,
    @Inject(MakeRectification) private readonly notices: MakeRectification,
    @Inject(MakeScoreLetter) private readonly letters: MakeScoreLetter,
  ) {}

  @Permit('slip.read')
  @Post('slips/:id/document')
  @HttpCode(200)
  @ApiOperation({ operationId: 'makeSlipDocument', summary: 'The same one whoever asks' })
  @ApiOkResponse({ type: DocumentMadeView })
  makeSlipDocument(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentMadeView> {
    return this.slips.run(call, id);
  }

  @Permit('document.issue')
  @Post('findings/:id/notice')
  @HttpCode(200)
  @ApiOperation({ operationId: 'makeRectificationNotice', summary: 'One a round of the finding' })
  @ApiOkResponse({ type: DocumentMadeView })
  makeRectificationNotice(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentMadeView> {
    return this.notices.run(call, id);
  }

  @Permit('score.publish')
  @Post('assessments/:id/units/:unitId/letter')
  @HttpCode(200)
  @ApiOperation({ operationId: 'makeScoreLetter', summary: 'One a publication and unit' })
  @ApiOkResponse({ type: DocumentMadeView })
  makeScoreLetter(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Param('unitId', ParseUUIDPipe) unitId: string): Promise<DocumentMadeView> {
    return this.letters.run(call, id, unitId as UnitId);
  }
}
