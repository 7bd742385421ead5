import { resolve } from 'node:path';
import type { Command } from 'commander';
import { holdsCounties } from '#engine/core/backup/before-migration';
import { copyFilesIn, filesFolder } from '#engine/core/backup/files';
import { recordBackup } from '#engine/core/backup/record-backup';
import { type Restored, restoreBackup } from '#engine/core/backup/restore-backup';
import { migrate } from '#engine/core/migrate';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { BACKUP_SAID } from '#words/backup';
import { type OwnerPlace, type WithOwnerUrl, withOwnerUrl } from '../owner-url';
import { inBoth, onOneLine } from '../say';

interface RestoreOptions {
  readonly withFiles?: boolean;
  readonly json?: boolean;
}

type Done = Restored & { readonly copied?: { readonly files: number; readonly bytes: number } };

/** `restore FILE [--with-files]`: into an empty database, which is migrated first. All of it or nothing. */
export function registerRestore(program: Command, open: WithOwnerUrl = withOwnerUrl): void {
  const command = program.command('restore').description(onOneLine(BACKUP_SAID.restore));
  command
    .argument('<file>', onOneLine(BACKUP_SAID.file))
    .option('--with-files', onOneLine(BACKUP_SAID.withFiles))
    .option('--json', onOneLine(BACKUP_SAID.json))
    .action(async (file: string, options: RestoreOptions) => {
      const done = await open((place) => restore(place, resolve(file), options));
      command.configureOutput().writeOut?.(`${options.json ? JSON.stringify(done, null, 2) : lines(done)}\n`);
    });
}

async function restore({ url, env }: OwnerPlace, file: string, { withFiles }: RestoreOptions): Promise<Done> {
  if (!(await holdsCounties(url))) await migrate(url);
  const restored = await restoreBackup(url, file);
  await recordBackup(url, 'backup.restored', restored);
  const copied = withFiles ? await copyFilesIn(url, openBlobStore(env).store, filesFolder(file)) : undefined;
  return { ...restored, copied };
}

function lines({ copied, ...restored }: Done): string {
  return [
    inBoth(BACKUP_SAID.restored, { ...restored, counties: restored.trail.length }),
    ...restored.trail.map((root) => onOneLine(BACKUP_SAID.trail, { ...root })),
    ...(copied ? [inBoth(BACKUP_SAID.filesIn, copied)] : []),
  ].join('\n');
}
