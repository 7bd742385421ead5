import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable, overFences } from './fence';

/**
 * Recurrence by rows, the beat that shows when nobody could report, recorded downtime, and what an incident needs to
 * be resolved or tried again. Outbox rows are kept until their job has a verdict, so that a lost queue can be made anew.
 */
export class Queue1700000000009 implements MigrationInterface {
  readonly name = 'Queue1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEDULES);
    await runner.query(DOWNTIME);
    await runner.query(VERDICTS);
    await overFences(runner, ['outbox'], () => runner.query(DONE_BEFORE));
    await fenceTable(runner, 'schedule', ['UPDATE']);
    await fenceTable(runner, 'schedule_run');
    await fenceTable(runner, 'heartbeat', ['UPDATE']);
    await fenceTable(runner, 'downtime');
    await runner.query(LOOKOUT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION counties_with_due_schedules(), counties_of_the_house(), beat(integer), queue_figures();
      DROP POLICY incident_lookout ON incident;
      DROP TABLE downtime, heartbeat, schedule_run, schedule;
      DROP INDEX outbox_unfinished_idx, outbox_done_idx, incident_open_idx;
      ALTER TABLE outbox DROP COLUMN done_at;
      ALTER TABLE incident DROP COLUMN attempts, DROP COLUMN payload_version, DROP COLUMN resolved_by,
        DROP COLUMN resolution, DROP COLUMN retries;
    `);
  }
}

const SCHEDULES = `
  CREATE TABLE schedule (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    job text NOT NULL,
    days text NOT NULL,
    minute integer NOT NULL,
    catch_up text NOT NULL DEFAULT 'latest',
    active boolean NOT NULL DEFAULT true,
    next_at timestamptz NOT NULL,
    CONSTRAINT schedule_pk PRIMARY KEY (county_id, id),
    CONSTRAINT schedule_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id),
    CONSTRAINT schedule_name_key UNIQUE (county_id, name),
    CONSTRAINT schedule_days_check CHECK (days IN ('daily', 'working-day')),
    CONSTRAINT schedule_minute_check CHECK (minute BETWEEN 0 AND 1439),
    CONSTRAINT schedule_catch_up_check CHECK (catch_up IN ('all', 'latest'))
  );
  INSERT INTO schedule (county_id, id, name, job, days, minute, next_at)
    SELECT county_id, gen_random_uuid(), 'notice.digest', 'notice.digest', 'working-day', 510,
      ((coalesce(clock_at, now()) AT TIME ZONE zone)::date + 1 + interval '510 minutes') AT TIME ZONE zone FROM county;
  CREATE INDEX schedule_next_idx ON schedule (county_id, next_at) WHERE active;

  CREATE TABLE schedule_run (
    county_id integer NOT NULL,
    schedule_id uuid NOT NULL,
    planned_at timestamptz NOT NULL,
    enqueued_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT schedule_run_pk PRIMARY KEY (county_id, schedule_id, planned_at),
    CONSTRAINT schedule_run_schedule_fk FOREIGN KEY (county_id, schedule_id) REFERENCES schedule (county_id, id)
  );
`;

const DOWNTIME = `
  CREATE TABLE heartbeat (
    county_id integer NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT heartbeat_pk PRIMARY KEY (county_id),
    CONSTRAINT heartbeat_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );

  CREATE TABLE downtime (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    cause text NOT NULL,
    found boolean NOT NULL,
    moved integer NOT NULL DEFAULT 0,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT downtime_pk PRIMARY KEY (county_id, id),
    CONSTRAINT downtime_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id),
    CONSTRAINT downtime_order_check CHECK (from_at < until_at)
  );
  CREATE INDEX downtime_from_idx ON downtime (county_id, from_at);
`;

const VERDICTS = `
  ALTER TABLE outbox ADD COLUMN done_at timestamptz;
  CREATE INDEX outbox_unfinished_idx ON outbox (county_id, created_at) WHERE done_at IS NULL;
  CREATE INDEX outbox_done_idx ON outbox (county_id, done_at) WHERE done_at IS NOT NULL;

  ALTER TABLE incident ADD COLUMN attempts integer NOT NULL DEFAULT 0, ADD COLUMN payload_version integer,
    ADD COLUMN resolved_by uuid, ADD COLUMN resolution text, ADD COLUMN retries integer NOT NULL DEFAULT 0;
  CREATE INDEX incident_open_idx ON incident (county_id, at) WHERE resolved_at IS NULL;
`;

const DONE_BEFORE = 'UPDATE outbox SET done_at = dispatched_at WHERE dispatched_at IS NOT NULL';

/**
 * Looks across counties that tell numbers and nothing else. The beat of a real county goes on only while no gap of
 * more than the given minutes lies before it; where one does, the county is named, and the beat waits until the gap
 * is on record. A clock that stands by itself (a demonstration's) has no downtime.
 */
const LOOKOUT = `
  ${['schedule', 'incident'].map((table) => `CREATE POLICY ${table}_lookout ON ${table} FOR SELECT TO CURRENT_USER USING (true);`).join('\n  ')}
  CREATE POLICY heartbeat_lookout ON heartbeat TO CURRENT_USER USING (true) WITH CHECK (true);

  CREATE FUNCTION counties_with_due_schedules() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.schedule s
                    WHERE s.county_id = c.county_id AND s.active AND s.next_at <= coalesce(c.clock_at, now()))
    $$;
  CREATE FUNCTION counties_of_the_house() RETURNS SETOF integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$ SELECT county_id FROM public.county ORDER BY 1 $$;
  CREATE FUNCTION beat(gap_minutes integer) RETURNS SETOF integer LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
      INSERT INTO public.heartbeat (county_id, at) SELECT county_id, clock_timestamp() FROM public.county WHERE clock_at IS NULL
        ORDER BY 1
        ON CONFLICT (county_id) DO UPDATE SET at = excluded.at
        WHERE heartbeat.at <= excluded.at AND heartbeat.at > excluded.at - make_interval(mins => gap_minutes);
      SELECT h.county_id FROM public.heartbeat h JOIN public.county c ON c.county_id = h.county_id
        WHERE c.clock_at IS NULL AND h.at < clock_timestamp() - make_interval(mins => gap_minutes)
    $$;
  CREATE FUNCTION queue_figures() RETURNS TABLE (incidents bigint, due bigint, waiting bigint, unfinished bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT coalesce(sum((SELECT count(*) FROM public.incident i WHERE i.county_id = c.county_id AND i.resolved_at IS NULL)), 0)::bigint,
             coalesce(sum((SELECT count(*) FROM public.timer t WHERE t.county_id = c.county_id AND t.due_at <= coalesce(c.clock_at, now()))), 0)::bigint,
             coalesce(sum((SELECT count(*) FROM public.outbox o WHERE o.county_id = c.county_id AND o.dispatched_at IS NULL)), 0)::bigint,
             coalesce(sum((SELECT count(*) FROM public.outbox o WHERE o.county_id = c.county_id AND o.done_at IS NULL)), 0)::bigint
      FROM public.county c
    $$;
  REVOKE ALL ON FUNCTION counties_with_due_schedules(), counties_of_the_house(), beat(integer), queue_figures() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION counties_with_due_schedules(), counties_of_the_house(), queue_figures() TO duban_worker;
  GRANT EXECUTE ON FUNCTION beat(integer) TO duban_app;
`;
