import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable, overFences } from './fence';

/** What lights look at besides the task itself, and how many tasks stand where. */
export class Figures1700000000010 implements MigrationInterface {
  readonly name = 'Figures1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATE_SINCE);
    await runner.query(PERIODS);
    await runner.query(TASK_COUNT);
    await fenceTable(runner, 'task_count', ['DELETE']);
    await runner.query(countTasks('true'));
    await overFences(runner, ['assignment', 'annual_list', 'report', 'schedule', 'task_count'], async () => {
      await runner.query(SINCE_BEFORE);
      await runner.query(FOLDED_DAILY);
      await runner.query(`INSERT INTO task_count ${KEYS} ${counted('SELECT *, 1 AS n FROM assignment', KEPT_DAYS)}`);
    });
    for (const [event, tables] of EVENTS) {
      await runner.query(`
        CREATE TRIGGER task_counted_${event.toLowerCase()} AFTER ${event} ON assignment REFERENCING ${tables}
          FOR EACH STATEMENT EXECUTE FUNCTION count_tasks();`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await overFences(runner, ['schedule', 'schedule_run'], () => runner.query(NOT_FOLDED));
    await runner.query(`
      DROP TRIGGER task_counted_insert ON assignment;
      DROP TRIGGER task_counted_update ON assignment;
      DROP TRIGGER task_counted_delete ON assignment;
      DROP TRIGGER assignment_state_since ON assignment;
      DROP FUNCTION count_tasks();
      DROP TABLE task_count;
      DROP FUNCTION behind_on(text, date, date, jsonb, numeric, text, numeric, integer);
      DROP FUNCTION owed_until(text, date, text);
      DROP FUNCTION period_end(text);
      DROP FUNCTION note_state_since();
      DROP FUNCTION county_today(integer);
      ALTER TABLE assignment DROP COLUMN state_since;
    `);
  }
}

/** As far back as the overview looks: what is counted first is counted as if it had stood so all along. */
const KEPT_DAYS = 14;

const EVENTS = [
  ['INSERT', 'NEW TABLE AS new_rows'],
  ['UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows'],
  ['DELETE', 'OLD TABLE AS old_rows'],
] as const;

const FOLDED_DAILY = `
  INSERT INTO schedule (county_id, id, name, job, days, minute, next_at)
    SELECT county_id, gen_random_uuid(), 'counts.fold', 'counts.fold', 'daily', 180, coalesce(clock_at, now()) FROM county`;

const NOT_FOLDED = `
  DELETE FROM schedule_run r USING schedule s WHERE s.county_id = r.county_id AND s.id = r.schedule_id AND s.name = 'counts.fold';
  DELETE FROM schedule WHERE name = 'counts.fold';
`;

const SINCE_BEFORE = `
  UPDATE assignment a SET state_since = (coalesce(a.closed_at, a.verified_at, a.acknowledged_at) AT TIME ZONE c.zone)::date
    FROM county c WHERE c.county_id = a.county_id AND a.state <> 'dispatched'`;

/** Opening a submission begins no new wait: it goes on waiting for the verifier. */
const STATE_SINCE = `
  CREATE FUNCTION county_today(id integer) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date FROM county c WHERE c.county_id = id
  $$;

  ALTER TABLE assignment ADD COLUMN state_since date;

  CREATE FUNCTION note_state_since() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.state_since := county_today(NEW.county_id);
      RETURN NEW;
    END $$;
  CREATE TRIGGER assignment_state_since BEFORE UPDATE ON assignment FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state AND NOT (OLD.state = 'awaitingVerification' AND NEW.state = 'underVerification'))
    EXECUTE FUNCTION note_state_since();
`;

/** Twins of the domain's periodEnd, firstUnreported and behindOn; a property test compares them. */
export const PERIODS = `
  CREATE FUNCTION period_end(key text) RETURNS date LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
    DECLARE
      first date;
    BEGIN
      IF key = 'once' THEN RETURN NULL; END IF;
      IF substr(key, 6, 1) = 'Q' THEN
        RETURN (make_date(left(key, 4)::integer, substr(key, 7, 1)::integer * 3, 1) + interval '1 month')::date - 1;
      END IF;
      first := make_date(left(key, 4)::integer, substr(key, 6, 2)::integer, 1);
      IF length(key) = 9 AND right(key, 1) <> '3' THEN RETURN first + right(key, 1)::integer * 10 - 1; END IF;
      RETURN (first + interval '1 month')::date - 1;
    END $$;

  CREATE FUNCTION owed_until(cadence text, dispatched_on date, last_period text) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    DECLARE
      since date;
      month date;
    BEGIN
      IF cadence = 'once' THEN RETURN NULL; END IF;
      since := greatest(dispatched_on, period_end(last_period) + 1);
      IF cadence = 'quarterly' THEN
        RETURN (date_trunc('quarter', since::timestamp) + interval '3 months')::date - 1;
      END IF;
      month := date_trunc('month', since::timestamp)::date;
      IF cadence = 'ten-day' AND since < month + 20 THEN
        RETURN month + CASE WHEN since < month + 10 THEN 9 ELSE 19 END;
      END IF;
      RETURN (month + interval '1 month')::date - 1;
    END $$;

  CREATE FUNCTION behind_on(cadence text, dispatched_on date, due_on date, target jsonb, figure numeric, last_period text,
      percent numeric, tolerance integer) RETURNS date LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    DECLARE
      ended date := period_end(last_period);
      span integer := due_on - dispatched_on;
      line numeric;
      wanted numeric := 100;
      reached numeric := percent;
    BEGIN
      IF cadence = 'once' OR ended IS NULL OR span IS NULL OR span <= 0 THEN RETURN NULL; END IF;
      IF figure IS NOT NULL AND target ->> 'kind' = 'number' AND target ->> 'comparator' IN ('>=', '>')
          AND target ->> 'unit' NOT IN ('%', '‰') THEN
        wanted := (target ->> 'value')::numeric;
        IF wanted <= 0 THEN RETURN NULL; END IF;
        reached := figure;
      END IF;
      line := wanted * (greatest(0, least(ended, due_on) - dispatched_on) * 100 - tolerance * span);
      RETURN CASE WHEN reached * (span * 100) < line THEN ended + 1 END;
    END $$;
`;

/**
 * Counts of tasks by what their lights depend on, never of lights: so they are right for every day asked about. A bag of
 * changes, each row so many more or fewer under a key since a day; nobody waits for anybody's row. A sweep folds it. No
 * foreign keys: only the trigger writes here, from rows whose own keys were checked, on the path that must be fast.
 */
const TASK_COUNT = `
  CREATE TABLE task_count (
    county_id integer NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    counted_on date NOT NULL,
    list_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    state text NOT NULL,
    due_on date,
    acknowledge_due_on date,
    owed_until date,
    behind_on date,
    figure text NOT NULL,
    n integer NOT NULL,
    CONSTRAINT task_count_pk PRIMARY KEY (county_id, id),
    CONSTRAINT task_count_figure_check CHECK (figure IN ('none', 'reported', 'verified'))
  );
`;

const COLUMNS = 'list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure';
const KEYS = `(county_id, counted_on, ${COLUMNS}, n)`;

/** Rows of the bag for assignments with their `n`; what a state's light does not look at is no part of its key. */
function counted(rows: string, daysAgo = 0): string {
  return `
    SELECT c.county_id, (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date - ${daysAgo}, ${COLUMNS}, g.n
    FROM (
      SELECT k.county_id, ${COLUMNS}, sum(k.n) AS n FROM (
      SELECT a.county_id, a.list_id, a.unit_id, a.state, CASE WHEN a.state IN ('dispatched', 'underway') THEN a.due_on END AS due_on,
        CASE WHEN a.state = 'dispatched' THEN a.acknowledge_due_on END AS acknowledge_due_on,
        CASE WHEN a.state = 'underway' THEN owed_until(a.cadence, a.dispatched_on, r.period) END AS owed_until,
        CASE WHEN a.state = 'underway' THEN behind_on(a.cadence, a.dispatched_on, a.due_on, a.target, a.figure, r.period,
          r.percent, coalesce((l.rules ->> 'behindPercent')::integer, 10)) END AS behind_on,
        CASE WHEN a.figure IS NULL THEN 'none' WHEN a.figure_verified THEN 'verified' ELSE 'reported' END AS figure, a.n
      FROM (${rows}) a
      JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
      LEFT JOIN LATERAL (
        -- By the key, row by row: joined whole or found by its equal, a plan made while there were hardly any reports
        -- read all of the county's for every submission. Only the key's index gives this order.
        SELECT r.period, r.percent FROM report r
        WHERE r.county_id = a.county_id AND r.id >= a.last_report_id AND r.id <= a.last_report_id ORDER BY r.id LIMIT 1
      ) r ON a.state = 'underway'
      WHERE a.unit_id IS NOT NULL AND a.state <> 'withdrawn'
      ) k GROUP BY k.county_id, ${COLUMNS} HAVING sum(k.n) <> 0
    ) g JOIN county c ON c.county_id = g.county_id`;
}

/** Counts what was written; an update, only where `changed` (a condition) says that it might change a count. */
export const countTasks = (changed: string): string => `
  CREATE OR REPLACE FUNCTION count_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF NOT (${changed}) THEN RETURN NULL; END IF;
        INSERT INTO task_count ${KEYS} ${counted('SELECT *, -1 AS n FROM old_rows UNION ALL SELECT *, 1 AS n FROM new_rows')};
      ELSIF TG_OP = 'INSERT' THEN
        INSERT INTO task_count ${KEYS} ${counted('SELECT *, 1 AS n FROM new_rows')};
      ELSE
        INSERT INTO task_count ${KEYS} ${counted('SELECT *, -1 AS n FROM old_rows')};
      END IF;
      RETURN NULL;
    END $$;
`;
