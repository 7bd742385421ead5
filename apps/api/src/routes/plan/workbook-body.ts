import { createParamDecorator, type ExecutionContext, StreamableFile } from '@nestjs/common';
import { fail } from '#domain/kernel/failure';
import { WORKBOOK_TYPE } from '../../edge/bytes';
import type { DubanRequest } from '../../edge/request';

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
