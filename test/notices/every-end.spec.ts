import { useDatabase } from '#test/support/database';
import { choose, mail, sms } from './choices';
import { type MailServer, openMailServer } from '#test/support/mail-server';
import { type Manner, MANNERS, openReceiver, type Receiver } from './receiver';
import { Stage } from './stage';

const database = useDatabase();
let stage: Stage;
let post: MailServer;
let receivers: Receiver[];

beforeEach(async () => {
  stage = await Stage.open(database().ownerUrl);
  post = await openMailServer();
  receivers = [];
  stage.secrets.set('mail', post.url);
});
afterEach(async () => {
  await Promise.all([post.close(), ...receivers.map((receiver) => receiver.close())]);
  await stage.close();
});

const GROUP = ['webhook', 'wecom', 'dingtalk', 'sms'] as const;
const HARMFUL = MANNERS.filter((manner) => manner !== 'takes');

async function open(channel: string, manner: Manner): Promise<{ readonly url: string; readonly secret: string }> {
  const receiver = await openReceiver(manner);
  receivers.push(receiver);
  stage.secrets.set(channel, `token-of-${channel}:a-secret-of-the-tests`);
  return { url: receiver.url, secret: channel };
}

/** Hands all jobs to workers on a real queue, and waits until each has its verdict. */
async function work(): Promise<void> {
  const jobs = await stage.told();
  const { queues, consumer } = stage.consume(database().ownerUrl);
  try {
    for (let waiting = jobs; ; waiting = await stage.toDeliver()) {
      await queues.addAll(waiting.map((payload) => ({ name: 'notice.deliver' as const, payload })));
      const [left] = await stage.county.sql(
        `SELECT count(*)::integer AS n FROM notice_delivery d WHERE d.county_id = $1 AND d.state IN ('queued', 'failed', 'resting') AND NOT EXISTS (
           SELECT 1 FROM incident i WHERE i.county_id = $1 AND i.payload ->> 'notice' = d.notice_id::text
             AND coalesce(i.payload ->> 'channel', 'webhook') = d.channel)`,
        [stage.county.id],
      );
      if (left!['n'] === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await consumer.close();
    await queues.close();
  }
}

describe.each([0, 3, 6])('receivers of every manner, from the %ith on', (shift) => {
  it('leave each notice delivered or as an incident, and none is taken twice under one key', async () => {
    const channels = Object.fromEntries(await Promise.all(GROUP.map(async (channel, place) => [channel, await open(channel, HARMFUL[(shift + place) % HARMFUL.length]!)] as const)));
    await stage.set({ ...channels, email: { from: 'duban@example.gov.cn', secret: 'mail' } });
    await choose(stage, stage.county.actors.clerk, { ...mail('first'), ...sms('13800000000') });
    await stage.raise({ count: 2 });
    const half = setInterval(() => {
      // After some attempts each of them comes to its senses.
      for (const receiver of receivers) if (receiver.heard.length >= 3) receiver.manner = 'takes';
    }, 5);
    await work();
    clearInterval(half);
    const states = await stage.states();
    expect(states).toHaveLength(10);
    const ended = await stage.county.sql(
      `SELECT d.channel, d.state, EXISTS (SELECT 1 FROM incident i WHERE i.county_id = $1 AND i.payload ->> 'notice' = d.notice_id::text
         AND coalesce(i.payload ->> 'channel', 'webhook') = d.channel) AS incident
       FROM notice_delivery d WHERE d.county_id = $1 AND d.state <> 'spread'`,
      [stage.county.id],
    );
    expect(ended.filter(({ state, incident }) => (state === 'accepted') === incident)).toEqual([]);
    expect(post.taken).toHaveLength(2);
    for (const { heard } of receivers) {
      const keys = heard.filter(({ taken }) => taken).map(({ headers, body }) => headers['idempotency-key'] ?? body);
      const once = heard.some(({ headers }) => headers['idempotency-key'] !== undefined);
      if (once) expect(new Set(keys).size).toBe(keys.length);
      // Nobody was sent on to another address.
      expect(heard.filter(({ url }) => url.pathname !== '/in')).toEqual([]);
    }
  }, 120_000);
});

it('a receiver that never comes to its senses leaves an incident for each, with what it was and why', async () => {
  await stage.set({ wecom: await open('wecom', 'lies'), webhook: await open('webhook', 'redirects') });
  await stage.raise();
  await work();
  const incidents = await stage.county.sql(`SELECT payload ->> 'channel' AS channel, reason, attempts FROM incident WHERE county_id = $1 ORDER BY 1 NULLS FIRST`, [stage.county.id]);
  expect(incidents.map(({ channel }) => channel)).toEqual([null, 'wecom']);
  expect(incidents.every(({ attempts, reason }) => attempts === 10 && /redirect|errcode-93000|resting/.test(String(reason)))).toBe(true);
}, 120_000);
