import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { childEnvironment, type EnvironmentSource } from '#platform/env';
import { PROJECT_ROOT } from '#platform/project';

/** A worker as its own process, as it is deployed, so that it can be killed, stopped and lied to. */
export interface WorkerProcess {
  readonly pid: number;
  readonly healthPort: number;
  /** What its supervisor is told: 200 or 503; undefined where it does not answer within two seconds. */
  readiness(): Promise<number | undefined>;
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code or the signal's name. */
  readonly ended: Promise<number | string>;
  /** What it wrote so far. */
  said(): string;
}

const running = new Set<ChildProcess>();

/** Whatever a failed test left running. */
export async function killLeftWorkers(): Promise<void> {
  const left = [...running];
  for (const child of left) child.kill('SIGKILL');
  await Promise.all(left.map((child) => new Promise((resolve) => child.once('exit', resolve))));
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts one; answers when it says that it is ready, or at once with `wait: false`. */
export async function startWorkerProcess(settings: EnvironmentSource, { wait = true } = {}): Promise<WorkerProcess> {
  const healthPort = await freePort();
  const child = fork(join(PROJECT_ROOT, 'dist/apps/worker/src/main.js'), {
    env: childEnvironment({ LOG_LEVEL: 'warn', NODE_ENV: 'production', ...settings, WORKER_HEALTH_PORT: String(healthPort) }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'gone')));
  if (wait) await untilReady(child, said);
  return {
    pid: child.pid ?? 0,
    healthPort,
    readiness: () => readiness(healthPort),
    signal: (name) => void child.kill(name),
    ended,
    said: () => said.join(''),
  };
}

async function untilReady(child: ChildProcess, said: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}: ${said.join('').slice(-2000)}`)));
  });
}

async function readiness(port: number): Promise<number | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2000) });
    return answer.status;
  } catch {
    return undefined;
  }
}
