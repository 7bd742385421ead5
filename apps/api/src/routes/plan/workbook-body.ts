import { createParamDecorator, type ExecutionContext, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { fail } from '#domain/kernel/failure';
import type { Workbook } from '#engine/core/export-note';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import type { DubanRequest } from '../../edge/request';
import { attachment } from '../evidence/attachment';

export interface WorkbookRequest {
  readonly bytes: Uint8Array;
  /** The client wants its workbook back with the verdicts in it. */
  readonly wantsWorkbook: boolean;
}

/** The body as the workbook it is said to be; whether it is one, its bytes decide. */
export const WorkbookBody = createParamDecorator((_: unknown, context: ExecutionContext): WorkbookRequest => {
  const { body, headers } = context.switchToHttp().getRequest<DubanRequest>();
  if (!Buffer.isBuffer(body)) fail('request.unsupported-media', { expected: WORKBOOK_TYPE });
  return { bytes: body, wantsWorkbook: headers.accept?.toLowerCase().includes(WORKBOOK_TYPE) ?? false };
});

export function workbookAnswer(bytes: Uint8Array): StreamableFile {
  return new StreamableFile(bytes, { type: WORKBOOK_TYPE, disposition: 'attachment; filename="checked.xlsx"' });
}

export const WORKBOOK_ACCEPT = { name: 'accept', required: false, description: 'With dryRun: the workbook type answers the workbook itself, marked' };
export const WORKBOOK_SCHEMA = { schema: { type: 'string', format: 'binary' } } as const;

/** A workbook of ours, under its own name; how many rows it has is for the record of what left. */
export function workbookFile(reply: FastifyReply, { bytes, name, count }: Workbook): StreamableFile {
  void reply.header('x-row-count', String(count));
  return new StreamableFile(bytes, { type: WORKBOOK_TYPE, disposition: attachment(name), length: bytes.byteLength });
}
