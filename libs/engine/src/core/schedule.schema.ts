import { EntitySchema } from 'typeorm';
import { keyColumn, ofCounty, within } from './schema-parts';

const keyed = (table: string) => ({
  countyId: keyColumn('county_id', 'integer', table),
  id: keyColumn('id', 'uuid', table),
});

const SCHEDULE = new EntitySchema({
  name: 'schedule',
  columns: {
    ...keyed('schedule'),
    name: { type: 'text' },
    job: { type: 'text' },
    days: { type: 'text' },
    minute: { type: 'integer' },
    catchUp: { name: 'catch_up', type: 'text', default: 'latest' },
    active: { type: 'boolean', default: true },
    nextAt: { name: 'next_at', type: 'timestamptz' },
  },
  uniques: [{ name: 'schedule_name_key', columns: ['countyId', 'name'] }],
  indices: [{ name: 'schedule_next_idx', columns: ['countyId', 'nextAt'], where: 'active' }],
  foreignKeys: [ofCounty('schedule')],
  checks: [
    { name: 'schedule_days_check', expression: `days IN ('daily', 'working-day')` },
    { name: 'schedule_minute_check', expression: 'minute BETWEEN 0 AND 1439' },
    { name: 'schedule_catch_up_check', expression: `catch_up IN ('all', 'latest')` },
  ],
});

const SCHEDULE_RUN = new EntitySchema({
  name: 'schedule_run',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'schedule_run'),
    scheduleId: keyColumn('schedule_id', 'uuid', 'schedule_run'),
    plannedAt: keyColumn('planned_at', 'timestamptz', 'schedule_run'),
    enqueuedAt: { name: 'enqueued_at', type: 'timestamptz', default: () => 'now()' },
  },
  foreignKeys: [within('schedule_run_schedule_fk', 'schedule', 'scheduleId')],
});

const HEARTBEAT = new EntitySchema({
  name: 'heartbeat',
  columns: { countyId: keyColumn('county_id', 'integer', 'heartbeat'), at: { type: 'timestamptz' } },
  foreignKeys: [ofCounty('heartbeat')],
});

const DOWNTIME = new EntitySchema({
  name: 'downtime',
  columns: {
    ...keyed('downtime'),
    fromAt: { name: 'from_at', type: 'timestamptz' },
    untilAt: { name: 'until_at', type: 'timestamptz' },
    cause: { type: 'text' },
    found: { type: 'boolean' },
    moved: { type: 'integer', default: 0 },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
  indices: [{ name: 'downtime_from_idx', columns: ['countyId', 'fromAt'] }],
  foreignKeys: [ofCounty('downtime')],
  checks: [{ name: 'downtime_order_check', expression: 'from_at < until_at' }],
});

/** Recurrence, the beat of the service, and the times it could not serve. */
export const SCHEDULE_SCHEMAS: readonly EntitySchema[] = [SCHEDULE, SCHEDULE_RUN, HEARTBEAT, DOWNTIME];
