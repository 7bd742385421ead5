import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#api/bootstrap';
import { newToken } from '#engine/people/sessions';
import { readEnv } from '#platform/env';
import { newId } from '#platform/ids';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { attackCodes } from '../support/attack-workbooks';
import { calendarFile, listCounty, type ListCounty, workbookOf } from '../support/demonstration-county';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const IMPORT = '/lists/imports?year=2023&document=%E6%B5%8B1&verifyingUnit=510722-D33&substituteUnit=510722-D34';

let here: ListCounty;
let app: NestFastifyApplication;
const tokens: Record<string, string> = {};

interface Asked {
  readonly as?: string;
  readonly body?: object;
  readonly file?: Uint8Array;
  readonly headers?: Record<string, string>;
}

async function ask(method: 'GET' | 'POST', url: string, asked: Asked = {}) {
  const authorization = asked.as === undefined ? {} : { authorization: `Bearer ${tokens[asked.as]}` };
  const type = asked.file ? { 'content-type': WORKBOOK } : {};
  const payload = asked.file ? Buffer.from(asked.file) : asked.body;
  const headers = { ...authorization, ...type, ...asked.headers };
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });
  const json = String(answer.headers['content-type']).includes('json');
  const body = json ? answer.json() : undefined;
  return { status: answer.statusCode, code: body?.code as string | undefined, body, headers: answer.headers, raw: answer.rawPayload };
}

beforeAll(async () => {
  here = await listCounty();
  for (const name of ['chief', 'clerk'] as const) {
    const { token, hash } = newToken(here.id);
    tokens[name] = token;
    await here.county.sql(
      `INSERT INTO session (county_id, token_hash, id, account_id, idle_until, expires_at)
       VALUES ($1, $2, $3, $4, now() + interval '1 hour', now() + interval '1 hour')`,
      [here.id, hash, newId(), here.county.actors[name].accountId],
    );
  }
  process.env['DATABASE_URL'] = here.database.ownerUrl;
  process.env['LOG_LEVEL'] = 'silent';
  app = await createApp(readEnv());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app?.close();
  await here?.close();
});

