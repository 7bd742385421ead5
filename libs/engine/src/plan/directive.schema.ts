import { EntitySchema } from 'typeorm';
import { DIRECTIVE_STATES } from '#domain/plan/directive';
import { SOURCE_IDS } from '#domain/plan/assignment-source';
import { keyColumn, within } from '../core/schema-parts';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Read and written by `directive.store.ts`; mapped so that migrations and schemas can be compared. */
export const DIRECTIVE = new EntitySchema({
  name: 'directive',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'directive'),
    id: keyColumn('id', 'uuid', 'directive'),
    year: { type: 'integer' },
    number: { type: 'integer', nullable: true },
    state: { type: 'text' },
    source: { type: 'text' },
    document: { type: 'text', nullable: true },
    leaderPostId: { name: 'leader_post_id', type: 'uuid', nullable: true },
    itemId: { name: 'item_id', type: 'uuid', nullable: true },
    saidOn: { name: 'said_on', type: 'date', nullable: true },
    text: { type: 'text' },
    items: { type: 'jsonb' },
    madeBy: { name: 'made_by', type: 'uuid' },
    madeByPostId: { name: 'made_by_post_id', type: 'uuid', nullable: true },
    madeByUnitId: { name: 'made_by_unit_id', type: 'uuid' },
    actingFor: { name: 'acting_for', type: 'uuid', nullable: true },
    madeAt: { name: 'made_at', type: 'timestamptz' },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    decisionReason: { name: 'decision_reason', type: 'text', default: '' },
    goesOutAt: { name: 'goes_out_at', type: 'timestamptz', nullable: true },
    settledAt: { name: 'settled_at', type: 'timestamptz', nullable: true },
    stoppedCode: { name: 'stopped_code', type: 'text', nullable: true },
    listId: { name: 'list_id', type: 'uuid', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  uniques: [{ name: 'directive_number_key', columns: ['countyId', 'year', 'number'] }],
  indices: [
    { name: 'directive_made_idx', columns: ['countyId', 'madeAt'] },
    { name: 'directive_waiting_idx', columns: ['countyId', 'goesOutAt'], where: `state = 'waiting'` },
  ],
  foreignKeys: [
    within('directive_leader_fk', 'post', 'leaderPostId'),
    within('directive_item_fk', 'task_item', 'itemId'),
    within('directive_made_by_fk', 'person', 'madeBy'),
    within('directive_unit_fk', 'unit', 'madeByUnitId'),
    within('directive_decided_by_fk', 'person', 'decidedBy'),
    within('directive_list_fk', 'annual_list', 'listId'),
  ],
  checks: [
    { name: 'directive_state_check', expression: `state IN (${oneOf(DIRECTIVE_STATES)})` },
    { name: 'directive_source_check', expression: `source IN (${oneOf(SOURCE_IDS)})` },
    { name: 'directive_waiting_check', expression: `(state = 'waiting') = (goes_out_at IS NOT NULL)` },
    { name: 'directive_sent_check', expression: `(state = 'sent') = (number IS NOT NULL) AND (state = 'sent') = (list_id IS NOT NULL)` },
  ],
});

export const DIRECTIVE_ITEM = new EntitySchema({
  name: 'directive_item',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'directive_item'),
    itemId: keyColumn('item_id', 'uuid', 'directive_item'),
    directiveId: { name: 'directive_id', type: 'uuid' },
  },
  indices: [{ name: 'directive_item_directive_idx', columns: ['countyId', 'directiveId'] }],
  foreignKeys: [within('directive_item_item_fk', 'task_item', 'itemId'), within('directive_item_directive_fk', 'directive', 'directiveId')],
});
