import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

const words = { type: 'text', default: '' } as const;

export const FACT_IMPORT = new EntitySchema({
  name: 'fact_import',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'fact_import'),
    id: keyColumn('id', 'uuid', 'fact_import'),
    assessmentId: { name: 'assessment_id', type: 'uuid' },
    fileSha256: { name: 'file_sha256', type: 'text' },
    fileName: { name: 'file_name', type: 'text' },
    rowCount: { name: 'row_count', type: 'integer' },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    at: { type: 'timestamptz' },
  },
  uniques: [{ name: 'fact_import_file_key', columns: ['countyId', 'assessmentId', 'fileSha256'] }],
  foreignKeys: [
    within('fact_import_assessment_fk', 'assessment', 'assessmentId'),
    within('fact_import_person_fk', 'person', 'byPersonId'),
  ],
});

export const INDICATOR_FACT = new EntitySchema({
  name: 'indicator_fact',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'indicator_fact'),
    id: keyColumn('id', 'uuid', 'indicator_fact'),
    assessmentId: { name: 'assessment_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid' },
    figure: { type: 'text' },
    input: words,
    item: words,
    value: words,
    numerator: words,
    denominator: words,
    level: words,
    applies: { type: 'boolean', default: true },
    basis: words,
    source: { type: 'text' },
    hash: words,
    evidenceId: { name: 'evidence_id', type: 'uuid', nullable: true },
    importId: { name: 'import_id', type: 'uuid', nullable: true },
    appealId: { name: 'appeal_id', type: 'uuid', nullable: true },
    state: { type: 'text', default: 'recorded' },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    byUnitId: { name: 'by_unit_id', type: 'uuid' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
    secondId: { name: 'second_id', type: 'uuid', nullable: true },
    secondUnitId: { name: 'second_unit_id', type: 'uuid', nullable: true },
    confirmedAt: { name: 'confirmed_at', type: 'timestamptz', nullable: true },
    withdrawnBy: { name: 'withdrawn_by', type: 'uuid', nullable: true },
    withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', nullable: true },
    withdrawReason: { name: 'withdraw_reason', type: 'text', nullable: true },
  },
  indices: [
    {
      name: 'indicator_fact_place_key',
      columns: ['countyId', 'assessmentId', 'unitId', 'figure', 'input', 'item'],
      unique: true,
      where: `state <> 'withdrawn' AND appeal_id IS NULL`,
    },
    { name: 'indicator_fact_assessment_idx', columns: ['countyId', 'assessmentId', 'recordedAt', 'id'] },
  ],
  checks: [
    { name: 'indicator_fact_state_check', expression: `state IN ('recorded', 'confirmed', 'withdrawn')` },
    { name: 'indicator_fact_two_check', expression: 'second_id <> by_person_id' },
    { name: 'indicator_fact_apart_check', expression: 'by_unit_id <> unit_id AND second_unit_id <> unit_id' },
    { name: 'indicator_fact_confirmed_check', expression: `state <> 'confirmed' OR second_id IS NOT NULL OR appeal_id IS NOT NULL` },
  ],
  foreignKeys: [
    within('indicator_fact_assessment_fk', 'assessment', 'assessmentId'),
    within('indicator_fact_unit_fk', 'unit', 'unitId'),
    within('indicator_fact_evidence_fk', 'evidence', 'evidenceId'),
    within('indicator_fact_import_fk', 'fact_import', 'importId'),
    within('indicator_fact_by_fk', 'person', 'byPersonId'),
    within('indicator_fact_by_unit_fk', 'unit', 'byUnitId'),
    within('indicator_fact_second_fk', 'person', 'secondId'),
    within('indicator_fact_second_unit_fk', 'unit', 'secondUnitId'),
    within('indicator_fact_withdrawn_fk', 'person', 'withdrawnBy'),
    within('indicator_fact_appeal_fk', 'appeal', 'appealId'),
  ],
});
