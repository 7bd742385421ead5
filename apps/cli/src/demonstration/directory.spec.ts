import { cloneDatabase, type ClonedDatabase } from '#test/support/database';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { PEOPLE_SCHEMAS } from '#engine/people/schemas';
import { Sessions } from '#engine/people/sessions';
import { SignIn } from '#engine/people/sign-in';
import { createDemonstrationDirectory, type DemonstrationDirectory } from './directory';
import { leaderTitles } from './directory-lines';

describe('the demonstration directory', () => {
  let database: ClonedDatabase;
  let owner: Database;
  let app: Database;
  let made: DemonstrationDirectory;
  const count = async (text: string): Promise<number> =>
    Number((await owner.query(`SELECT count(*) FROM ${text}`))[0].count);

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = await dataSource({ url: database.ownerUrl, role: 'owner', entities: PEOPLE_SCHEMAS }).initialize();
    app = await dataSource({ url: database.ownerUrl, role: 'duban_app', entities: PEOPLE_SCHEMAS }).initialize();
    made = await createDemonstrationDirectory(owner);
  });
  afterAll(async () => {
    await Promise.all([owner.destroy(), app.destroy()]);
    await database.drop();
  });

  it('has the units of the file, a clerk and a head in each, and one holder for each leader of the list', async () => {
    expect(await count('unit')).toBe(68);
    expect(await count(`account WHERE login LIKE 'clerk-%'`)).toBe(67);
    expect(await count(`account WHERE login LIKE 'head-%'`)).toBe(67);
    expect(await count(`post_holding h JOIN post p ON p.id = h.post_id WHERE p.leader`)).toBe(leaderTitles().length);
    expect(await count(`leader_link`)).toBe(33);
    expect(await count(`account WHERE state <> 'active'`)).toBe(0);
  });

  it.each(['supervision-1', 'leader-01', 'clerk-510722101', 'security-admin'])(
    '%s signs in with what was shown',
    async (login) => {
      const signIn = new SignIn(app, new Reader(app), new UnitOfWork(app));
      const password = made.accounts.find((account) => account.login === login)!.password;
      const { token } = await signIn.run({ county: '510722', login, password, label: '' });
      const { actor } = await new Sessions(app).actorOf(token);
      expect(actor.grants.length).toBeGreaterThan(0);
      expect(actor.linkedUnitIds).toHaveLength(login === 'leader-01' ? 2 : 0);
    },
  );

  it('lets any other account in with the shared password, its code in capitals or not', async () => {
    const signIn = new SignIn(app, new Reader(app), new UnitOfWork(app));
    const password = made.accounts.at(-1)!.password;
    await expect(
      signIn.run({ county: '510722', login: 'head-510722-D11', password, label: '' }),
    ).resolves.toBeDefined();
  });

  it('happened by its own clock from the first fact on', async () => {
    expect(await count(`trail_entry WHERE at <> '2023-01-03T01:00:00Z'`)).toBe(0);
  });

  it('does nothing the second time and shows no password again', async () => {
    const before = await count('trail_entry');
    expect(await createDemonstrationDirectory(owner)).toEqual({
      countyId: made.countyId,
      created: false,
      accounts: [],
    });
    expect(await count('trail_entry')).toBe(before);
  });
});
