import { parseDay } from '#domain/kernel/day';
import type { CountyId } from '#domain/kernel/ids';
import { PassTasks } from '#engine/assignment/pass-tasks';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { createCounty } from '#engine/people/create-county';
import type { GrantInput } from '#engine/people/give-grant';
import { InviteAccounts } from '#engine/people/invite-accounts';
import { ProposeGrant } from '#engine/people/propose-grant';
import { PEOPLE_SCHEMAS } from '#engine/people/schemas';
import type { SessionActor } from '#engine/people/session-actor';
import { Sessions } from '#engine/people/sessions';
import { SignIn } from '#engine/people/sign-in';
import type { ClonedDatabase } from './database';

export const PASSWORD = 'a good long password';

/** A county as `duban county create` leaves it, its three officers activated, and what commands stand on. */
export interface PeopleCounty {
  readonly id: CountyId;
  readonly code: string;
  readonly unitId: string;
  readonly owner: Database;
  readonly app: Database;
  readonly reader: Reader;
  readonly work: UnitOfWork;
  readonly sessions: Sessions;
  readonly tasks: PassTasks;
  signIn(login: string, password?: string): Promise<SessionActor & { readonly token: string }>;
  /** A role proposed by one officer and approved by another. */
  giveRole(input: GrantInput): Promise<{ readonly id: string }>;
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openPeopleCounty(database: ClonedDatabase, code = '510799'): Promise<PeopleCounty> {
  const owner = await dataSource({ url: database.ownerUrl, role: 'owner', entities: PEOPLE_SCHEMAS }).initialize();
  const app = await dataSource({ url: database.ownerUrl, role: 'duban_app', entities: PEOPLE_SCHEMAS }).initialize();
  const opened = { code, name: '测试县', kind: 'test', openedOn: parseDay('2020-01-01') } as const;
  const county = await createCounty(owner, opened);
  const work = new UnitOfWork(app);
  const reader = new Reader(app);
  const sessions = new Sessions(app);
  for (const { token } of county.invitations) await new InviteAccounts(work).activate(token, PASSWORD);
  const signIn = async (login: string, password = PASSWORD) => {
    const { token } = await new SignIn(app, reader, work).run({ county: code, login, password, label: 'test' });
    return { token, ...(await sessions.actorOf(token)) };
  };
  return {
    id: county.countyId,
    code,
    unitId: county.countyUnitId,
    owner,
    app,
    reader,
    work,
    sessions,
    tasks: new PassTasks(),
    signIn,
    async giveRole(input) {
      const grants = new ProposeGrant(work);
      const proposed = await grants.propose({ actor: (await signIn('security-admin')).actor }, input);
      const second = { actor: (await signIn('audit-admin')).actor };
      await grants.decide(second, { ids: [proposed.id], approve: true, reason: '已核对任职文件' });
      return proposed;
    },
    sql: (text, values = []) => owner.query(text, [...values]),
    close: async () => void (await Promise.all([owner.destroy(), app.destroy()])),
  };
}

/** How many rows each table of the directory and access holds, and the trail. */
export async function rowCounts(county: PeopleCounty): Promise<Record<string, unknown>> {
  const tables = ['county', 'trail_entry', ...PEOPLE_SCHEMAS.map((schema) => schema.options.name)];
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [row] = await county.sql(`SELECT ${[...new Set(counts)].join(', ')}`);
  return row!;
}
