import type { PersonActor } from '#domain/people/actor';
import { dataSource } from '#engine/core/data-source';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { newToken, Sessions } from '#engine/people/sessions';
import { newId } from '#platform/ids';
import { type County, seedCounty } from './county';
import type { PersonName } from './county-people';
import type { ClonedDatabase } from './database';

const LATER = '2099-01-01T00:00:00Z';

/** A county for whoever inspects: a second person of the supervision office decides what the first proposes. */
export async function openInspected(database: ClonedDatabase) {
  const county = await seedCounty(database.ownerUrl);
  const source = await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize: 8 }).initialize();
  const sessions = new Sessions(source);
  const { actors, units, id, sql } = county;
  for (const name of ['verifier', 'secondVerifier'] as const) {
    await sql(`INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since) VALUES ($1, $2, $3, 'supervision', $4, '2022-01-01')`, [
      id,
      newId(),
      actors[name].accountId,
      units.county,
    ]);
  }
  const signIn = async (name: PersonName): Promise<string> => {
    const { token, hash } = newToken(id);
    await sql(
      'INSERT INTO session (county_id, token_hash, id, account_id, idle_until, expires_at) VALUES ($1, $2, $3, $4, $5, $5)',
      [id, hash, newId(), actors[name].accountId, LATER],
    );
    return token;
  };
  return {
    county,
    source,
    sessions,
    reader: new Reader(source),
    work: new UnitOfWork(source),
    signIn,
    /** Who he is now, as the guard would find him. */
    now: async (name: PersonName): Promise<PersonActor> => (await sessions.actorOf(await signIn(name))).actor,
    async close() {
      await source.destroy();
      await county.close();
    },
  };
}
export type Inspected = Awaited<ReturnType<typeof openInspected>>;
export type { County };
