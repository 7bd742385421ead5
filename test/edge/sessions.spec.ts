import { useApi, dataFolder, startApp } from '#test/support/api';
import { asker } from '#test/support/api-ask';
import type { Ask, Asked } from '#test/support/api-ask';
import { cloneDatabase } from '#test/support/database';
import { Client } from 'pg';
import { FAILURES_BEFORE_LOCK } from '#domain/people/sign-in';
import { operationsOf } from './operations';
import { givePasswords, PASSWORD } from './passwords';

const api = useApi();
const ME: Ask = { method: 'GET', path: '/api/v1/me' };
beforeAll(() => givePasswords(api().home));

function signIn(login: string, password = PASSWORD, more: Partial<Ask> = {}): Promise<Asked> {
  const body = { county: api().home.county.code, login, password, bearer: true };
  return api().ask({ method: 'POST', path: '/api/v1/sessions', body, ...more });
}

const tokenOf = ({ body }: Asked): { token: string } => ({ token: (body as { token: string }).token });
const sessionOf = ({ body }: Asked): string => (body as { sessionId: string }).sessionId;
const move = (id: string, changes: string) => api().owner.query(`UPDATE session SET ${changes} WHERE id = $1`, [id]);

describe('a session', () => {
  it('ends when nobody used it for so long, and when its time is over', async () => {
    for (const times of [`idle_until = now() - interval '1 second'`, `expires_at = now() - interval '1 second'`]) {
      const begun = await signIn('clerk');
      expect((await api().ask(ME, tokenOf(begun))).status).toBe(200);
      await move(sessionOf(begun), times);
      expect(await api().ask(ME, tokenOf(begun))).toMatchObject({ status: 401, code: 'session.ended' });
    }
  });

  it('goes on while it is used, never past its time', async () => {
    const begun = await signIn('clerk');
    await move(sessionOf(begun), `seen_at = now() - interval '5 minutes', idle_until = now() + interval '1 minute'`);
    expect((await api().ask(ME, tokenOf(begun))).status).toBe(200);
    const left = `SELECT idle_until > now() + interval '110 minutes' AS longer, idle_until <= expires_at AS within FROM session WHERE id = $1`;
    expect((await api().owner.query(left, [sessionOf(begun)])).rows).toEqual([{ longer: true, within: true }]);
    await move(sessionOf(begun), `seen_at = now() - interval '5 minutes', expires_at = now() + interval '3 minutes'`);
    await api().ask(ME, tokenOf(begun));
    expect((await api().owner.query(left, [sessionOf(begun)])).rows).toEqual([{ longer: false, within: true }]);
  });

  it('is over at once when it is revoked, its account disabled; a role, when it is taken', async () => {
    const [first, second] = [await signIn('otherclerk'.replace('c', 'C')), await signIn('clerk')];
    expect(first.status).toBe(401);
    const other = await signIn('clerk');
    await api().ask({ method: 'DELETE', path: `/api/v1/sessions/${sessionOf(other)}` }, tokenOf(second));
    expect(await api().ask(ME, tokenOf(other))).toMatchObject({ status: 401, code: 'session.ended' });
    const { people, county } = api().home;
    const units = { method: 'POST', path: '/api/v1/posts', body: { unitId: county.units.office, title: '某职务', leader: false } } as const;
    expect((await api().ask(units, 'systemAdmin')).status).toBe(201);
    await county.sql('UPDATE role_grant SET revoked_at = now() WHERE account_id = $1', [people.systemAdmin.accountId]);
    expect(await api().ask(units, 'systemAdmin')).toMatchObject({ status: 403, code: 'permission.denied' });
    await county.sql('UPDATE role_grant SET revoked_at = NULL WHERE account_id = $1', [people.systemAdmin.accountId]);
    const disable = { method: 'POST', path: `/api/v1/accounts/${people.farClerk.accountId}/disable` } as const;
    expect((await api().ask(disable, 'systemAdmin')).status).toBe(204);
    expect(await api().ask(ME, 'farClerk')).toMatchObject({ status: 401, code: 'session.ended' });
  });

  it('of one county is none of another', async () => {
    const { token } = tokenOf(await signIn('clerk'));
    const foreign = `${api().foreign.county.id}.${token.split('.')[1]}`;
    expect(await api().ask(ME, { token: foreign })).toMatchObject({ status: 401, code: 'session.ended' });
  });
});

