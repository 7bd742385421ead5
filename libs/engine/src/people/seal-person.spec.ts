import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/people/actor';
import { useDatabase } from '#test/support/database';
import { type Life, openLife } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { UnitOfWork } from '../core/unit-of-work';
import { AnswerComplaint, FileComplaint } from './file-complaint';
import { type Sealing, SealPerson } from './seal-person';

const database = useDatabase();
const NAME = '离任人员辛';
const LOGIN = 'left-xin';
const WORDS = '我的手机号不要公开';
const ADDRESS = 'xin@example.gov.cn';
const PERSON = '00000000-0000-7000-8000-00000000d001';
const ACCOUNT = '00000000-0000-7000-8000-00000000d002';

describe('personal data', () => {
  const keys = mkdtempSync(join(tmpdir(), 'duban-seal-'));
  let life: Life;
  let source: DataSource;
  let client: Client;
  let pair: readonly [PersonActor, PersonActor];
  let leaving: PersonActor;

  const run = (act: Sealing['act'], who: string) => new SealPerson(new UnitOfWork(source), keys).run(pair, { act, who, authority: '监督〔2023〕7号', reason: '调离本县' });
  const state = async (): Promise<string> => (await client.query<{ state: string }>('SELECT state FROM person_seal WHERE person_id = $1', [PERSON])).rows[0]!.state;
  const keyFiles = (): readonly string[] => (existsSync(join(keys, life.county.code, 'persons')) ? readdirSync(join(keys, life.county.code, 'persons')) : []);
  /** Tables with a row that says any of what is personal, as the whole database has it. */
  const telling = async (): Promise<readonly string[]> => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'county_id' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${name} t WHERE t::text ~ $1`, [[NAME, LOGIN, WORDS, ADDRESS].join('|')]);
      if (rows[0]!.n > 0) found.push(name);
    }
    return found;
  };
  const leaves = async (): Promise<string> =>
    (await client.query<{ all: string }>(`SELECT string_agg(encode(leaf, 'hex') || body, '' ORDER BY at, id) AS all FROM trail_entry WHERE county_id = $1 AND fact NOT LIKE 'account.%'`, [life.county.id])).rows[0]!.all;

  beforeAll(async () => {
    life = await openLife(database());
    source = await dataSource({ url: database().ownerUrl, role: 'owner', poolSize: 2 }).initialize();
    client = new Client({ connectionString: database().ownerUrl, options: `-c app.county=${life.county.id}` });
    await client.connect();
    const { chief, clerk, head } = life.county.actors;
    pair = [chief, head];
    const { id: county } = life.county;
    await client.query('INSERT INTO person (county_id, id, name) VALUES ($1, $2, $3)', [county, PERSON, NAME]);
    await client.query(`INSERT INTO account (county_id, id, person_id, unit_id, login, state) VALUES ($1, $2, $3, $4, $5, 'active')`, [county, ACCOUNT, PERSON, clerk.unitId, LOGIN]);
    await client.query(
      `INSERT INTO notice_choice (county_id, person_id, email_way, email_address, sms_way, language, changed_at) VALUES ($1, $2, 'each', $3, 'off', 'zh', now())`,
      [county, PERSON, ADDRESS],
    );
    leaving = { ...clerk, personId: PERSON as PersonActor['personId'], accountId: ACCOUNT as PersonActor['accountId'] };
    await new FileComplaint(new UnitOfWork(source)).run({ actor: leaving }, { kind: 'burden', text: WORDS, about: '/report' });
  });
  afterAll(async () => {
    await client.end();
    await source.destroy();
    await life.close();
    rmSync(keys, { recursive: true });
  });

  it('of somebody in office, of nobody and of who is not frozen stay as they are', async () => {
    await expect(run('freeze', LOGIN)).rejects.toMatchObject({ code: 'person.in-office' });
    await expect(run('freeze', 'nobody')).rejects.toMatchObject({ code: 'person.unknown' });
    await expect(run('shred', LOGIN)).rejects.toMatchObject({ code: 'person.not-frozen' });
    expect(await telling()).toEqual(['account', 'complaint', 'notice_choice', 'person']);
    expect(keyFiles()).toEqual([]);
  });

  it('frozen are in no table, and come back whole', async () => {
    await client.query(`UPDATE account SET state = 'disabled' WHERE id = $1`, [ACCOUNT]);
    const complaint = () => client.query('SELECT text, about, salt, answer FROM complaint WHERE by_person_id = $1', [PERSON]);
    const before = await complaint();
    const trail = await leaves();
    expect(await run('freeze', LOGIN)).toEqual({ personId: PERSON, state: 'frozen' });
    expect(await telling()).toEqual([]);
    expect([await state(), keyFiles(), await leaves()]).toEqual(['frozen', [`${PERSON}.key`], trail]);
    await expect(run('freeze', PERSON)).rejects.toMatchObject({ code: 'person.frozen' });
    expect(await run('restore', PERSON)).toEqual({ personId: PERSON, state: 'open' });
    expect(await telling()).toEqual(['account', 'complaint', 'notice_choice', 'person']);
    expect((await complaint()).rows).toEqual(before.rows);
  });

  it('come back beside what was answered meanwhile, and not over a login that somebody else has', async () => {
    await run('freeze', LOGIN);
    const { rows: [one] } = await client.query<{ id: string }>('SELECT id FROM complaint WHERE by_person_id = $1', [PERSON]);
    await new AnswerComplaint(new UnitOfWork(source)).run({ actor: life.county.actors.chief }, one!.id, '已合并');
    const salt = async () => (await client.query('SELECT answer, answer_salt FROM complaint WHERE id = $1', [one!.id])).rows;
    const answered = await salt();
    const other = '00000000-0000-7000-8000-00000000d003';
    const { personId, unitId } = life.county.actors.clerk;
    await client.query(`INSERT INTO account (county_id, id, person_id, unit_id, login, state) VALUES ($1, $2, $3, $4, $5, 'active')`, [life.county.id, other, personId, unitId, LOGIN]);
    await expect(run('restore', PERSON)).rejects.toMatchObject({ code: 'person.login-taken' });
    expect(await state()).toBe('frozen');
    await client.query('DELETE FROM account WHERE id = $1', [other]);
    await run('restore', PERSON);
    expect(await salt()).toEqual(answered);
    expect(answered).toEqual([{ answer: '已合并', answer_salt: expect.any(Buffer) }]);
  });

  it('shredded are gone with their key, for a copy of the database too; what is left is the authority, and the trail as it was', async () => {
    const trail = await leaves();
    await run('freeze', LOGIN);
    const copy = await client.query<{ box: Buffer }>('SELECT box FROM person_seal WHERE person_id = $1', [PERSON]);
    expect(copy.rows[0]!.box.length).toBeGreaterThan(100);
    expect(await run('shred', PERSON)).toEqual({ personId: PERSON, state: 'shredded' });
    expect([keyFiles(), await telling(), await state(), await leaves()]).toEqual([[], [], 'shredded', trail]);
    await expect(run('restore', PERSON)).rejects.toMatchObject({ code: 'person.shredded' });
    expect(await run('shred', PERSON)).toEqual({ personId: PERSON, state: 'shredded' });
    const { rows } = await client.query<{ fact: string; data: unknown }>(
      `SELECT fact, body::json -> 'data' AS data FROM trail_entry WHERE county_id = $1 AND fact IN ('account.frozen', 'account.restored', 'account.shredded') ORDER BY at, id`,
      [life.county.id],
    );
    expect(rows.map(({ fact }) => fact)).toEqual(['account.frozen', 'account.restored', 'account.frozen', 'account.restored', 'account.frozen', 'account.shredded']);
    expect(rows[5]!.data).toEqual({ person: PERSON, authority: '监督〔2023〕7号', second: pair[1].personId, reason: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
