import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countTasks, PERIODS } from './0010-figures';
import { CHANGED } from './0015-count-changes';
import { overFences } from './fence';

/**
 * What a light depends on stands in the task itself: whoever looks at thousands reads neither their last reports nor works
 * out periods and plan lines for each. The counts are made of the same columns.
 */
export class Standing1700000000073 implements MigrationInterface {
  readonly name = 'Standing1700000000073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(INLINED);
    await overFences(runner, ['assignment', 'annual_list', 'report'], () => runner.query(AS_IT_STANDS));
    await runner.query(KEEP);
    await runner.query(COUNT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(countTasks(CHANGED));
    await runner.query(`
      DROP TRIGGER assignment_standing_insert ON assignment;
      DROP TRIGGER assignment_standing_update ON assignment;
      DROP FUNCTION begin_standing();
      DROP FUNCTION keep_standing();
      ALTER TABLE assignment DROP COLUMN reported_period, DROP COLUMN reported_percent, DROP COLUMN behind_percent,
        DROP COLUMN owed_until, DROP COLUMN behind_on;
    `);
    await runner.query(CALLED);
  }
}

/**
 * Of the last report by whoever writes `last_report_id`; the share of its list by which a task may be behind when it is
 * dispatched; the other two by the trigger, while the task is under way.
 */
const COLUMNS = `
  ALTER TABLE assignment ADD COLUMN reported_period text, ADD COLUMN reported_percent numeric(9, 4),
    ADD COLUMN behind_percent smallint NOT NULL DEFAULT 10, ADD COLUMN owed_until date, ADD COLUMN behind_on date;
`;

/** The same rule as one expression, which statements take into themselves: a call cost several times as much. */
const SINCE = 'greatest(dispatched_on, period_end(last_period) + 1)';
const MONTH = `date_trunc('month', ${SINCE}::timestamp)`;
const INLINED = `
  CREATE OR REPLACE FUNCTION owed_until(cadence text, dispatched_on date, last_period text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN cadence = 'once' THEN NULL
      WHEN cadence = 'quarterly' THEN (date_trunc('quarter', ${SINCE}::timestamp) + interval '3 months')::date - 1
      WHEN cadence = 'ten-day' AND ${SINCE} < ${MONTH}::date + 10 THEN ${MONTH}::date + 9
      WHEN cadence = 'ten-day' AND ${SINCE} < ${MONTH}::date + 20 THEN ${MONTH}::date + 19
      ELSE (${MONTH} + interval '1 month')::date - 1
    END
  $$;
`;
const CALLED = /CREATE FUNCTION owed_until[\s\S]*?END \$\$;/.exec(PERIODS)![0].replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');

const OWED_UNTIL = (row: string): string => `owed_until(${row}.cadence, ${row}.dispatched_on, ${row}.reported_period)`;
const BEHIND_ON = (row: string): string => `behind_on(${row}.cadence, ${row}.dispatched_on, ${row}.due_on, ${row}.target, ${row}.figure,
  ${row}.reported_period, ${row}.reported_percent, ${row}.behind_percent)`;

const AS_IT_STANDS = `
  ALTER TABLE assignment DISABLE TRIGGER USER;
  UPDATE assignment a SET behind_percent = (l.rules ->> 'behindPercent')::integer
    FROM annual_list l WHERE l.county_id = a.county_id AND l.id = a.list_id AND l.rules ? 'behindPercent';
  UPDATE assignment a SET reported_period = r.period, reported_percent = r.percent
    FROM report r WHERE r.county_id = a.county_id AND r.id = a.last_report_id;
  UPDATE assignment a SET owed_until = ${OWED_UNTIL('a')}, behind_on = ${BEHIND_ON('a')} WHERE a.state = 'underway';
  ALTER TABLE assignment ENABLE TRIGGER USER;
  ALTER TABLE assignment ADD CONSTRAINT assignment_reported_check CHECK ((last_report_id IS NULL) = (reported_period IS NULL));
`;

