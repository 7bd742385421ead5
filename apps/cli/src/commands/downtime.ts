import { type Command, InvalidArgumentError } from 'commander';
import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { MOMENT } from '#domain/people/move-clock';
import { RecordDowntime, type RecordedDowntime } from '#engine/assignment/record-downtime';
import { operator } from '#engine/core/operator';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { DOWNTIME_WORDS } from '#words/queue';
import { type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';

interface Options {
  readonly county: string;
  readonly from: string;
  readonly until: string;
  readonly cause: string;
  readonly json?: boolean;
}

/** `downtime record --county CODE --from MOMENT --until MOMENT --cause TEXT`: as POST /downtimes, without an account. */
export function registerDowntime(program: Command, open: WithOwner = withOwner): void {
  const downtime = program.command('downtime').description(onOneLine(DOWNTIME_WORDS.about));
  const command = downtime.command('record').description(onOneLine(DOWNTIME_WORDS.record));
  command
    .requiredOption('--county <code>', onOneLine(DOWNTIME_WORDS.county))
    .requiredOption('--from <moment>', onOneLine(DOWNTIME_WORDS.from), readMoment)
    .requiredOption('--until <moment>', onOneLine(DOWNTIME_WORDS.until), readMoment)
    .requiredOption('--cause <text>', onOneLine(DOWNTIME_WORDS.cause), readCause)
    .option('--json', onOneLine(DOWNTIME_WORDS.json))
    .action(async ({ json, ...options }: Options) => {
      const recorded = await recordDowntime(open, options);
      const text = json ? JSON.stringify(recorded, null, 2) : inBoth(DOWNTIME_WORDS.recorded, { ...options, ...recorded });
      command.configureOutput().writeOut?.(`${text}\n`);
    });
}

function recordDowntime(open: WithOwner, { county: code, ...input }: Options): Promise<RecordedDowntime> {
  return open(async (owner) => {
    const [row]: { id: CountyId | null }[] = await owner.query('SELECT county_by_code($1) AS id', [code]);
    const county = row?.id ?? fail('county.unknown', { county: code });
    return new RecordDowntime(new UnitOfWork(owner), new CalendarShelf()).run({ actor: operator(county, 'command-line') }, input);
  });
}

function readMoment(text: string): string {
  if (!MOMENT.test(text)) throw new InvalidArgumentError(onOneLine(DOWNTIME_WORDS.momentWrong));
  return text;
}

function readCause(text: string): string {
  if (text.trim() === '' || text.length > 200) throw new InvalidArgumentError(onOneLine(DOWNTIME_WORDS.causeWrong));
  return text.trim();
}
