import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

const VERIFICATION = new EntitySchema({
  name: 'verification',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'verification'),
    id: keyColumn('id', 'uuid', 'verification'),
    assignmentId: { name: 'assignment_id', type: 'uuid' },
    reportId: { name: 'report_id', type: 'uuid' },
    outcome: { type: 'text' },
    reason: { type: 'text' },
    note: { type: 'text', default: '' },
    fields: { type: 'jsonb', default: [] },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    byUnitId: { name: 'by_unit_id', type: 'uuid' },
    at: { type: 'timestamptz' },
    target: { type: 'text', nullable: true },
  },
  indices: [{ name: 'verification_assignment_idx', columns: ['countyId', 'assignmentId', 'at'] }],
  checks: [
    {
      name: 'verification_outcome_check',
      expression: `outcome IN ('verified', 'sentBack', 'countersigned', 'takenBack')`,
    },
    { name: 'verification_target_check', expression: `target IN ('clerk', 'unit-head')` },
  ],
  foreignKeys: [
    within('verification_assignment_fk', 'assignment', 'assignmentId'),
    within('verification_report_fk', 'report', 'reportId'),
  ],
});

export const VERIFICATION_SCHEMAS: readonly EntitySchema[] = [VERIFICATION];
