import type { Command } from 'commander';
import type { PersonActor } from '#domain/people/actor';
import type { Database } from '#engine/core/database';
import { Reader, type Reading } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { type LogKey, logKeys } from '#engine/trail/log/checkpoint.store';
import { logPlace } from '#engine/trail/log/log-place';
import { sm2Keys } from '#engine/trail/log/sm3.store';
import { ChangeKey } from '#engine/trail/restart-log';
import { readEnv } from '#platform/env';
import { PROOF_SAID, RESTART_SAID } from '#words/trail';
import { countyOf } from '../county-of';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';
import { type AskPasswords, collectOfficers, twoOfficers } from '../two-officers';

interface Options {
  readonly county: string;
  readonly json?: boolean;
  readonly officer?: readonly string[];
}

/** `key show --county CODE`: what an inspector writes down before he needs it. `key change`, `key retire`: by two officers. */
export function registerKey(program: Command, open: WithOwner = withOwner, ask?: AskPasswords): void {
  const key = program.command('key').description(onOneLine(PROOF_SAID.keys));
  const say = (text: string): void => key.configureOutput().writeOut?.(`${text}\n`);
  const ofCounty = (command: Command): Command => command.requiredOption('--county <code>', onOneLine(PROOF_SAID.county));
  ofCounty(key.command('show').description(onOneLine(PROOF_SAID.keyShow)))
    .option('--json', onOneLine(PROOF_SAID.json))
    .action(async ({ county, json }: Options) => {
      const keys = await open(async (owner) => new Reader(owner).read(await countyOf(owner, county), keysOf));
      say(json ? JSON.stringify(keys.map(shown), null, 2) : lines(keys));
    });
  const signed = (name: string, words: Parameters<typeof onOneLine>[0], work: (change: ChangeKey, pair: Pair) => Promise<string>): void => {
    ofCounty(key.command(name).description(onOneLine(words)))
      .option('--officer <login>', onOneLine(RESTART_SAID.officer), collectOfficers)
      .action(async (options: Options) => say(await open((owner) => bySigning(owner, options, { ask, work }))));
  };
  signed('change', RESTART_SAID.keyChange, async (change, pair) => {
    const { vkey, before, sm2 } = await change.run(pair);
    const changes = [{ from: before, to: vkey }, ...(sm2 ? [sm2] : [])];
    return [inBoth(RESTART_SAID.keyChanged), ...changes.map(({ from, to }) => `  ${from}\n  → ${to}`)].join('\n');
  });
  signed('retire', RESTART_SAID.keyRetire, async (change, pair) => inBoth(RESTART_SAID.keyRetired, { count: await change.retire(pair) }));
}

type Pair = readonly [PersonActor, PersonActor];

async function bySigning(owner: Database, { county: code, officer: officers = [] }: Options, { ask, work }: { ask?: AskPasswords; work: (change: ChangeKey, pair: Pair) => Promise<string> }): Promise<string> {
  const county = await countyOf(owner, code);
  const pair = await twoOfficers(owner, county, { officers, ask });
  return work(new ChangeKey(new UnitOfWork(owner), logPlace(readEnv())), pair);
}

/** The log's own, then those of SM2 where it has any. */
async function keysOf(reading: Reading): Promise<readonly LogKey[]> {
  const keys = await logKeys(reading);
  return [...keys, ...(keys[0] ? await sm2Keys(reading, keys[0].origin) : [])];
}

function shown({ origin, vkey, sinceSize }: LogKey): object {
  return { origin, vkey, sinceSize };
}

function lines(keys: readonly LogKey[]): string {
  if (keys.length === 0) return inBoth(PROOF_SAID.noKey);
  return keys.map(({ vkey }) => vkey).join('\n');
}
