import { CODE_TRIES, LETTERS_A_DAY } from '#domain/people/confirm-address';
import type { PersonActor } from '#domain/people/actor';
import { choiceOf } from '#engine/notice/choice.queries';
import { ConfirmAddress } from '#engine/notice/confirm-address';
import { Reader } from '#engine/core/reader';
import { AccessQueries } from '#engine/people/access.queries';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { type MailServer, openMailServer, textOf } from '#test/support/mail-server';
import { choose, give, mail, sms } from './choices';
import { openReceiver, type Receiver } from './receiver';
import { Stage } from './stage';

const database = useDatabase();
let stage: Stage;
let post: MailServer;
let gateway: Receiver;

beforeEach(async () => {
  stage = await Stage.open(database().ownerUrl);
  post = await openMailServer();
  gateway = await openReceiver();
  stage.secrets.set('mail', post.url).set('gateway', 'a-secret-of-the-tests');
  await stage.set({ email: { from: 'duban@example.gov.cn', secret: 'mail' }, sms: { url: gateway.url, secret: 'gateway' } });
});
afterEach(async () => {
  await Promise.all([post.close(), gateway.close()]);
  await stage.close();
});

const clerk = (): PersonActor => stage.county.actors.clerk;
const confirm = () => new ConfirmAddress(stage.work);
const ask = (by = clerk(), channel: 'email' | 'sms' = 'email') => confirm().ask({ actor: by }, channel);
const enter = (code: string, by = clerk(), channel: 'email' | 'sms' = 'email') => confirm().enter({ actor: by }, channel, code);
const codeIn = (text: string): string => /(?<!\d)\d{6}(?!\d)/.exec(text)![0];
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const shown = () => new Reader(stage.source).read(stage.county.id, (reading) => choiceOf(reading, clerk()));
/** As if everything written so far had been so much earlier. */
const earlier = (interval: string) =>
  stage.county.sql(`UPDATE address_letter SET created_at = created_at - $2::interval, expires_at = expires_at - $2::interval WHERE county_id = $1`, [stage.county.id, interval]);
const run = async (jobs: readonly Parameters<ReturnType<Stage['deliver']>['run']>[0][]) => {
  for (const job of jobs) await stage.deliver().run(job);
};

it('nothing goes to an address before the code that was sent there is entered; then everything', async () => {
  await give(stage, clerk(), mail('first'));
  await run(await stage.tell());
  expect([await stage.states(), post.taken]).toEqual([['email unconfirmed'], []]);
  await ask();
  expect(await stage.sendLetters()).toBe(1);
  const [letter] = post.taken;
  expect([letter!.to, letter!.from]).toEqual(['first@example.gov.cn', 'duban@example.gov.cn']);
  expect(textOf(letter!)).not.toMatch(/经办人|潼川/);
  expect((await shown()).codes.email).toEqual({ state: 'sent', reason: null });
  await enter(codeIn(textOf(letter!)));
  expect((await shown()).confirmed).toEqual({ email: true, sms: false });
  await run(await stage.tell({ kind: 'report.closing' }));
  expect(post.taken.map(({ to }) => to)).toEqual(['first@example.gov.cn', 'first@example.gov.cn']);
  expect(await outcome(ask())).toBe('address.confirmed');
  expect(await outcome(enter(codeIn(textOf(letter!))))).toBe('address.code-spent');
});

it('a number is confirmed through the adapter for short messages', async () => {
  await give(stage, clerk(), sms('13800000000'));
  await ask(clerk(), 'sms');
  await stage.sendLetters();
  const [{ body } = { body: '' }] = gateway.heard;
  const { to, text } = JSON.parse(body) as { to: string; text: string };
  await enter(codeIn(text), clerk(), 'sms');
  expect([to, (await shown()).confirmed]).toEqual(['13800000000', { email: false, sms: true }]);
});

it('a code is guessed at a few times, lasts half an hour, and ends with the next one', async () => {
  await give(stage, clerk(), mail('first'));
  await ask();
  await stage.sendLetters();
  const first = codeIn(textOf(post.taken[0]!));
  const guesses: string[] = [];
  for (let guess = 0; guess < CODE_TRIES; guess += 1) guesses.push(await outcome(enter(other(first))));
  expect(guesses).toEqual([...Array.from({ length: CODE_TRIES - 1 }, () => 'address.code-wrong'), 'address.code-spent']);
  expect(await outcome(enter(first))).toBe('address.code-spent');
  await earlier('61 seconds');
  await ask();
  await stage.sendLetters();
  const second = codeIn(textOf(post.taken[1]!));
  await earlier('31 minutes');
  expect([await outcome(enter(second)), (await shown()).codes.email?.state]).toEqual(['address.code-spent', 'spent']);
  await ask();
  await stage.sendLetters();
  if (first !== codeIn(textOf(post.taken[2]!))) expect(await outcome(enter(first))).toBe('address.code-wrong');
  await enter(codeIn(textOf(post.taken[2]!)));
});

it('many guesses at once are counted one by one', async () => {
  await give(stage, clerk(), mail('first'));
  await ask();
  await stage.sendLetters();
  const wrong = other(codeIn(textOf(post.taken[0]!)));
  const all = await Promise.all(Array.from({ length: 12 }, () => outcome(enter(wrong))));
  expect(all.filter((one) => one === 'address.code-wrong')).toHaveLength(CODE_TRIES - 1);
  expect(await outcome(enter(codeIn(textOf(post.taken[0]!))))).toBe('address.code-spent');
});

