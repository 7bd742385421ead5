import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import type { ReportId } from '#domain/kernel/ids';
import { dataSource, type DatabaseRole } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { SubmitReport } from '#engine/report/submit-report';
import { SCHEMAS } from '#engine/schemas';
import { newId } from '#platform/ids';
import { poster, startApi } from './http-submit';
import { onDatabase, type Place, tokenOf } from './on-database';
import { findPgbench, pgbench } from './pgbench';
import { type Contender, interleaved, perSecond, printClaims } from './rounds';
import { assignmentId, type Ground, seedGround } from './seed';
import { submitByRepositories } from './typeorm-submit';

const ASSIGNMENTS = 20_000;
const SECONDS = 4;
const ROUNDS = 3;
const API_PORT = 38_127;

const reportBody = () => ({
  id: newId() as ReportId,
  kind: 'progress' as const,
  period: '2023-03',
  figure: '12.5',
  text: '完成路基',
  evidenceIds: [],
});

/** Spread over all assignments without two neighbours close together, the same for every contender. */
const pick = (n: number): number => 1 + ((n * 7919) % ASSIGNMENTS);

function byCommand(source: DataSource, ground: Ground, clients: number): () => Promise<number> {
  const command = new SubmitReport(new UnitOfWork(source), new CalendarShelf());
  return () =>
    perSecond(clients, SECONDS, async (n) => {
      await command.run({ actor: ground.clerk }, assignmentId(pick(n)), reportBody());
    });
}

/** pgbench as a contender, where it is installed. */
function limits(url: string, ground: Ground): (clients: number) => Contender[] {
  const program = findPgbench();
  if (program === undefined) {
    process.stderr.write('pgbench is not installed: its comparison is left out\n');
    return () => [];
  }
  const options = { url, county: ground.county, assignments: ASSIGNMENTS, seconds: SECONDS };
  return (clients) => [{ name: `pgbench-${clients}`, round: async () => pgbench(program, { ...options, clients }) }];
}

async function contenders(url: string, folder: string): Promise<{ list: Contender[]; close: () => Promise<void> }> {
  const open = (role: DatabaseRole): Promise<DataSource> =>
    dataSource({ url, role, poolSize: 8, entities: SCHEMAS }).initialize();
  const owner = await open('owner');
  const ground = await seedGround(owner, ASSIGNMENTS);
  const app = await open('duban_app');
  const api = await startApi(url, API_PORT, folder);
  const post = poster(API_PORT, await tokenOf(owner, { county: ground.county, account: ground.clerk.accountId }));
  const byHttp = (clients: number) => () =>
    perSecond(clients, SECONDS, async (n) => {
      const status = await post(`/api/v1/assignments/${assignmentId(pick(n))}/reports`, reportBody());
      if (status !== 201) throw new Error(`the API answered ${status}`);
    });
  const limit = limits(url, ground);
  const repositories = () =>
    perSecond(8, SECONDS, (n) => submitByRepositories(app, ground.clerk, assignmentId(pick(n))));
  return {
    list: [
      ...limit(8),
      { name: 'command-8', round: byCommand(app, ground, 8) },
      { name: 'command-8-unfenced', round: byCommand(owner, ground, 8) },
      { name: 'typeorm-8', round: repositories },
      { name: 'http-8', round: byHttp(8) },
      ...limit(32),
      { name: 'command-32', round: byCommand(app, ground, 32) },
      { name: 'http-32', round: byHttp(32) },
    ],
    async close() {
      api.kill('SIGTERM');
      await app.destroy();
      await owner.destroy();
    },
  };
}

async function measure({ url, folder }: Place): Promise<void> {
  const { list, close } = await contenders(url, folder);
  // One round for all that nobody counts: compiled code, caches and plans are those of a process that has been at work.
  await interleaved(list, 1);
  const figures = await interleaved(list, ROUNDS);
  await close();
  const of = { bench: 'submit', unit: 'submissions/s', note: 'fsync on, synchronous_commit on' };
  printClaims(of, figures, [
    { figure: 'command-8', baseline: 'pgbench-8', atLeast: 0.8 },
    { figure: 'command-8', baseline: 'typeorm-8', atLeast: 4 },
    { figure: 'command-32', baseline: 'pgbench-32', atLeast: 1 },
    { figure: 'http-8', baseline: 'command-8', atLeast: 0.6 },
    { figure: 'http-32', baseline: 'command-32', atLeast: 0.6 },
    { figure: 'command-8', baseline: 'command-8-unfenced', atLeast: 0.85 },
  ]);
}

void onDatabase(measure);
