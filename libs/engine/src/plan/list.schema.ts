import { EntitySchema } from 'typeorm';
import { keyColumn, ofCounty, within } from '../core/schema-parts';

export interface AnnualListRow {
  readonly countyId: number;
  readonly id: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly title: string;
  readonly state: string;
  readonly verifyingUnitId: string;
  readonly substituteUnitId: string | null;
  readonly countersign: boolean;
  readonly rules: object;
  readonly version: number;
  readonly kind: string;
}

export const ANNUAL_LIST = new EntitySchema<AnnualListRow>({
  name: 'annual_list',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'annual_list'),
    id: keyColumn('id', 'uuid', 'annual_list'),
    year: { type: 'integer' },
    documentNumber: { name: 'document_number', type: 'text' },
    title: { type: 'text' },
    state: { type: 'text', default: 'draft' },
    verifyingUnitId: { name: 'verifying_unit_id', type: 'uuid' },
    substituteUnitId: { name: 'substitute_unit_id', type: 'uuid', nullable: true },
    countersign: { type: 'boolean', default: false },
    rules: { type: 'jsonb' },
    version: { type: 'integer', default: 1 },
    kind: { type: 'text', default: 'annual' },
  },
  uniques: [{ name: 'annual_list_number_key', columns: ['countyId', 'year', 'documentNumber'] }],
  indices: [
    { name: 'annual_list_register_key', columns: ['countyId', 'year'], unique: true, where: `kind = 'register'` },
    { name: 'annual_list_findings_key', columns: ['countyId', 'year'], unique: true, where: `kind = 'findings'` },
  ],
  foreignKeys: [
    ofCounty('annual_list'),
    within('annual_list_verifying_fk', 'unit', 'verifyingUnitId'),
    within('annual_list_substitute_fk', 'unit', 'substituteUnitId'),
  ],
  checks: [
    { name: 'annual_list_state_check', expression: `state IN ('draft', 'dispatched')` },
    { name: 'annual_list_kind_check', expression: `kind IN ('annual', 'register', 'findings')` },
    { name: 'annual_list_substitute_check', expression: 'substitute_unit_id <> verifying_unit_id' },
  ],
});

export interface ListAmendmentRow {
  readonly countyId: number;
  readonly id: string;
  readonly listId: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly changes: object;
  readonly at: string;
}

export const LIST_AMENDMENT = new EntitySchema<ListAmendmentRow>({
  name: 'list_amendment',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'list_amendment'),
    id: keyColumn('id', 'uuid', 'list_amendment'),
    listId: { name: 'list_id', type: 'uuid' },
    number: { type: 'integer' },
    documentNumber: { name: 'document_number', type: 'text' },
    reason: { type: 'text' },
    approvedBy: { name: 'approved_by', type: 'text' },
    changes: { type: 'jsonb' },
    at: { type: 'timestamptz' },
  },
  uniques: [
    { name: 'list_amendment_number_key', columns: ['countyId', 'listId', 'number'] },
    { name: 'list_amendment_document_key', columns: ['countyId', 'listId', 'documentNumber'] },
  ],
  foreignKeys: [within('list_amendment_list_fk', 'annual_list', 'listId')],
});

export interface ListImportRow {
  readonly countyId: number;
  readonly id: string;
  readonly listId: string;
  readonly kind: string;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly rowCount: number;
  readonly at: string;
}

export const LIST_IMPORT = new EntitySchema<ListImportRow>({
  name: 'list_import',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'list_import'),
    id: keyColumn('id', 'uuid', 'list_import'),
    listId: { name: 'list_id', type: 'uuid' },
    kind: { type: 'text' },
    fileSha256: { name: 'file_sha256', type: 'text' },
    fileName: { name: 'file_name', type: 'text' },
    rowCount: { name: 'row_count', type: 'integer' },
    at: { type: 'timestamptz' },
  },
  uniques: [{ name: 'list_import_file_key', columns: ['countyId', 'listId', 'kind', 'fileSha256'] }],
  foreignKeys: [within('list_import_list_fk', 'annual_list', 'listId')],
  checks: [{ name: 'list_import_kind_check', expression: `kind IN ('list', 'quotas')` }],
});
