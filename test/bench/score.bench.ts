import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { ScoreGroup } from '#engine/assessment/score-group';
import { dataSource } from '#engine/core/data-source';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { SCHEMAS } from '#engine/schemas';
import { machine } from './machine';
import { onDatabase, type Place } from './on-database';
import { interleaved, median, print, printClaims } from './rounds';
import { BY_NUMERIC, BY_RULE, DIFFERENCES, FORGET, ORACLE, SESSION } from './score-baselines';
import { COUNTY_LEAVES, COUNTY_UNITS, EXPLAINED, rescoring } from './score-county';
import { CELLS, LEAVES, PERIODS, type ScoreGround, seedScores, UNITS } from './score-ground';

const ROUNDS = 3;
const LANES = 4;
const MOST_COUNTY_MS = 1000;
const AT_LEAST = 8;
/** Beside a statement that was written rule by rule for this very data. */
const AT_LEAST_BY_RULE = 4;

async function cellsPerSecond(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return CELLS / ((performance.now() - begun) / 1000);
}

/** What a worker's jobs do, a few at a time: group after group of all periods, read, scored, written, committed. */
function byEngine(owner: DataSource, source: DataSource, { county, runs, groups }: ScoreGround): () => Promise<number> {
  const command = new ScoreGroup(new UnitOfWork(source));
  return async () => {
    for (const statement of FORGET) await owner.query(statement);
    const jobs = runs.flatMap((run) => groups.map((group) => ({ run, group })));
    const lane = async (): Promise<void> => {
      for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) await command.run(county, job.run, job.group);
    };
    const figure = await cellsPerSecond(() => Promise.all(Array.from({ length: LANES }, lane)));
    const [row]: { n: number }[] = await owner.query(`SELECT count(*)::integer AS n FROM score_run WHERE county_id = $1 AND state = 'finished'`, [county]);
    if (row?.n !== PERIODS) throw new Error('not every run is finished');
    return figure;
  };
}

function bySql(owner: DataSource, statement: string): () => Promise<number> {
  return async () => {
    const runner = owner.createQueryRunner();
    await runner.query('TRUNCATE bench_total');
    await runner.query(SESSION);
    const figure = await cellsPerSecond(() => runner.query(statement));
    await runner.query('RESET ALL');
    await runner.release();
    return figure;
  };
}

/** Groups, of all periods, that are not as the oracle has them, by what differs. */
async function differences(owner: DataSource): Promise<Readonly<Record<string, number>>> {
  const runner = owner.createQueryRunner();
  await runner.query(SESSION);
  for (const statement of ORACLE) await runner.query(statement);
  const found: Record<string, number> = {};
  for (const [name, statement] of Object.entries(DIFFERENCES)) {
    const [row] = (await runner.query(statement)) as { n: number }[];
    found[name] = row?.n ?? -1;
  }
  await runner.release();
  return found;
}

async function county(owner: DataSource, app: DataSource): Promise<void> {
  const rescore = await rescoring(owner, app);
  await rescore(0);
  const found = [];
  for (let round = 1; round <= ROUNDS; round += 1) found.push(await rescore(round));
  const [sheet, explained] = [median(found.map(({ sheetMs }) => sheetMs)), median(found.map(({ explainedMs }) => explainedMs))];
  const figure = Math.round(sheet + explained);
  const told = { sheetMs: Math.round(sheet), explanationMs: Math.round(explained / EXPLAINED), explained: EXPLAINED, rounds: found.map((one) => Math.round(one.sheetMs + one.explainedMs)) };
  const note = `${COUNTY_UNITS} units × ${COUNTY_LEAVES} leaves: pre-flight, run, sheet, then ${EXPLAINED} cells explained down to their facts`;
  print({ bench: 'score', name: 'county', unit: 'ms', note, figure, atMost: MOST_COUNTY_MS, ratio: Math.round((figure / MOST_COUNTY_MS) * 100) / 100, met: figure <= MOST_COUNTY_MS, ...told, machine: machine() });
}

async function measure({ url }: Place): Promise<void> {
  const owner = await dataSource({ url, role: 'owner', poolSize: 2 }).initialize();
  const worker = await dataSource({ url, role: 'duban_worker', poolSize: LANES, entities: SCHEMAS }).initialize();
  process.stderr.write(`seeding ${CELLS} cells\n`);
  const ground = await seedScores(owner);
  const engine = { name: 'engine', round: byEngine(owner, worker, ground) };
  await engine.round();
  const figures = await interleaved([engine, { name: 'sql-numeric-by-rule', round: bySql(owner, BY_RULE) }, { name: 'sql-numeric', round: bySql(owner, BY_NUMERIC) }], ROUNDS);
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const note = `${UNITS} units × ${LEAVES} leaves × ${PERIODS} periods, four rules, groups of 100, from frozen inputs to committed points, totals and places; memory ${memoryMb} MB`;
  printClaims({ bench: 'score', unit: 'cells/s', note }, figures, [
    { figure: 'engine', baseline: 'sql-numeric', atLeast: AT_LEAST },
    { figure: 'engine', baseline: 'sql-numeric-by-rule', atLeast: AT_LEAST_BY_RULE },
  ]);
  const found = await differences(owner);
  print({ bench: 'score', name: 'equal to the SQL bigint oracle', unit: 'groups that differ', ...found, met: Object.values(found).every((n) => n === 0), memoryMb, machine: machine() });
  await county(owner, worker);
  await worker.destroy();
  await owner.destroy();
}

void onDatabase(measure);
