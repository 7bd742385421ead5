import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

const keyed = (table: string) => ({
  countyId: keyColumn('county_id', 'integer', table),
  id: keyColumn('id', 'uuid', table),
});

const UPLOAD = new EntitySchema({
  name: 'upload',
  columns: {
    ...keyed('upload'),
    storeId: { name: 'store_id', type: 'text' },
    size: { type: 'bigint' },
    fileName: { name: 'file_name', type: 'text' },
    title: { type: 'text' },
    provesOn: { name: 'proves_on', type: 'date' },
    unitId: { name: 'unit_id', type: 'uuid' },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    begunAt: { name: 'begun_at', type: 'timestamptz' },
    evidenceId: { name: 'evidence_id', type: 'uuid', nullable: true },
  },
  foreignKeys: [within('upload_unit_fk', 'unit', 'unitId')],
});

const EVIDENCE = new EntitySchema({
  name: 'evidence',
  columns: {
    ...keyed('evidence'),
    sha256: { type: 'text' },
    size: { type: 'bigint' },
    mediaType: { name: 'media_type', type: 'text' },
    fileName: { name: 'file_name', type: 'text' },
    title: { type: 'text' },
    provesOn: { name: 'proves_on', type: 'date' },
    receivedAt: { name: 'received_at', type: 'timestamptz' },
    unitId: { name: 'unit_id', type: 'uuid' },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
  },
  indices: [
    { name: 'evidence_sha_idx', columns: ['countyId', 'sha256'] },
    { name: 'evidence_unit_idx', columns: ['countyId', 'unitId', 'receivedAt'] },
  ],
  foreignKeys: [within('evidence_unit_fk', 'unit', 'unitId')],
  checks: [{ name: 'evidence_sha_check', expression: `sha256 ~ '^[0-9a-f]{64}$'` }],
});

/** Joins the others as soon as `report` is mapped. */
export const REPORT_EVIDENCE = new EntitySchema({
  name: 'report_evidence',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'report_evidence'),
    reportId: keyColumn('report_id', 'uuid', 'report_evidence'),
    evidenceId: keyColumn('evidence_id', 'uuid', 'report_evidence'),
  },
  indices: [{ name: 'report_evidence_evidence_idx', columns: ['countyId', 'evidenceId'] }],
  foreignKeys: [
    within('report_evidence_report_fk', 'report', 'reportId'),
    within('report_evidence_evidence_fk', 'evidence', 'evidenceId'),
  ],
});

/** Uploads under way and evidence. */
export const EVIDENCE_SCHEMAS: readonly EntitySchema[] = [UPLOAD, EVIDENCE];
