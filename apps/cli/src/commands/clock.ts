import { type Command, InvalidArgumentError } from 'commander';
import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { MOMENT } from '#domain/people/move-clock';
import type { Database } from '#engine/core/database';
import { operator } from '#engine/core/operator';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { MoveClock } from '#engine/people/move-clock';
import { CLOCK_WORDS } from '#words/clock';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';

interface ClockOptions {
  readonly county: string;
  readonly to: string;
  readonly json?: boolean;
}

/** `clock --county CODE --to MOMENT`: as POST /demonstration/clock, without an account. Never a real county's. */
export function registerClock(program: Command, open: WithOwner = withOwner): void {
  const command = program.command('clock').description(onOneLine(CLOCK_WORDS.about));
  command
    .requiredOption('--county <code>', onOneLine(CLOCK_WORDS.county))
    .requiredOption('--to <moment>', onOneLine(CLOCK_WORDS.to), readMoment)
    .option('--json', onOneLine(CLOCK_WORDS.json))
    .action(async ({ county, to, json }: ClockOptions) => {
      const moved = await open((owner) => move(owner, county, to));
      const text = json ? JSON.stringify(moved, null, 2) : inBoth(CLOCK_WORDS.moved, { county, ...moved });
      command.configureOutput().writeOut?.(`${text}\n`);
    });
}

async function move(owner: Database, code: string, to: string): Promise<{ readonly now: string }> {
  const [row]: { id: CountyId | null }[] = await owner.query('SELECT county_by_code($1) AS id', [code]);
  const county = row?.id ?? fail('county.unknown', { county: code });
  return new MoveClock(new UnitOfWork(owner)).run({ actor: operator(county, 'command-line') }, to);
}

function readMoment(text: string): string {
  if (!MOMENT.test(text)) throw new InvalidArgumentError(onOneLine(CLOCK_WORDS.toWrong));
  return text;
}