describe('a browser’s cookie', () => {
  it('changes nothing without the page’s header, on any route', async () => {
    const begun = await signIn('clerk', PASSWORD, { body: { county: api().home.county.code, login: 'clerk', password: PASSWORD } });
    const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? '';
    const wrong: string[] = [];
    const before = await api().rows();
    for (const { id, method, path, action } of operationsOf(api().document)) {
      if (method === 'GET' || action === 'open') continue;
      const answer = await api().ask({ method, path: path.replace(/\{\w+\}/g, '01a209fb-0000-7000-8000-000000000000'), headers: { cookie } });
      if (answer.status !== 403 || answer.code !== 'session.csrf') wrong.push(`${id}: ${answer.status} ${answer.code}`);
    }
    expect(wrong).toEqual([]);
    expect(await api().rows()).toEqual(before);
    expect((await api().ask({ ...ME, headers: { cookie } })).status).toBe(200);
    const out = await api().ask({ method: 'DELETE', path: '/api/v1/sessions/current', headers: { cookie, 'x-duban-page': '1' } });
    expect(out.status).toBe(204);
    expect((await api().ask({ ...ME, headers: { cookie } })).status).toBe(401);
  });
});

describe('guessing', () => {
  it('is slowed from one address, with the time to wait, and nobody else is', async () => {
    const fill = `INSERT INTO throttle (bucket, window_start, hits)
      SELECT 'sign-in:10.99.0.1', date_bin('60 seconds', now(), 'epoch') + n * interval '60 seconds', 100000 FROM generate_series(0, 1) n`;
    await api().owner.query(fill);
    const refused = await signIn('clerk', PASSWORD, { from: '10.99.0.1' });
    expect([refused.status, refused.code]).toEqual([429, 'request.too-many']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await signIn('clerk', PASSWORD, { from: '10.99.0.2' })).status).toBe(201);
  });

  it('locks the account, for the right password too, until its time is over', async () => {
    const { accountId } = api().home.people.inspector;
    for (let count = 0; count < FAILURES_BEFORE_LOCK; count += 1) {
      expect((await signIn('inspector', 'wrong')).code).toMatch(/^session\.(bad-credentials|locked-out)$/);
    }
    const locked = await signIn('inspector');
    expect([locked.status, locked.code]).toEqual([429, 'session.locked-out']);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(60);
    await api().owner.query(`UPDATE account SET locked_until = now() - interval '1 second' WHERE id = $1`, [accountId]);
    expect((await signIn('inspector')).status).toBe(201);
  });
});

describe('readiness', () => {
  it('is told while it can serve, and only then; a silent database is an answer, not a silence', async () => {
    const database = await cloneDatabase();
    const folder = dataFolder();
    const app = await startApp(database.ownerUrl, folder.path);
    const ask = asker(app, {});
    const ready = async () => {
      const from = performance.now();
      const { status, body } = await ask({ method: 'GET', path: '/health/ready' });
      return { status, problems: (body as { problems: readonly string[] }).problems, inTime: performance.now() - from < 4000 };
    };
    const owner = new Client({ connectionString: database.ownerUrl });
    try {
      expect(await ready()).toEqual({ status: 200, problems: [], inTime: true });
      await owner.connect();
      const { rows } = await owner.query(`SELECT obj_description('public.migration'::regclass) AS version`);
      await owner.query(`COMMENT ON TABLE migration IS 'schema 1'`);
      expect(await ready()).toEqual({ status: 503, problems: ['migrations-pending'], inTime: true });
      await owner.query(`COMMENT ON TABLE migration IS '${rows[0].version}'`);
      expect((await ready()).status).toBe(200);
      await owner.end();
      await database.drop();
      expect(await ready()).toMatchObject({ status: 503, problems: expect.arrayContaining(['database-silent']), inTime: true });
      const refused = await ask({ ...ME, headers: { authorization: `Bearer 1.${'x'.repeat(43)}` } });
      expect([refused.status, refused.code]).toEqual([503, 'service.unavailable']);
      expect((await ask({ method: 'GET', path: '/health/live' })).status).toBe(200);
    } finally {
      await app.close();
      folder.remove();
    }
  });
});
