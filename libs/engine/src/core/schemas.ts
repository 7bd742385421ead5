import { EntitySchema } from 'typeorm';
import { SCHEDULE_SCHEMAS } from './schedule.schema';
import { keyColumn, ofCounty, within } from './schema-parts';

const keyed = (table: string) => ({
  countyId: keyColumn('county_id', 'integer', table),
  id: keyColumn('id', 'uuid', table),
});

const TRAIL_ENTRY = new EntitySchema({
  name: 'trail_entry',
  columns: {
    ...keyed('trail_entry'),
    at: { type: 'timestamptz' },
    fact: { type: 'text' },
    subjectKind: { name: 'subject_kind', type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid', nullable: true },
    actorKind: { name: 'actor_kind', type: 'text' },
    actorPersonId: { name: 'actor_person_id', type: 'uuid', nullable: true },
    body: { type: 'text' },
    leaf: { type: 'bytea' },
  },
  indices: [
    { name: 'trail_entry_subject_idx', columns: ['countyId', 'subjectId', 'at'] },
    { name: 'trail_entry_unit_idx', columns: ['countyId', 'unitId', 'at'], where: 'unit_id IS NOT NULL' },
    { name: 'trail_entry_at_idx', columns: ['countyId', 'at'] },
  ],
  checks: [
    { name: 'trail_entry_actor_check', expression: `(actor_kind = 'person') = (actor_person_id IS NOT NULL)` },
    { name: 'trail_entry_size_check', expression: 'octet_length(body) <= 65535' },
    { name: 'trail_entry_leaf_check', expression: `leaf = sha256('\\x00'::bytea || convert_to(body, 'UTF8'))` },
  ],
});

const TIMER = new EntitySchema({
  name: 'timer',
  columns: {
    ...keyed('timer'),
    kind: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    rev: { type: 'integer', default: 0 },
    dueAt: { name: 'due_at', type: 'timestamptz' },
    step: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'timer_due_idx', columns: ['countyId', 'dueAt', 'id'] },
    { name: 'timer_request_idx', columns: ['countyId', 'dueAt'], where: `kind = 'request.due'` },
    { name: 'timer_subject_idx', columns: ['countyId', 'subjectId'] },
  ],
});

const EFFECT = new EntitySchema({
  name: 'effect',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'effect'),
    timerId: keyColumn('timer_id', 'uuid', 'effect'),
    kind: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    dueAt: { name: 'due_at', type: 'timestamptz' },
    firedAt: { name: 'fired_at', type: 'timestamptz' },
    step: { type: 'text', nullable: true },
    outcome: { type: 'text', default: 'told' },
  },
  indices: [{ name: 'effect_subject_idx', columns: ['countyId', 'subjectId'] }],
  checks: [{ name: 'effect_outcome_check', expression: `outcome IN ('told', 'passed', 'skipped')` }],
});

const OUTBOX = new EntitySchema({
  name: 'outbox',
  columns: {
    ...keyed('outbox'),
    job: { type: 'text' },
    payload: { type: 'jsonb' },
    createdAt: { name: 'created_at', type: 'timestamptz', default: () => 'now()' },
    dispatchedAt: { name: 'dispatched_at', type: 'timestamptz', nullable: true },
    doneAt: { name: 'done_at', type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'outbox_waiting_idx', columns: ['countyId', 'createdAt'], where: 'dispatched_at IS NULL' },
    { name: 'outbox_unfinished_idx', columns: ['countyId', 'createdAt'], where: 'done_at IS NULL' },
    { name: 'outbox_done_idx', columns: ['countyId', 'doneAt'], where: 'done_at IS NOT NULL' },
  ],
  foreignKeys: [ofCounty('outbox')],
});

const IDEMPOTENCY = new EntitySchema({
  name: 'idempotency',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'idempotency'),
    actorId: keyColumn('actor_id', 'uuid', 'idempotency'),
    key: keyColumn('key', 'text', 'idempotency'),
    requestHash: { name: 'request_hash', type: 'text' },
    response: { type: 'jsonb', nullable: true },
    at: { type: 'timestamptz', default: () => 'now()' },
  },
  foreignKeys: [ofCounty('idempotency')],
});

const INCIDENT = new EntitySchema({
  name: 'incident',
  columns: {
    ...keyed('incident'),
    job: { type: 'text' },
    payload: { type: 'jsonb' },
    reason: { type: 'text' },
    at: { type: 'timestamptz', default: () => 'now()' },
    resolvedAt: { name: 'resolved_at', type: 'timestamptz', nullable: true },
    attempts: { type: 'integer', default: 0 },
    payloadVersion: { name: 'payload_version', type: 'integer', nullable: true },
    resolvedBy: { name: 'resolved_by', type: 'uuid', nullable: true },
    resolution: { type: 'text', nullable: true },
    retries: { type: 'integer', default: 0 },
  },
  indices: [{ name: 'incident_open_idx', columns: ['countyId', 'at'], where: 'resolved_at IS NULL' }],
  foreignKeys: [ofCounty('incident')],
});

const THROTTLE = new EntitySchema({
  name: 'throttle',
  columns: {
    bucket: keyColumn('bucket', 'text', 'throttle'),
    windowStart: keyColumn('window_start', 'timestamptz', 'throttle'),
    hits: { type: 'integer' },
  },
});

const NOTICE = new EntitySchema({
  name: 'notice',
  columns: {
    ...keyed('notice'),
    kind: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid' },
    role: { type: 'text', nullable: true },
    details: { type: 'jsonb', default: {} },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    seenAt: { name: 'seen_at', type: 'timestamptz', nullable: true },
    digestId: { name: 'digest_id', type: 'uuid', nullable: true },
    postId: { name: 'post_id', type: 'uuid', nullable: true },
  },
  indices: [
    { name: 'notice_unit_idx', columns: ['countyId', 'unitId', 'createdAt'] },
    { name: 'notice_created_idx', columns: ['countyId', 'createdAt'] },
    { name: 'notice_subject_idx', columns: ['countyId', 'subjectId'] },
    { name: 'notice_digest_idx', columns: ['countyId', 'digestId'], where: 'digest_id IS NOT NULL' },
  ],
  foreignKeys: [
    within('notice_unit_fk', 'unit', 'unitId'),
    within('notice_digest_fk', 'notice', 'digestId'),
    within('notice_post_fk', 'post', 'postId'),
  ],
});

/** The trail, promises and their receipts, the edge's memory, notices: tables no slice above owns. */
export const CORE_SCHEMAS: readonly EntitySchema[] = [
  TRAIL_ENTRY,
  TIMER,
  EFFECT,
  OUTBOX,
  IDEMPOTENCY,
  INCIDENT,
  THROTTLE,
  NOTICE,
  ...SCHEDULE_SCHEMAS,
];
