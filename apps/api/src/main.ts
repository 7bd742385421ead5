import 'reflect-metadata';
import { readEnv } from '#platform/env';
import { createApp } from './bootstrap';

/** Longest wait for requests under way when asked to stop. */
const GRACE_MS = 10_000;

async function main(): Promise<void> {
  const env = readEnv(undefined, ['DATABASE_URL']);
  const app = await createApp(env);
  const stop = (): void => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  await app.listen(env.port, env.host);
  process.send?.('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
