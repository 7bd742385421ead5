import { newId } from '#platform/ids';
import type { Office } from './office';

/** The three officers, who hold nothing else. */
export async function putOfficers({ county }: Office): Promise<void> {
  const { sql, id, units } = county;
  for (const role of ['system-admin', 'security-admin', 'audit-admin']) {
    const [person, account] = [newId(), newId()];
    await sql(`INSERT INTO person (county_id, id, name) VALUES ($1, $2, $3)`, [id, person, role]);
    await sql(
      `INSERT INTO account (county_id, id, person_id, unit_id, login, state, password_hash)
       SELECT $1, $2, $3, $4, $5, 'active', password_hash FROM account WHERE county_id = $1 AND login = 'clerk'`,
      [id, account, person, units.county, role],
    );
    await sql(`INSERT INTO role_grant (county_id, id, account_id, role, unit_id, since) VALUES ($1, $2, $3, $4, $5, '2022-01-01')`, [id, newId(), account, role, units.county]);
  }
  await sql(`INSERT INTO incident (county_id, id, job, payload, reason, at) VALUES ($1, $2, 'notice.deliver', '{"v":1}', 'gateway answered 500', '2023-03-14T01:00:00Z')`, [id, newId()]);
}
