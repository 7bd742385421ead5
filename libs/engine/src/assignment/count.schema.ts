import { EntitySchema } from 'typeorm';
import { keyColumn } from '../core/schema-parts';

/** Written by a trigger on `assignment`, folded by `fold-counts.ts`, read by `overview.queries.ts`. */
export const TASK_COUNT = new EntitySchema({
  name: 'task_count',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'task_count'),
    id: { type: 'bigint', primary: true, primaryKeyConstraintName: 'task_count_pk', generated: 'increment' },
    countedOn: { name: 'counted_on', type: 'date' },
    listId: { name: 'list_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid' },
    state: { type: 'text' },
    dueOn: { name: 'due_on', type: 'date', nullable: true },
    acknowledgeDueOn: { name: 'acknowledge_due_on', type: 'date', nullable: true },
    owedUntil: { name: 'owed_until', type: 'date', nullable: true },
    behindOn: { name: 'behind_on', type: 'date', nullable: true },
    figure: { type: 'text' },
    n: { type: 'integer' },
  },
  checks: [{ name: 'task_count_figure_check', expression: `figure IN ('none', 'reported', 'verified')` }],
});
