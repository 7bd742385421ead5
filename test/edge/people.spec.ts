import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#api/bootstrap';
import { readEnv } from '#platform/env';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { cloneDatabase, type ClonedDatabase } from '../support/database';
import { openPeopleCounty, PASSWORD, type PeopleCounty, rowCounts } from '../support/people-county';

let database: ClonedDatabase;
let county: PeopleCounty;
let app: NestFastifyApplication;
const tokens: Record<string, string> = {};

interface Asked {
  readonly as?: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, asked: Asked = {}) {
  const authorization = asked.as === undefined ? {} : { authorization: `Bearer ${tokens[asked.as]}` };
  const headers = { ...authorization, ...asked.headers };
  const payload = asked.body as object | undefined;
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
  const body = answer.body === '' ? undefined : answer.json();
  return { status: answer.statusCode, code: body?.code as string | undefined, body, headers: answer.headers };
}

beforeAll(async () => {
  database = await cloneDatabase();
  county = await openPeopleCounty(database);
  process.env['DATABASE_URL'] = database.ownerUrl;
  process.env['LOG_LEVEL'] = 'silent';
  app = await createApp(readEnv());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  for (const login of ['system-admin', 'security-admin', 'audit-admin']) {
    const { body } = await ask('POST', '/sessions', {
      body: { county: county.code, login, password: PASSWORD, bearer: true },
    });
    tokens[login] = body.token;
  }
});
afterAll(async () => {
  await app?.close();
  await county?.close();
  await database?.drop();
});

