import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { cockpit } from '#engine/assignment/cockpit.queries';
import { heatMap } from '#engine/assignment/heat-map.queries';
import { dataSource, type DatabaseRole } from '#engine/core/data-source';
import { migrate } from '#engine/core/migrate';
import { Reader } from '#engine/core/reader';
import { CalendarShelf } from '#engine/plan/calendars';
import { start } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { machine } from './machine';
import { COUNTY_TASKS, type OverviewGround, PREPARE, seedOverview, THEMES } from './overview-ground';
import { print } from './rounds';

const COUNTIES = 30;
/** Of each query, in turn through the counties; the first round of the counties is not counted. */
const ROUNDS = 12;
const MOST_MS = 50;

interface Times {
  readonly name: string;
  readonly ask: (ground: OverviewGround, round: number) => Promise<unknown>;
}

function queries(source: DataSource): readonly Times[] {
  const [reader, shelf] = [new Reader(source), new CalendarShelf()];
  return [
    { name: 'cockpit', ask: ({ county, leader }) => reader.read(county, (reading) => cockpit(reading, shelf, { by: leader })) },
    {
      name: 'cockpit of a week ago',
      ask: ({ county, leader }) => reader.read(county, (reading) => cockpit(reading, shelf, { by: leader, asOf: '2023-11-10' })),
    },
    {
      name: 'heat map, 33 townships by the 50 items of a theme',
      ask: ({ county, leader }, round) =>
        reader.read(county, (reading) => heatMap(reading, shelf, { by: leader, filter: { theme: `theme ${round % THEMES}`, limit: 200 } })),
    },
    {
      name: 'heat map, 33 townships by 100 items, a page',
      ask: ({ county, leader }) => reader.read(county, (reading) => heatMap(reading, shelf, { by: leader, filter: { limit: 100 } })),
    },
  ];
}

async function timed(query: Times, grounds: readonly OverviewGround[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const ground of grounds) {
      const begun = performance.now();
      await query.ask(ground, round);
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  return times.sort((a, b) => a - b);
}

const percentile = (times: readonly number[], share: number): number => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;

async function measure(url: string): Promise<void> {
  const open = (role: DatabaseRole): Promise<DataSource> => dataSource({ url, role, poolSize: 4 }).initialize();
  const owner = await open('owner');
  await owner.query(PREPARE);
  const grounds: OverviewGround[] = [];
  for (let number = 0; number < COUNTIES; number += 1) {
    grounds.push(await seedOverview(owner, number));
    process.stderr.write(`county ${number + 1} of ${COUNTIES}\r`);
  }
  await owner.query('VACUUM ANALYZE');
  const app = await open('duban_app');
  for (const query of queries(app)) {
    const times = await timed(query, grounds);
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    const ground = { assignments: COUNTIES * COUNTY_TASKS, counties: COUNTIES };
    print({ bench: 'overview', name: query.name, unit: 'ms', p50, p95, atMost: MOST_MS, met: p95 <= MOST_MS, asked: times.length, ...ground, machine: machine() });
  }
  await app.destroy();
  await owner.destroy();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  chmodSync(folder, 0o755);
  const server = await start(join(folder, 'postgres'));
  try {
    await ensureDatabase(server.url('postgres'), 'duban');
    await migrate(server.url('duban'));
    await measure(server.url('duban'));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
