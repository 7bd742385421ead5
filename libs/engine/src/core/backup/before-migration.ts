import { join } from 'node:path';
import { Client } from 'pg';
import { processNow } from '#platform/clock';
import { pendingMigrations } from '../migrate';
import { type BackupTaken, takeBackup } from './take-backup';

/** `duban-20231231T235959Z.backup`: names sort as the backups were taken. */
export function backupName(label = ''): string {
  const at = processNow().toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  return `duban-${at}${label === '' ? '' : `-${label}`}.backup`;
}

/**
 * Call before migrating. Takes a backup into `folder` when migrations wait and there is something to lose; undefined
 * when none was needed. A backup that cannot be taken stops the migration: it throws.
 */
export async function backupBeforeMigration(ownerUrl: string, folder: string): Promise<BackupTaken | undefined> {
  const pending = await pendingMigrations(ownerUrl);
  if (pending.length === 0 || !(await holdsCounties(ownerUrl))) return undefined;
  return takeBackup(ownerUrl, join(folder, backupName('before-migration')));
}

/** False for a database without our tables too. */
export async function holdsCounties(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('public.county') IS NOT NULL AS there`);
    if (!rows[0]?.there) return false;
    const counties = await client.query('SELECT 1 FROM county LIMIT 1');
    return (counties.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