describe('signing in over HTTP', () => {
  const credentials = () => ({ county: county.code, login: 'audit-admin', password: PASSWORD });

  it('a browser gets a cookie that scripts cannot read, and no token; a change then needs the page’s header', async () => {
    const { status, body, headers } = await ask('POST', '/sessions', { body: credentials() });
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['expiresAt', 'sessionId']);
    expect(String(headers['set-cookie'])).toMatch(
      /^duban_session=\d+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800$/,
    );
    const cookie = String(headers['set-cookie']).split(';')[0]!;
    expect((await ask('GET', '/me', { headers: { cookie } })).body).toMatchObject({
      login: 'audit-admin',
      county: { code: '510799' },
    });
    expect(await ask('DELETE', '/sessions/current', { headers: { cookie } })).toMatchObject({
      status: 403,
      code: 'session.csrf',
    });
    const out = await ask('DELETE', '/sessions/current', { headers: { cookie, 'x-duban-page': '1' } });
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    expect(await ask('GET', '/me', { headers: { cookie } })).toMatchObject({ status: 401, code: 'session.ended' });
  });

  it.each([
    ['no body', {}, 422],
    ['an unknown field', { county: '510799', login: 'audit-admin', password: PASSWORD, admin: true }, 422],
    ['a wrong type', { county: '510799', login: ['audit-admin'], password: PASSWORD }, 422],
    ['a wrong password', { county: '510799', login: 'audit-admin', password: 'x' }, 401],
    ['another county', { county: '1', login: 'audit-admin', password: PASSWORD }, 401],
  ])('%s is refused', async (_what, body, status) => {
    const refused = await ask('POST', '/sessions', { body });
    expect(refused.status).toBe(status);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('nobody is answered 401 on every other route of this part', async () => {
    for (const url of ['/me', '/sessions', '/units', '/posts', '/accounts', '/links', '/delegations', '/tokens']) {
      expect(await ask('GET', url)).toMatchObject({ status: 401, code: 'session.required' });
    }
  });
});

describe('the directory over HTTP', () => {
  it('an account from creation to role, each by its officer', async () => {
    const unit = { code: 'T01', name: '潼川镇', kind: 'township', parentId: county.unitId, openedOn: '2021-01-01' };
    const { body: opened, status } = await ask('POST', '/units', { as: 'system-admin', body: unit });
    expect(status).toBe(201);
    const account = { person: '潼川镇经办人甲', unitId: opened.id, login: 'Clerk-T01' };
    const { body: made } = await ask('POST', '/accounts', { as: 'system-admin', body: account });
    const { body: links } = await ask('POST', '/invitations', { as: 'system-admin', body: { accountIds: [made.id] } });
    expect(links).toMatchObject([{ login: 'clerk-t01' }]);
    const activate = { token: links[0].token, password: PASSWORD };
    expect((await ask('POST', '/invitations/activate', { body: activate })).status).toBe(204);
    const grant = { role: 'clerk', unitId: opened.id, since: '2021-01-01' };
    expect((await ask('POST', `/accounts/${made.id}/grants`, { as: 'system-admin', body: grant })).status).toBe(403);
    const { body: proposed } = await ask('POST', `/accounts/${made.id}/grants`, { as: 'security-admin', body: grant });
    const { body: waiting } = await ask('GET', `/grant-proposals?state=proposed&accountId=${made.id}`, { as: 'system-admin' });
    expect(waiting.items).toMatchObject([{ id: proposed.id, login: 'clerk-t01', role: 'clerk', unit: '潼川镇', state: 'proposed', decidedBy: null }]);
    const decide = (as: string) => ask('POST', '/grant-proposals/decide', { as, body: { ids: [proposed.id], approve: true, reason: '任职文件已核对' } });
    expect([await decide('security-admin'), await decide('audit-admin')]).toMatchObject([{ status: 403, code: 'grant.same-person' }, { status: 204 }]);
    tokens['clerk'] = (await county.signIn('clerk-t01')).token;
    const { body: me } = await ask('GET', '/me', { as: 'clerk' });
    expect(me).toMatchObject({ unit: '潼川镇', roles: [{ role: 'clerk', countyWide: false }], actingFor: null, delegations: [] });
    expect(await ask('GET', '/accounts', { as: 'clerk' })).toMatchObject({ status: 403, code: 'permission.denied' });
    expect((await ask('GET', '/accounts?limit=2', { as: 'audit-admin' })).body.nextCursor).not.toBeNull();
  });

  it('a change of a unit needs the version it was decided on', async () => {
    const { body: units } = await ask('GET', '/units', { as: 'clerk' });
    const { id, version } = units.find((unit: { code: string }) => unit.code === 'T01');
    const change = { as: 'system-admin', body: { name: '潼川新镇', on: '2022-01-01' } };
    expect(await ask('POST', `/units/${id}/rename`, change)).toMatchObject({ status: 428 });
    const stale = { ...change, headers: { 'if-match': `"${version + 1}"` } };
    expect(await ask('POST', `/units/${id}/rename`, stale)).toMatchObject({ status: 412, code: 'request.stale' });
    const fresh = { ...change, headers: { 'if-match': `"${version}"` } };
    expect((await ask('POST', `/units/${id}/rename`, fresh)).status).toBe(204);
    const { body: before } = await ask('GET', '/units?asOf=2021-12-31', { as: 'clerk' });
    expect(before.map((unit: { name: string }) => unit.name)).toContain('潼川镇');
  });

  it('the same request twice with one key is one unit', async () => {
    const body = { code: 'T02', name: '塔山镇', kind: 'township', parentId: county.unitId, openedOn: '2021-01-01' };
    const asked = { as: 'system-admin', body, headers: { 'idempotency-key': 'open-t02' } };
    const first = await ask('POST', '/units', asked);
    expect((await ask('POST', '/units', asked)).body).toEqual(first.body);
    expect(await ask('POST', '/units', { as: 'system-admin', body })).toMatchObject({
      status: 409,
      code: 'unit.code-taken',
    });
  });

  it('bad input is answered with its code and writes nothing', async () => {
    const before = await rowCounts(county);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const as = 'system-admin';
    const workbook = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
    const refused = [
      await ask('POST', '/units', {
        as,
        body: { code: 'T09', name: '镇', kind: 'city', parentId: null, openedOn: '2021-02-30' },
      }),
      await ask('POST', '/units', {
        as,
        body: { code: 'T09', name: '镇', kind: 'township', parentId: nowhere, openedOn: '2021-01-01' },
      }),
      await ask('POST', '/units', {
        as,
        body: { code: 'T09', name: '镇', kind: 'township', parentId: county.unitId, openedOn: '2021-02-30' },
      }),
      await ask('POST', '/accounts', { as, body: { person: '甲', unitId: nowhere, login: 'ok-login' } }),
      await ask('POST', `/accounts/${nowhere}/disable`, { as }),
      await ask('POST', '/tokens', { as, body: { accountId: nowhere, label: 'x', days: 10_000 } }),
      await ask('GET', '/accounts?cursor=***', { as }),
      await ask('DELETE', `/grants/${nowhere}`, { as: 'security-admin' }),
      await ask('POST', '/directory/imports', { as, body: Buffer.from('no workbook'), headers: workbook }),
      await ask('POST', '/directory/imports', { as, body: { a: 1 } }),
    ];
    expect(refused.map(({ status, code }) => `${status} ${code}`)).toEqual([
      '422 request.invalid',
      '404 unit.unknown',
      '422 day.not-a-day',
      '404 unit.unknown',
      '404 account.unknown',
      '422 request.invalid',
      '422 request.bad-cursor',
      '404 grant.unknown',
      '415 workbook.not-a-workbook',
      '415 request.unsupported-media',
    ]);
    expect(await rowCounts(county)).toEqual(before);
  });

  it('a workbook is tried before it is loaded', async () => {
    const rows = [
      ['代码', '名称', '类别', '上级代码', '设立日期'],
      ['W1', '县水利局', '部门', county.code, '2022-01-01'],
    ];
    const body = Buffer.from(await writeWorkbook([{ name: '单位', rows }]));
    const headers = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
    const tried = await ask('POST', '/directory/imports?dryRun=true', { as: 'system-admin', body, headers });
    expect(tried).toMatchObject({ status: 200, body: { dryRun: true, added: { units: 1 }, ok: true, problems: [] } });
    const loaded = await ask('POST', '/directory/imports', { as: 'system-admin', body, headers });
    expect(loaded).toMatchObject({ status: 200, body: { dryRun: false, added: { units: 1 } } });
  });
});
