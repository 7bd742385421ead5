import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createDemonstrationDirectory } from '#cli/demonstration/directory';
import { dataSource } from '#engine/core/data-source';
import { SCHEMAS } from '#engine/schemas';
import { PROJECT_ROOT } from '#platform/project';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { dataFolder, startApp } from '../support/api';
import { readTable } from '../support/csv';
import { cloneDatabase } from '../support/database';
import { Desk } from './desk';

/** The county's building: its server is running, its people have their passwords, the clock on the wall is ours. */
export interface Office {
  /** Where it answers. */
  readonly url: string;
  passwordOf(login: string): string;
  desk(login: string): Promise<Desk>;
  /** Moves the county's clock; demonstration counties only. */
  itIs(moment: string): Promise<void>;
  /** For a worker of one's own. */
  readonly workerUrl: string;
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const database = await cloneDatabase();
  const owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1, entities: SCHEMAS }).initialize();
  const { countyId, accounts } = await createDemonstrationDirectory(owner);
  await owner.query(`SELECT set_config('app.county', $1, false)`, [String(countyId)]);
  const folder = dataFolder();
  const app = await startApp(database.ownerUrl, folder.path);
  const url = await listening(app);
  const passwords = new Map(accounts.map((account) => [account.login, account.password]));
  const shared = accounts.at(-1)?.password ?? '';
  const desks = new Map<string, Promise<Desk>>();
  const passwordOf = (login: string): string => passwords.get(login) ?? shared;
  return {
    url,
    passwordOf,
    workerUrl: database.ownerUrl,
    desk: (login) => {
      const desk = desks.get(login) ?? Desk.open(url, login, passwordOf(login));
      desks.set(login, desk);
      return desk;
    },
    itIs: async (moment) => void (await owner.query('UPDATE county SET clock_at = $2 WHERE county_id = $1', [countyId, moment])),
    sql: (text, values) => owner.query(text, values === undefined ? undefined : [...values]),
    close: () => closeAll(app, owner, folder),
  };
}

async function listening(app: NestFastifyApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return (await app.getUrl()).replace('[::1]', '127.0.0.1');
}

async function closeAll(app: NestFastifyApplication, owner: DataSource, folder: { remove(): void }): Promise<void> {
  await app.close();
  await owner.destroy();
  folder.remove();
}

/** A table kept as CSV, as the workbook an office would send. */
export function workbookOf(name: string): Promise<Uint8Array> {
  return writeWorkbook([{ name: '清单', rows: [['三台县2023年度任务清单'], ...readTable(name)] }]);
}

export function calendarOf(year: number): unknown {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, `config/calendars/${year}.json`), 'utf8'));
}

/** A scan as a clerk would have it: a real, small PDF. */
export function scan(text: string): Buffer {
  const body = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
% ${Buffer.from(text).toString('hex')}
`;
  const start = Buffer.byteLength(`%PDF-1.4\n${body}`);
  return Buffer.from(`%PDF-1.4\n${body}xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
}
