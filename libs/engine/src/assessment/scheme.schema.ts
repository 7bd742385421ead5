import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

const SHA = `sha256 ~ '^[0-9a-f]{64}$'`;

export const SCHEME_TABLE = new EntitySchema({
  name: 'scheme',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'scheme'),
    id: keyColumn('id', 'uuid', 'scheme'),
    number: { type: 'text' },
    version: { type: 'integer' },
    title: { type: 'text' },
    sha256: { type: 'text' },
    file: { type: 'text' },
    effectiveFrom: { name: 'effective_from', type: 'date' },
    effectiveUntil: { name: 'effective_until', type: 'date', nullable: true },
    state: { type: 'text', default: 'proposed' },
    proposedBy: { name: 'proposed_by', type: 'uuid' },
    proposedAt: { name: 'proposed_at', type: 'timestamptz' },
    approvedBy: { name: 'approved_by', type: 'uuid', nullable: true },
    approvedAt: { name: 'approved_at', type: 'timestamptz', nullable: true },
    withdrawnBy: { name: 'withdrawn_by', type: 'uuid', nullable: true },
    withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', nullable: true },
    withdrawReason: { name: 'withdraw_reason', type: 'text', nullable: true },
    rowVersion: { name: 'row_version', type: 'integer', default: 1 },
  },
  uniques: [{ name: 'scheme_version_key', columns: ['countyId', 'number', 'version'] }],
  checks: [
    { name: 'scheme_state_check', expression: `state IN ('proposed', 'approved', 'withdrawn')` },
    { name: 'scheme_two_check', expression: 'approved_by <> proposed_by' },
    { name: 'scheme_approved_check', expression: `state <> 'approved' OR approved_by IS NOT NULL` },
    { name: 'scheme_sha_check', expression: SHA },
  ],
  foreignKeys: [
    within('scheme_proposed_fk', 'person', 'proposedBy'),
    within('scheme_approved_fk', 'person', 'approvedBy'),
    within('scheme_withdrawn_fk', 'person', 'withdrawnBy'),
  ],
});

export const ASSESSMENT_TABLE = new EntitySchema({
  name: 'assessment',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'assessment'),
    id: keyColumn('id', 'uuid', 'assessment'),
    period: { type: 'text' },
    title: { type: 'text' },
    schemeId: { name: 'scheme_id', type: 'uuid' },
    scoringUnitId: { name: 'scoring_unit_id', type: 'uuid' },
    substituteUnitId: { name: 'substitute_unit_id', type: 'uuid' },
    reviewUnitId: { name: 'review_unit_id', type: 'uuid' },
    state: { type: 'text', default: 'open' },
    openedBy: { name: 'opened_by', type: 'uuid' },
    openedAt: { name: 'opened_at', type: 'timestamptz' },
    objectionsUntil: { name: 'objections_until', type: 'date', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  uniques: [{ name: 'assessment_period_key', columns: ['countyId', 'period', 'title'] }],
  checks: [
    { name: 'assessment_state_check', expression: `state IN ('open', 'provisional', 'heard', 'approved', 'final', 'graded')` },
    {
      name: 'assessment_apart_check',
      expression: 'scoring_unit_id <> substitute_unit_id AND scoring_unit_id <> review_unit_id AND substitute_unit_id <> review_unit_id',
    },
  ],
  foreignKeys: [
    within('assessment_scheme_fk', 'scheme', 'schemeId'),
    within('assessment_scoring_fk', 'unit', 'scoringUnitId'),
    within('assessment_substitute_fk', 'unit', 'substituteUnitId'),
    within('assessment_review_fk', 'unit', 'reviewUnitId'),
    within('assessment_opened_fk', 'person', 'openedBy'),
  ],
});
