import { answered, client, type Schema } from './client';
import { nameIn, save } from './download';
import { filterOf } from './export-file';

type Asked = Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** A workbook the service made, handed over once the trail says who took what. */
export async function exportWorkbook(what: Schema['RecordExportDto']['what'], ask: () => Asked): Promise<void> {
  const asked = ask();
  const content = (await answered(asked)) as Blob;
  const { response } = await asked;
  const rows = Number(response.headers.get('x-row-count') ?? 0);
  await answered(client.POST('/api/v1/exports', { body: { what, rows, filter: filterOf(window.location) } }));
  save(content, nameIn(response, `${what}.xlsx`));
}
