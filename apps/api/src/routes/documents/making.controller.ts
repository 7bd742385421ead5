import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitId } from '#domain/kernel/ids';
import type { Call } from '#engine/core/call';
import { MakeScoreLetter } from '#engine/document/score-letter-document';
import { MakeSlipDocument } from '#engine/document/slip-document';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { DocumentMadeView } from './document.dto';

/** Documents that nobody writes: made from a slip, or from a published result, once each. */
@ApiTags('documents')
@Controller()
export class MakingController {
  constructor(
    @Inject(MakeSlipDocument) private readonly slips: MakeSlipDocument,
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

  @Permit('score.publish')
  @Post('assessments/:id/units/:unitId/letter')
  @HttpCode(200)
  @ApiOperation({ operationId: 'makeScoreLetter', summary: 'One a publication and unit' })
  @ApiOkResponse({ type: DocumentMadeView })
  makeScoreLetter(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Param('unitId', ParseUUIDPipe) unitId: string): Promise<DocumentMadeView> {
    return this.letters.run(call, id, unitId as UnitId);
  }
}
