import type { ListColumn } from '#domain/plan/list-column';
import { answered, client, type Schema } from '../../server/client';
import { asWorkbook, WORKBOOK } from '../../server/workbook-body';

export interface ListHead {
  readonly year: number;
  readonly document: string;
  readonly title?: string;
  readonly countersign: boolean;
  /** Ids. */
  readonly verifyingUnit?: string;
  readonly substituteUnit?: string;
  readonly headings?: Headings;
}

/** Which heading of the workbook stands for a column, where it had to be said. */
export type Headings = Readonly<Partial<Record<ListColumn, string>>>;

type Verdicts = Schema['VerdictsView'];

function queryOf(file: File, { headings = {}, title, ...head }: ListHead, dryRun: boolean) {
  const heading = Object.entries(headings).map(([column, text]) => `${column}=${text}`);
  return { ...head, title: title || undefined, ...(heading.length > 0 && { heading }), fileName: file.name, dryRun };
}

/** Which heading would be taken for which column. */
export function readColumns(file: File): Promise<Schema['WorkbookColumnsView']> {
  return answered(client.POST('/api/v1/lists/imports/columns', { ...asWorkbook(file) }));
}

/** Judges a workbook, or writes it; `dryRun` writes nothing. */
export function importList(file: File, head: ListHead, dryRun: boolean): Promise<Verdicts> {
  const query = queryOf(file, head, dryRun);
  return answered(client.POST('/api/v1/lists/imports', { params: { query }, ...asWorkbook(file) }));
}

export function importQuotas(file: File, id: string, dryRun: boolean): Promise<Verdicts> {
  const params = { path: { id }, query: { fileName: file.name, dryRun } };
  return answered(client.POST('/api/v1/lists/{id}/quotas', { params, ...asWorkbook(file) }));
}

/** The workbook as it came, with a column that says what is wrong in each row. */
export async function markedList(file: File, head: ListHead): Promise<Blob> {
  const query = queryOf(file, head, true);
  const asked = client.POST('/api/v1/lists/imports', { params: { query, header: { accept: WORKBOOK } }, ...asWorkbook(file), parseAs: 'blob' });
  return (await answered(asked)) as unknown as Blob;
}

/** The same of quotas. */
export async function markedQuotas(file: File, id: string): Promise<Blob> {
  const params = { path: { id }, query: { fileName: file.name, dryRun: true }, header: { accept: WORKBOOK } };
  return (await answered(client.POST('/api/v1/lists/{id}/quotas', { params, ...asWorkbook(file), parseAs: 'blob' }))) as unknown as Blob;
}
