import type { PoolClient } from 'pg';
import type { CountyId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { Database } from '../core/database';
import { type FoundActor, sessionActor } from './session-actor';

const OPEN = {
  name: 'rehearsal-sessions',
  text: `INSERT INTO session (county_id, token_hash, id, account_id, idle_until, expires_at)
         SELECT $1, convert_to('rehearsal ' || a.login, 'UTF8'), a.id, a.id, now() + interval '1 hour', now() + interval '1 hour'
         FROM account a WHERE a.county_id = $1 AND a.state = 'active' AND NOT a.machine`,
};
const LOOK = {
  name: 'rehearsal-actors',
  text: `SELECT convert_from(s.token, 'UTF8') AS token, s.found FROM session_actors($1,
           ARRAY(SELECT token_hash FROM session WHERE county_id = $1 AND token_hash >= 'rehearsal ' AND token_hash < 'rehearsal!')) s`,
};

/**
 * Everybody of a demonstration or test county as he would act after signing in, by login: for whoever plays a year. Asked
 * of the same function that sessions ask, by sessions that are rolled back, so that nobody is left signed in.
 */
export async function actorsByLogin(source: Database, county: CountyId): Promise<ReadonlyMap<string, PersonActor>> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await client.query('BEGIN');
    await client.query({ text: `SELECT set_config('app.county', $1, true)`, values: [String(county)] });
    const { rows: real } = await client.query({ text: `SELECT 1 FROM county WHERE county_id = $1 AND kind = 'real'`, values: [county] });
    if (real.length > 0) throw new Error('nobody is played in a real county');
    await client.query({ ...OPEN, values: [county] });
    const { rows } = await client.query<{ token: string; found: FoundActor }>({ ...LOOK, values: [county] });
    return new Map(rows.map(({ token, found }) => [token.slice('rehearsal '.length), sessionActor(county, found).actor]));
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}
