import { spawnSync } from 'node:child_process';

/**
 * Answers whether a program that some tests need is here. Where it is not, prints why those tests are skipped,
 * or, under `REQUIRE_TOOLS=1` (as on the build server), fails: there a missing program must not pass for success.
 */
export function requireTool(command: string, why: string): boolean {
  const found = spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 60_000 }).error === undefined;
  if (found) return true;
  if (process.env['REQUIRE_TOOLS'] === '1') throw new Error(`${command} is required here: ${why}`);
  process.stderr.write(`skipped, because ${command} is not installed: ${why}\n`);
  return false;
}
