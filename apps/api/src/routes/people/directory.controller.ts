import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { fail } from '#domain/kernel/failure';
import type { Call } from '#engine/core/call';
import { LoadDirectory } from '#engine/people/load-directory';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import { CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import type { DubanRequest } from '../../edge/request';
import { DirectoryVerdictView } from './people.view';

const WRITTEN: Readonly<Record<string, boolean>> = { true: true, false: false };

export class DryRunQuery {
  @ApiProperty({ required: false, default: false, description: 'true: answers what would happen and writes nothing' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => WRITTEN[String(value)] ?? value)
  @IsBoolean()
  dryRun?: boolean;
}

@ApiTags('directory')
@Controller('directory')
export class DirectoryController {
  constructor(private readonly directory: LoadDirectory) {}

  /** The system administrator loads units, posts and accounts; the security administrator, from the same file, roles. */
  @Permit('directory.load')
  @Post('imports')
  @HttpCode(200)
  @ApiOperation({ operationId: 'loadDirectory' })
  @ApiConsumes(WORKBOOK_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: DirectoryVerdictView })
  loadDirectory(
    @CallOf() call: Call,
    @Req() request: DubanRequest,
    @Query() query: DryRunQuery,
  ): Promise<DirectoryVerdictView> {
    const { body } = request;
    return Buffer.isBuffer(body)
      ? this.directory.run(call, body, query.dryRun ?? false)
      : fail('request.unsupported-media');
  }
}
