import { EntitySchema } from 'typeorm';
import { DOCUMENT_KINDS, WRITTEN_KINDS } from '#domain/document/document';
import { DRAFT_STATES } from '#domain/document/draft';
import { keyColumn, within } from '../core/schema-parts';

const oneOf = (values: readonly string[]): string => `(${values.map((value) => `'${value}'`).join(', ')})`;
const SHA = `sha256 ~ '^[0-9a-f]{64}$'`;

const TEMPLATE = new EntitySchema({
  name: 'document_template',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'document_template'),
    kind: keyColumn('kind', 'text', 'document_template'),
    version: keyColumn('version', 'integer', 'document_template'),
    source: { type: 'text' },
    fileName: { name: 'file_name', type: 'text' },
    sha256: { type: 'text' },
    bytes: { type: 'bytea', nullable: true },
    loadedBy: { name: 'loaded_by', type: 'uuid' },
    loadedAt: { name: 'loaded_at', type: 'timestamptz' },
  },
  foreignKeys: [within('document_template_person_fk', 'person', 'loadedBy')],
  checks: [
    { name: 'document_template_kind_check', expression: `kind IN ${oneOf(DOCUMENT_KINDS)}` },
    { name: 'document_template_source_check', expression: `source IN ('office', 'default') AND (source = 'office') = (bytes IS NOT NULL)` },
    { name: 'document_template_sha_check', expression: SHA },
    { name: 'document_template_version_check', expression: 'version > 0' },
  ],
});

const DOCUMENT = new EntitySchema({
  name: 'document',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'document'),
    id: keyColumn('id', 'uuid', 'document'),
    kind: { type: 'text' },
    year: { type: 'integer' },
    number: { type: 'integer' },
    printedNumber: { name: 'printed_number', type: 'text' },
    title: { type: 'text' },
    subjectKind: { name: 'subject_kind', type: 'text', nullable: true },
    subjectId: { name: 'subject_id', type: 'uuid', nullable: true },
    officeUnitId: { name: 'office_unit_id', type: 'uuid' },
    printed: { type: 'text' },
    sha256: { type: 'text' },
    trailSize: { name: 'trail_size', type: 'integer' },
    templateVersion: { name: 'template_version', type: 'integer' },
    issuedBy: { name: 'issued_by', type: 'uuid', nullable: true },
    issuedOn: { name: 'issued_on', type: 'date' },
    issuedAt: { name: 'issued_at', type: 'timestamptz' },
  },
  uniques: [{ name: 'document_number_key', columns: ['countyId', 'printedNumber'] }],
  indices: [
    { name: 'document_issued_idx', columns: ['countyId', 'issuedAt', 'id'] },
    { name: 'document_sha_idx', columns: ['countyId', 'sha256'] },
    { name: 'document_year_number_key', columns: ['countyId', 'kind', 'year', 'number'], unique: true, where: `kind <> 'slip'` },
    { name: 'document_subject_key', columns: ['countyId', 'kind', 'subjectId'], unique: true, where: 'subject_id IS NOT NULL' },
  ],
  foreignKeys: [within('document_office_fk', 'unit', 'officeUnitId'), within('document_person_fk', 'person', 'issuedBy')],
  checks: [
    { name: 'document_kind_check', expression: `kind IN ${oneOf(DOCUMENT_KINDS)}` },
    { name: 'document_sha_check', expression: `${SHA} AND sha256 = encode(sha256(convert_to(printed, 'UTF8')), 'hex')` },
    { name: 'document_subject_check', expression: '(subject_kind IS NULL) = (subject_id IS NULL)' },
  ],
});

const FILE = new EntitySchema({
  name: 'document_file',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'document_file'),
    documentId: keyColumn('document_id', 'uuid', 'document_file'),
    sha256: { type: 'text' },
    bytes: { type: 'bytea' },
  },
  foreignKeys: [within('document_file_document_fk', 'document', 'documentId')],
  checks: [{ name: 'document_file_sha_check', expression: `sha256 = encode(sha256(bytes), 'hex')` }],
});

const ADDRESSEE = new EntitySchema({
  name: 'document_addressee',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'document_addressee'),
    documentId: keyColumn('document_id', 'uuid', 'document_addressee'),
    unitId: keyColumn('unit_id', 'uuid', 'document_addressee'),
    signedBy: { name: 'signed_by', type: 'uuid', nullable: true },
    actingFor: { name: 'acting_for', type: 'uuid', nullable: true },
    signedAt: { name: 'signed_at', type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'document_addressee_unit_idx', columns: ['countyId', 'unitId'] }],
  foreignKeys: [
    within('document_addressee_document_fk', 'document', 'documentId'),
    within('document_addressee_unit_fk', 'unit', 'unitId'),
    within('document_addressee_person_fk', 'person', 'signedBy'),
  ],
  checks: [{ name: 'document_addressee_signed_check', expression: '(signed_by IS NULL) = (signed_at IS NULL)' }],
});

const DRAFT = new EntitySchema({
  name: 'document_draft',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'document_draft'),
    id: keyColumn('id', 'uuid', 'document_draft'),
    kind: { type: 'text' },
    year: { type: 'integer' },
    outline: { type: 'jsonb' },
    toUnitIds: { name: 'to_unit_ids', type: 'uuid', array: true, default: '{}' },
    authorId: { name: 'author_id', type: 'uuid' },
    authorUnitId: { name: 'author_unit_id', type: 'uuid' },
    state: { type: 'text', default: 'open' },
    exceptions: { type: 'jsonb', default: [] },
    documentId: { name: 'document_id', type: 'uuid', nullable: true },
    changedAt: { name: 'changed_at', type: 'timestamptz' },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'document_draft_changed_idx', columns: ['countyId', 'changedAt'] }],
  foreignKeys: [
    within('document_draft_author_fk', 'person', 'authorId'),
    within('document_draft_unit_fk', 'unit', 'authorUnitId'),
    within('document_draft_document_fk', 'document', 'documentId'),
  ],
  checks: [
    { name: 'document_draft_kind_check', expression: `kind IN ${oneOf(WRITTEN_KINDS)}` },
    { name: 'document_draft_state_check', expression: `state IN ${oneOf(DRAFT_STATES)} AND (state = 'issued') = (document_id IS NOT NULL)` },
  ],
});

export const DOCUMENT_SCHEMAS = [TEMPLATE, DOCUMENT, FILE, ADDRESSEE, DRAFT];
