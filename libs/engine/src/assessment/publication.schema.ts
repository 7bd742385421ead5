import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

export const PUBLICATION = new EntitySchema({
  name: 'publication',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'publication'),
    id: keyColumn('id', 'uuid', 'publication'),
    assessmentId: { name: 'assessment_id', type: 'uuid' },
    number: { type: 'integer' },
    stage: { type: 'text' },
    runId: { name: 'run_id', type: 'uuid' },
    document: { type: 'text' },
    reason: { type: 'text', default: '' },
    sha256: { type: 'text' },
    head: { type: 'text' },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    at: { type: 'timestamptz' },
  },
  uniques: [{ name: 'publication_number_key', columns: ['countyId', 'assessmentId', 'number'] }],
  checks: [
    { name: 'publication_stage_check', expression: `stage IN ('provisional', 'changed', 'final', 'graded')` },
    { name: 'publication_reason_check', expression: `stage <> 'changed' OR reason <> ''` },
    { name: 'publication_sha_check', expression: `sha256 ~ '^[0-9a-f]{64}$'` },
  ],
  foreignKeys: [
    within('publication_assessment_fk', 'assessment', 'assessmentId'),
    within('publication_run_fk', 'score_run', 'runId'),
    within('publication_person_fk', 'person', 'byPersonId'),
  ],
});

export const PUBLICATION_UNIT = new EntitySchema({
  name: 'publication_unit',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'publication_unit'),
    publicationId: keyColumn('publication_id', 'uuid', 'publication_unit'),
    unitId: keyColumn('unit_id', 'uuid', 'publication_unit'),
    position: { type: 'integer' },
    body: { type: 'text' },
  },
  indices: [{ name: 'publication_unit_unit_idx', columns: ['countyId', 'unitId'] }],
  foreignKeys: [
    within('publication_unit_publication_fk', 'publication', 'publicationId'),
    within('publication_unit_unit_fk', 'unit', 'unitId'),
  ],
});

export const APPEAL = new EntitySchema({
  name: 'appeal',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'appeal'),
    id: keyColumn('id', 'uuid', 'appeal'),
    assessmentId: { name: 'assessment_id', type: 'uuid' },
    publicationId: { name: 'publication_id', type: 'uuid' },
    number: { type: 'integer' },
    unitId: { name: 'unit_id', type: 'uuid' },
    node: { type: 'text' },
    claim: { type: 'text' },
    state: { type: 'text', default: 'filed' },
    filedBy: { name: 'filed_by', type: 'uuid' },
    filedAt: { name: 'filed_at', type: 'timestamptz' },
    decideDueOn: { name: 'decide_due_on', type: 'date', nullable: true },
    reviewerId: { name: 'reviewer_id', type: 'uuid', nullable: true },
    takenAt: { name: 'taken_at', type: 'timestamptz', nullable: true },
    interim: { type: 'text', nullable: true },
    interimAt: { name: 'interim_at', type: 'timestamptz', nullable: true },
    outcome: { type: 'text', nullable: true },
    decision: { type: 'text', nullable: true },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  uniques: [{ name: 'appeal_number_key', columns: ['countyId', 'assessmentId', 'number'] }],
  indices: [
    {
      name: 'appeal_open_key',
      columns: ['countyId', 'assessmentId', 'unitId', 'node'],
      unique: true,
      where: `state IN ('filed', 'taken')`,
    },
    { name: 'appeal_unit_idx', columns: ['countyId', 'unitId', 'filedAt'] },
  ],
  checks: [
    { name: 'appeal_state_check', expression: `state IN ('filed', 'taken', 'decided', 'withdrawn')` },
    { name: 'appeal_outcome_check', expression: `outcome IN ('upheld', 'partly', 'rejected')` },
    { name: 'appeal_decided_check', expression: `(state = 'decided') = (outcome IS NOT NULL)` },
    { name: 'appeal_apart_check', expression: 'reviewer_id <> filed_by' },
  ],
  foreignKeys: [
    within('appeal_assessment_fk', 'assessment', 'assessmentId'),
    within('appeal_publication_fk', 'publication', 'publicationId'),
    within('appeal_unit_fk', 'unit', 'unitId'),
    within('appeal_filed_fk', 'person', 'filedBy'),
    within('appeal_reviewer_fk', 'person', 'reviewerId'),
    within('appeal_decided_fk', 'person', 'decidedBy'),
  ],
});

export const APPEAL_EVIDENCE = new EntitySchema({
  name: 'appeal_evidence',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'appeal_evidence'),
    appealId: keyColumn('appeal_id', 'uuid', 'appeal_evidence'),
    evidenceId: keyColumn('evidence_id', 'uuid', 'appeal_evidence'),
  },
  foreignKeys: [
    within('appeal_evidence_appeal_fk', 'appeal', 'appealId'),
    within('appeal_evidence_evidence_fk', 'evidence', 'evidenceId'),
  ],
});
