import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { writeScores } from '#engine/assessment/write-scores';
import { dataSource, type DatabaseRole } from '#engine/core/data-source';
import { migrate } from '#engine/core/migrate';
import { operator } from '#engine/core/operator';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { type Exported, ExportTrail } from '#engine/trail/export/export-trail';
import { integrate, readBack } from '#engine/trail/log/integrate';
import { headOf } from '#engine/trail/log/log.store';
import { logPlace } from '#engine/trail/log/log-place';
import { inclusionProofs } from '#engine/trail/log/prove';
import { SequenceLog } from '#engine/trail/log/sequence-log';
import { SCHEMAS } from '#engine/schemas';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { start } from '#platform/database/embedded/embedded';
import { ensureDatabase } from '#platform/database/ensure-database';
import { PROJECT_ROOT } from '#platform/project';
import { machine } from './machine';
import { interleaved, median, perSecond, print, printClaims } from './rounds';
import { type Ground, seedGround } from './seed';
import { appending, CHAIN, chaining, fill } from './trail-ground';

/** `--quick`: a tenth of the entries, for a look; figures of a size are then of that size. */
const QUICK = process.argv.includes('--quick');
const SIZE = QUICK ? 100_000 : 1_000_000;
const SECONDS = QUICK ? 2 : 4;
const ROUNDS = 3;
const CLIENTS = 8;
const PROOFS = 200;

interface Places {
  readonly owner: DataSource;
  readonly app: DataSource;
  readonly sequencer: DataSource;
  readonly ground: Ground;
  readonly folder: string;
}

/** What was appended meanwhile is taken away after each round by the sequencer itself, which is measured at it. */
function sequencing({ sequencer, ground }: Places): () => Promise<number> {
  const work = new UnitOfWork(sequencer);
  return async () => {
    const begun = performance.now();
    let done = 0;
    for (;;) {
      const taken = (await integrate(work, ground.county)) ?? 0;
      while (await readBack(work, ground.county)) continue;
      done += taken;
      if (taken === 0) return done / ((performance.now() - begun) / 1000);
    }
  };
}

async function speeds(places: Places): Promise<void> {
  const { app, ground } = places;
  const appends: number[] = [];
  const append = async (): Promise<number> => {
    const rate = await perSecond(CLIENTS, SECONDS, appending(app, ground));
    appends.push(rate);
    return rate;
  };
  const figures = await interleaved(
    [
      { name: 'chain', round: () => perSecond(CLIENTS, SECONDS, chaining(app, ground)) },
      { name: 'append', round: append },
      { name: 'sequence', round: sequencing(places) },
    ],
    ROUNDS,
  );
  const of = { bench: 'trail', unit: 'entries/s', note: `one county, ${CLIENTS} writers, fsync on; sequence: tiles, index, read-back` };
  printClaims(of, figures, [
    { figure: 'append', baseline: 'chain', atLeast: 3 },
    { figure: 'sequence', baseline: 'append', atLeast: 3 },
  ]);
}

async function sizes({ owner, sequencer, ground, folder }: Places): Promise<void> {
  const sequence = new SequenceLog(new UnitOfWork(sequencer), logPlace({ keyDir: join(folder, 'keys'), deployment: 'bench.local' }));
  for (let left = SIZE; left > 0; left -= 100_000) await fill(owner, ground.county, Math.min(left, 100_000));
  const begun = performance.now();
  await sequence.drain(ground.county);
  print({ bench: 'trail', name: 'bulk', unit: 'entries/s', figure: Math.round(SIZE / ((performance.now() - begun) / 1000)), entries: SIZE, machine: machine() });
  await proofs(owner, ground);
  const exporting = new ExportTrail(owner, sequence, openBlobStore({ blobDir: join(folder, 'blobs'), blobS3: undefined }).store, writeScores);
  const from = performance.now();
  const out = join(folder, 'bundle');
  const exported = await exporting.run(operator(ground.county, 'command-line'), { scope: { kind: 'all' }, folder: out, files: false });
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  print({ bench: 'trail', name: 'export', unit: 's', figure: seconds(from), entries: exported.size, memoryMb, machine: machine() });
  verify(out, exported);
}

async function proofs(owner: DataSource, ground: Ground): Promise<void> {
  const app = new Reader(owner);
  const taken: number[] = [];
  for (let n = 0; n < PROOFS; n += 1) {
    const begun = performance.now();
    await app.read(ground.county, async (reading) => {
      const { size } = (await headOf(reading))!;
      return inclusionProofs(reading, [(n * 7919 * 131) % size], size);
    });
    taken.push(performance.now() - begun);
  }
  const p50 = Math.round(median(taken) * 100) / 100;
  print({ bench: 'trail', name: 'proof', unit: 'ms', figure: p50, p99: Math.round(taken.toSorted((a, b) => a - b)[Math.floor(PROOFS * 0.99)]! * 100) / 100, atMost: 5, ratio: Math.round(p50 * 20) / 100, met: p50 <= 5, entries: SIZE, machine: machine() });
}

function verify(folder: string, { vkeys, size }: Exported): void {
  const program = join(PROJECT_ROOT, 'dist', 'verify.mjs');
  if (!existsSync(program)) return void process.stderr.write('dist/verify.mjs is not there: its figures are left out\n');
  const begun = performance.now();
  const done = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, program, folder, '--key', vkeys[0]!], { encoding: 'utf8' });
  const [figure, memoryMb] = [seconds(begun), Math.round(Number(done.stderr.trim().split('\n').at(-1)) / 1024)];
  print({ bench: 'trail', name: 'verify', unit: 's', figure, atMost: 60, ratio: Math.round((figure / 60) * 100) / 100, memoryMb, memoryAtMost: 512, met: figure <= 60 && memoryMb <= 512 && done.status === 0, exit: done.status, entries: size, machine: machine() });
}

function seconds(begun: number): number {
  return Math.round((performance.now() - begun) / 100) / 10;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  chmodSync(folder, 0o755);
  const server = await start(join(folder, 'postgres'));
  const open: DataSource[] = [];
  const as = async (role: DatabaseRole): Promise<DataSource> => {
    const source = await dataSource({ url: server.url('duban'), role, poolSize: CLIENTS, entities: SCHEMAS }).initialize();
    open.push(source);
    return source;
  };
  try {
    await ensureDatabase(server.url('postgres'), 'duban');
    await migrate(server.url('duban'));
    const owner = await as('owner');
    const ground = await seedGround(owner, 1000);
    await owner.query(CHAIN);
    const places: Places = { owner, ground, folder, app: await as('duban_app'), sequencer: await as('duban_sequencer') };
    await perSecond(CLIENTS, 1, appending(places.app, ground));
    await sequencing(places)();
    await speeds(places);
    const sized = await seedGround(owner, 1, 'sized');
    // A task that no entry tells of would rightly be found.
    await owner.query(`DELETE FROM timer WHERE county_id = ${sized.county}; DELETE FROM assignment WHERE county_id = ${sized.county}`);
    await sizes({ ...places, ground: sized });
  } finally {
    for (const source of open) await source.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
