import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

export const SCORE_RUN = new EntitySchema({
  name: 'score_run',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'score_run'),
    id: keyColumn('id', 'uuid', 'score_run'),
    assessmentId: { name: 'assessment_id', type: 'uuid' },
    schemeId: { name: 'scheme_id', type: 'uuid' },
    runHash: { name: 'run_hash', type: 'text' },
    dry: { type: 'boolean' },
    state: { type: 'text' },
    asOf: { name: 'as_of', type: 'timestamptz' },
    facts: { type: 'integer' },
    groups: { type: 'integer' },
    groupsDone: { name: 'groups_done', type: 'integer', default: 0 },
    refusals: { type: 'jsonb', default: [] },
    startedBy: { name: 'started_by', type: 'uuid' },
    startedUnitId: { name: 'started_unit_id', type: 'uuid' },
    startedAt: { name: 'started_at', type: 'timestamptz' },
    finishedAt: { name: 'finished_at', type: 'timestamptz', nullable: true },
  },
  indices: [
    {
      name: 'score_run_hash_key',
      columns: ['countyId', 'assessmentId', 'runHash', 'dry'],
      unique: true,
      where: `state IN ('scoring', 'finished')`,
    },
    { name: 'score_run_assessment_idx', columns: ['countyId', 'assessmentId', 'startedAt'] },
  ],
  checks: [
    { name: 'score_run_state_check', expression: `state IN ('scoring', 'finished', 'refused', 'cancelled')` },
    { name: 'score_run_hash_check', expression: `run_hash ~ '^[0-9a-f]{64}$'` },
  ],
  foreignKeys: [
    within('score_run_assessment_fk', 'assessment', 'assessmentId'),
    within('score_run_scheme_fk', 'scheme', 'schemeId'),
    within('score_run_started_fk', 'person', 'startedBy'),
    within('score_run_started_unit_fk', 'unit', 'startedUnitId'),
  ],
});

export const SCORE_GROUP = new EntitySchema({
  name: 'score_group',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'score_group'),
    runId: keyColumn('run_id', 'uuid', 'score_group'),
    groupKey: keyColumn('group_key', 'text', 'score_group'),
    position: { type: 'integer' },
    state: { type: 'text', default: 'waiting' },
    units: { type: 'text', array: true },
    unitIds: { name: 'unit_ids', type: 'uuid', array: true },
    figures: { type: 'jsonb', default: [] },
    plain: { type: 'integer', array: true, nullable: true },
    listed: { type: 'jsonb', default: [] },
    refs: { type: 'jsonb', default: {} },
    points: { type: 'integer', array: true, nullable: true },
    widePoints: { name: 'wide_points', type: 'numeric', array: true, nullable: true },
    totals: { type: 'bigint', array: true, nullable: true },
    ranks: { type: 'integer', array: true, nullable: true },
    grades: { type: 'text', array: true, nullable: true },
    barred: { type: 'boolean', array: true, nullable: true },
    refusals: { type: 'jsonb', default: [] },
    doneAt: { name: 'done_at', type: 'timestamptz', nullable: true },
  },
  checks: [{ name: 'score_group_state_check', expression: `state IN ('waiting', 'done', 'refused')` }],
  foreignKeys: [within('score_group_run_fk', 'score_run', 'runId')],
});
