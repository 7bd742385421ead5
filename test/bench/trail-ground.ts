import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import type { Actor } from '#domain/people/actor';
import type { Statement } from '#engine/core/reader';
import { record } from '#engine/core/record';
import type { Tx } from '#engine/core/tx';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { sha256 } from '#platform/hash';
import type { Ground } from './seed';
import { assignmentId } from './seed';

/**
 * The baseline: the same entries chained one to the next by their hashes. Whoever appends locks the head, reads the last
 * hash, and moves it; the same table, indexes and round trips, in a table of its own without our queue of waiting entries.
 */
export const CHAIN = `
  CREATE TABLE chain_entry (LIKE trail_entry INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES);
  ALTER TABLE chain_entry ENABLE ROW LEVEL SECURITY; ALTER TABLE chain_entry FORCE ROW LEVEL SECURITY;
  CREATE POLICY chain_county ON chain_entry USING (county_id = (SELECT current_county())) WITH CHECK (county_id = (SELECT current_county()));
  CREATE TABLE chain_head (county_id integer PRIMARY KEY, hash bytea NOT NULL, size bigint NOT NULL);
  INSERT INTO chain_head SELECT county_id, sha256(''), 0 FROM county;
  GRANT SELECT, INSERT ON chain_entry TO duban_app; GRANT SELECT, UPDATE ON chain_head TO duban_app;
`;

const HEAD: Statement = { name: 'chain-head', text: 'SELECT hash FROM chain_head WHERE county_id = $1 FOR UPDATE' };
const APPEND: Statement = {
  name: 'chain-append',
  text: `WITH entries AS (
      INSERT INTO chain_entry (county_id, id, at, fact, subject_kind, subject_id, unit_id, actor_kind, actor_person_id, body, leaf)
      SELECT $1, e.id, e.at, e.fact, e.subject_kind, e.subject_id, e.unit_id, e.actor_kind, e.actor_person_id, e.body, decode(e.leaf, 'hex')
      FROM json_to_recordset($2::json) AS e(id uuid, at timestamptz, fact text, subject_kind text, subject_id uuid,
        unit_id uuid, actor_kind text, actor_person_id uuid, body text, leaf text)
    )
    UPDATE chain_head SET hash = $3, size = size + 1 WHERE county_id = $1`,
};

const factOf = (n: number, { clerk }: Ground) => ({
  fact: 'assignment.commented' as const,
  subject: { kind: 'assignment' as const, id: assignmentId(1 + (n % 1000)) },
  unitId: clerk.unitId,
  data: { number: n, words: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
});

/** As every command of the product leaves an entry. */
export function appending(app: DataSource, ground: Ground): (n: number) => Promise<void> {
  const work = new UnitOfWork(app);
  return (n) => work.transact(ground.clerk, async (tx) => {
    tx.leave({ facts: [factOf(n, ground)] });
    await record(tx);
  });
}

/** The same through a head that is locked. */
export function chaining(app: DataSource, ground: Ground): (n: number) => Promise<void> {
  const work = new UnitOfWork(app);
  return (n) => work.transact(
    ground.clerk,
    async (tx) => {
      tx.leave({ facts: [factOf(n, ground)] });
      const last = tx.ahead[0]?.['hash'] as Buffer;
      const hash = sha256(Buffer.concat([last, Buffer.from(tx.entries[0]!.leaf, 'hex')]));
      await tx.rows(APPEND, [tx.county, JSON.stringify(tx.entries), hash]);
    },
    { ahead: { statement: HEAD, values: [ground.county] } },
  );
}

/** So many entries at once, of somebody signing in, for what is measured at a size. */
export async function fill(owner: DataSource, county: CountyId, count: number): Promise<void> {
  const by: Actor = { kind: 'system', countyId: county, rule: 'bench' };
  await new UnitOfWork(owner).transact(by, (tx: Tx) => tx.rows(FILL, [county, count, tx.code]));
}

/** Bodies as the product writes them, some 350 bytes, canonical; ids of version 7 in order. */
const FILL: Statement = {
  name: 'bench-fill',
  text: `INSERT INTO trail_entry (county_id, id, at, fact, subject_kind, subject_id, actor_kind, body, leaf)
    SELECT $1, id, now(), 'session.begun', 'account', subject, 'system', body, sha256('\\x00'::bytea || convert_to(body, 'UTF8'))
    FROM (SELECT id, subject, '{"actor":{"kind":"system","rule":"bench"},"at":"' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","county":"' || $3::text || '","data":{"session":"' || md5(n::text) || md5((n + 1)::text) || '"},"fact":"session.begun","id":"' || id
        || '","subject":{"id":"' || subject || '","kind":"account"},"unit":null,"v":1}' AS body
      FROM (SELECT n, (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n >> 12), 3, '0')
                || '8' || lpad(to_hex(n & 4095), 3, '0') || substr(md5(n::text || random()::text), 1, 12))::uuid AS id,
              ('00000000-0000-7000-8000-' || lpad(to_hex(1 + n % 1000), 12, '0'))::uuid AS subject
            FROM generate_series(1, $2::integer) AS n) AS ids) AS bodies`,
};
