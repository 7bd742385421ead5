import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '#domain/kernel/failure';
import { readCalendarFile } from '#domain/calendar/read-calendar-file';
import { type Calendars, type YearCalendar, calendarsOf } from '#domain/calendar/work-calendar';
import { readCalendarFiles } from '#platform/calendar-files';
import { PROJECT_ROOT } from '#platform/project';
import { DUE_WORDS } from '#words/due';
import { type DueLine, answerDueLine, readDueLines } from './due-lines';
import { answerJson, bilingual, failureText, limitText, refusalText } from './due-text';

interface DueOptions {
  readonly batch?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly calendars: string;
}

/** Said on standard error; the command ends with 1 and has printed nothing else. */
class DueRefused extends Error {}

/**
 * `due START RULE` and `due --batch FILE.csv`: due days from the calendars of the config folder, without a database.
 * Dates stand on standard output in the order of the questions. A refused question leaves no line there; it is named
 * with its line and reason on standard error, the others are still answered, and the exit code is 1.
 */
export function registerDue(program: Command): void {
  const command = program.command('due');
  command
    .description(bilingual(DUE_WORDS.about))
    .argument('[start]', 'YYYY-MM-DD')
    .argument('[rule]', '5wd | 30d | 1m')
    .option('--batch <file>', bilingual(DUE_WORDS.batch))
    .option('--explain', bilingual(DUE_WORDS.explain))
    .option('--json', bilingual(DUE_WORDS.json))
    .option('--calendars <folder>', bilingual(DUE_WORDS.calendars), join(PROJECT_ROOT, 'config', 'calendars'))
    .action(async (start: string | undefined, rule: string | undefined, options: DueOptions) => {
      try {
        const lines = await questions(start, rule, options.batch);
        answer(command, lines, await loadCalendars(options.calendars), options);
      } catch (error) {
        if (!(error instanceof DueRefused)) throw error;
        command.configureOutput().writeErr?.(`${error.message}\n`);
        process.exitCode = 1;
      }
    });
}

async function questions(
  start: string | undefined,
  rule: string | undefined,
  batch: string | undefined,
): Promise<readonly DueLine[]> {
  if (batch !== undefined && start === undefined) return readDueLines(await readText(batch));
  if (batch === undefined && start !== undefined && rule !== undefined) return [{ line: 1, start, rule, columns: 2 }];
  throw new DueRefused(bilingual(DUE_WORDS.usage));
}

function answer(command: Command, lines: readonly DueLine[], calendars: Calendars, options: DueOptions): void {
  const { writeOut, writeErr } = command.configureOutput();
  const answers = lines.map((line) => answerDueLine(line, calendars));
  if (options.json) writeOut?.(`${JSON.stringify(answers.map(answerJson), null, 2)}\n`);
  let dates = '';
  let refusals = '';
  for (const one of answers) {
    if (one.outcome instanceof Failure) refusals += refusalText(one, one.outcome);
    else if (!options.json) dates += limitText(one.outcome, options.explain === true);
  }
  if (dates !== '') writeOut?.(dates);
  if (refusals === '') return;
  writeErr?.(refusals);
  process.exitCode = 1;
}

async function loadCalendars(folder: string): Promise<Calendars> {
  const files = await readCalendarFiles(folder).catch((error: unknown) => unreadable(folder, error));
  if (files.length === 0) throw new DueRefused(bilingual(DUE_WORDS.noCalendars, { path: folder }));
  const years: YearCalendar[] = [];
  for (const { name, json } of files) years.push(orRefuse(name, () => readCalendarFile(json)));
  return orRefuse(folder, () => calendarsOf(years));
}

function orRefuse<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const places = error.fields.map(({ pointer, code, expected }) =>
      `\n  ${pointer} ${code} ${expected ?? ''}`.trimEnd(),
    );
    throw new DueRefused(`${name}: ${failureText(error)}${places.join('')}`);
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => unreadable(path, error));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DueRefused(bilingual(DUE_WORDS.fileUnreadable, { path, reason: 'UTF-8' }));
  }
}

/** Only what the system refuses; anything else is a bug and goes on. */
function unreadable(path: string, error: unknown): never {
  if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
  throw new DueRefused(bilingual(DUE_WORDS.fileUnreadable, { path, reason: String(error.code) }));
}
