import 'reflect-metadata';
import { requireTool } from '#test/support/require-tool';
import { machine } from './machine';
import { type Claim, type Contender, interleaved, median, print, printClaims } from './rounds';
import { type BullGround, openBullGround } from './timers-bullmq';
import { openGround, type TimerGround } from './timers-ground';
import { latenessOfBull, latenessOfSweepers } from './timers-lateness';
import { fireByOneStatement, fireBySweepers, scheduleRows } from './timers-ours';
import { fireByBoss, fireByGraphile } from './timers-queues';

/** The first finds a cold database; of five the middle one does not depend on it. */
const ROUNDS = 5;
const SCHEDULE_NOTE =
  'timers written a second: rows through arrays of 5,000 by two connections; BullMQ: addBulk of 5,000, its Redis without a disk, 100,000 for either claim';
const FIRE_NOTE =
  'timers fired a second, due at once, each with one receipt, one trail entry with its leaf and one mark on its assignment, counted after each round; 100,000 for ours and the one statement, 20,000 for BullMQ and graphile-worker, 50,000 for pg-boss';

const SCHEDULED: readonly Claim[] = [
  { figure: 'rows-100k', baseline: 'bullmq-add-bulk', atLeast: 3.5 },
  { figure: 'rows-1m', baseline: 'bullmq-add-bulk', atLeast: 3.5 },
];
const FIRED: readonly Claim[] = [
  { figure: 'sweepers', baseline: 'bullmq-job-per-timer', atLeast: 15 },
  { figure: 'sweepers', baseline: 'graphile-worker', atLeast: 9 },
  { figure: 'sweepers', baseline: 'pg-boss-batches', atLeast: 3 },
  { figure: 'sweepers', baseline: 'one-statement', atLeast: 0.7 },
];

function contenders(ground: TimerGround, bull: BullGround | undefined): readonly Contender[] {
  const ofBull: readonly Contender[] = bull
    ? [
        { name: 'bullmq-add-bulk', round: () => bull.schedule(100_000) },
        { name: 'bullmq-job-per-timer', round: () => bull.fire(ground, 20_000) },
        { name: 'late-bullmq-1k', round: () => latenessOfBull(ground, bull, { perSecond: 1000 }) },
      ]
    : [];
  return [
    { name: 'rows-100k', round: () => scheduleRows(ground, 100_000) },
    { name: 'rows-1m', round: () => scheduleRows(ground, 1_000_000) },
    { name: 'sweepers', round: () => fireBySweepers(ground, 100_000) },
    { name: 'one-statement', round: () => fireByOneStatement(ground, 100_000) },
    { name: 'graphile-worker', round: () => fireByGraphile(ground, 20_000) },
    { name: 'pg-boss-batches', round: () => fireByBoss(ground, 50_000) },
    { name: 'late-sweepers-1k', round: () => latenessOfSweepers(ground, { perSecond: 1000 }) },
    { name: 'late-sweepers-10k', round: () => latenessOfSweepers(ground, { perSecond: 10_000 }) },
    ...ofBull,
  ];
}

/** Less is better here: a claim is at most so much. */
function printLateness(figures: ReadonlyMap<string, number[]>): void {
  const of = {
    bench: 'timers',
    unit: 'ms',
    note: '99th of 100 timers, from the moment it was due to the commit of its effect',
    machine: machine(),
  };
  const late = (name: string): number => Math.round(median(figures.get(name) ?? []) * 10) / 10;
  const rounds = (name: string): number[] => (figures.get(name) ?? []).map((figure) => Math.round(figure * 10) / 10);
  const most = 100;
  const [fast, slow] = [late('late-sweepers-10k'), late('late-sweepers-1k')];
  print({
    ...of,
    name: 'late-sweepers-10k',
    figure: fast,
    baselineName: 'wanted',
    baseline: most,
    ratio: Math.round((fast / most) * 100) / 100,
    atMost: most,
    met: fast <= most,
    rounds: { figure: rounds('late-sweepers-10k') },
  });
  if (!figures.has('late-bullmq-1k')) return;
  const baseline = late('late-bullmq-1k');
  const ratio = Math.round((slow / baseline) * 100) / 100;
  const both = { figure: rounds('late-sweepers-1k'), baseline: rounds('late-bullmq-1k') };
  print({
    ...of,
    name: 'late-sweepers-1k',
    figure: slow,
    baselineName: 'late-bullmq-1k',
    baseline,
    ratio,
    atMost: 0.25,
    met: ratio <= 0.25,
    rounds: both,
  });
}

/** What 100,000 pending timers add to Redis. */
async function printMemory(ground: TimerGround, bull: BullGround): Promise<void> {
  await bull.empty();
  const before = await bull.memory();
  await scheduleRows(ground, 100_000);
  const ours = (await bull.memory()) - before;
  await bull.schedule(100_000);
  const theirs = (await bull.memory()) - before;
  const most = 1000;
  const kb = (bytes: number): number => Math.max(0, Math.round(bytes / 1024));
  print({
    bench: 'timers',
    name: 'redis-memory',
    unit: 'KB',
    note: 'what 100,000 pending timers add to the memory of Redis',
    figure: kb(ours),
    baselineName: 'bullmq',
    baseline: kb(theirs),
    ratio: Math.round((kb(ours) / kb(theirs)) * 1000) / 1000,
    atMost: most,
    met: kb(ours) <= most,
    machine: machine(),
  });
}

async function main(): Promise<void> {
  const found = requireTool('redis-server', 'the comparison with BullMQ on Redis');
  const ground = await openGround();
  const bull = found ? await openBullGround() : undefined;
  try {
    const figures = await interleaved(contenders(ground, bull), ROUNDS);
    printClaims({ bench: 'timers', unit: 'timers/s', note: SCHEDULE_NOTE }, figures, SCHEDULED);
    printClaims({ bench: 'timers', unit: 'timers/s', note: FIRE_NOTE }, figures, FIRED);
    printLateness(figures);
    if (bull) await printMemory(ground, bull);
  } finally {
    await bull?.close();
    await ground.close();
  }
}

void main();
