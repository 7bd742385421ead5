import type { DataSource } from 'typeorm';
import { postWebhook, signatureOf, WEBHOOK_LIMITS } from '#platform/webhook/post-webhook';
import { type County, seedCounty } from '#test/support/county';
import { type Heard, openGateway, type TestGateway } from '#test/support/gateway';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { DeliverNotice, type ToDeliver } from './deliver-notice';
import { CalendarShelf } from '../plan/calendars';
import type { Gateway } from './gateway';
import { raiseNotices } from './notice.store';
import { proofsOf } from './proof.queries';
import { SetNoticeChannels } from './set-notice-channels';
import { TellNotices } from './tell-notices';

const database = useDatabase();
const SECRET = 'a-secret-of-the-tests';
const SECRETS = new Map([['gateway', SECRET]]);
const SHORT = { ...WEBHOOK_LIMITS, timeoutMs: 300, allowPrivate: true };

let source: DataSource;
let work: UnitOfWork;
let county: County;
let server: TestGateway;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_worker' }).initialize();
  work = new UnitOfWork(source);
  server = await openGateway();
});
beforeEach(async () => {
  server.heard.length = 0;
  Object.assign(server, { answer: server.ok, sentBytes: 0 });
  county = await seedCounty(database().ownerUrl);
  await setWebhook(server.url);
});
afterEach(() => county.close());
afterAll(async () => {
  await server.close();
  await source.destroy();
});

const admin = () => ({ ...county.actors.chief, grants: [{ role: 'system-admin' as const, unitId: county.units.county, countyWide: true }] });
const setWebhook = (url: string, digestOver = 5) =>
  new SetNoticeChannels(work, new Set(['gateway'])).run({ actor: admin() }, { webhook: { url, secret: 'gateway' }, digestOver, digestAt: '08:30' });
const other = () => Promise.resolve({ accepted: false, reason: 'not-here' } as const);
const gateway = (limits: Partial<typeof SHORT> = {}): Gateway => ({
  ...{ robot: other, mail: other, sms: () => other },
  post: (message) => postWebhook(message, { ...SHORT, ...limits }),
  secrets: SECRETS,
  seconds: () => 1_678_842_000,
  address: 'https://duban.example.gov.cn',
});
const deliver = (limits: Partial<typeof SHORT> = {}) => new DeliverNotice(work, gateway(limits), new CalendarShelf());

/** Raises notices and runs the job that follows; answers what is to be delivered. */
async function raise(count = 1): Promise<ToDeliver[]> {
  const one = { kind: 'report.due' as const, subjectId: county.assignments.near, unitId: county.units.near, role: 'clerk' as const };
  await work.transact(county.actors.chief, (tx) => raiseNotices(tx, Array.from({ length: count }, () => one)));
  await promised('notice.tell').then(async (jobs) => {
    for (const { payload } of jobs) await new TellNotices(work, () => undefined).run(county.id, (payload as { notices: string[] | null }).notices);
  });
  return toDeliver();
}
const promised = (job: string) => county.sql('DELETE FROM outbox WHERE county_id = $1 AND job = $2 RETURNING payload', [county.id, job]);
const toDeliver = async () => (await promised('notice.deliver')).map(({ payload }) => payload as ToDeliver);
const states = async () => (await county.sql('SELECT state FROM notice_delivery WHERE county_id = $1 ORDER BY notice_id', [county.id])).map(({ state }) => state);
const reasonOf = async (job: ToDeliver, limits: Partial<typeof SHORT> = {}) => {
  await expect(deliver(limits).run(job)).rejects.toThrow('did not take');
  const [row] = await county.sql('SELECT state, reason FROM notice_delivery WHERE notice_id = $1', [job.notice]);
  return `${row?.['state'] as string} ${row?.['reason'] as string}`;
};

