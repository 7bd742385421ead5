import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSource } from '#engine/core/data-source';
import type { CountyId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { CALENDAR_FOLDER } from './calendars';
import { seedCounty, type County } from './county';
import { readTable } from './csv';
import { cloneDatabase, type ClonedDatabase } from './database';
import { newId } from '#platform/ids';

/** A county with the demonstration's units and leaders' posts but without its list, on a database of its own. */
export interface ListCounty {
  readonly id: CountyId;
  readonly county: County;
  readonly database: ClonedDatabase;
  readonly source: ReturnType<typeof dataSource>;
  readonly work: UnitOfWork;
  readonly reader: Reader;
  /** Supervises the whole county. */
  readonly chief: PersonActor;
  readonly clerk: PersonActor;
  /** Rows of every table, by name. */
  counts(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

export async function listCounty(): Promise<ListCounty> {
  const database = await cloneDatabase();
  const county = await seedCounty(database.ownerUrl);
  const source = await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
  const leave = await putDirectory(county);
  return {
    id: county.id,
    county,
    database,
    source,
    work: new UnitOfWork(source),
    reader: new Reader(source),
    chief: county.actors.chief,
    clerk: county.actors.clerk,
    counts: () => countAll(county),
    async close() {
      leave();
      await source.destroy();
      await county.close();
      await database.drop();
    },
  };
}

/** The units and posts that the lists of `test/data` name, beside the test county's own few. */
async function putDirectory(county: County): Promise<() => void> {
  const { sql, id } = county;
  // The test county's townships are three of the 33 by name: they give way, so that 各镇乡 is 33.
  await sql(`UPDATE unit SET kind = 'village' WHERE county_id = $1 AND code LIKE 'T0%'`, [id]);
  await sql(`UPDATE unit SET name = name || '（旧）' WHERE county_id = $1 AND (code LIKE 'T0%' OR code LIKE 'D0%')`, [id]);
  await sql(`UPDATE unit_name SET name = name || '（旧）' WHERE county_id = $1`, [id]);
  for (const [code, name, kind] of readTable('units.csv', 'config/demonstration').slice(2)) {
    const unit = newId();
    await sql(
      `INSERT INTO unit (county_id, id, code, name, kind, parent_id, opened_on) VALUES ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
      [id, unit, code, name, kind, county.units.county],
    );
    await sql(`INSERT INTO unit_name VALUES ($1, $2, '2020-01-01', $3)`, [id, unit, name]);
  }
  const lists = ['task-list.csv', 'as-received.csv'].flatMap((name) => readTable(name).slice(1));
  for (const title of new Set(lists.map((row) => row[6] ?? ''))) {
    if (title === '') continue;
    await sql(
      `INSERT INTO post (county_id, id, unit_id, title, leader) VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING`,
      [id, newId(), county.units.county, title],
    );
  }
  return () => undefined;
}

async function countAll({ sql }: County): Promise<Readonly<Record<string, number>>> {
  const tables = await sql(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await sql(`SELECT count(*)::integer AS n FROM "${String(name)}"`);
    counts[String(name)] = Number(row?.['n']);
  }
  return counts;
}

/** Rows of a CSV of `test/data` as a workbook; `edit` may change them first. */
export async function workbookOf(name: string, edit: (rows: string[][]) => void = () => undefined): Promise<Uint8Array> {
  const rows = readTable(name);
  edit(rows);
  return writeWorkbook([{ name: '清单', rows }]);
}

export function calendarFile(year: number): Record<string, unknown> {
  return JSON.parse(readFileSync(join(CALENDAR_FOLDER, `${year}.json`), 'utf8')) as Record<string, unknown>;
}
