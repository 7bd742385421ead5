import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueStore } from '#engine/core/queue-connection';
import { requireTool } from './require-tool';

/** Describes what needs a real Redis; without one it says so, and fails where tools are required. */
export function withRedis(name: string, specs: () => void): void {
  const found = requireTool('redis-server', name);
  (found ? describe : describe.skip)(name, specs);
}

/** A Redis of the test's own, with these settings. */
export async function redisStore(settings: Readonly<Record<string, string>>): Promise<{ store: QueueStore; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-redis-'));
  const port = await freePort();
  const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  await ready(server);
  return {
    store: { kind: 'redis', url: `redis://127.0.0.1:${port}` },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
