import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '#engine/core/data-source';
import { migrate } from '#engine/core/migrate';
import { Reader } from '#engine/core/reader';
import { type InvariantName, INVARIANTS } from '#engine/trail/check-invariants';
import { type Embedded, start } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { seedCounty } from '../support/county';
import { plantTimers, type Planted } from './plant';
import type { Sql } from './sql';
import { killLeftWorkers } from './worker-process';

/** A PostgreSQL of the spec's own, which waits for its disk as a real one does, and may be crashed. */
export interface Stage {
  /** The owner's connection string. */
  readonly url: string;
  readonly port: number;
  readonly sql: Sql;
  /** A county on the database's own time, with assignments under way and no timers. */
  county(): Promise<CountyOnStage>;
  /** As `pg_ctl stop -m immediate` does, then up again on the same port: answers when it is up. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface CountyOnStage {
  readonly id: number;
  /** So many timers of open assignments, due evenly between `from` and `until` seconds from now. */
  plant(count: number, from: number, until: number): Promise<Planted>;
  /** What is broken of the invariants that hold where the ground was put there instead of being made by commands. */
  broken(): Promise<readonly string[]>;
}

const HELD: readonly InvariantName[] = ['I1', 'I4', 'I9', 'I11', 'I13'];
/** What a fault left behind may still be under way for so long, in seconds. */
const GRACE = 60;

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-faults-'));
  chmodSync(folder, 0o755);
  let server: Embedded = await start(join(folder, 'postgres'));
  const { port } = server;
  await ensureDatabase(server.url('postgres'), 'duban');
  const url = server.url('duban');
  await migrate(url);
  // One connection: what a spec says between BEGIN and ROLLBACK is said in one transaction.
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 20_000 });
  pool.on('error', () => undefined);
  const sql: Sql = async (text, values = []) => (await pool.query(text, [...values])).rows;
  return {
    url,
    port,
    sql,
    county: () => countyOn({ url, sql }),
    async crash() {
      const pid = Number(readFileSync(join(server.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      await server.ended;
      await server.stop();
      server = await start(join(folder, 'postgres'), { port });
    },
    async close() {
      await killLeftWorkers();
      await pool.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function countyOn({ url, sql }: Pick<Stage, 'url' | 'sql'>): Promise<CountyOnStage> {
  const county = await seedCounty(url);
  await county.close();
  // Time is the database's here: whether something fires early is to be told by it alone.
  await sql(`UPDATE county SET clock_at = NULL WHERE county_id = $1`, [county.id]);
  await sql(`DELETE FROM timer WHERE county_id = $1`, [county.id]);
  const subjects = [county.assignments.near, county.assignments.next, county.assignments.open];
  await sql(`UPDATE assignment SET state = 'underway' WHERE county_id = $1 AND id = ANY($2::uuid[])`, [county.id, subjects]);
  return {
    id: county.id,
    plant: (count, from, until) => plantTimers(sql, county.id, { count, from, until, subjects }),
    broken: () => brokenIn(url, county.id),
  };
}

async function brokenIn(url: string, county: CountyId): Promise<readonly string[]> {
  const owner = await dataSource({ url, role: 'owner', poolSize: 1 }).initialize();
  try {
    return await new Reader(owner).read(county, async (reading) => {
      const found: string[] = [];
      for (const name of HELD)
        for (const { what, subject } of (await INVARIANTS[name](reading, { grace: GRACE })).violations) found.push(`${name} ${what} ${subject}`);
      return found;
    });
  } finally {
    await owner.destroy();
  }
}
