import { setTimeout as pause } from 'node:timers/promises';
import { MOST_WAITING } from '#domain/ledger/pressure';
import { newId } from '#platform/ids';
import { listWorkbook, WORKBOOK_HEADERS } from '../edge/workbooks';
import { startWorkerProcess, type WorkerProcess } from '../faults/worker-process';
import { dataFolder, useApi } from '../support/api';
import type { Asked } from '../support/api-ask';

const api = useApi({ withWorker: true });
const folder = dataFolder();
const KEY = { 'idempotency-key': 'the-list-of-2023' };
let worker: WorkerProcess;

/** Asks until the answer is the one waited for; the test's own limit is the only clock. */
async function until<Answer>(ask: () => Promise<Answer>, is: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (is(answer)) return answer;
    await pause(100);
  }
}
const one = async (text: string): Promise<Record<string, unknown>> => (await api().home.county.sql(text))[0]!;
const waiting = async (): Promise<number> => Number((await one('SELECT count(*) AS n FROM trail_waiting'))['n']);
const report = (): Promise<Asked> =>
  api().ask({ method: 'POST', path: `/api/v1/assignments/${api().home.county.assignments.near}/reports`,
    body: { id: newId(), kind: 'progress', period: '2023-03', figure: '10', text: '本月新建10个。', evidenceIds: [] } }, 'clerk');
let workbook: Promise<Buffer> | undefined;
const importList = async (headers: Record<string, string> = {}, dryRun = false): Promise<Asked> => {
  const asked: Record<string, string> = { year: '2023', document: '测〔2023〕7号', verifyingUnit: '县委县政府督查室', substituteUnit: '县目标绩效办' };
  return api().ask({ method: 'POST', path: '/api/v1/lists/imports', query: dryRun ? { ...asked, dryRun: 'true' } : asked, headers: { ...WORKBOOK_HEADERS, ...headers }, body: await (workbook ??= listWorkbook('电商网点')) }, 'chief');
};
const ready = (): Promise<Asked> => api().ask({ method: 'GET', path: '/health/ready' });
/** Entries as if a flood had left them. */
const flood = (count: number): Promise<unknown> => {
  const { county } = api().home;
  return county.sql(
    `INSERT INTO trail_entry (county_id, id, at, fact, subject_kind, subject_id, actor_kind, body, leaf)
     SELECT $1, ('ffffffff-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '2023-03-15T01:00:00Z', 'timer.fired', 'assignment', $2, 'system', '{}', sha256('\\x00'::bytea || convert_to('{}', 'UTF8')) FROM generate_series(1, $3::integer) AS n`,
    [county.id, county.assignments.near, count],
  );
};
const alarms = (): Promise<Record<string, unknown>[]> => api().home.county.sql(`SELECT reason, at FROM incident WHERE job = 'trail.sequence' AND payload ->> 'alarm' = 'trail.lag' AND county_id = $1`, [api().home.county.id]);

describe('when the sequencer stands still', () => {
  beforeAll(async () => {
    await api().home.county.sql(`UPDATE assignment SET state = 'underway' WHERE id = $1`, [api().home.county.assignments.near]);
    worker = await startWorkerProcess({ DATABASE_URL: api().database.ownerUrl, DATA_DIR: folder.path });
    expect((await report()).status).toBe(201);
    await until(waiting, (count) => count === 0);
  });
  afterAll(async () => {
    worker.signal('SIGCONT');
    worker.signal('SIGTERM');
    await worker.ended;
    folder.remove();
  });

  it('somebody is told before the log has lagged ten seconds, once, and supervision sees it', async () => {
    worker.signal('SIGSTOP');
    expect((await report()).status).toBe(201);
    const [alarm] = await until(alarms, (found) => found.length > 0);
    expect(alarm!['reason']).toMatch(/未入日志.* \/ .*have waited/);
    const { seconds } = await one(`SELECT extract(epoch FROM (SELECT min(at) FROM incident) - min(since)) AS seconds FROM trail_waiting`);
    expect(Number(seconds)).toBeLessThanOrEqual(10);
    expect(await alarms()).toHaveLength(1);
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', problems: ['log-lagging'] } });
    // Few wait: nobody is asked to wait with anything.
    expect((await importList(KEY)).status).toBe(200);
  });

  it('what is done in bulk has to wait once many do, in both languages, and leaves nothing; one report is taken', async () => {
    await flood(10_001);
    const lists = async (): Promise<unknown> => (await one('SELECT count(*)::integer AS n FROM annual_list'))['n'];
    await until(() => importList(), ({ status }) => status === 503);
    const before = await lists();
    const refused = await importList();
    expect(refused).toMatchObject({ code: 'trail.lagging', headers: { 'retry-after': '30' } });
    expect(refused.body).toMatchObject({ words: { zh: { title: expect.stringContaining('批量办理暂缓'), next: expect.stringContaining('30秒') }, en: { next: expect.stringContaining('about 30 seconds') } } });
    expect(await lists()).toBe(before);
    expect((await importList({}, true)).status).toBe(200);
    // Asked again is not asked anew: the first answer is given.
    expect((await importList(KEY)).status).toBe(200);
    expect((await report()).status).toBe(201);
    expect((await api().ask({ method: 'GET', path: '/api/v1/lists' }, 'chief')).status).toBe(200);
  });

  it('another county is not kept from anything', async () => {
    const { foreign } = api();
    const asked = { year: '2023', document: '测〔2023〕8号', verifyingUnit: '县委县政府督查室', substituteUnit: '县目标绩效办' };
    const taken = await api().ask({ method: 'POST', path: '/api/v1/lists/imports', query: asked, headers: WORKBOOK_HEADERS, body: await listWorkbook('电商网点') }, { token: foreign.tokens.chief });
    expect(taken.status).toBe(200);
  });

  it('nothing is taken beyond what the log could ever catch up with, and nobody is signed out', async () => {
    const { county } = api().home;
    await county.sql(
      `INSERT INTO trail_waiting (county_id, at, entry_id, leaf) SELECT $1, '2099-01-01', ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '\\x00' FROM generate_series(1, $2::integer) AS n`,
      [county.id, MOST_WAITING],
    );
    const refused = await until(report, ({ status }) => status === 503);
    expect(refused).toMatchObject({ code: 'trail.full', headers: { 'retry-after': '30' } });
    expect((await api().ask({ method: 'GET', path: '/api/v1/me' }, 'clerk')).status).toBe(200);
    await county.sql(`DELETE FROM trail_waiting WHERE at = '2099-01-01'`);
    await until(report, ({ status }) => status === 201);
  });

  it('all of it is let go when the log has caught up, and nothing that was taken is lost', async () => {
    worker.signal('SIGCONT');
    await until(() => importList(), ({ status }) => status !== 503);
    await until(waiting, (count) => count === 0);
    await until(ready, ({ body }) => (body as { problems: string[] }).problems.length === 0);
    expect(await one(`SELECT count(*)::integer AS lost FROM trail_entry e WHERE NOT EXISTS (SELECT FROM trail_index i WHERE i.county_id = e.county_id AND i.entry_id = e.id)`)).toEqual({ lost: 0 });
    expect((await alarms())).toHaveLength(1);
  });
});
