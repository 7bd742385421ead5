import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '#platform/env';
import { PROJECT_ROOT } from '#platform/project';
import { machine } from './machine';
import { freePort } from './on-database';
import { median, print } from './rounds';

const MOST_SECONDS = 10;
const ROUNDS = 3;

/** One `npm start` until the address answers as ready, then Ctrl-C. */
async function startOnce(dataDir: string, port: number): Promise<{ seconds: number; memoryMb: Record<string, number> }> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['tools/run.mjs', 'start'], {
    cwd: PROJECT_ROOT,
    env: childEnvironment({ DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await answering(`http://127.0.0.1:${port}/health/ready`, ended);
  const seconds = (performance.now() - begun) / 1000;
  while (!/\d+ MB/.test(said)) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGTERM');
  await ended;
  const [api = 0, worker = 0] = [...said.matchAll(/(\d+) MB/g)].map((match) => Number(match[1]));
  return { seconds, memoryMb: { api, worker } };
}

async function answering(url: string, ended: Promise<number | null>): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!over) {
    const ready = await fetch(url).then(
      (response) => response.status === 200,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('npm start ended before it was ready');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    const first = await startOnce(folder, await freePort());
    const later: { seconds: number; memoryMb: Record<string, number> }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) later.push(await startOnce(folder, await freePort()));
    const figure = median(later.map((run) => run.seconds));
    print({
      bench: 'start',
      name: 'second-start',
      unit: 's',
      figure: Math.round(figure * 10) / 10,
      baselineName: 'first-start',
      baseline: Math.round(first.seconds * 10) / 10,
      ratio: Math.round((figure / first.seconds) * 100) / 100,
      atMost: MOST_SECONDS,
      met: figure <= MOST_SECONDS,
      memoryMb: later.at(-1)?.memoryMb,
      machine: machine(),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
