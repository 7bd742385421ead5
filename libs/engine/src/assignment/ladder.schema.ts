import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

export const LADDER = new EntitySchema({
  name: 'ladder',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'ladder'),
    listId: keyColumn('list_id', 'uuid', 'ladder'),
    version: keyColumn('version', 'integer', 'ladder'),
    document: { type: 'text' },
    source: { type: 'text', default: '' },
    content: { type: 'jsonb' },
    loadedAt: { name: 'loaded_at', type: 'timestamptz' },
    byPersonId: { name: 'by_person_id', type: 'uuid', nullable: true },
  },
  foreignKeys: [within('ladder_list_fk', 'annual_list', 'listId'), within('ladder_person_fk', 'person', 'byPersonId')],
});

export const SLIP = new EntitySchema({
  name: 'slip',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'slip'),
    id: keyColumn('id', 'uuid', 'slip'),
    assignmentId: { name: 'assignment_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid' },
    officeUnitId: { name: 'office_unit_id', type: 'uuid' },
    kind: { type: 'text' },
    step: { type: 'text', nullable: true },
    rule: { type: 'text', nullable: true },
    toRank: { name: 'to_rank', type: 'text' },
    copies: { type: 'jsonb', default: [] },
    reason: { type: 'text', default: '' },
    points: { type: 'text', nullable: true },
    dueOn: { name: 'due_on', type: 'date', nullable: true },
    state: { type: 'text', default: 'draft' },
    year: { type: 'integer', nullable: true },
    number: { type: 'integer', nullable: true },
    drawnAt: { name: 'drawn_at', type: 'timestamptz' },
    issuedAt: { name: 'issued_at', type: 'timestamptz', nullable: true },
    issuedOn: { name: 'issued_on', type: 'date', nullable: true },
    issuedBy: { name: 'issued_by', type: 'uuid', nullable: true },
    answerDueOn: { name: 'answer_due_on', type: 'date', nullable: true },
    signedAt: { name: 'signed_at', type: 'timestamptz', nullable: true },
    signedBy: { name: 'signed_by', type: 'uuid', nullable: true },
    answer: { type: 'text', nullable: true },
    answeredAt: { name: 'answered_at', type: 'timestamptz', nullable: true },
    answeredBy: { name: 'answered_by', type: 'uuid', nullable: true },
    withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', nullable: true },
    withdrawnBy: { name: 'withdrawn_by', type: 'uuid', nullable: true },
    withdrawReason: { name: 'withdraw_reason', type: 'text', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'slip_number_key', columns: ['countyId', 'year', 'kind', 'number'], unique: true },
    { name: 'slip_assignment_idx', columns: ['countyId', 'assignmentId'] },
    { name: 'slip_drawn_idx', columns: ['countyId', 'drawnAt', 'id'] },
    { name: 'slip_unit_idx', columns: ['countyId', 'unitId', 'drawnAt'] },
  ],
  checks: [
    { name: 'slip_kind_check', expression: `kind IN ('blue', 'yellow', 'orange', 'red', 'list-supervision', 'talk', 'criticism')` },
    { name: 'slip_state_check', expression: `state IN ('draft', 'issued', 'signed', 'answered', 'withdrawn')` },
    {
      name: 'slip_number_check',
      expression: `(number IS NULL) = (issued_at IS NULL) AND (number IS NULL) = (year IS NULL)
        AND (state <> 'draft' OR number IS NULL) AND (state NOT IN ('issued', 'signed', 'answered') OR number IS NOT NULL)`,
    },
    { name: 'slip_office_check', expression: 'office_unit_id <> unit_id' },
  ],
  foreignKeys: [
    within('slip_assignment_fk', 'assignment', 'assignmentId'),
    within('slip_unit_fk', 'unit', 'unitId'),
    within('slip_office_fk', 'unit', 'officeUnitId'),
  ],
});

export const URGE = new EntitySchema({
  name: 'urge',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'urge'),
    id: keyColumn('id', 'uuid', 'urge'),
    assignmentId: { name: 'assignment_id', type: 'uuid' },
    text: { type: 'text', default: '' },
    byPersonId: { name: 'by_person_id', type: 'uuid', nullable: true },
    byPostId: { name: 'by_post_id', type: 'uuid', nullable: true },
    byUnitId: { name: 'by_unit_id', type: 'uuid', nullable: true },
    rule: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'urge_assignment_idx', columns: ['countyId', 'assignmentId', 'at'] }],
  checks: [{ name: 'urge_by_check', expression: 'by_person_id IS NULL OR rule IS NULL' }],
  foreignKeys: [
    within('urge_assignment_fk', 'assignment', 'assignmentId'),
    within('urge_person_fk', 'person', 'byPersonId'),
    within('urge_unit_fk', 'unit', 'byUnitId'),
  ],
});
