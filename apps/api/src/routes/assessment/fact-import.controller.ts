import { Body, Controller, createParamDecorator, type ExecutionContext, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { fail } from '#domain/kernel/failure';
import { ImportFacts } from '#engine/assessment/import-facts';
import { ConfirmFacts } from '#engine/assessment/record-fact';
import type { Call } from '#engine/core/call';
import { CSV_TYPE } from '../../edge/bytes';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { ConfirmFactsDto, FactsConfirmedView, FactsImportedView, ImportFactsQuery } from './fact.dto';

const UNNAMED = 'facts.csv';

/** The body as the table it is said to be. */
const CsvBody = createParamDecorator((_: unknown, context: ExecutionContext): Uint8Array => {
  const { body } = context.switchToHttp().getRequest<DubanRequest>();
  return Buffer.isBuffer(body) ? body : fail('request.unsupported-media', { expected: CSV_TYPE });
});

/** Many facts at once: a table of them, and the second person's word for them. */
@ApiTags('assessment')
@Controller()
export class FactImportController {
  constructor(
    @Inject(ImportFacts) private readonly imports: ImportFacts,
    @Inject(ConfirmFacts) private readonly confirm: ConfirmFacts,
  ) {}

  @Permit('indicatorFact.import')
  @Post('assessments/:id/facts/imports')
  @HttpCode(200)
  @ApiOperation({ operationId: 'importIndicatorFacts', summary: 'All lines or none; the same file again changes nothing' })
  @ApiConsumes(CSV_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: FactsImportedView })
  importIndicatorFacts(
    @CallOf() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { fileName }: ImportFactsQuery,
    @CsvBody() bytes: Uint8Array,
  ): Promise<FactsImportedView> {
    return this.imports.run(call, id, { name: fileName ?? UNNAMED, bytes });
  }

  @Permit('indicatorFact.confirm')
  @Post('assessments/:id/facts/confirmations')
  @HttpCode(200)
  @ApiOperation({ operationId: 'confirmIndicatorFacts', summary: 'By a second person: all of them, or none' })
  @ApiOkResponse({ type: FactsConfirmedView })
  confirmIndicatorFacts(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { ids }: ConfirmFactsDto): Promise<FactsConfirmedView> {
    return this.confirm.run(call, id, ids);
  }
}
