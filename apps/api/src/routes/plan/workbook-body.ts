import { StreamableFile } from '@nestjs/common';
import { fail } from '#domain/kernel/failure';
import type { UploadedWorkbook } from '#engine/plan/preview-import';
import { WORKBOOK_TYPE } from '../../edge/bytes';

/** The body as the workbook it is said to be; whether it is one, its bytes decide. */
export function workbookOf(body: unknown, name: string | undefined): UploadedWorkbook {
  if (!Buffer.isBuffer(body)) fail('request.unsupported-media', { expected: WORKBOOK_TYPE });
  return { bytes: body, name: name ?? 'list.xlsx' };
}

/** Whether the client wants its workbook back with the verdicts in it. */
export function wantsWorkbook(accept: string | undefined): boolean {
  return accept?.toLowerCase().includes(WORKBOOK_TYPE) ?? false;
}

export function workbookAnswer(bytes: Uint8Array): StreamableFile {
  return new StreamableFile(bytes, { type: WORKBOOK_TYPE, disposition: 'attachment; filename="checked.xlsx"' });
}
