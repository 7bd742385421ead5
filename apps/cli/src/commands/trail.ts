import { type Command, InvalidArgumentError } from 'commander';
import type { Database } from '#engine/core/database';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { logPlace } from '#engine/trail/log/log-place';
import { type Restarted, RestartLog } from '#engine/trail/restart-log';
import { readEnv } from '#platform/env';
import { PROOF_SAID, RESTART_SAID } from '#words/trail';
import { countyOf } from '../county-of';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';
import { type AskPasswords, collectOfficers, twoOfficers } from '../two-officers';

interface Options {
  readonly county: string;
  readonly reason: string;
  readonly officer?: readonly string[];
}

/** `trail restart --county CODE --reason TEXT --officer LOGIN --officer LOGIN`: two officers sign that what is missing is lost. */
export function registerTrail(program: Command, open: WithOwner = withOwner, ask?: AskPasswords): void {
  const command = program.command('trail').description(onOneLine(RESTART_SAID.about)).command('restart').description(onOneLine(RESTART_SAID.restart));
  command
    .requiredOption('--county <code>', onOneLine(PROOF_SAID.county))
    .requiredOption('--reason <text>', onOneLine(RESTART_SAID.reason), readReason)
    .option('--officer <login>', onOneLine(RESTART_SAID.officer), collectOfficers)
    .action(async (options: Options) => {
      const done = await open((owner) => restart(owner, options, ask));
      const words = done.isSigned ? [RESTART_SAID.restarted] : [RESTART_SAID.restarted, RESTART_SAID.unsigned];
      command.configureOutput().writeOut?.(`${words.map((one) => inBoth(one, { ...done })).join('\n')}\n  ${done.vkey}\n`);
    });
}

async function restart(owner: Database, { county: code, reason, officer: officers = [] }: Options, ask: AskPasswords | undefined): Promise<Restarted> {
  const county = await countyOf(owner, code);
  const pair = await twoOfficers(owner, county, { officers, ask });
  return new RestartLog(new UnitOfWork(owner), logPlace(readEnv())).run(pair, reason);
}

function readReason(text: string): string {
  if (text.trim() === '' || text.length > 500) throw new InvalidArgumentError(onOneLine(RESTART_SAID.reasonWrong));
  return text.trim();
}
