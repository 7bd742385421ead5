import { spawnSync } from 'node:child_process';
import { requireTool } from '../support/require-tool';
import { exactlyOnce } from './plant';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess, type WorkerProcess } from './worker-process';

const hasFaketime = requireTool('faketime', 'workers whose clocks are an hour wrong');

/** What `faketime` sets, so that the worker itself is started by us and can be signalled. */
function wrongBy(offset: string): Record<string, string> {
  const shown = spawnSync('faketime', ['-f', offset, 'env'], { encoding: 'utf8' }).stdout.split('\n');
  const wanted = shown.filter((line) => /^(LD_PRELOAD|FAKETIME)/.test(line)).map((line) => line.split('=', 2) as [string, string]);
  return Object.fromEntries(wanted);
}

(hasFaketime ? describe : describe.skip)('a worker whose clock is wrong', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.each([['+3600s'], ['-3600s']])('by %s: it refuses work and says so; a right one does it, nothing is early', async (offset) => {
    const county = await stage.county();
    const wrong = await startWorkerProcess({ DATABASE_URL: stage.url, ...wrongBy(offset) }, { wait: false });
    const planted = await county.plant(1000, 1, 15);
    await until('it says that it is not well, or went', 30_000, async () => {
      const gone = await Promise.race([wrong.ended.then(() => true), Promise.resolve(false)]);
      return gone || (await wrong.readiness()) === 503;
    });
    await until('the last is due', 30_000, async () => (await stage.sql('SELECT 1 FROM timer WHERE county_id = $1 AND due_at > now()', [county.id])).length === 0);
    expect(await planted.fired()).toBe(0);
    const right: WorkerProcess = await startWorkerProcess({ DATABASE_URL: stage.url });
    await until('everything fired', 60_000, async () => (await planted.fired()) === planted.count);
    for (const worker of [wrong, right]) worker.signal('SIGKILL');
    await Promise.all([wrong.ended, right.ended]);
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await county.broken()).toEqual([]);
  });
});
