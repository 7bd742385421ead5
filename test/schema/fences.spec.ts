import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { PROJECT_ROOT } from '#platform/project';
import { dumpSchema } from '#engine/core/schema-dump';
import { seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { type Canaries, putCanaries } from './canaries';

const database = useDatabase();

/** The door's counter has no county: it is asked before anybody is known. */
const WITHOUT_COUNTY = ['migration', 'throttle'];
/** What nobody but the owner may change or remove once it is written. */
const FINAL = ['trail_entry', 'report', 'verification', 'evidence', 'effect', 'notice_proof'];
/** Functions that look across counties run as the owner; each is granted by name. */
const OWNERS = [
  'beat',
  'counties_of_the_house',
  'counties_to_sequence',
  'counties_to_sm3',
  'counties_to_witness',
  'counties_with_due_directives',
  'counties_with_due_schedules',
  'counties_with_due_timers',
  'counties_with_waiting_outbox',
  'county_by_code',
  'next_due_ms',
  'queue_figures',
  'trail_standing',
];
const ROLES = ['duban_app', 'duban_worker'] as const;

describe('the fences', () => {
  let owner: Client;
  const clients: Client[] = [];
  const connected = async (url: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  const column = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await owner.query<{ name: string }>(text, values)).rows.map((row) => row.name);

  beforeAll(async () => {
    owner = await connected(database().ownerUrl);
  });
  afterAll(() => Promise.all(clients.map((client) => client.end())));

  it('stand around every table of a county: security forced, the county leads the key', async () => {
    const tables = await owner.query<{ name: string; county: boolean; forced: boolean; leads: boolean; policies: number }>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
        EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'county_id' AND a.attnotnull) AS county,
        EXISTS (SELECT 1 FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attname = 'county_id') AS leads,
        (SELECT count(*)::integer FROM pg_policies p WHERE p.tablename = c.relname AND 'public' = ANY(p.roles)
           AND p.cmd = 'ALL' AND p.qual LIKE '%county_id =%current_county%' AND p.with_check = p.qual) AS policies
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm', 'f') ORDER BY 1`);
    const outside = tables.rows.filter((table) => !table.county).map((table) => table.name);
    expect(outside).toEqual(WITHOUT_COUNTY);
    const weak = tables.rows.filter((table) => table.county && !(table.forced && table.leads && table.policies === 1));
    expect(weak).toEqual([]);
  });

  it('run through every reference and every unique rule', async () => {
    const open = await column(`
      SELECT k.conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE c.relnamespace = 'public'::regnamespace AND k.contype IN ('f', 'u', 'p', 'x') AND c.relname <> ALL($1)
        AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'county_id' AND a.attnum = ANY(k.conkey))
      UNION
      SELECT x.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND c.relname <> ALL($1)
        AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'county_id' AND a.attnum = ANY(i.indkey))
      ORDER BY 1`, [WITHOUT_COUNTY]);
    // A county's code says which county is meant: it cannot be unique within one.
    expect(open).toEqual(['county_code_key']);
  });

  it('let no view and no function around them', async () => {
    expect(await column(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
      AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false)`)).toEqual([]);
    expect(await column(`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`)).toEqual(OWNERS);
    const reach = await column(`SELECT p.proname AS name FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
      WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND x.grantee = 0`);
    expect(reach).toEqual([]);
    expect(await column(`SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'duban\\_%' AND rolname <> current_user
      AND (rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb) ORDER BY 1`)).toEqual([]);
  });

  it.each(ROLES)('leave %s no way to change what is final', async (role) => {
    const held = await column(`SELECT t || ' ' || p AS name FROM unnest($2::text[]) t, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p
      WHERE has_table_privilege($1, 'public.' || t, p) ORDER BY 1`, [role, FINAL]);
    expect(held).toEqual([]);
    const truncate = await column(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND (has_table_privilege($1, oid, 'TRUNCATE') OR has_table_privilege($1, oid, 'TRIGGER'))`, [role]);
    expect(truncate).toEqual([]);
    expect((await owner.query(`SELECT has_schema_privilege($1, 'public', 'CREATE') AS may`, [role])).rows[0].may).toBe(false);
  });

  describe('with two counties', () => {
    let canaries: Canaries;
    beforeAll(async () => {
      const [here, there] = [await seedCounty(database().ownerUrl), await seedCounty(database().ownerUrl)];
      canaries = await putCanaries(owner, [here.id, there.id]);
      await here.close();
      await there.close();
    });

    it('have something in every table of both', () => {
      expect(canaries.empty).toEqual([]);
    });

    it.each(ROLES)('show %s its own county’s rows and nobody else’s, and none to nobody', async (role) => {
      const client = await connected(role === 'duban_app' ? database().appUrl : database().workerUrl);
      const [here, there] = canaries.counties;
      const seen = async (table: string) =>
        (await client.query<{ county_id: number }>(`SELECT DISTINCT county_id FROM ${table} ORDER BY 1`)).rows.map((row) => row.county_id);
      for (const table of canaries.tables) {
        expect([table, await seen(table)]).toEqual([table, []]);
        await client.query(`BEGIN; SELECT set_config('app.county', '${here}', true)`);
        expect([table, await seen(table)]).toEqual([table, [here]]);
        const refused = client.query(`UPDATE ${table} SET county_id = ${there} WHERE county_id = ${here}`);
        await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|428C9|23503)$/) });
        await client.query('ROLLBACK');
        await client.query(`BEGIN; SELECT set_config('app.county', '${here}', true)`);
        const copied = client.query(`INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, $1)).*`, [canaries.rowOf(table, there)]);
        await expect(copied).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|428C9)$/) });
        await client.query('ROLLBACK');
      }
    });

    it('hold the trail even against its owner', async () => {
      await expect(owner.query(`UPDATE trail_entry SET fact = 'x'`)).rejects.toMatchObject({ code: '23001' });
      await expect(owner.query('DELETE FROM evidence')).rejects.toMatchObject({ code: '23001' });
      await expect(owner.query('TRUNCATE trail_entry CASCADE')).rejects.toMatchObject({ code: '23001' });
    });
  });

  it('are written down as they are', async () => {
    const grants = (sql: string): string[] => sql.split('\n').filter((line) => /^(GRANT|CREATE POLICY|ALTER TABLE \w+ ENABLE)/.test(line));
    const written = readFileSync(join(PROJECT_ROOT, 'docs/generated/schema.sql'), 'utf8');
    expect(grants(await dumpSchema(owner))).toEqual(grants(written));
  });
});
