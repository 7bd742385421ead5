import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LiveStreams } from '#api/routes/notices/live-streams';
import { bell } from '#engine/core/county-bell';
import { dataSource } from '#engine/core/data-source';
import { raiseNotices } from '#engine/notice/notice.store';
import { TellNotices } from '#engine/notice/tell-notices';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { useApi } from '#test/support/api';
import type { ApiCounty, Somebody } from '#test/support/api-county';

const api = useApi();
let source: Awaited<ReturnType<ReturnType<typeof dataSource>['initialize']>>;
let work: UnitOfWork;
let tellNotices: TellNotices;
const open: Stream[] = [];

beforeAll(async () => {
  await api().app.listen(0, '127.0.0.1');
  Object.assign(api().app.get(LiveStreams), { beatMs: 50 });
  source = await dataSource({ url: api().database.ownerUrl, role: 'duban_worker', poolSize: 2 }).initialize();
  work = new UnitOfWork(source);
  tellNotices = new TellNotices(work, bell(source, () => undefined));
});
afterEach(() => open.splice(0).forEach((stream) => stream.leave()));
afterAll(() => source.destroy());

/** One open page: what it was told so far. */
interface Stream {
  readonly events: string[];
  readonly status: number;
  readonly type: string;
  text(): string;
  ended: boolean;
  leave(): void;
}

async function watch(who: Somebody | { readonly token: string }, county: ApiCounty = api().home): Promise<Stream> {
  const token = typeof who === 'string' ? county.tokens[who] : who.token;
  const { port } = api().app.getHttpServer().address() as AddressInfo;
  const request = get({ port, host: '127.0.0.1', path: '/api/v1/events', headers: { authorization: `Bearer ${token}` } });
  request.on('error', () => undefined);
  const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve));
  let text = '';
  const stream: Stream = {
    events: [],
    status: response.statusCode ?? 0,
    type: String(response.headers['content-type']),
    text: () => text,
    ended: false,
    leave: () => request.destroy(),
  };
  response.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const data = [...text.matchAll(/^data: (.*)$/gm)].map(([, line]) => JSON.parse(line!) as { type: string; id?: string });
    stream.events.splice(0, Infinity, ...data.map(({ type, id }) => `${type} ${id ?? ''}`.trim()));
  });
  response.on('error', () => undefined);
  response.on('close', () => (stream.ended = true));
  open.push(stream);
  await until(() => stream.ended || text.length > 0);
  return stream;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** As the sweep and its worker would. */
async function raise({ county }: ApiCounty, count = 1): Promise<readonly string[]> {
  const notice = { kind: 'report.due' as const, subjectId: county.assignments.near, unitId: county.units.near, role: 'clerk' as const };
  const actor = { kind: 'system' as const, countyId: county.id, rule: 'test' };
  const ids = await work.transact(actor, (tx) => raiseNotices(tx, Array.from({ length: count }, () => notice)));
  await tellNotices.run(county.id, ids);
  return ids;
}

/** The listening connection is made by the first stream: until it listens, what is rung is not heard. */
async function listening(): Promise<void> {
  const probe = await watch('clerk');
  const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'duban ears%' AND query ~ '^(LISTEN|SELECT 1)'`;
  while ((await api().owner.query(text)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  probe.leave();
}

test('tells each what is to him, nobody else and no other county', async () => {
  await listening();
  const [clerk, chief, next, foreign] = [await watch('clerk'), await watch('chief'), await watch('nextClerk'), await watch('clerk', api().foreign)];
  expect([clerk.status, clerk.type]).toEqual([200, 'text/event-stream']);
  const { near } = api().home.county.assignments;
  const [id] = await raise(api().home);
  const [other] = await raise(api().foreign);
  await until(() => clerk.events.length >= 2 && chief.events.length >= 1 && foreign.events.length >= 2);
  expect(clerk.events).toEqual([`notice ${id}`, `assignment ${near}`]);
  expect(chief.events).toEqual([`assignment ${near}`]);
  expect(foreign.events).toEqual([`notice ${other}`, `assignment ${api().foreign.county.assignments.near}`]);
  expect(next.events).toEqual([]);
  const proved = () =>
    api().home.county.sql(`SELECT state FROM notice_proof WHERE county_id = $1 AND notice_id = $2 ORDER BY state`, [api().home.county.id, id]);
  let states = await proved();
  while (states.length < 2) states = await proved();
  expect(states.map(({ state }) => state)).toEqual(['accepted', 'sent']);
});

test('tells of what a command did to an assignment, after its commit', async () => {
  await listening();
  const [clerk, next] = [await watch('clerk'), await watch('nextClerk')];
  const { near } = api().home.county.assignments;
  const noted = await api().ask(
    { method: 'POST', path: `/api/v1/assignments/${near}/comments`, body: { text: '已安排' } },
    'chief',
  );
  expect(noted.status).toBeLessThan(300);
  await until(() => clerk.events.includes(`assignment ${near}`));
  expect(next.events).toEqual([]);
});

test('tells to read again where too much happened at once', async () => {
  await listening();
  const clerk = await watch('clerk');
  await tellNotices.run(api().home.county.id, null);
  await until(() => clerk.events.includes('reload'));
});

test('says that it is alive, and ends when the session is revoked', async () => {
  const token = await api().home.freshToken('clerk');
  const stream = await watch({ token });
  await until(() => stream.text().includes(': alive'));
  expect(stream.ended).toBe(false);
  await api().home.county.sql(
    `UPDATE session SET revoked_at = now() WHERE county_id = $1 AND account_id = $2 AND token_hash = sha256($3)`,
    [api().home.county.id, api().home.people.clerk.accountId, Buffer.from(token)],
  );
  await until(() => stream.ended);
});

test('is nobody’s without a role for it, and not open without end', async () => {
  expect((await watch('systemAdmin')).status).toBe(403);
  expect((await watch({ token: 'x' })).status).toBe(401);
  for (let count = 0; count < 10; count += 1) expect((await watch('head')).status).toBe(200);
  expect((await watch('head')).status).toBe(429);
});

test('ends when the server does, and at once', async () => {
  const stream = await watch('clerk');
  api().app.get(LiveStreams).beforeApplicationShutdown();
  await until(() => stream.ended);
});
