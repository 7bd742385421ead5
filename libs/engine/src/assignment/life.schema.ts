import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

const ofAssignment = (table: string) => ({
  countyId: keyColumn('county_id', 'integer', table),
  id: keyColumn('id', 'uuid', table),
  assignmentId: { name: 'assignment_id', type: 'uuid' as const },
});

export const SUSPENSION = new EntitySchema({
  name: 'suspension',
  columns: {
    ...ofAssignment('suspension'),
    fromOn: { name: 'from_on', type: 'date' },
    untilOn: { name: 'until_on', type: 'date', nullable: true },
    reason: { type: 'text' },
  },
  indices: [
    { name: 'suspension_running_key', columns: ['countyId', 'assignmentId'], unique: true, where: 'until_on IS NULL' },
    { name: 'suspension_assignment_idx', columns: ['countyId', 'assignmentId'] },
  ],
  checks: [{ name: 'suspension_dates_check', expression: 'until_on IS NULL OR until_on >= from_on' }],
  foreignKeys: [within('suspension_assignment_fk', 'assignment', 'assignmentId')],
});

export const REQUEST = new EntitySchema({
  name: 'request',
  columns: {
    ...ofAssignment('request'),
    kind: { type: 'text' },
    reason: { type: 'text' },
    progress: { type: 'text', default: '' },
    askedDueOn: { name: 'asked_due_on', type: 'date', nullable: true },
    proposedUnitId: { name: 'proposed_unit_id', type: 'uuid', nullable: true },
    askedBy: { name: 'asked_by', type: 'uuid' },
    askedUnitId: { name: 'asked_unit_id', type: 'uuid' },
    askedAt: { name: 'asked_at', type: 'timestamptz' },
    decideDueOn: { name: 'decide_due_on', type: 'date', nullable: true },
    late: { type: 'boolean', default: false },
    state: { type: 'text', default: 'open' },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    decidedDueOn: { name: 'decided_due_on', type: 'date', nullable: true },
    decisionReason: { name: 'decision_reason', type: 'text', nullable: true },
  },
  indices: [
    { name: 'request_open_key', columns: ['countyId', 'assignmentId'], unique: true, where: `state = 'open'` },
    { name: 'request_assignment_idx', columns: ['countyId', 'assignmentId'] },
  ],
  checks: [
    { name: 'request_kind_check', expression: `kind IN ('return', 'extension')` },
    { name: 'request_state_check', expression: `state IN ('open', 'granted', 'refused')` },
  ],
  foreignKeys: [
    within('request_assignment_fk', 'assignment', 'assignmentId'),
    within('request_unit_fk', 'unit', 'proposedUnitId'),
    within('request_asked_unit_fk', 'unit', 'askedUnitId'),
  ],
});

export const NOTE = new EntitySchema({
  name: 'note',
  columns: {
    ...ofAssignment('note'),
    kind: { type: 'text' },
    text: { type: 'text' },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    byPostId: { name: 'by_post_id', type: 'uuid', nullable: true },
    byUnitId: { name: 'by_unit_id', type: 'uuid' },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'note_assignment_idx', columns: ['countyId', 'assignmentId', 'at'] }],
  checks: [{ name: 'note_kind_check', expression: `kind IN ('comment', 'instruction', 'visit')` }],
  foreignKeys: [
    within('note_assignment_fk', 'assignment', 'assignmentId'),
    within('note_person_fk', 'person', 'byPersonId'),
    within('note_post_fk', 'post', 'byPostId'),
    within('note_unit_fk', 'unit', 'byUnitId'),
  ],
});

export const PERIOD_EXCEPTION = new EntitySchema({
  name: 'period_exception',
  columns: {
    ...ofAssignment('period_exception'),
    period: { type: 'text' },
    until: { type: 'date' },
    authority: { type: 'text' },
    reason: { type: 'text' },
    grantedBy: { name: 'granted_by', type: 'uuid' },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'period_exception_assignment_idx', columns: ['countyId', 'assignmentId', 'period'] }],
  foreignKeys: [within('period_exception_assignment_fk', 'assignment', 'assignmentId')],
});
