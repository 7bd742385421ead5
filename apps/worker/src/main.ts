import 'reflect-metadata';
import { readEnv } from '#platform/env';
import { openLog } from '#platform/log';
import { serveHealth } from './health';
import { startWorker } from './worker';

const GRACE_MS = 10_000;

async function main(): Promise<void> {
  const env = readEnv(undefined, ['DATABASE_URL']);
  const worker = await startWorker(env, openLog(env.logLevel, 'worker'));
  const health = serveHealth(env.workerHealthPort, () => worker.healthy());
  const stop = (): void => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    health.close();
    worker.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  process.send?.('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