it('nobody mails strangers with it: a letter a minute, some a day by one person, some a day to one address', async () => {
  await give(stage, clerk(), mail('stranger'));
  await ask();
  expect(await outcome(ask())).toBe('request.too-many');
  for (let count = 1; count < LETTERS_A_DAY; count += 1) {
    await earlier('2 minutes');
    await ask();
  }
  await earlier('2 minutes');
  expect(await outcome(ask())).toBe('address.too-many');
  await give(stage, clerk(), mail('another'));
  expect(await outcome(ask())).toBe('address.too-many');
  // Nor does a second person to the first one's address.
  const { secondClerk } = stage.county.actors;
  await give(stage, secondClerk, mail('stranger'));
  expect(await outcome(ask(secondClerk))).toBe('address.too-many');
  await stage.sendLetters();
  expect(post.taken).toHaveLength(0); // each was replaced: by the next, the last by the other address
  await earlier('3 days');
  await ask(secondClerk);
  expect(await stage.county.sql('SELECT 1 FROM address_letter WHERE county_id = $1', [stage.county.id])).toHaveLength(1);
});

it('another address is not confirmed, and the old one is told that it was given up', async () => {
  await choose(stage, clerk(), mail('first'));
  await give(stage, clerk(), mail('second'));
  expect((await shown()).confirmed.email).toBe(false);
  await run(await stage.tell());
  await stage.sendLetters();
  expect(post.taken.map(({ to }) => to)).toEqual(['first@example.gov.cn']);
  expect(textOf(post.taken[0]!)).toContain('不再接收');
  expect(textOf(post.taken[0]!)).not.toContain('second@');
  // One that was never confirmed is told nothing: it may be a stranger's.
  await give(stage, clerk(), {});
  expect([await stage.sendLetters(), (await shown()).email.address]).toEqual([0, null]);
});

it('a delivery that waited when the address changed goes nowhere', async () => {
  await choose(stage, clerk(), mail('first'));
  const jobs = await stage.tell();
  await give(stage, clerk(), mail('second'));
  await run(jobs);
  expect([await stage.states(), post.taken.length]).toEqual([['email unconfirmed'], 0]);
});

it('a mailbox that is refused is said to whoever gave it, and is no incident; a server that fails is tried again', async () => {
  await give(stage, clerk(), mail('first'));
  post.manner = 'refuses-mailbox';
  await ask();
  await stage.sendLetters();
  expect((await shown()).codes.email).toEqual({ state: 'failed', reason: expect.stringMatching(/mailbox-refused|smtp-550/) });
  expect(await outcome(enter('123456'))).toBe('address.code-spent');
  await earlier('2 minutes');
  post.manner = 'refuses';
  await ask();
  const [job] = await stage.county.sql(`SELECT payload FROM outbox WHERE county_id = $1 AND job = 'address.letter'`, [stage.county.id]);
  await expect(stage.sendLetters()).rejects.toThrow('smtp-451');
  post.manner = 'takes';
  await stage.letters().run(job!['payload'] as never);
  await stage.letters().run(job!['payload'] as never);
  expect(post.taken).toHaveLength(1);
  await enter(codeIn(textOf(post.taken[0]!)));
});

it('no code and no address stands in a queue, an entry of the trail, or a log of what was asked; acting for somebody it is refused', async () => {
  await give(stage, clerk(), mail('first'));
  await ask();
  const [kept] = await stage.county.sql(
    `SELECT (SELECT string_agg(body, '') FROM trail_entry WHERE county_id = $1) || (SELECT string_agg(payload::text, '') FROM outbox WHERE county_id = $1) AS said`,
    [stage.county.id],
  );
  await stage.sendLetters();
  const code = codeIn(textOf(post.taken[0]!));
  const [letter] = await stage.county.sql('SELECT l::text AS row FROM address_letter l WHERE county_id = $1', [stage.county.id]);
  expect([String(kept!['said']).includes('example'), String(letter!['row']).includes(code)]).toEqual([false, false]);
  const acting = { ...clerk(), actingFor: stage.county.actors.head.personId };
  expect(await outcome(Promise.resolve().then(() => ask(acting)))).toBe('session.acting');
});

it('the system administrator sees who has none, never an address', async () => {
  const { actors } = stage.county;
  await choose(stage, actors.clerk, mail('first'));
  await give(stage, actors.secondClerk, mail('second'));
  const accounts = new AccessQueries(new Reader(stage.source));
  const outside = async (untold: boolean) => {
    const { items } = await accounts.accounts(stage.admin, { limit: 200, untold });
    expect(JSON.stringify(items)).not.toContain('example');
    return new Map(items.map(({ personId, outside: one }) => [personId, one]));
  };
  const all = await outside(false);
  expect([actors.clerk, actors.secondClerk, actors.head].map(({ personId }) => all.get(personId))).toEqual(['confirmed', 'unconfirmed', 'none']);
  const untold = await outside(true);
  expect([untold.has(actors.clerk.personId), untold.has(actors.secondClerk.personId), untold.size]).toEqual([false, true, all.size - 1]);
});