describe('a gateway that works', () => {
  it('gets the notice signed, and whom it is for is proved to be told through it', async () => {
    const [job] = await raise();
    await deliver().run(job!);
    const [{ key, signature, seconds, body }] = server.heard as [Heard];
    expect(key).toBe(`${job!.notice}.${county.units.near}`);
    expect(signature).toBe(signatureOf({ secret: SECRET, seconds: Number(seconds), body }));
    expect(JSON.parse(body)).toMatchObject({ id: job!.notice, county: county.code, kind: 'report.due', to: { unit: { code: 'T01' }, role: 'clerk' } });
    expect(body).not.toContain('经办人');
    const { people, deliveries } = await new Reader(source).read(county.id, (reading) => proofsOf(reading, county.actors.head, job!.notice));
    expect(deliveries).toMatchObject([{ channel: 'webhook', state: 'accepted', attempts: 1, reason: null }]);
    expect(people.map(({ proofs }) => proofs.map(({ state, channel }) => `${channel} ${state}`))).toEqual([
      ['webhook sent', 'webhook accepted'],
      ['webhook sent', 'webhook accepted'],
    ]);
  });

  it('is not told again, and where it must be the key is the same', async () => {
    const [job] = await raise();
    server.answer = server.refuse;
    expect(await reasonOf(job!)).toBe('failed status-500');
    server.answer = server.ok;
    await Promise.all([deliver().run(job!), deliver().run(job!)]);
    await deliver().run(job!);
    expect(server.heard.length).toBeLessThanOrEqual(3);
    expect(new Set(server.heard.map(({ key }) => key)).size).toBe(1);
    expect(new Set(server.heard.map(({ body }) => body)).size).toBe(1);
  });

  it('is told of a flood once', async () => {
    const jobs = await raise(12);
    for (const job of [...jobs, ...(await raise(0))]) await deliver().run(job);
    expect(server.heard.map(({ body }) => (JSON.parse(body) as { kind: string; details: object }).details)).toEqual([{ kinds: { 'report.due': 12 }, count: 12 }]);
    expect((await states()).toSorted()).toEqual(['accepted', ...Array.from({ length: 12 }, () => 'folded')]);
  });

  it('is told nothing that is old, and nothing once it is taken away', async () => {
    const [job, other] = await raise(2);
    await county.setClock('2023-03-19T01:00:00Z');
    await deliver().run(job!);
    await county.setClock('2023-03-15T01:00:00Z');
    await new SetNoticeChannels(work, new Set()).run({ actor: admin() }, { webhook: null, digestOver: 5, digestAt: '08:30' });
    await deliver().run(other!);
    expect([(await states()).toSorted(), server.heard]).toEqual([['off', 'too-old'], []]);
  });
});

describe('a gateway that does not', () => {
  it.each([
    ['hangs', 'hang', 'timeout'],
    ['answers 500', 'refuse', 'status-500'],
    ['answers 10 GB', 'flood', 'answer-too-large'],
    ['sends us on, to the inside', 'redirect', 'redirect'],
  ] as const)('%s: tried again later, nothing is held meanwhile', async (_, how, reason) => {
    server.answer = server[how];
    const [job] = await raise();
    expect(await reasonOf(job!)).toBe(`failed ${reason}`);
    expect(server.heard).toHaveLength(1);
    expect(server.sentBytes).toBeLessThan(50 * 1024 ** 2);
  });

  it('stands inside: refused where it is connected to, unless the operator allows it', async () => {
    const [job] = await raise();
    expect(await reasonOf(job!, { allowPrivate: false })).toBe('failed inside-address');
    await setWebhook(server.url.replace('127.0.0.1', 'localhost'));
    expect(await reasonOf(job!, { allowPrivate: false })).toBe('failed inside-address');
    expect(server.heard).toEqual([]);
    await deliver().run(job!);
    expect(server.heard).toHaveLength(1);
  });

  it('is left alone after five failures, and told what rested when it answers', async () => {
    server.answer = server.refuse;
    await setWebhook(server.url, 50);
    const jobs = await raise(5);
    for (const job of jobs) expect(await reasonOf(job)).toBe('failed status-500');
    const [rested] = await raise(1);
    await deliver().run(rested!);
    await expect(deliver().run(jobs[0]!)).rejects.toThrow('resting');
    expect(server.heard).toHaveLength(5);
    server.answer = server.ok;
    await county.sql('UPDATE delivery_target SET open_until = now()');
    await deliver().run(jobs[1]!);
    const woken = await toDeliver();
    expect(woken).toHaveLength(5);
    for (const job of woken) await deliver().run(job);
    expect(await states()).toEqual(Array.from({ length: 6 }, () => 'accepted'));
    await deliver().run(rested!);
    expect(server.heard).toHaveLength(11);
  });

  it('of one county holds up no other', async () => {
    server.answer = server.hang;
    const [job] = await raise();
    const other = await seedCounty(database().ownerUrl);
    const waiting = deliver().run(job!).catch(() => undefined);
    expect(await other.sql('SELECT 1 AS one FROM notice_delivery WHERE county_id = $1', [other.id])).toEqual([]);
    while (server.heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await work.transact(county.actors.chief, (tx) => tx.rows({ name: 'free', text: 'SELECT 1 FROM notice_delivery WHERE county_id = $1 FOR UPDATE NOWAIT' }, [county.id]));
    await waiting;
    await other.close();
  });
});

test('channels are the system administrator’s, and need a secret that the server keeps', async () => {
  const set = new SetNoticeChannels(work, new Set(['gateway']));
  const channels = { webhook: { url: 'https://gateway.example/', secret: 'other' }, digestOver: 3, digestAt: '09:00' };
  expect(await outcome(set.run({ actor: county.actors.chief }, channels))).toBe('permission.denied');
  expect(await outcome(set.run({ actor: admin() }, channels))).toBe('channel.unknown-secret');
  await set.run({ actor: admin() }, { ...channels, webhook: { url: 'https://gateway.example/x?token=1', secret: 'gateway' } });
  const [fact] = await county.sql(`SELECT body FROM trail_entry WHERE county_id = $1 ORDER BY id DESC LIMIT 1`, [county.id]);
  expect(JSON.parse(String(fact?.['body']))).toMatchObject({ fact: 'county.noticeChannelsSet', data: { host: 'https://gateway.example', digestOver: 3 } });
});
