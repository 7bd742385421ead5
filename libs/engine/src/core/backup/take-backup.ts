import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { fail } from '#domain/kernel/failure';
import { PRODUCT_VERSION } from '#platform/project';
import { FORMAT, type Footer, type Header, rowLine, Tally, type TrailRoot } from './format';
import { countiesOf, type CountyRow, lookAt, migrationsOf, ownerClient, rowsOfTable, tablesOf, trailRoot } from './snapshot';

export interface BackupTaken extends Footer {
  readonly path: string;
  readonly takenAt: string;
}

/** Told of each table of each county as it is written. */
export type Progress = (county: string, table: string) => void;

/**
 * Everything of every county in one file, as of one moment, whatever is written meanwhile. The trail is hashed again on
 * the way: a database whose trail does not hold is refused (`backup.trail-broken`), never passed on silently. The file
 * appears whole or not at all; it holds personal data and password hashes, so only its owner may read it.
 */
export async function takeBackup(ownerUrl: string, path: string, progress: Progress = () => undefined): Promise<BackupTaken> {
  const client = await ownerClient(ownerUrl);
  const part = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await mustBeFree(path);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const taken: { header?: Header; footer?: Footer } = {};
    const lines = Readable.from(backupLines(client, taken, progress));
    await pipeline(lines, createGzip(), createWriteStream(part, { mode: 0o600, flush: true }));
    await client.query('COMMIT');
    await rename(part, path);
    if (!taken.footer || !taken.header) throw new Error('the backup has no end');
    return { path, takenAt: taken.header.takenAt, ...taken.footer };
  } finally {
    await rm(part, { force: true });
    await client.end();
  }
}

async function mustBeFree(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => undefined);
  await file?.close();
  if (file) fail('backup.file-exists', { path });
}

async function* backupLines(client: Client, taken: { header?: Header; footer?: Footer }, progress: Progress): AsyncGenerator<string> {
  const { rows } = await client.query<{ at: string }>(`SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`);
  const header: Header = { format: FORMAT, product: PRODUCT_VERSION, takenAt: rows[0]?.at ?? '', migrations: await migrationsOf(client) };
  taken.header = header;
  yield `${JSON.stringify({ header })}\n`;
  const tables = await tablesOf(client);
  const trail: TrailRoot[] = [];
  const sum = { sections: 0, rows: 0, files: 0 };
  for (const county of await countiesOf(client)) {
    await lookAt(client, county.id);
    for (const table of tables) {
      progress(county.code, table.name);
      const section = { county: county.id, table: table.name };
      const tally = new Tally();
      yield `${JSON.stringify({ section })}\n`;
      for await (const row of rowsOfTable(client, table, county.id)) {
        tally.add(row);
        yield rowLine(row);
      }
      yield `${JSON.stringify({ close: tally.close(section) })}\n`;
      sum.sections += 1;
      sum.rows += tally.rows;
    }
    trail.push(await trailRoot(client, county, (id) => fail('backup.trail-broken', { entry: id, county: county.code })));
    sum.files += await filesOf(client, county);
  }
  taken.footer = { ...sum, trail };
  yield `${JSON.stringify({ footer: taken.footer })}\n`;
}

async function filesOf(client: Client, county: CountyRow): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(DISTINCT sha256)::integer AS count FROM evidence WHERE county_id = $1', [county.id]);
  return rows[0]?.count ?? 0;
}
