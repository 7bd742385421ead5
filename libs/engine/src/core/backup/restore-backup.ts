import type { Client } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { Close, Footer, Header, Section } from './format';
import { Tally } from './format';
import { readBackup } from './read-backup';
import { countiesOf, lookAt, migrationsOf, ownerClient, quoted, rowsOfTable, tablesOf, type TableShape, trailRoot } from './snapshot';

/** Lines sent to the database at a time. */
const BATCH = 500;

export interface Restored extends Footer {
  readonly takenAt: string;
}

/**
 * Puts a backup into a new, migrated, empty database: all of it, in one transaction, or nothing. Before it is committed
 * everything is read back: every table must hash to what the file says, every leaf to its body, every trail to its root.
 * Sessions are not restored, and what waited for the queue waits for it again.
 */
export async function restoreBackup(
  ownerUrl: string,
  path: string,
  progress: (table: string) => void = () => undefined,
): Promise<Restored> {
  const client = await ownerClient(ownerUrl);
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE county IN ACCESS EXCLUSIVE MODE');
    await mustBeEmpty(client);
    await client.query('CREATE TEMP TABLE duban_lines (line text) ON COMMIT DROP');
    await switchTriggers(client, 'DISABLE');
    const restored = await fill(client, path, progress);
    await mustBeTheSame(client, restored);
    await countOn(client);
    await awakenOutbox(client);
    await switchTriggers(client, 'ENABLE');
    await client.query('COMMIT');
    return { ...restored.footer, takenAt: restored.header.takenAt };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

interface Filled {
  readonly header: Header;
  readonly footer: Footer;
  readonly closes: readonly Close[];
}

async function mustBeEmpty(client: Client): Promise<void> {
  const { length } = await countiesOf(client);
  if (length > 0) fail('backup.database-not-empty', { count: length });
}

async function fill(client: Client, path: string, progress: (table: string) => void): Promise<Filled> {
  const tables = await tablesOf(client);
  const found: { header?: Header; footer?: Footer; section?: Section } = {};
  const closes: Close[] = [];
  let batch: string[] = [];
  let tally = new Tally();
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await client.query('INSERT INTO duban_lines SELECT unnest($1::text[])', [batch]);
    batch = [];
  };
  for await (const part of readBackup(path)) {
    if (part.kind === 'header') await mustBeSameSchema(client, (found.header = part.header));
    else if (part.kind === 'section') {
      progress(part.section.table);
      tally = new Tally();
      await client.query('TRUNCATE duban_lines');
    } else if (part.kind === 'row') {
      tally.add(part.row);
      if (batch.push(part.row) >= BATCH) await flush();
    } else if (part.kind === 'close') {
      await flush();
      await insert(client, part.section, tables);
      closes.push(tally.close(part.section));
    } else found.footer = part.footer;
  }
  if (!found.header || !found.footer) throw new Error('a backup that was read whole has a header and an end');
  return { header: found.header, footer: found.footer, closes };
}

async function mustBeSameSchema(client: Client, header: Header): Promise<void> {
  const here = await migrationsOf(client);
  if (here.join() === header.migrations.join()) return;
  const name = (all: readonly string[]): string => `${all.length} ${all.at(-1) ?? ''}`.trim();
  fail('backup.other-version', { found: name(header.migrations), needed: name(here) });
}

/** One statement a table: references within it, such as a unit's parent, are checked when all of it is there. */
async function insert(client: Client, { county, table }: Section, tables: readonly TableShape[]): Promise<void> {
  if (!tables.some(({ name }) => name === table)) fail('backup.damaged', { table, line: 0 });
  await lookAt(client, county);
  await client.query(
    `INSERT INTO ${quoted(table)} OVERRIDING SYSTEM VALUE
     SELECT r.* FROM duban_lines l CROSS JOIN LATERAL json_populate_record(NULL::${quoted(table)}, l.line::json) r`,
  );
}

async function mustBeTheSame(client: Client, { closes, footer }: Filled): Promise<void> {
  const tables = await tablesOf(client);
  for (const close of closes) {
    const table = tables.find(({ name }) => name === close.table) ?? fail('backup.differs', { table: close.table });
    await lookAt(client, close.county);
    const tally = new Tally();
    for await (const row of rowsOfTable(client, table, close.county)) tally.add(row);
    if (tally.close(close).sha256 !== close.sha256) fail('backup.differs', { table: close.table });
  }
  const counties = await countiesOf(client);
  if (counties.length !== footer.trail.length || closes.length !== counties.length * tables.length) fail('backup.differs', { table: 'county' });
  for (const county of counties) {
    await lookAt(client, county.id);
    const root = await trailRoot(client, county, (entry) => fail('backup.trail-broken', { entry, county: county.code }));
    const said = footer.trail.find((one) => one.county === county.id);
    if (said?.root !== root.root || said.entries !== root.entries) fail('backup.differs', { table: 'trail_entry' });
  }
}

/** What triggers would write was written when it happened, and comes back as rows; nor is a row that was final judged anew. */
async function switchTriggers(client: Client, how: 'DISABLE' | 'ENABLE'): Promise<void> {
  for (const { name } of await tablesOf(client)) await client.query(`ALTER TABLE ${quoted(name)} ${how} TRIGGER USER`);
}

/** Numbers that the database gives go on after the highest that came back. */
async function countOn(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; identity: string }>(
    `SELECT c.relname AS name, a.attname AS identity FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attidentity <> '' ORDER BY 1`,
  );
  for (const { name, identity } of rows) {
    for (const { id } of await countiesOf(client)) {
      await lookAt(client, id);
      await client.query(
        `SELECT setval(s.name, greatest(m.most, coalesce(pg_sequence_last_value(s.name), 1)))
         FROM (SELECT pg_get_serial_sequence($1, $2)::regclass AS name) s, (SELECT max(${quoted(identity)}) AS most FROM ${quoted(name)}) m
         WHERE m.most IS NOT NULL`,
        [name, identity],
      );
    }
  }
}

/** The queue is not backed up: what has no verdict yet waits for it again. A job done twice is one job by its key. */
async function awakenOutbox(client: Client): Promise<void> {
  for (const county of await countiesOf(client)) {
    await lookAt(client, county.id);
    await client.query('UPDATE outbox SET dispatched_at = NULL WHERE county_id = $1 AND dispatched_at IS NOT NULL AND done_at IS NULL', [county.id]);
  }
}
