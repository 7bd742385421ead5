import { createHmac } from 'node:crypto';
import type { OutsideChannel } from '#domain/ledger/proof';
import { signatureOf } from '#platform/webhook/post-webhook';
import { useDatabase } from '#test/support/database';
import { choose, mail, sms } from './choices';
import { MAIL_MANNERS, type MailServer, openMailServer, textOf } from '#test/support/mail-server';
import { type Manner, MANNERS, openBabbler, openReceiver, type Receiver } from './receiver';
import { SECONDS, Stage } from './stage';

const database = useDatabase();
let stage: Stage;
let receiver: Receiver;
let post: MailServer;

beforeEach(async () => {
  stage = await Stage.open(database().ownerUrl);
  receiver = await openReceiver();
  post = await openMailServer();
  stage.secrets.set('gateway', 'a-secret-of-the-tests').set('wecom', '693a91f6-7000-4bc4-97a0-0ec2aaaaaaaa').set('dingtalk', 'token-of-the-tests:SEC0123456789').set('mail', post.url);
});
afterEach(async () => {
  await Promise.all([receiver.close(), post.close()]);
  await stage.close();
});

const at = (secret: string, url = receiver.url) => ({ url, secret });
const mailed = { from: 'duban@example.gov.cn', secret: 'mail' };
const NAMES = /经办人|负责人|副县长|主任/;

describe('what goes out', () => {
  it('to robots is a sentence of unit and task, signed as their makers want it', async () => {
    await stage.set({ wecom: at('wecom'), dingtalk: at('dingtalk') });
    for (const job of await stage.tell({ kind: 'assignment.urged' })) await stage.deliver().run(job);
    const [wecom, dingtalk] = [receiver.heard.find(({ url }) => url.searchParams.has('key')), receiver.heard.find(({ url }) => url.searchParams.has('sign'))];
    expect(wecom!.url.search).toBe('?key=693a91f6-7000-4bc4-97a0-0ec2aaaaaaaa');
    const sign = createHmac('sha256', 'SEC0123456789').update(`${SECONDS}000\nSEC0123456789`).digest('base64');
    expect(Object.fromEntries(dingtalk!.url.searchParams)).toEqual({ access_token: 'token-of-the-tests', timestamp: `${SECONDS}000`, sign });
    for (const { body } of receiver.heard) {
      const { msgtype, text } = JSON.parse(body) as { msgtype: string; text: { content: string } };
      expect(msgtype).toBe('text');
      expect(text.content).toMatch(/^【督办】潼川镇：催办：第\d+项 .+ https:\/\/duban\.example\.gov\.cn\/assignments\/[0-9a-f-]{36}$/);
    }
    expect(receiver.heard).toHaveLength(2);
  });

  it('by mail and short message reaches who chose it, in his language, and is proved for him alone', async () => {
    const { actors } = stage.county;
    await stage.set({ email: mailed, sms: at('gateway') });
    await choose(stage, actors.clerk, { ...mail('first'), ...sms('13800000000') });
    await choose(stage, actors.secondClerk, { ...mail('second'), language: 'en' });
    await choose(stage, actors.nextClerk, mail('elsewhere'));
    for (const job of await stage.tell({ kind: 'report.sentBack' })) await stage.deliver().run(job);
    expect(post.taken.map(({ to }) => to).toSorted()).toEqual(['first@example.gov.cn', 'second@example.gov.cn']);
    const [zh, en] = post.taken.toSorted((one, two) => one.to.localeCompare(two.to));
    expect(textOf(zh!)).toMatch(/^【督办】潼川镇：提交的完成情况被退回/);
    expect(textOf(en!)).toMatch(/^\[Duban\] 潼川镇: A completion was sent back/);
    expect([zh!.user, zh!.from]).toEqual(['duban', 'duban@example.gov.cn']);
    const told = JSON.parse(receiver.heard[0]!.body) as Record<string, string>;
    expect(Object.keys(told)).toEqual(['to', 'text', 'key']);
    expect([told['to'], receiver.heard[0]!.headers['idempotency-key']]).toEqual(['13800000000', told['key']]);
    expect(receiver.heard[0]!.headers['x-duban-signature']).toBe(signatureOf({ secret: 'a-secret-of-the-tests', seconds: SECONDS, body: receiver.heard[0]!.body }));
    const proofs = await stage.county.sql(`SELECT person_id, channel, state FROM notice_proof WHERE county_id = $1 AND channel <> 'in-app' ORDER BY channel, person_id, state`, [stage.county.id]);
    expect(proofs.filter(({ person_id: person }) => person === actors.clerk.personId).map(({ channel, state }) => [channel, state].map(String).join(' '))).toEqual(['email accepted', 'email sent', 'sms accepted', 'sms sent']);
    expect(proofs).toHaveLength(6);
  });

  it('names nobody, and no address is in the trail', async () => {
    await stage.set({ webhook: at('gateway'), wecom: at('wecom'), email: mailed, sms: at('gateway') });
    await choose(stage, stage.county.actors.clerk, { ...mail('first'), ...sms('13800000000') });
    for (const job of await stage.tell({ kind: 'slip.issued' })) await stage.deliver().run(job);
    expect([receiver.heard.length, post.taken.length]).toEqual([3, 1]);
    expect(receiver.heard.filter(({ body }) => NAMES.test(body))).toEqual([]);
    expect(NAMES.test(post.taken[0]!.raw + textOf(post.taken[0]!))).toBe(false);
    const trail = await stage.county.sql(`SELECT body FROM trail_entry WHERE county_id = $1 AND (body LIKE '%13800000000%' OR body LIKE '%first@%' OR body LIKE '%a-secret%')`, [stage.county.id]);
    expect(trail).toEqual([]);
  });
});

