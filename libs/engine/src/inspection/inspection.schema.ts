import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';
import { FINDING_SCHEMAS } from './finding.schema';
import { SAMPLE } from './sample.schema';

const SOURCES = `source IN ('party-inspection', 'audit', 'government-inspection', 'superior', 'hotline')`;

const PLAN = new EntitySchema({
  name: 'inspection_plan',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'inspection_plan'),
    id: keyColumn('id', 'uuid', 'inspection_plan'),
    year: { type: 'integer' },
    documentNumber: { name: 'document_number', type: 'text' },
    approvedBy: { name: 'approved_by', type: 'text' },
    registeredBy: { name: 'registered_by', type: 'uuid' },
    registeredAt: { name: 'registered_at', type: 'timestamptz' },
  },
  uniques: [{ name: 'inspection_plan_number_key', columns: ['countyId', 'documentNumber'] }],
  foreignKeys: [within('inspection_plan_person_fk', 'person', 'registeredBy')],
});

const PLAN_LINE = new EntitySchema({
  name: 'inspection_plan_line',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'inspection_plan_line'),
    id: keyColumn('id', 'uuid', 'inspection_plan_line'),
    planId: { name: 'plan_id', type: 'uuid' },
    number: { type: 'integer' },
    source: { type: 'text' },
    officeUnitId: { name: 'office_unit_id', type: 'uuid' },
    unitIds: { name: 'unit_ids', type: 'uuid', array: true, default: () => `'{}'` },
    fromOn: { name: 'from_on', type: 'date' },
    untilOn: { name: 'until_on', type: 'date' },
    subject: { type: 'text' },
  },
  uniques: [{ name: 'inspection_plan_line_number_key', columns: ['countyId', 'planId', 'number'] }],
  foreignKeys: [within('inspection_plan_line_plan_fk', 'inspection_plan', 'planId'), within('inspection_plan_line_office_fk', 'unit', 'officeUnitId')],
  checks: [
    { name: 'inspection_plan_line_source_check', expression: SOURCES },
    { name: 'inspection_plan_line_dates_check', expression: 'until_on >= from_on' },
  ],
});

const INSPECTION = new EntitySchema({
  name: 'inspection',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'inspection'),
    id: keyColumn('id', 'uuid', 'inspection'),
    source: { type: 'text' },
    officeUnitId: { name: 'office_unit_id', type: 'uuid' },
    unitIds: { name: 'unit_ids', type: 'uuid', array: true, default: () => `'{}'` },
    title: { type: 'text' },
    planLineId: { name: 'plan_line_id', type: 'uuid', nullable: true },
    documentNumber: { name: 'document_number', type: 'text' },
    reason: { type: 'text', nullable: true },
    beganOn: { name: 'began_on', type: 'date' },
    startedBy: { name: 'started_by', type: 'uuid' },
    startedAt: { name: 'started_at', type: 'timestamptz' },
    endedOn: { name: 'ended_on', type: 'date', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'inspection_began_idx', columns: ['countyId', 'beganOn'] }],
  foreignKeys: [
    within('inspection_office_fk', 'unit', 'officeUnitId'),
    within('inspection_line_fk', 'inspection_plan_line', 'planLineId'),
    within('inspection_person_fk', 'person', 'startedBy'),
  ],
  checks: [{ name: 'inspection_source_check', expression: SOURCES }],
});

const ACCESS = new EntitySchema({
  name: 'inspection_access',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'inspection_access'),
    id: keyColumn('id', 'uuid', 'inspection_access'),
    inspectionId: { name: 'inspection_id', type: 'uuid' },
    accountId: { name: 'account_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    scope: { type: 'text' },
    unitIds: { name: 'unit_ids', type: 'uuid', array: true, default: () => `'{}'` },
    listId: { name: 'list_id', type: 'uuid', nullable: true },
    beginsAt: { name: 'begins_at', type: 'timestamptz' },
    endsAt: { name: 'ends_at', type: 'timestamptz' },
    reason: { type: 'text' },
    state: { type: 'text', default: 'proposed' },
    proposedBy: { name: 'proposed_by', type: 'uuid' },
    proposedAt: { name: 'proposed_at', type: 'timestamptz' },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    decisionReason: { name: 'decision_reason', type: 'text', nullable: true },
    endedBy: { name: 'ended_by', type: 'uuid', nullable: true },
    endedAt: { name: 'ended_at', type: 'timestamptz', nullable: true },
    endReason: { name: 'end_reason', type: 'text', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'inspection_access_account_idx', columns: ['countyId', 'accountId'] }],
  foreignKeys: [
    within('inspection_access_inspection_fk', 'inspection', 'inspectionId'),
    within('inspection_access_account_fk', 'account', 'accountId'),
    within('inspection_access_person_fk', 'person', 'personId'),
    within('inspection_access_list_fk', 'annual_list', 'listId'),
  ],
  checks: [
    {
      name: 'inspection_access_scope_check',
      expression: `(scope = 'list') = (list_id IS NOT NULL) AND (scope = 'units') = (unit_ids <> '{}') AND scope IN ('county', 'units', 'list')`,
    },
    { name: 'inspection_access_time_check', expression: 'ends_at > begins_at' },
    { name: 'inspection_access_state_check', expression: `state IN ('proposed', 'approved', 'refused', 'ended')` },
    {
      name: 'inspection_access_two_persons_check',
      expression: 'decided_by IS NULL OR (decided_by <> proposed_by AND decided_by <> person_id)',
    },
  ],
});

const READ = new EntitySchema({
  name: 'access_read',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'access_read'),
    accountId: keyColumn('account_id', 'uuid', 'access_read'),
    slot: keyColumn('slot', 'timestamptz', 'access_read'),
    operation: keyColumn('operation', 'text', 'access_read'),
    subject: keyColumn('subject', 'text', 'access_read'),
    accessId: { name: 'access_id', type: 'uuid', nullable: true },
    personId: { name: 'person_id', type: 'uuid' },
    asked: { type: 'text' },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'access_read_at_idx', columns: ['countyId', 'at'] }],
  foreignKeys: [within('access_read_account_fk', 'account', 'accountId')],
});

export const INSPECTION_SCHEMAS: readonly EntitySchema[] = [PLAN, PLAN_LINE, INSPECTION, ACCESS, READ, SAMPLE, ...FINDING_SCHEMAS];
