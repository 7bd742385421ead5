import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countTasks, PERIODS } from './0010-figures';

/** Counting costs where a count may change: a sweep's marks and a repeated figure cost a look. */
export class CountChanges1700000000015 implements MigrationInterface {
  readonly name = 'CountChanges1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INLINED);
    await runner.query(countTasks(CHANGED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(countTasks('true'));
    await runner.query(PERIODS.replaceAll('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}

/** Of an assignment, what its counts are made of; of its last report see below. */
const COUNTED_COLUMNS = ['state', 'figure', 'figure_verified', 'due_on', 'acknowledge_due_on', 'cadence', 'dispatched_on', 'unit_id', 'list_id', 'target'];
const columnsOf = (row: string): string => COUNTED_COLUMNS.map((column) => `${row}.${column}`).join(', ');

/** By the key, as the counting itself looks for it. */
const reportOf = (row: string): string => `(SELECT r.period || ' ' || coalesce(r.percent::text, '') FROM report r
  WHERE r.county_id = ${row}.county_id AND r.id >= ${row}.last_report_id AND r.id <= ${row}.last_report_id ORDER BY r.id LIMIT 1)`;

/**
 * A full join is never a loop over both tables, whatever was planned while they were small. The first row that differs
 * ends it.
 */
export const CHANGED = `EXISTS (
  SELECT 1 FROM old_rows o FULL JOIN new_rows w ON w.county_id = o.county_id AND w.id = o.id
  WHERE (${columnsOf('o')}) IS DISTINCT FROM (${columnsOf('w')})
    OR o.last_report_id IS DISTINCT FROM w.last_report_id AND ${reportOf('o')} IS DISTINCT FROM ${reportOf('w')})`;

/** The same rules as one expression each, which statements take into themselves: a call cost several times as much. */
const INLINED = `
  CREATE OR REPLACE FUNCTION period_end(key text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN key = 'once' THEN NULL
      WHEN substr(key, 6, 1) = 'Q' THEN
        (make_date(left(key, 4)::integer, substr(key, 7, 1)::integer * 3, 1) + interval '1 month')::date - 1
      WHEN length(key) = 9 AND right(key, 1) <> '3' THEN
        make_date(left(key, 4)::integer, substr(key, 6, 2)::integer, right(key, 1)::integer * 10)
      ELSE (make_date(left(key, 4)::integer, substr(key, 6, 2)::integer, 1) + interval '1 month')::date - 1
    END
  $$;

  CREATE OR REPLACE FUNCTION behind_on(cadence text, dispatched_on date, due_on date, target jsonb, figure numeric, last_period text,
      percent numeric, tolerance integer) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN cadence = 'once' OR last_period IS NULL OR due_on IS NULL OR due_on <= dispatched_on THEN NULL
      WHEN figure IS NOT NULL AND target ->> 'kind' = 'number' AND target ->> 'comparator' IN ('>=', '>')
          AND target ->> 'unit' NOT IN ('%', '‰') THEN
        CASE WHEN (target ->> 'value')::numeric > 0 AND figure * ((due_on - dispatched_on) * 100) < (target ->> 'value')::numeric
            * (greatest(0, least(period_end(last_period), due_on) - dispatched_on) * 100 - tolerance * (due_on - dispatched_on))
          THEN period_end(last_period) + 1 END
      WHEN percent * ((due_on - dispatched_on) * 100)
          < 100 * (greatest(0, least(period_end(last_period), due_on) - dispatched_on) * 100 - tolerance * (due_on - dispatched_on))
        THEN period_end(last_period) + 1
    END
  $$;
`;
