import { Command } from 'commander';
import { registerDue } from '#cli/commands/due';
import { registerScore } from '#cli/commands/score';
import type { ScoreOutput } from '#domain/assessment/run/output-shape';

export interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** A command as the program has it, without its process. */
async function run(register: (program: Command) => void, args: readonly string[]): Promise<Said> {
  let out = '';
  let err = '';
  const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text) });
  register(program);
  const before = process.exitCode;
  process.exitCode = 0;
  await program.parseAsync([...args], { from: 'user' });
  const code = Number(process.exitCode);
  process.exitCode = before;
  return { out, err, code };
}

export function runScore(...args: readonly string[]): Promise<Said> {
  return run(registerScore, ['score', ...args]);
}

export function runDue(...args: readonly string[]): Promise<Said> {
  return run(registerDue, ['due', ...args]);
}

export async function scored(scheme: string, facts: string): Promise<ScoreOutput> {
  const { out, err } = await runScore('--scheme', scheme, '--facts', facts, '--json');
  if (err !== '') throw new Error(err);
  return JSON.parse(out) as ScoreOutput;
}
