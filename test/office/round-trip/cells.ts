import { readWorkbook } from '#platform/workbook/read-workbook';

/**
 * Sheets, rows and cells of a workbook as text and kind. What is compared are cells: the bytes of a container also tell which
 * program packed them, and when.
 */
export async function cellsOf(bytes: Uint8Array): Promise<readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]> {
  const sheets = await readWorkbook(bytes);
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => {
      const cells = row.map(({ text, kind }) => (kind === 'empty' ? '' : kind === 'text' ? text : `${kind} ${text}`));
      return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    }),
  }));
}