const GROUP: readonly [OutsideChannel, string][] = [['webhook', 'gateway'], ['wecom', 'wecom'], ['dingtalk', 'dingtalk'], ['sms', 'gateway']];
/** A gateway that answers 2xx has taken it, whatever it says; the others have to say so. */
const BELIEVED: Readonly<Record<string, readonly Manner[]>> = { webhook: ['lies', 'garbles'] };

describe.each(GROUP)('a receiver of %s', (channel, secret) => {
  const reasons: Readonly<Record<Manner, RegExp>> = {
    ...{ takes: /^$/, hangs: /^timeout$/, fails: /^status-500$/, redirects: /^redirect$/, lies: /^(errcode-93000|refused-no-credit)$/ },
    ...{ garbles: /^answer-garbage$/, cuts: /^(answer-broken|econnreset)$/, drips: /^timeout$/, floods: /^answer-too-large$/ },
  };
  it.each(MANNERS)('that %s is believed only when it took it, and nothing is followed', async (manner) => {
    await stage.set({ [channel]: at(secret) });
    await choose(stage, stage.county.actors.clerk, channel === 'sms' ? sms('13800000000') : {});
    receiver.manner = manner;
    const [job] = await stage.tell();
    const taken = manner === 'takes' || (BELIEVED[channel] ?? []).includes(manner);
    const outcome = await stage.deliver().run(job!).then(() => 'done', (error: Error) => error.message);
    expect(outcome === 'done').toBe(taken);
    const [state] = await stage.states();
    expect(state).toMatch(taken ? /accepted$/ : / failed /);
    if (!taken) expect(state!.split(' ')[2]).toMatch(reasons[manner]);
    expect(receiver.heard.map(({ url }) => url.pathname)).toEqual(['/in']);
  });

  it('inside is never connected to, unless the operator allows it', async () => {
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]']) {
      await stage.set({ [channel]: at(secret, receiver.url.replace('127.0.0.1', host)) });
      await choose(stage, stage.county.actors.clerk, channel === 'sms' ? sms('13800000000') : {});
      for (const job of await stage.tell()) await expect(stage.deliver(false).run(job)).rejects.toThrow('inside-address');
    }
    expect(receiver.connections).toBe(0);
  });
});

describe('a mail server', () => {
  it.each(MAIL_MANNERS)('that %s', async (manner) => {
    await stage.set({ email: mailed });
    await choose(stage, stage.county.actors.clerk, mail('first'));
    post.manner = manner;
    const [job] = await stage.tell();
    const failed = await stage.deliver().run(job!).then(() => false, () => true);
    expect(failed).toBe(manner !== 'takes');
    const reasons = { takes: 'email accepted', hangs: 'email failed timeout', 'hangs-after-data': 'email failed timeout', refuses: 'email failed smtp-451', 'refuses-mailbox': 'email failed smtp-550' };
    expect(await stage.states()).toEqual([reasons[manner]]);
    if (!failed) return;
    post.manner = 'takes';
    await stage.deliver().run(job!);
    expect(post.taken).toHaveLength(1);
    // What a mailbox knows a repetition by is the same.
    expect(new Set([...post.seen, ...post.taken.map(({ id }) => id)]).size).toBe(1);
  });

  it('that speaks something else, or is not there, has not taken it', async () => {
    const babbler = await openBabbler();
    await stage.set({ email: mailed });
    await choose(stage, stage.county.actors.clerk, mail('first'));
    for (const url of [babbler.url, 'smtp://127.0.0.1:9', 'smtp://duban:wrong-password@' + new URL(post.url).host + '?tls=none']) {
      stage.secrets.set('mail', url);
      const [job] = await stage.tell();
      await expect(stage.deliver().run(job!)).rejects.toThrow('did not take');
    }
    expect(post.taken).toEqual([]);
    await babbler.close();
  });
});
