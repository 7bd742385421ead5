import type { Command } from 'commander';
import { Reader } from '#engine/core/reader';
import { type LogKey, logKeys } from '#engine/trail/log/checkpoint.store';
import { PROOF_SAID } from '#words/trail';
import { countyOf } from '../county-of';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';

interface Options {
  readonly county: string;
  readonly json?: boolean;
}

/** `key show --county CODE`: what an inspector writes down before he needs it. Public halves only. */
export function registerKey(program: Command, open: WithOwner = withOwner): void {
  const command = program.command('key').description(onOneLine(PROOF_SAID.keys)).command('show').description(onOneLine(PROOF_SAID.keyShow));
  command
    .requiredOption('--county <code>', onOneLine(PROOF_SAID.county))
    .option('--json', onOneLine(PROOF_SAID.json))
    .action(async ({ county, json }: Options) => {
      const keys = await open(async (owner) => new Reader(owner).read(await countyOf(owner, county), (reading) => logKeys(reading)));
      command.configureOutput().writeOut?.(`${json ? JSON.stringify(keys.map(shown), null, 2) : lines(keys)}\n`);
    });
}

function shown({ origin, vkey, sinceSize }: LogKey): object {
  return { origin, vkey, sinceSize };
}

function lines(keys: readonly LogKey[]): string {
  if (keys.length === 0) return inBoth(PROOF_SAID.noKey);
  return keys.map(({ vkey }) => vkey).join('\n');
}
