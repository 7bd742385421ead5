import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '#engine/core/data-source';
import { migrate } from '#engine/core/migrate';
import { type Embedded, start } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { assignmentId, seedGround } from './seed';

/** As many as timers fire in one round, so that none of them shares an assignment. */
export const ASSIGNMENTS = 100_000;

/** A timer as a queue's job carries it. */
export interface Job {
  readonly timer: string;
  readonly subject: string;
}

/** A real clock's county, its database and who works on it. */
export interface TimerGround {
  readonly url: string;
  readonly county: CountyId;
  /** As the owner, fenced out of nothing, set to the county. */
  readonly owner: Client;
  readonly worker: DataSource;
  /** For queues that do the effect themselves: the worker's role, the county set once a connection. */
  readonly pool: Pool;
  /** Empties what firing fills. */
  clear(): Promise<void>;
  /** How many effects were left; throws unless each timer has one effect, one entry and one mark on its assignment. */
  mustBeExact(timers: number): Promise<void>;
  close(): Promise<void>;
}

/** Commit times are kept, so that lateness is measured up to the commit for every contender alike. */
async function startServer(folder: string): Promise<Embedded> {
  const first = await start(folder);
  const client = new Client({ connectionString: first.url('postgres') });
  await client.connect();
  await client.query('ALTER SYSTEM SET track_commit_timestamp = on');
  await client.end();
  await first.stop();
  return start(folder);
}

export async function openGround(): Promise<TimerGround> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  chmodSync(folder, 0o755);
  const server = await startServer(join(folder, 'postgres'));
  await ensureDatabase(server.url('postgres'), 'duban');
  const url = server.url('duban');
  await migrate(url);
  const seeding = await dataSource({ url, role: 'owner', poolSize: 1 }).initialize();
  const { county } = await seedGround(seeding, ASSIGNMENTS);
  await seeding.query('UPDATE county SET clock_at = NULL');
  await seeding.destroy();
  const owner = new Client({
    connectionString: url,
    options: `-c app.county=${county} -c session_replication_role=replica`,
  });
  await owner.connect();
  const worker = await dataSource({ url, role: 'duban_worker', poolSize: 8 }).initialize();
  const pool = new Pool({
    connectionString: url,
    max: 50,
    options: `-c role=duban_worker -c app.county=${county} -c timezone=UTC`,
  });
  return {
    url,
    county,
    owner,
    worker,
    pool,
    clear: () => clear(owner),
    mustBeExact: (timers) => mustBeExact(owner, timers),
    async close() {
      await pool.end();
      await worker.destroy();
      await owner.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function clear(owner: Client): Promise<void> {
  await owner.query('TRUNCATE timer, effect, trail_entry, trail_waiting');
  await owner.query('UPDATE assignment SET fired_count = 0 WHERE fired_count > 0');
  await owner.query('VACUUM ANALYZE assignment');
}

async function mustBeExact(owner: Client, timers: number): Promise<void> {
  const { rows } = await owner.query<{ counts: number[] }>(`
    SELECT ARRAY[(SELECT count(*) FROM effect), (SELECT count(DISTINCT timer_id) FROM effect),
      (SELECT count(*) FROM trail_entry), (SELECT sum(fired_count) FROM assignment)]::integer[] AS counts`);
  const counts = rows[0]!.counts;
  if (counts.some((count) => count !== timers)) throw new Error(`not exactly once: ${counts.join(', ')} of ${timers}`);
}

export function jobsOf(count: number): Job[] {
  return Array.from({ length: count }, (_, n) => ({
    timer: `00000000-0000-7000-b000-${(n + 1).toString(16).padStart(12, '0')}`,
    subject: assignmentId((n % ASSIGNMENTS) + 1),
  }));
}

/** The same timers as rows, due as `due` says of the row number `n`; the planner learns of them. */
export async function putTimers(ground: TimerGround, count: number, due: string): Promise<void> {
  await ground.owner.query(`
    INSERT INTO timer (county_id, id, kind, subject_id, due_at)
    SELECT ${ground.county}, ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, 'acknowledge.due',
      ('00000000-0000-7000-8000-' || lpad(to_hex(1 + (n - 1) % ${ASSIGNMENTS}), 12, '0'))::uuid, ${due}
    FROM generate_series(1, ${count}) n`);
  await ground.owner.query('VACUUM ANALYZE timer');
}

const BODY = `'{"actor":{"kind":"system","rule":"timer"},"at":"' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  || '","county":"bench","data":{"kind":"acknowledge.due","outcome":"passed","timer":"' || timer || '","told":[]},"fact":"timer.fired","id":"'
  || timer || '","subject":{"id":"' || subject || '","kind":"assignment"},"unit":null,"v":1}'`;

/** The same effect for the queues: receipt, entry with its leaf, mark on the assignment; twice the same timer is once. */
const effectOf = (jobs: string): string => `
  WITH jobs AS MATERIALIZED (${jobs}), fresh AS (
    INSERT INTO effect (county_id, timer_id, kind, subject_id, due_at, fired_at, outcome)
    SELECT $1, timer, 'acknowledge.due', subject, now(), now(), 'passed' FROM jobs ON CONFLICT DO NOTHING
    RETURNING timer_id AS timer, subject_id AS subject
  ), entries AS (
    INSERT INTO trail_entry (county_id, id, at, fact, subject_kind, subject_id, actor_kind, body, leaf)
    SELECT $1, timer, now(), 'timer.fired', 'assignment', subject, 'system', body, sha256('\\x00'::bytea || convert_to(body, 'UTF8'))
    FROM (SELECT timer, subject, ${BODY} AS body FROM fresh OFFSET 0) e
  )
  UPDATE assignment a SET fired_count = fired_count + 1, last_fired_kind = 'acknowledge.due', last_fired_at = now()
  FROM fresh f WHERE a.county_id = $1 AND a.id = ANY(ARRAY(SELECT subject FROM fresh)) AND a.id = f.subject`;

const ONE = effectOf('SELECT $2::uuid AS timer, $3::uuid AS subject');
const MANY = effectOf('SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS j(timer, subject)');

/** One timer's effect in one round trip. */
export async function effectOne({ pool, county }: TimerGround, job: Job): Promise<void> {
  await pool.query({ name: 'effect-one', text: ONE, values: [county, job.timer, job.subject] });
}

/** A batch's effects in one round trip. */
export async function effectMany({ pool, county }: TimerGround, jobs: readonly Job[]): Promise<void> {
  const values = [county, jobs.map(({ timer }) => timer), jobs.map(({ subject }) => subject)];
  await pool.query({ name: 'effect-many', text: MANY, values });
}
