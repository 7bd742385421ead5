import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import { openPeopleCounty, PASSWORD, type PeopleCounty, rowCounts } from '#test/support/people-county';
import type { Call } from '../core/call';
import { ChangePassword } from './change-password';
import { CreateAccount } from './create-account';
import { createCounty } from './create-county';
import { EndSession } from './end-session';
import { InviteAccounts } from './invite-accounts';
import { SignIn } from './sign-in';

let database: ClonedDatabase;
let county: PeopleCounty;
let system: Call;

beforeAll(async () => {
  database = await cloneDatabase();
  county = await openPeopleCounty(database);
  system = { actor: (await county.signIn('system-admin')).actor };
});
afterAll(async () => {
  await county.close();
  await database.drop();
});

const facts = async (): Promise<unknown[]> =>
  (await county.sql('SELECT fact FROM trail_entry ORDER BY at DESC, id DESC LIMIT 2')).map((row) => row['fact']);
const today = async () => county.reader.read(county.id, async (reading) => reading.today);

async function newAccount(login: string, role?: 'clerk' | 'leader'): Promise<string> {
  const input = { person: { name: '测试员' }, unitId: county.unitId, login, machine: false };
  const { id } = await new CreateAccount(county.work).run(system, input);
  const [invitation] = await new InviteAccounts(county.work).run(system, [id]);
  await new InviteAccounts(county.work).activate(invitation!.token, PASSWORD);
  const term = { since: await today(), until: null };
  if (role) await county.giveRole({ accountId: id, role, unitId: county.unitId, ...term });
  return id;
}

describe('a county bootstrapped', () => {
  it('has three officers with one role each, and no code is created twice', async () => {
    for (const login of ['system-admin', 'security-admin', 'audit-admin']) {
      const { actor } = await county.signIn(login);
      expect(actor.grants).toEqual([{ role: login, unitId: county.unitId, countyWide: true }]);
    }
    const before = await rowCounts(county);
    const again = createCounty(county.owner, { code: county.code, name: '又一个', kind: 'real' });
    await expect(again).rejects.toMatchObject({ code: 'county.code-taken' });
    expect(await rowCounts(county)).toEqual(before);
  });
});

describe('signing in', () => {
  it.each([
    ['510799', 'nobody', PASSWORD],
    ['999999', 'system-admin', PASSWORD],
    ['510799', 'audit-admin', 'not the password'],
  ])('county %s, login %s: wrong is wrong alike', async (code, login, password) => {
    const run = new SignIn(county.app, county.reader, county.work).run({ county: code, login, password, label: '' });
    await expect(run).rejects.toMatchObject({ code: 'session.bad-credentials' });
  });

  it('locks after five failures, and the right password does not open it', async () => {
    await newAccount('locked-one');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(county.signIn('locked-one', 'wrong wrong')).rejects.toMatchObject({
        code: 'session.bad-credentials',
      });
    }
    expect(await facts()).toEqual(expect.arrayContaining(['account.lockedOut', 'session.refused']));
    const refusal = { code: 'session.locked-out', details: { minutes: 15 } };
    await expect(county.signIn('locked-one')).rejects.toMatchObject(refusal);
    await county.sql(`UPDATE account SET locked_until = now() - interval '1 second' WHERE login = 'locked-one'`);
    expect((await county.signIn('locked-one')).actor.kind).toBe('person');
  });

  it('a one-time link works once', async () => {
    const id = await newAccount('link-once');
    const [first] = await new InviteAccounts(county.work).run(system, [id]);
    const [second] = await new InviteAccounts(county.work).run(system, [id]);
    const invite = new InviteAccounts(county.work);
    await expect(invite.activate(first!.token, PASSWORD)).rejects.toMatchObject({ code: 'invitation.spent' });
    await expect(invite.activate(second!.token, 'short')).rejects.toMatchObject({ code: 'account.weak-password' });
    await invite.activate(second!.token, PASSWORD);
    await expect(invite.activate(second!.token, PASSWORD)).rejects.toMatchObject({ code: 'invitation.spent' });
    await expect(invite.activate(`9${second!.token}`, PASSWORD)).rejects.toMatchObject({ code: 'invitation.spent' });
  });
});

describe('a session', () => {
  const isOver = (token: string) =>
    expect(county.sessions.actorOf(token)).rejects.toMatchObject({ code: 'session.ended' });

  it.each(['', 'x', '1.short', `1.${'a'.repeat(43)}`, `2000000000.${'a'.repeat(43)}`, `77.${'a'.repeat(43)}`])(
    '%s is no token',
    isOver,
  );

  it('ends at once when signed out, disabled, idle, over, or changed elsewhere', async () => {
    const id = await newAccount('ends-at-once');
    const [out, idle, over, elsewhere, here] = await Promise.all(
      Array.from({ length: 5 }, () => county.signIn('ends-at-once')),
    );
    const call = { actor: here!.actor };
    await new EndSession(county.work).one(call, out!.sessionId);
    await isOver(out!.token);
    await county.sql(`UPDATE session SET idle_until = now() WHERE id = $1`, [idle!.sessionId]);
    await isOver(idle!.token);
    await county.sql(`UPDATE session SET expires_at = now() WHERE id = $1`, [over!.sessionId]);
    await isOver(over!.token);
    const change = new ChangePassword(county.reader, county.work);
    const wrong = change.run(call, here!.sessionId, { current: 'not this one', next: 'another good password' });
    await expect(wrong).rejects.toMatchObject({ code: 'session.bad-credentials' });
    await county.sessions.actorOf(elsewhere!.token);
    await change.run(call, here!.sessionId, { current: PASSWORD, next: 'another good password' });
    await isOver(elsewhere!.token);
    await county.sessions.actorOf(here!.token);
    await new CreateAccount(county.work).disable(system, id);
    await isOver(here!.token);
  });

  it('is noted as used at most once a minute', async () => {
    const { token, sessionId } = await county.signIn('audit-admin');
    const seen = async () =>
      (await county.sql('SELECT seen_at::text FROM session WHERE id = $1', [sessionId]))[0]!['seen_at'];
    const first = await seen();
    await county.sessions.actorOf(token);
    expect(await seen()).toBe(first);
    await county.sql(
      `UPDATE session SET seen_at = now() - interval '2 minutes', idle_until = now() + interval '1 minute' WHERE id = $1`,
      [sessionId],
    );
    await county.sessions.actorOf(token);
    const [row] = await county.sql(
      `SELECT idle_until > now() + interval '100 minutes' AS longer FROM session WHERE id = $1`,
      [sessionId],
    );
    expect(row).toEqual({ longer: true });
  });

  it('many asked for together each get their own actor', async () => {
    const tokens = await Promise.all(
      ['system-admin', 'security-admin', 'audit-admin'].map((login) => county.signIn(login)),
    );
    const asked = Array.from({ length: 300 }, (_, index) => tokens[index % 3]!);
    const found = await Promise.all(asked.map(({ token }) => county.sessions.actorOf(token)));
    expect(found.map((one) => one.sessionId)).toEqual(asked.map((one) => one.sessionId));
  });
});
