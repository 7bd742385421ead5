import { SeeNotice } from '#engine/notice/see-notice';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { choose, mail, sms } from './choices';
import { type MailServer, openMailServer, textOf } from '#test/support/mail-server';
import { openReceiver, type Receiver } from './receiver';
import { Stage } from './stage';

const database = useDatabase();
const HOURS = { from: '08:30', until: '17:30' };
let stage: Stage;
let receiver: Receiver;
let post: MailServer;

beforeEach(async () => {
  stage = await Stage.open(database().ownerUrl);
  receiver = await openReceiver();
  post = await openMailServer();
  stage.secrets.set('gateway', 'a-secret-of-the-tests').set('mail', post.url);
});
afterEach(async () => {
  await Promise.all([receiver.close(), post.close()]);
  await stage.close();
});

const webhook = () => ({ url: receiver.url, secret: 'gateway' });
const email = { from: 'duban@example.gov.cn', secret: 'mail' };
const run = async (jobs: readonly Parameters<ReturnType<Stage['deliver']>['run']>[0][]) => {
  for (const job of jobs) await stage.deliver().run(job);
};

describe('office hours', () => {
  it('hold what comes at night until the next working day begins, however long the holiday', async () => {
    await stage.set({ webhook: webhook(), hours: HOURS });
    // Friday night before the holiday of May 2023: Saturday to Wednesday are closed.
    await stage.county.setClock('2023-04-28T14:00:00Z');
    await run(await stage.tell());
    expect([await stage.states(), receiver.heard.length]).toEqual([['webhook quiet'], 0]);
    for (const day of ['04-29', '04-30', '05-01']) {
      await stage.county.setClock(`2023-${day}T00:30:00Z`);
      await stage.open();
      await run(await stage.toDeliver());
    }
    expect([await stage.states(), receiver.heard.length]).toEqual([['webhook quiet'], 0]);
    await stage.county.setClock('2023-05-04T00:30:00Z');
    await stage.open();
    await run(await stage.toDeliver());
    expect([await stage.states(), receiver.heard.length]).toEqual([['webhook accepted'], 1]);
  });

  it('let it go once when they begin', async () => {
    await stage.set({ webhook: webhook(), hours: HOURS });
    await stage.county.setClock('2023-03-15T14:00:00Z');
    await run(await stage.tell());
    await stage.county.setClock('2023-03-16T00:30:00Z');
    expect([await stage.open(), await stage.open()]).toEqual([1, 0]);
    await run(await stage.toDeliver());
    expect([await stage.states(), receiver.heard.length]).toEqual([['webhook accepted'], 1]);
  });

  it('must end after they begin', async () => {
    expect(await outcome(stage.set({ hours: { from: '17:30', until: '08:30' } }))).toBe('channel.hours-order');
  });
});

describe('a choice', () => {
  it('is told of nothing that he opened meanwhile, nothing after he turned it off, and everything as it comes', async () => {
    const { actors } = stage.county;
    await stage.set({ email, hours: HOURS });
    await stage.county.setClock('2023-03-15T14:00:00Z');
    await choose(stage, actors.clerk, mail('first'));
    await choose(stage, actors.secondClerk, mail('second'));
    await run(await stage.tell());
    const [notice] = await stage.county.sql('SELECT id FROM notice WHERE county_id = $1', [stage.county.id]);
    await new SeeNotice(stage.work).run({ actor: actors.clerk }, String(notice!['id']));
    await choose(stage, actors.secondClerk, {});
    await stage.county.setClock('2023-03-16T01:00:00Z');
    await stage.open();
    await run(await stage.toDeliver());
    expect([await stage.states(), post.taken.length]).toEqual([['email off', 'email seen'], 0]);
  });

  it('of once a day brings what is signed for at once, and the rest in one mail in the morning', async () => {
    await stage.set({ email });
    await choose(stage, stage.county.actors.clerk, mail('first', 'digest'));
    await run(await stage.tell({ count: 3 }));
    await run(await stage.tell({ kind: 'report.sentBack' }));
    expect(post.taken.map((one) => textOf(one).slice(0, 20))).toEqual([expect.stringContaining('提交的完成情况被退回')]);
    await stage.county.setClock('2023-03-16T01:00:00Z');
    expect(await stage.digest()).toBe(1);
    await run(await stage.told());
    expect(post.taken).toHaveLength(2);
    expect(textOf(post.taken[1]!)).toContain('3条提醒合并告知');
    expect(await stage.states()).toEqual(['email accepted', 'email accepted', 'email folded', 'email folded', 'email folded']);
  });

  it('of once a day brings one that no digest tells by itself', async () => {
    await stage.set({ email });
    await choose(stage, stage.county.actors.clerk, mail('first', 'digest'));
    await run(await stage.tell());
    expect(await stage.states()).toEqual(['email gathered']);
    await stage.county.setClock('2023-03-16T01:00:00Z');
    expect(await stage.digest()).toBe(0);
    await run(await stage.told());
    expect([await stage.states(), post.taken.length]).toEqual([['email accepted'], 1]);
    // Over the holiday of May 2023 as well, which is longer than anything is sent late.
    await stage.county.sql('UPDATE notice SET seen_at = created_at WHERE county_id = $1', [stage.county.id]);
    await stage.county.setClock('2023-04-28T14:00:00Z');
    await run(await stage.tell());
    await stage.county.setClock('2023-05-04T01:00:00Z');
    await stage.digest();
    await run(await stage.told());
    expect([await stage.states(), post.taken.length]).toEqual([['email accepted', 'email accepted'], 2]);
  });

  it('is refused where the county has no such channel, or there is nowhere to go', async () => {
    const { clerk } = stage.county.actors;
    await stage.set({ email });
    expect(await outcome(choose(stage, clerk, sms('13800000000')))).toBe('notice.channel-not-offered');
    expect(await outcome(choose(stage, clerk, { email: { way: 'each', address: null } }))).toBe('notice.address-missing');
    const acting = { ...clerk, actingFor: stage.county.actors.head.personId };
    expect(await outcome(choose(stage, acting, mail('first')))).toBe('session.acting');
  });
});

test('a frame says what the county wants around the sentence, and knows four places', async () => {
  await stage.set({ email, frames: { zh: '{county}督查室提醒{unit}：{sentence}', en: '{sentence}' } });
  await choose(stage, stage.county.actors.clerk, mail('first'));
  await run(await stage.tell());
  expect(textOf(post.taken[0]!)).toMatch(/^测试县督查室提醒潼川镇：本期进展报告尚未提交：第\d+项 /);
  expect(await outcome(stage.set({ frames: { zh: '{sentence}{person}', en: '{sentence}' } }))).toBe('channel.bad-frame');
  expect(await outcome(stage.set({ frames: { zh: '请看', en: '{sentence}' } }))).toBe('channel.bad-frame');
});