describe('a list over HTTP', () => {
  it('is tried, taken over, previewed, dispatched and amended', async () => {
    const file = await workbookOf('task-list.csv');
    const before = await here.counts();
    const dry = await ask('POST', `${IMPORT}&dryRun=true`, { as: 'chief', file });
    expect([dry.status, dry.body.ok, dry.body.counts.ok]).toEqual([200, true, 41]);
    expect(await here.counts()).toEqual({ ...before, session: expect.any(Number), throttle: expect.any(Number) });

    const { status, body } = await ask('POST', IMPORT, { as: 'chief', file, headers: { 'idempotency-key': 'a' } });
    expect([status, body.version]).toEqual([200, 1]);
    const again = await ask('POST', IMPORT, { as: 'chief', file, headers: { 'idempotency-key': 'a' } });
    expect(again.body).toEqual(body);
    const list = `/lists/${body.listId}`;

    const quotas = await ask('POST', `${list}/quotas`, { as: 'chief', file: await workbookOf('quotas.csv') });
    expect([quotas.status, quotas.body.version]).toEqual([200, 2]);
    const shown = await ask('GET', list, { as: 'clerk' });
    expect([shown.status, shown.headers['etag'], shown.body.items]).toEqual([200, '"2"', 41]);
    expect((await ask('GET', `${list}/items`, { as: 'clerk' })).body).toHaveLength(41);

    expect(await ask('POST', `${list}/dispatch`, { as: 'chief' })).toMatchObject({ status: 428, code: 'request.version-required' });
    expect(await ask('POST', `${list}/dispatch`, { as: 'chief', headers: { 'if-match': '"1"' } })).toMatchObject({ status: 412, code: 'request.stale' });
    const preview = await ask('GET', `${list}/dispatch-preview`, { as: 'chief' });
    const done = await ask('POST', `${list}/dispatch`, { as: 'chief', headers: { 'if-match': String(preview.headers['etag']) } });
    expect([done.status, done.body.assignments, done.headers['etag']]).toEqual([200, preview.body.assignments.length, '"3"']);

    const amendment = { documentNumber: '调1', reason: '调整', approvedBy: '县委书记', changes: [{ kind: 'adjust', number: 1, cells: { target: '35' } }] };
    const amended = await ask('POST', `${list}/amendments`, { as: 'chief', body: amendment, headers: { 'if-match': '"3"' } });
    expect(amended.body).toMatchObject({ number: 1, adjusted: 2, version: 4 });
    const [item] = (await ask('GET', `${list}/items`, { as: 'chief' })).body;
    expect(item).toMatchObject({ target: { value: '35' }, original: { target: { value: '31' } }, changedFields: ['target'] });
  });

  it('with errors comes back as the user’s own workbook, and refused whole', async () => {
    const file = await workbookOf('as-received.csv');
    const marked = await ask('POST', `${IMPORT}&dryRun=true`, { as: 'chief', file, headers: { accept: WORKBOOK } });
    expect([marked.status, marked.headers['content-type']]).toEqual([200, WORKBOOK]);
    const [sheet] = await readWorkbook(marked.raw);
    expect(sheet?.rows[7]?.at(-1)?.text).toMatch(/^有误/);
    const refused = await ask('POST', IMPORT.replace('%E6%B5%8B1', '2'), { as: 'chief', file });
    expect([refused.status, refused.code, refused.body.errors.length]).toEqual([422, 'list.rows-wrong', 6]);
  });

  it.each(attackCodes())('%s is answered %s and leaves no row', async (_what, code, bytes) => {
    const before = await here.counts();
    const refused = await ask('POST', IMPORT.replace('%E6%B5%8B1', '3'), { as: 'chief', file: await bytes() });
    expect(refused.code).toBe(code);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const after = await here.counts();
    expect({ ...after, throttle: 0 }).toEqual({ ...before, throttle: 0 });
  });

  it.each([
    ['no year', '/lists/imports?document=x', 422],
    ['an unknown parameter', `${IMPORT}&force=true`, 422],
    ['a flag that is none', `${IMPORT}&dryRun=maybe`, 422],
    ['an unknown verifying unit', IMPORT.replace('510722-D33', 'nobody').replace('%E6%B5%8B1', '4'), 404],
  ])('%s is refused', async (_what, url, status) => {
    expect((await ask('POST', url, { as: 'chief', file: await workbookOf('task-list.csv') })).status).toBe(status);
  });

  it('JSON where a workbook belongs is refused by its type', async () => {
    expect(await ask('POST', IMPORT, { as: 'chief', body: { a: 1 } })).toMatchObject({ status: 415 });
  });

  it('clerks read and change nothing; nobody does neither', async () => {
    expect(await ask('POST', IMPORT, { as: 'clerk', file: await workbookOf('task-list.csv') })).toMatchObject({ status: 403, code: 'permission.denied' });
    expect(await ask('POST', '/calendars', { as: 'clerk', body: calendarFile(2025) })).toMatchObject({ status: 403 });
    expect(await ask('GET', '/lists')).toMatchObject({ status: 401 });
  });
});

describe('calendars and forms over HTTP', () => {
  it('a year is previewed and loaded; a broken file is refused with every place', async () => {
    const preview = await ask('POST', '/calendars/preview', { as: 'chief', body: calendarFile(2025) });
    expect([preview.status, preview.body.moved]).toEqual([200, 0]);
    const loaded = await ask('POST', '/calendars', { as: 'chief', body: calendarFile(2025) });
    expect(loaded.body).toEqual({ year: 2025, version: 1, moved: 0 });
    const years = (await ask('GET', '/calendars', { as: 'clerk' })).body.map(({ year }: { year: number }) => year);
    expect(years).toEqual([2022, 2023, 2024, 2025]);
    const broken = await ask('POST', '/calendars', { as: 'chief', body: { year: 'x' } });
    expect([broken.status, broken.code, broken.body.errors.length > 3]).toEqual([422, 'calendar.file-invalid', true]);
  });

  it('a form is registered and shown', async () => {
    const form = { itemId: here.county.items.monthly, figureKey: '网点', ownerUnit: '县财政局', legalBasis: '文', expiresOn: '2023-12-31', minutes: 5 };
    expect((await ask('POST', '/forms', { as: 'chief', body: form })).status).toBe(200);
    expect(await ask('POST', '/forms', { as: 'chief', body: { ...form, expiresOn: '2023-02-30' } })).toMatchObject({ status: 422, code: 'day.not-a-day' });
    expect((await ask('GET', '/forms', { as: 'clerk' })).body).toMatchObject([{ figureKey: '网点', minutesAYear: 180 }]);
  });
});
