import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { backupName } from '#engine/core/backup/before-migration';
import { copyFilesOut, filesFolder } from '#engine/core/backup/files';
import { recordBackup } from '#engine/core/backup/record-backup';
import { mustBeMigrated } from '#engine/core/migrate';
import { type BackupTaken, takeBackup } from '#engine/core/backup/take-backup';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { BACKUP_SAID } from '#words/backup';
import { backupFolder, type OwnerPlace, type WithOwnerUrl, withOwnerUrl } from '../owner-url';
import { inBoth, onOneLine } from '../say';

interface BackupOptions {
  readonly output?: string;
  readonly withFiles?: boolean;
  readonly json?: boolean;
}

type Done = BackupTaken & { readonly copied?: { readonly files: number; readonly bytes: number; readonly folder: string } };

/** `backup [--output FILE] [--with-files]`: while people work, as of one moment. Each county's trail says that it was taken. */
export function registerBackup(program: Command, open: WithOwnerUrl = withOwnerUrl): void {
  const command = program.command('backup').description(onOneLine(BACKUP_SAID.backup));
  command
    .option('--output <file>', onOneLine(BACKUP_SAID.output))
    .option('--with-files', onOneLine(BACKUP_SAID.withFiles))
    .option('--json', onOneLine(BACKUP_SAID.json))
    .action(async (options: BackupOptions) => {
      const done = await open((place) => backup(place, options));
      command.configureOutput().writeOut?.(`${options.json ? JSON.stringify(done, null, 2) : lines(done)}\n`);
    });
}

async function backup({ url, env }: OwnerPlace, { output, withFiles }: BackupOptions): Promise<Done> {
  const path = output === undefined ? join(backupFolder(env), backupName()) : resolve(output);
  await mustBeMigrated(url);
  const taken = await takeBackup(url, path);
  const folder = filesFolder(path);
  const copied = withFiles ? { ...(await copyFilesOut(url, openBlobStore(env).store, folder)), folder } : undefined;
  await recordBackup(url, 'backup.taken', taken);
  return { ...taken, copied };
}

function lines({ copied, ...taken }: Done): string {
  return [
    inBoth(BACKUP_SAID.taken, { ...taken, counties: taken.trail.length }),
    ...taken.trail.map((root) => onOneLine(BACKUP_SAID.trail, { ...root })),
    ...(copied ? [inBoth(BACKUP_SAID.filesOut, copied)] : []),
    ...(!copied && taken.files > 0 ? [inBoth(BACKUP_SAID.filesLeft, { files: taken.files })] : []),
    inBoth(BACKUP_SAID.secret),
  ].join('\n');
}
