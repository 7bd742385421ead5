import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { CountyId, ListId, UnitId } from '#domain/kernel/ids';
import type { Database } from '../core/database';
import type { Reading, Statement } from '../core/reader';

const OFFICE: Statement = {
  name: 'supervision-office',
  text: `SELECT a.unit_id AS unit FROM role_grant g JOIN account a ON a.county_id = g.county_id AND a.id = g.account_id
         JOIN unit u ON u.county_id = g.county_id AND u.id = g.unit_id
         WHERE g.county_id = $1 AND g.role = 'supervision' AND u.kind = 'county' AND g.revoked_at IS NULL
           AND g.since <= $2::date AND (g.until IS NULL OR g.until > $2::date) AND a.state <> 'disabled'
         ORDER BY a.login LIMIT 1`,
};
const LIST: Statement = {
  name: 'list-id-by-number',
  text: 'SELECT id FROM annual_list WHERE county_id = $1 AND year = $2 AND document_number = $3',
};

/** The unit whose people supervise the whole county: it verifies where a command line names no other. */
export async function supervisionOffice(reading: Reading): Promise<UnitId | undefined> {
  return (await reading.rows<{ unit: UnitId }>(OFFICE, [reading.county, formatDay(reading.today)]))[0]?.unit;
}

/** A list by the name people call it. */
export async function listNumbered(reading: Reading, year: number, documentNumber: string): Promise<ListId> {
  const [row] = await reading.rows<{ id: ListId }>(LIST, [reading.county, year, documentNumber]);
  return row?.id ?? fail('list.unknown', { year, documentNumber });
}

/**
 * The county a command line means, by the owner's connection: the one of that code, else the only one, else the
 * demonstration. Undefined where the database holds none yet; several without a code are `county.unknown`.
 */
export async function countyMeant(owner: Database, code: string | undefined): Promise<CountyId | undefined> {
  const counties: { id: CountyId; code: string; kind: string }[] = await owner.query(
    'SELECT county_id AS id, code, kind FROM county ORDER BY county_id',
  );
  if (code !== undefined) return counties.find((county) => county.code === code)?.id ?? fail('county.unknown', { county: code });
  if (counties.length <= 1) return counties[0]?.id;
  const [demonstration, ...others] = counties.filter(({ kind }) => kind === 'demonstration');
  if (!demonstration || others.length > 0) fail('county.unknown', { counties: counties.map((county) => county.code) });
  return demonstration.id;
}
