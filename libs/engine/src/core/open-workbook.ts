import type { FailureCode } from '#domain/kernel/failures';
import { fail } from '#domain/kernel/failure';
import type { Grid } from '#domain/plan/grid';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { type RefusalReason, WorkbookRefused } from '#platform/workbook/workbook-refused';

/** A workbook that is not opened says why by its failure `workbook.<reason>`; a new reason without one does not compile. */
const CODES = {
  empty: 'workbook.empty',
  'too-large': 'workbook.too-large',
  'not-a-workbook': 'workbook.not-a-workbook',
  'legacy-format': 'workbook.legacy-format',
  encrypted: 'workbook.encrypted',
  truncated: 'workbook.truncated',
  'has-macros': 'workbook.has-macros',
  'external-links': 'workbook.external-links',
  'embedded-objects': 'workbook.embedded-objects',
  'nested-archive': 'workbook.nested-archive',
  'zip-bomb': 'workbook.zip-bomb',
  'unsafe-name': 'workbook.unsafe-name',
  'too-many-cells': 'workbook.too-many-cells',
} as const satisfies Record<RefusalReason, FailureCode>;

/** The sheets of a workbook, judged by its bytes before anything reads it. */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly Grid[]> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) fail(CODES[error.reason], { detail: error.detail });
    throw error;
  }
}
