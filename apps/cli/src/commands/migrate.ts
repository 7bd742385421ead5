import type { Command } from 'commander';
import { backupBeforeMigration } from '#engine/core/backup/before-migration';
import { migrate, pendingMigrations } from '#engine/core/migrate';
import { BACKUP_SAID } from '#words/backup';
import { backupFolder, type WithOwnerUrl, withOwnerUrl } from '../owner-url';
import { inBoth, onOneLine } from '../say';

/** `migrate`: a backup if there is something to lose, then every migration that waits. Run twice, the second does nothing. */
export function registerMigrate(program: Command, open: WithOwnerUrl = withOwnerUrl): void {
  const command = program.command('migrate').description(onOneLine(BACKUP_SAID.migrate));
  command.action(async () => {
    const say = (text: string): void => command.configureOutput().writeOut?.(`${text}\n`);
    await open(async ({ url, env }) => {
      const { length: count } = await pendingMigrations(url);
      const backup = await backupBeforeMigration(url, backupFolder(env));
      if (backup) say(inBoth(BACKUP_SAID.backedUp, { path: backup.path }));
      await migrate(url, (line) => say(`  ${line}`));
      say(inBoth(count > 0 ? BACKUP_SAID.migrated : BACKUP_SAID.upToDate, { count }));
    });
  });
}
