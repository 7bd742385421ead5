import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';
import { REPORT_EVIDENCE } from './evidence.schema';

const REPORT = new EntitySchema({
  name: 'report',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'report'),
    id: keyColumn('id', 'uuid', 'report'),
    assignmentId: { name: 'assignment_id', type: 'uuid' },
    number: { type: 'integer' },
    kind: { type: 'text' },
    period: { type: 'text' },
    figure: { type: 'numeric', precision: 24, scale: 6, nullable: true },
    percent: { type: 'numeric', precision: 9, scale: 4, nullable: true },
    milestone: { type: 'text', nullable: true },
    text: { type: 'text' },
    nothingReason: { name: 'nothing_reason', type: 'text', nullable: true },
    submittedBy: { name: 'submitted_by', type: 'uuid' },
    postId: { name: 'post_id', type: 'uuid', nullable: true },
    actingFor: { name: 'acting_for', type: 'uuid', nullable: true },
    unitId: { name: 'unit_id', type: 'uuid' },
    receivedAt: { name: 'received_at', type: 'timestamptz' },
    late: { type: 'boolean' },
    salt: { type: 'bytea' },
  },
  uniques: [{ name: 'report_number_key', columns: ['countyId', 'assignmentId', 'number'] }],
  indices: [{ name: 'report_period_idx', columns: ['countyId', 'assignmentId', 'period'] }],
  checks: [{ name: 'report_kind_check', expression: `kind IN ('progress', 'completion')` }],
  foreignKeys: [within('report_assignment_fk', 'assignment', 'assignmentId')],
});

/** Reports and what they attach. */
export const REPORT_SCHEMAS: readonly EntitySchema[] = [REPORT, REPORT_EVIDENCE];
