import { exactlyOnce } from './plant';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { startWorkerProcess } from './worker-process';

const WEEK_S = 7 * 86_400;

describe('a week down', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('20,000 overdue timers are made good within a minute, each once, and the lateness is on record', async () => {
    const county = await stage.county();
    const planted = await county.plant(20_000, -WEEK_S, -1);
    const workers = await Promise.all([1, 2].map(() => startWorkerProcess({ DATABASE_URL: stage.url })));
    const took = await until('everything fired', 60_000, async () => (await planted.fired()) === planted.count);
    for (const worker of workers) worker.signal('SIGKILL');
    expect(await planted.verdict()).toEqual(exactlyOnce(planted.count));
    expect(await county.broken()).toEqual([]);
    const [late] = await stage.sql<{ days: number }>(
      'SELECT max(extract(epoch FROM fired_at - due_at)) / 86400 AS days FROM effect WHERE county_id = $1',
      [county.id],
    );
    expect(Number(late?.days)).toBeGreaterThan(6.9);
    process.stdout.write(`20,000 overdue timers: ${Math.round(took)} ms\n`);
  });
});
