import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Sessions } from '#engine/people/sessions';
import { newId } from '#platform/ids';
import { dataFolder, startApp, useApi } from '#test/support/api';
import { type Asked, asker } from '#test/support/api-ask';
import { Scene } from './scene';

/**
 * Who reports is taken from memory and confirmed by the report's own transaction. Two API processes on one database: what
 * is changed through neither must hold for the very next request of both.
 */
const api = useApi();
const folder = dataFolder();
let other: NestFastifyApplication;
let scene: Scene;
let token: string;

beforeAll(async () => {
  other = await startApp(api().database.ownerUrl, folder.path);
  scene = new Scene(api());
});
afterAll(async () => {
  await other.close();
  folder.remove();
});

const report = () => ({ id: newId(), kind: 'progress', period: '2023-03', figure: '10', text: '本月新建10个。', evidenceIds: [] });
const inBoth = () => [api().app, other];
const sql = (text: string, ...values: unknown[]) => api().home.county.sql(text, values);
const clerk = () => api().home.people.clerk;

interface Sent {
  readonly path: string;
  readonly by?: string;
  readonly body?: object;
}

const send = (app: NestFastifyApplication, { path, by = token, body = report() }: Sent): Promise<Asked> =>
  asker(app, {})({ method: 'POST', path, body }, { token: by });
const newPath = async () => `/api/v1/assignments/${(await scene.assignment('here')).id}/reports`;

async function both(): Promise<string[]> {
  const paths = [await newPath(), await newPath()];
  const answers = await Promise.all(inBoth().map((app, place) => send(app, { path: paths[place] ?? '' })));
  return answers.map(({ status, code }) => `${status} ${code}`.trim());
}

const isKept = () => inBoth().map((app) => app.get(Sessions, { strict: false }).knownAs(token) !== undefined);

beforeEach(async () => {
  token = await api().home.freshToken('clerk');
  expect(await both()).toEqual(['201', '201']);
  expect(isKept()).toEqual([true, true]);
});

const HELD = 'county_id = $1 AND account_id = $2';
const ended: readonly (readonly [string, string])[] = [
  ['revoked', `UPDATE session SET revoked_at = now() WHERE ${HELD} AND revoked_at IS NULL`],
  ['idle too long', `UPDATE session SET idle_until = now() WHERE ${HELD}`],
  ['over', `UPDATE session SET expires_at = now() WHERE ${HELD}`],
  ['gone', `DELETE FROM session WHERE ${HELD}`],
];

