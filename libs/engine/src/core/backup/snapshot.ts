import { Client } from 'pg';
import { hexOf } from '#domain/ledger/tlog/bytes';
import { MerkleRange } from '#domain/ledger/tlog/tree-hash';
import { leafHash, sha256 } from '#platform/hash';
import type { TrailRoot } from './format';

/** Rows fetched at a time: bounds the memory of backup and restore whatever the size of the database. */
const BATCH = 500;

/**
 * Tokens of people who were signed in: a restored one might have been revoked since, so none is kept. The version of who
 * may do what is the number of a transaction of this server.
 */
const LEFT_OUT = ['session', 'access_version'];

export interface CountyRow {
  readonly id: number;
  readonly code: string;
}

export interface TableShape {
  readonly name: string;
  /** Columns of the primary key, quoted: the order of rows. */
  readonly key: string;
}

/** An owner's connection that writes and reads every value alike, wherever it runs. */
export async function ownerClient(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'duban backup', connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client.query(`SET timezone = 'UTC'; SET datestyle = 'ISO'; SET bytea_output = 'hex'; SET extra_float_digits = 1; SET lock_timeout = '10s'`);
  return client;
}

/** The fence holds for the owner too, so every look names its county. */
export async function lookAt(client: Client, county: number): Promise<void> {
  await client.query(`SELECT set_config('app.county', $1, true)`, [String(county)]);
}

export async function countiesOf(client: Client): Promise<readonly CountyRow[]> {
  return (await client.query<CountyRow>('SELECT county_id AS id, code FROM county ORDER BY county_id')).rows;
}

/** In the order of their numbers: which of them a database met first says nothing about what it is. */
export async function migrationsOf(client: Client): Promise<readonly string[]> {
  return (await client.query<{ name: string }>('SELECT name FROM migration ORDER BY timestamp, name')).rows.map((row) => row.name);
}

/** Tables of counties, those referred to before those that refer to them. From the catalogs, so that none is forgotten. */
export async function tablesOf(client: Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape & { needs: string[] }>(
    `SELECT c.relname AS name,
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) FROM pg_constraint p, unnest(p.conkey) WITH ORDINALITY AS k(num, place)
        JOIN pg_attribute a ON a.attnum = k.num WHERE p.conrelid = c.oid AND p.contype = 'p' AND a.attrelid = c.oid) AS key,
       ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS needs
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'county_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL($1) ORDER BY 1`,
    [LEFT_OUT],
  );
  const sorted: TableShape[] = [];
  const waiting = [...rows];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ needs }) => needs.every((need) => sorted.some((table) => table.name === need)));
    if (index === -1) throw new Error('tables refer to each other in a ring');
    for (const { name, key } of waiting.splice(index, 1)) sorted.push({ name, key });
  }
  return sorted;
}

/** Every row of a county's table as JSON text, in the order of its key. Within a transaction. */
export async function* rowsOfTable(client: Client, table: TableShape, county: number): AsyncGenerator<string> {
  await client.query(
    `DECLARE duban_rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${quoted(table.name)} t WHERE county_id = ${county} ORDER BY ${table.key}`,
  );
  yield* fetched(client, 'row');
}

/** Recomputes every leaf from its body; an entry whose leaf is not its body's hash throws its id. */
export async function trailRoot(client: Client, county: CountyRow, onBad: (id: string) => never): Promise<TrailRoot> {
  const range = new MerkleRange(sha256);
  await client.query(
    `DECLARE duban_rows NO SCROLL CURSOR FOR SELECT id || encode(leaf, 'hex') || body AS entry FROM trail_entry WHERE county_id = ${county.id} ORDER BY at, id`,
  );
  for await (const entry of fetched(client, 'entry')) {
    const leaf = leafHash(entry.slice(100));
    if (leaf.toString('hex') !== entry.slice(36, 100)) onBad(entry.slice(0, 36));
    range.append(leaf);
  }
  return { county: county.id, code: county.code, entries: range.size, root: hexOf(range.root()) };
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function* fetched(client: Client, column: string): AsyncGenerator<string> {
  for (;;) {
    const { rows } = await client.query<Record<string, string>>(`FETCH ${BATCH} FROM duban_rows`);
    for (const row of rows) yield row[column] ?? '';
    if (rows.length < BATCH) break;
  }
  await client.query('CLOSE duban_rows');
}
