import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

export interface TaskItemRow {
  readonly countyId: number;
  readonly id: string;
  readonly listId: string;
  readonly number: number;
  readonly theme: string;
  readonly title: string;
  readonly target: object;
  readonly unitOfMeasure: string;
  readonly leaderPostId: string;
  readonly leadUnitId: string;
  readonly limitRule: object;
  readonly cadence: string;
  readonly state: string;
  readonly quotaExplanation: string | null;
  readonly original: object;
  readonly amendedBy: string | null;
  readonly version: number;
  readonly proof: object | null;
}

export const TASK_ITEM = new EntitySchema<TaskItemRow>({
  name: 'task_item',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'task_item'),
    id: keyColumn('id', 'uuid', 'task_item'),
    listId: { name: 'list_id', type: 'uuid' },
    number: { type: 'integer' },
    theme: { type: 'text' },
    title: { type: 'text' },
    target: { type: 'jsonb' },
    unitOfMeasure: { name: 'unit_of_measure', type: 'text' },
    leaderPostId: { name: 'leader_post_id', type: 'uuid' },
    leadUnitId: { name: 'lead_unit_id', type: 'uuid' },
    limitRule: { name: 'limit_rule', type: 'jsonb' },
    cadence: { type: 'text' },
    state: { type: 'text', default: 'current' },
    quotaExplanation: { name: 'quota_explanation', type: 'text', nullable: true },
    original: { type: 'jsonb' },
    amendedBy: { name: 'amended_by', type: 'uuid', nullable: true },
    version: { type: 'integer', default: 1 },
    proof: { type: 'jsonb', nullable: true },
  },
  uniques: [{ name: 'task_item_number_key', columns: ['countyId', 'listId', 'number'] }],
  foreignKeys: [
    within('task_item_list_fk', 'annual_list', 'listId'),
    within('task_item_leader_fk', 'post', 'leaderPostId'),
    within('task_item_lead_fk', 'unit', 'leadUnitId'),
    within('task_item_amended_fk', 'list_amendment', 'amendedBy'),
  ],
  checks: [
    { name: 'task_item_cadence_check', expression: `cadence IN ('ten-day', 'monthly', 'quarterly', 'once')` },
    { name: 'task_item_state_check', expression: `state IN ('current', 'dropped')` },
  ],
});

export interface ItemUnitRow {
  readonly countyId: number;
  readonly itemId: string;
  readonly unitId: string;
  readonly part: string;
  readonly quota: string | null;
}

export const ITEM_UNIT = new EntitySchema<ItemUnitRow>({
  name: 'item_unit',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'item_unit'),
    itemId: keyColumn('item_id', 'uuid', 'item_unit'),
    unitId: keyColumn('unit_id', 'uuid', 'item_unit'),
    part: { type: 'text', primary: true, primaryKeyConstraintName: 'item_unit_pk' },
    quota: { type: 'numeric', precision: 24, scale: 6, nullable: true },
  },
  indices: [{ name: 'item_unit_unit_idx', columns: ['countyId', 'unitId'] }],
  foreignKeys: [within('item_unit_item_fk', 'task_item', 'itemId'), within('item_unit_unit_fk', 'unit', 'unitId')],
  checks: [
    { name: 'item_unit_part_check', expression: `part IN ('scope', 'cooperating')` },
    { name: 'item_unit_quota_check', expression: `quota IS NULL OR part = 'scope'` },
  ],
});

export interface FormRow {
  readonly countyId: number;
  readonly id: string;
  readonly itemId: string;
  readonly figureKey: string;
  readonly ownerUnitId: string;
  readonly legalBasis: string;
  readonly expiresOn: string;
  readonly minutes: number;
}

export const FORM = new EntitySchema<FormRow>({
  name: 'form',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'form'),
    id: keyColumn('id', 'uuid', 'form'),
    itemId: { name: 'item_id', type: 'uuid' },
    figureKey: { name: 'figure_key', type: 'text' },
    ownerUnitId: { name: 'owner_unit_id', type: 'uuid' },
    legalBasis: { name: 'legal_basis', type: 'text' },
    expiresOn: { name: 'expires_on', type: 'date' },
    minutes: { type: 'integer' },
  },
  uniques: [{ name: 'form_item_key', columns: ['countyId', 'itemId'] }],
  indices: [{ name: 'form_figure_idx', columns: ['countyId', 'figureKey'] }],
  foreignKeys: [within('form_item_fk', 'task_item', 'itemId'), within('form_owner_fk', 'unit', 'ownerUnitId')],
  checks: [{ name: 'form_minutes_check', expression: 'minutes BETWEEN 1 AND 600' }],
});
