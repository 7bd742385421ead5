import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { operator } from '#engine/core/operator';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { ImportList } from '#engine/plan/import-list';
import { countyMeant, listNumbered, supervisionOffice } from '#engine/plan/import-place';
import { ImportQuotas } from '#engine/plan/import-quotas';
import { type ImportPreview, PreviewImport, type UploadedWorkbook } from '#engine/plan/preview-import';
import { IMPORT_WORDS } from '#words/import';
import { demonstrationInstead } from '../demonstration/instead';
import { type WithOwner, withOwner } from '../owner-database';
import { onOneLine } from '../say';
import { answerJson, answerText, type ImportAnswer } from './import-answer';
import { progressOn } from './import-progress';
import { readYear } from './read-year';

interface Options {
  readonly year: number;
  readonly document: string;
  readonly county?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly marked?: string;
  readonly title?: string;
  readonly verifying?: string;
  readonly substitute?: string;
  readonly place?: number;
  readonly countersign?: boolean;
}

interface Importing {
  readonly owner: Database;
  readonly county: CountyId;
  readonly file: UploadedWorkbook;
  readonly options: Options;
}

/**
 * `import list FILE` and `import quotas FILE`. Without a server: the command opens the database itself. The trail names
 * the system under the rule `command-line`, because whoever types here used no account. Exit code 1 if a row is wrong;
 * verdicts on standard output, progress on standard error.
 */
export function registerImport(program: Command, open: WithOwner = withOwner): void {
  const command = program.command('import').description(onOneLine(IMPORT_WORDS.about));
  const list = common(command.command('list').description(onOneLine(IMPORT_WORDS.list)))
    .option('--title <title>', onOneLine(IMPORT_WORDS.title))
    .option('--verifying <unit>', onOneLine(IMPORT_WORDS.verifying))
    .option('--substitute <unit>', onOneLine(IMPORT_WORDS.substitute))
    .option('--countersign', onOneLine(IMPORT_WORDS.countersign))
    .option('--place <number>', onOneLine(IMPORT_WORDS.place), readPlace);
  list.action((path: string, options: Options) => run(list, open, { path, options, work: importList }));
  const quotas = common(command.command('quotas').description(onOneLine(IMPORT_WORDS.quotas)));
  quotas.action((path: string, options: Options) => run(quotas, open, { path, options, work: importQuotas }));
}

function common(command: Command): Command {
  return command
    .argument('<file>', '.xlsx')
    .requiredOption('--year <year>', onOneLine(IMPORT_WORDS.year), readYear)
    .requiredOption('--document <number>', onOneLine(IMPORT_WORDS.document))
    .option('--county <code>', onOneLine(IMPORT_WORDS.county))
    .option('--dry-run', onOneLine(IMPORT_WORDS.dryRun))
    .option('--json', onOneLine(IMPORT_WORDS.json))
    .option('--marked <file>', onOneLine(IMPORT_WORDS.marked));
}

interface Asked {
  readonly path: string;
  readonly options: Options;
  readonly work: (importing: Importing) => Promise<ImportAnswer & Partial<Pick<ImportPreview, 'marked'>>>;
}

async function run(command: Command, open: WithOwner, { path, options, work }: Asked): Promise<void> {
  const { writeOut, writeErr } = command.configureOutput();
  const bytes = await readFile(path).catch((error: unknown) => {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    writeErr?.(`${onOneLine(IMPORT_WORDS.fileUnreadable, { path, reason: String(error.code) })}\n`);
    process.exitCode = 1;
  });
  if (!bytes) return;
  const file = { bytes, name: basename(path) };
  const answer = await open(async (owner) => {
    const county = (await countyMeant(owner, options.county)) ?? (await demonstrationInstead(owner));
    return work({ owner, county, file, options });
  });
  const { marked, ...said } = answer;
  if (options.marked !== undefined && marked) await writeFile(options.marked, await marked());
  writeOut?.(options.json ? answerJson(said, options) : answerText(said, options));
  if (!answer.ok) process.exitCode = 1;
}

async function importList({ owner, county, file, options }: Importing) {
  const { year, document: documentNumber, title, place, countersign } = options;
  const reader = new Reader(owner);
  const preview = () => new PreviewImport(reader).list(county, file, { year, place });
  const office = await reader.read(county, supervisionOffice);
  const verifyingUnit = options.verifying ?? office;
  const input = { file, year, documentNumber, title, place, countersign, verifyingUnit, substituteUnit: options.substitute };
  const { onProgress, stop } = progressOn(process.stderr);
  const write = () =>
    new ImportList(new UnitOfWork(owner)).run({ actor: operator(county, 'command-line') }, input, onProgress).finally(stop);
  return orVerdicts(options, preview, write);
}

async function importQuotas({ owner, county, file, options }: Importing) {
  const reader = new Reader(owner);
  const listId = await reader.read(county, (reading) => listNumbered(reading, options.year, options.document));
  const preview = () => new PreviewImport(reader).quotas(county, file, listId);
  const call = { actor: operator(county, 'command-line') };
  const write = async () => ({ ...(await new ImportQuotas(new UnitOfWork(owner)).run(call, { listId, file })), title: '' });
  return orVerdicts(options, preview, write);
}

/** The marked copy is made of a preview, so it is asked for where one is wanted; wrong rows end in their verdicts. */
async function orVerdicts(
  options: Options,
  preview: () => Promise<ImportPreview>,
  write: () => Promise<ImportAnswer>,
): Promise<ImportAnswer & Partial<Pick<ImportPreview, 'marked'>>> {
  if (options.dryRun === true) return preview();
  const judged = options.marked === undefined ? undefined : await preview();
  if (judged && !judged.ok) return judged;
  try {
    return { ...(await write()), marked: judged?.marked };
  } catch (error) {
    if (error instanceof Failure && error.code === 'list.rows-wrong') return preview();
    throw error;
  }
}

function readPlace(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError(onOneLine(IMPORT_WORDS.placeWrong));
  return Number(text);
}