const DEPENDS_ON = ['last_report_id', 'reported_period', 'reported_percent', 'figure', 'due_on', 'cadence', 'dispatched_on', 'target'];

/**
 * A list's rules are those it was dispatched under. What runs for every report is expressions only, without a statement:
 * one that looked at the list cost as much as all the rest of the submission.
 */
const KEEP = `
  CREATE FUNCTION begin_standing() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.behind_percent := coalesce((SELECT (l.rules ->> 'behindPercent')::integer FROM annual_list l
        WHERE l.county_id = NEW.county_id AND l.id = NEW.list_id), 10);
      IF NEW.state = 'underway' THEN
        NEW.owed_until := ${OWED_UNTIL('NEW')};
        NEW.behind_on := ${BEHIND_ON('NEW')};
      END IF;
      RETURN NEW;
    END $$;

  CREATE FUNCTION keep_standing() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.owed_until := CASE WHEN NEW.state = 'underway' THEN ${OWED_UNTIL('NEW')} END;
      NEW.behind_on := CASE WHEN NEW.state = 'underway' THEN ${BEHIND_ON('NEW')} END;
      RETURN NEW;
    END $$;

  CREATE TRIGGER assignment_standing_insert BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION begin_standing();
  CREATE TRIGGER assignment_standing_update BEFORE UPDATE ON assignment FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state OR NEW.state = 'underway'
      AND (${DEPENDS_ON.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ')}))
    EXECUTE FUNCTION keep_standing();
`;

const KEY = 'list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure';

/** What a state's light does not look at is no part of its key. */
const KEYED = `a.list_id, a.unit_id, a.state, CASE WHEN a.state IN ('dispatched', 'underway') THEN a.due_on END AS due_on,
  CASE WHEN a.state = 'dispatched' THEN a.acknowledge_due_on END AS acknowledge_due_on, a.owed_until, a.behind_on,
  CASE WHEN a.figure IS NULL THEN 'none' WHEN a.figure_verified THEN 'verified' ELSE 'reported' END AS figure`;

const counted = (rows: string): string => `
  INSERT INTO task_count (county_id, counted_on, ${KEY}, n)
  SELECT c.county_id, (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date, ${KEY}, g.n
  FROM (
    SELECT k.county_id, ${KEY}, sum(k.n) AS n
    FROM (SELECT a.county_id, ${KEYED}, a.n FROM (${rows}) a WHERE a.unit_id IS NOT NULL AND a.state <> 'withdrawn') k
    GROUP BY k.county_id, ${KEY} HAVING sum(k.n) <> 0
  ) g JOIN county c ON c.county_id = g.county_id`;

const COMPARED = ['state', 'due_on', 'acknowledge_due_on', 'owed_until', 'behind_on', 'unit_id', 'list_id', 'figure_verified'];
const compared = (row: string): string => [...COMPARED.map((column) => `${row}.${column}`), `${row}.figure IS NULL`].join(', ');

/** Counting costs where a count changes: a sweep's marks and a repeated figure cost a look. */
const COUNT = `
  CREATE OR REPLACE FUNCTION count_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        -- A full join is never a loop over both tables, whatever was planned while they were small. The first row that
        -- differs ends it.
        IF NOT EXISTS (SELECT 1 FROM old_rows o FULL JOIN new_rows w ON w.county_id = o.county_id AND w.id = o.id
            WHERE (${compared('o')}) IS DISTINCT FROM (${compared('w')})) THEN RETURN NULL; END IF;
        ${counted('SELECT *, -1 AS n FROM old_rows UNION ALL SELECT *, 1 AS n FROM new_rows')};
      ELSIF TG_OP = 'INSERT' THEN
        ${counted('SELECT *, 1 AS n FROM new_rows')};
      ELSE
        ${counted('SELECT *, -1 AS n FROM old_rows')};
      END IF;
      RETURN NULL;
    END $$;
`;
