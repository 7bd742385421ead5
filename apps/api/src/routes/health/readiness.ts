import { statfs } from 'node:fs/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Database } from '#engine/core/database';
import { MIGRATIONS } from '#engine/core/data-source';
import type { QueueClient } from '#engine/core/queue';
import type { Standing } from '#engine/trail/log/keep-standing';
import type { Environment } from '#platform/env';

/** A database that needs longer than this for one row is not serving anybody. */
const PATIENCE_MS = 2000;
/** Below this many free bytes an upload could not be taken. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/**
 * Whether this process can serve now: the database answers, as a role the fences hold for, with every migration done;
 * the queue's store answers; there is room for evidence; nobody asked it to stop.
 */
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly source: Database,
    private readonly queues: QueueClient,
    private readonly env: Environment,
    private readonly standing: Standing,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async problems(): Promise<readonly string[]> {
    if (this.stopping) return ['stopping'];
    const found = await Promise.all([
      within(this.databaseProblem(), 'database-silent'),
      within(this.queues.ping().then(() => undefined), 'queue-silent'),
      within(this.roomProblem(), 'files-silent'),
    ]);
    return found.filter((problem) => problem !== undefined);
  }

  /** What is wrong and does not keep this process from serving: single reports are taken while a log lags. */
  troubles(): readonly string[] {
    return this.standing.problems();
  }

  private async databaseProblem(): Promise<string | undefined> {
    const [role]: { fenced: boolean }[] = await this.source.query(
      'SELECT NOT rolsuper AND NOT rolbypassrls AS fenced FROM pg_roles WHERE rolname = current_user',
    );
    if (!role?.fenced) return 'database-role-unfenced';
    const [done]: { version: string | null }[] = await this.source.query(
      `SELECT obj_description('public.migration'::regclass) AS version`,
    );
    // A newer schema still serves this program: migrations only add until the release after.
    const schema = Number(/^schema (\d+)$/.exec(done?.version ?? '')?.[1] ?? 0);
    return schema >= MIGRATIONS.length ? undefined : 'migrations-pending';
  }

  private async roomProblem(): Promise<string | undefined> {
    if (this.env.blobS3) return undefined;
    const { bavail, bsize } = await statfs(this.env.blobDir);
    return bavail * bsize < LEAST_FREE_BYTES ? 'files-full' : undefined;
  }
}

/** A check that throws or takes too long is itself the problem. */
async function within(check: Promise<string | undefined>, silence: string): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(silence), PATIENCE_MS);
  });
  return Promise.race([check.catch(() => silence), patience]).finally(() => clearTimeout(timer));
}
