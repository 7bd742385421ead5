import 'reflect-metadata';
import { readEnv } from '#platform/env';
import { openLog } from '#platform/log';
import { serveHealth } from './health';
import { startWorker } from './worker';

const GRACE_MS = 10_000;
/** The exit code of a worker that asks to be started again (sysexits: a temporary failure). */
const DEAF = 75;

async function main(): Promise<void> {
  const env = readEnv(undefined, ['DATABASE_URL']);
  const log = openLog(env.logLevel, 'worker');
  const worker = await startWorker(env, log, (queues) => {
    log.fatal(
      { queues },
      'no job has arrived for a minute though the queue’s store answers: this process ends and is to be started again',
    );
    process.exit(DEAF);
  });
  const health = serveHealth(env.workerHealthPort, worker, env.metricsToken);
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
