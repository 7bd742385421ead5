import { answered, client, type Schema } from '../../server/client';
import { nameIn } from '../../server/download';
import { asWorkbook, WORKBOOK } from '../../server/workbook-body';

export type Filled = Schema['FillView'];

/** The unit’s open items as a workbook, under the name the server gives it. */
export async function downloadWorkbook(): Promise<{ readonly content: Blob; readonly name: string }> {
  const asked = client.GET('/api/v1/report-sheet/workbook', { parseAs: 'blob' });
  const content = (await answered(asked)) as unknown as Blob;
  const { response } = await asked;
  return { content, name: nameIn(response, 'report.xlsx') };
}

export function sendWorkbook(file: File, query: { readonly dryRun?: boolean; readonly mode?: 'all' | 'valid' }): Promise<Filled> {
  return answered(client.POST('/api/v1/report-sheet/workbook', { params: { query }, ...asWorkbook(file) }));
}

/** The workbook as it came, with a column that says what is wrong. */
export async function markedWorkbook(file: File): Promise<Blob> {
  const params = { query: { dryRun: true }, header: { accept: WORKBOOK } };
  return (await answered(client.POST('/api/v1/report-sheet/workbook', { params, ...asWorkbook(file), parseAs: 'blob' }))) as unknown as Blob;
}
