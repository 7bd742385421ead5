import type { Command } from 'commander';
import { dataSource } from '#engine/core/data-source';
import { mustBeMigrated } from '#engine/core/migrate';
import { mustKeepJobs, type QueueStore } from '#engine/core/queue-connection';
import { openQueues } from '#engine/core/queue';
import { rebuild, type Rebuilt } from '#engine/core/rebuild';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { QUEUE_WORDS } from '#words/queue';
import { type WithOwnerUrl, withOwnerUrl } from '../owner-url';
import { inBoth, onOneLine } from '../say';

/** `rebuild`: the queue anew from the database's rows, on whichever store is configured. Safe to run at any time. */
export function registerRebuild(program: Command, open: WithOwnerUrl = withOwnerUrl): void {
  const command = program.command('rebuild').description(onOneLine(QUEUE_WORDS.about));
  command.option('--json', onOneLine(QUEUE_WORDS.json)).action(async ({ json }: { json?: boolean }) => {
    const rebuilt = await open(({ url, env }) => rebuildOn(url, env.redisUrl ? { kind: 'redis', url: env.redisUrl } : { kind: 'postgres', url }));
    const text = json ? JSON.stringify(rebuilt, null, 2) : inBoth(QUEUE_WORDS.rebuilt, { ...rebuilt });
    command.configureOutput().writeOut?.(`${text}\n`);
  });
}

async function rebuildOn(url: string, store: QueueStore): Promise<Rebuilt> {
  await mustBeMigrated(url);
  await mustKeepJobs(store);
  const source = await dataSource({ url, role: 'duban_worker', poolSize: 2 }).initialize();
  const queues = openQueues(store, 'duban_worker', () => undefined);
  try {
    return await rebuild(source, new UnitOfWork(source), queues);
  } finally {
    await queues.close();
    await source.destroy();
  }
}
