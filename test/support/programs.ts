import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { childEnvironment, type EnvironmentSource } from '#platform/env';
import { PROJECT_ROOT } from '#platform/project';

/** The product's own programs, as they are built. */
export const CLI = join(PROJECT_ROOT, 'dist/apps/cli/src/main.js');
export const VERIFY = join(PROJECT_ROOT, 'dist/verify.mjs');

/** Runs one to its end; what it wrote on both streams. */
export function runProgram(file: string, args: readonly string[], settings: EnvironmentSource = {}): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { env: childEnvironment(settings), maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out: out + err }));
  });
}

/** One question on a connection of its own, as the owner. */
export async function askDatabase(url: string, text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values.length > 0 ? [...values] : undefined)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