describe('a remembered session', () => {
  it.each(ended)('that is %s is refused at once, whatever it asks', async (_how, change) => {
    await sql(change, clerk().countyId, clerk().accountId);
    const path = await newPath();
    const rows = await api().rows();
    for (const app of inBoth()) {
      const answers = [await send(app, { path, body: { nonsense: true } }), await send(app, { path })];
      expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual(['401 session.ended', '401 session.ended']);
    }
    expect(await api().rows()).toEqual(rows);
  });

  it('of a disabled account is refused at once', async () => {
    await sql(`UPDATE account SET state = 'disabled' WHERE id = $1`, clerk().accountId);
    expect(await both()).toEqual(['401 session.ended', '401 session.ended']);
    await sql(`UPDATE account SET state = 'active' WHERE id = $1`, clerk().accountId);
    expect(await both()).toEqual(['201', '201']);
  });

  it('loses a role at once and has it again at once', async () => {
    await sql('UPDATE role_grant SET revoked_at = now() WHERE account_id = $1', clerk().accountId);
    expect(await both()).toEqual(['403 permission.denied', '403 permission.denied']);
    await sql('UPDATE role_grant SET revoked_at = NULL WHERE account_id = $1', clerk().accountId);
    expect(await both()).toEqual(['201', '201']);
  });

  it('loses a role with its day, as the county counts days', async () => {
    const [{ clock, next } = {}] = await sql(`SELECT clock_at::text AS clock, (clock_at + interval '1 day')::text AS next FROM county WHERE county_id = $1`, clerk().countyId);
    await sql(`UPDATE role_grant SET until = (SELECT (clock_at AT TIME ZONE zone)::date + 1 FROM county WHERE county_id = $2) WHERE account_id = $1`, clerk().accountId, clerk().countyId);
    expect(await both()).toEqual(['201', '201']);
    await sql('UPDATE county SET clock_at = $2::timestamptz WHERE county_id = $1', clerk().countyId, next);
    expect(await both()).toEqual(['403 permission.denied', '403 permission.denied']);
    await sql('UPDATE county SET clock_at = $2::timestamptz WHERE county_id = $1', clerk().countyId, clock);
    await sql('UPDATE role_grant SET until = NULL WHERE account_id = $1', clerk().accountId);
  });

  it('acts as who he is now: another unit, another post, a delegation that ended', async () => {
    const posts = () => api().owner.query(`SELECT post_id, acting_for FROM report WHERE submitted_by = $1 ORDER BY received_at DESC, id DESC LIMIT 1`, [clerk().personId]);
    await sql('UPDATE post_holding SET until = since + 1 WHERE person_id = $1', clerk().personId);
    expect(await both()).toEqual(['201', '201']);
    expect((await posts()).rows).toEqual([{ post_id: null, acting_for: null }]);
    await sql('UPDATE post_holding SET until = NULL WHERE person_id = $1', clerk().personId);
    const { accountId } = api().home.people.nextClerk;
    const since = `(SELECT (clock_at AT TIME ZONE zone)::date FROM county WHERE county_id = $1)`;
    await sql(`INSERT INTO delegation (county_id, id, from_account_id, to_account_id, since, until, reason)
      SELECT $1, gen_random_uuid(), $2, $3, ${since}, ${since} + 9, '出差'`, clerk().countyId, accountId, clerk().accountId);
    await sql('UPDATE session SET acting_for_id = $2 WHERE account_id = $1', clerk().accountId, accountId);
    expect(await both()).toEqual(['403 permission.denied', '403 permission.denied']);
    await sql('UPDATE delegation SET ended_at = now() WHERE from_account_id = $1', accountId);
    expect(await both()).toEqual(['201', '201']);
    expect((await posts()).rows[0]).toMatchObject({ acting_for: null });
  });

  it('is asked about again when its use is to be noted', async () => {
    await sql(`UPDATE session SET seen_at = now() - interval '59 seconds' - interval '900 ms' WHERE ${HELD}`, clerk().countyId, clerk().accountId);
    expect(await both()).toEqual(['201', '201']);
    const until = performance.now() + 5000;
    while (isKept().includes(true) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isKept()).toEqual([false, false]);
    await both();
    const [row] = await sql(`SELECT max(seen_at) > now() - interval '30 seconds' AS noted FROM session WHERE ${HELD} AND seen_at <= now()`, clerk().countyId, clerk().accountId);
    expect(row).toEqual({ noted: true });
  });

  it('is one of several in a batch, each refused or answered as himself', async () => {
    const tokens = [token, await api().home.freshToken('clerk'), await api().home.freshToken('clerk')];
    const paths = [await newPath(), await newPath(), await newPath()];
    const all = async () => {
      const answers = await Promise.all(tokens.map((by, place) => send(api().app, { path: paths[place] ?? '', by })));
      return answers.map(({ status }) => status);
    };
    expect(await all()).toEqual([201, 201, 201]);
    await sql('UPDATE session SET revoked_at = now() WHERE token_hash = sha256($1::bytea)', Buffer.from(tokens[1] ?? ''));
    expect(await all()).toEqual([201, 401, 201]);
  });
});

describe('the version of a county’s access', () => {
  const version = async () => (await sql('SELECT coalesce((SELECT version FROM access_version WHERE county_id = $1), 0)::text AS v', clerk().countyId))[0]?.['v'];
  it.each([
    ['a session used', `UPDATE session SET seen_at = now() + interval '80 years', idle_until = idle_until + interval '1 minute' WHERE county_id = $1`],
    ['a wrong password', 'UPDATE account SET failed_count = failed_count + 1 WHERE county_id = $1'],
    ['a name', `UPDATE unit SET name = name || '新' WHERE county_id = $1`],
  ])('stands after %s', async (_what, change) => {
    const before = await version();
    await sql(change, clerk().countyId);
    expect(await version()).toBe(before);
  });

  it.each([
    'UPDATE unit SET parent_id = parent_id WHERE county_id = $1',
    'UPDATE post SET leader = leader WHERE county_id = $1',
    'UPDATE post_holding SET since = since WHERE county_id = $1',
    'UPDATE role_grant SET since = since WHERE county_id = $1',
    'UPDATE leader_link SET since = since WHERE county_id = $1',
    'UPDATE account SET unit_id = unit_id WHERE county_id = $1',
  ])('moves with %s', async (change) => {
    const before = await version();
    await sql(change, clerk().countyId);
    expect(await version()).not.toBe(before);
  });
});
