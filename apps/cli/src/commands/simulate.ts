import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { migrate } from '#engine/core/migrate';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { connectOrStart } from '#platform/database/embedded/embedded';
import { dropDatabase, ensureDatabase } from '#platform/database/ensure-database';
import { readEnv } from '#platform/env';
import { newSecret } from '#platform/ids';
import { SIMULATE_WORDS } from '#words/simulate';
import { simulate, type Simulation } from '../demonstration/simulate';
import { DEMONSTRATION_SEED } from '../demonstration/year/plan';
import { onUrl } from '../owner-database';
import { onOneLine } from '../say';
import { jsonOf, textOf } from './check-invariants';

const BROKEN = 1;
/** The year's last working day is over. */
const YEAR_ENDS = '2023-12-31T18:00';

interface SimulateOptions {
  readonly county: string;
  readonly year: string;
  readonly seed: number;
  readonly until?: string;
  readonly json?: boolean;
}

/** `simulate --county demo --year 2023`: exit 0 with every invariant kept, else 1. Leaves nothing behind. */
export function registerSimulate(program: Command): void {
  const command = program.command('simulate').description(onOneLine(SIMULATE_WORDS.about));
  command
    .option('--county <county>', onOneLine(SIMULATE_WORDS.county), one('demo', onOneLine(SIMULATE_WORDS.countyWrong)), 'demo')
    .option('--year <year>', onOneLine(SIMULATE_WORDS.year), one('2023', onOneLine(SIMULATE_WORDS.yearWrong)), '2023')
    .option('--seed <number>', onOneLine(SIMULATE_WORDS.seed), readSeed, DEMONSTRATION_SEED)
    .option('--until <day>', onOneLine(SIMULATE_WORDS.until), readUntil)
    .option('--json', onOneLine(SIMULATE_WORDS.json))
    .action(async ({ seed, until = YEAR_ENDS, json }: SimulateOptions) => {
      const { writeOut, writeErr } = command.configureOutput();
      const onMonth = (month: string): void => writeErr?.(`· ${month}\n`);
      const found = await inThrowAway((url, blobDir) =>
        onUrl(url, (owner) => simulate(owner, { seed, until, evidence: openBlobStore({ blobDir, blobS3: undefined }), onMonth })),
      );
      writeOut?.(json ? `${JSON.stringify(answerOf(found), null, 2)}\n` : wordsOf(found));
      if (found.checked.violations > 0) process.exitCode = BROKEN;
    });
}

/** A database of the built-in server and a folder, both gone afterwards. */
async function inThrowAway<Result>(work: (url: string, folder: string) => Promise<Result>): Promise<Result> {
  const server = await connectOrStart(join(readEnv().dataDir, 'postgres'));
  const name = `duban_year_${Buffer.from(newSecret()).toString('hex').slice(0, 12)}`;
  const folder = mkdtempSync(join(tmpdir(), 'duban-year-'));
  try {
    await ensureDatabase(server.url('postgres'), name);
    await migrate(server.url(name));
    return await work(server.url(name), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    try {
      await dropDatabase(server.url('postgres'), name);
    } finally {
      await server.stop();
    }
  }
}

function answerOf({ checked, ...found }: Simulation) {
  const { violations, invariants, broken } = jsonOf(checked);
  const { trailRoot, ...rest } = found;
  return { trailRoot, violations, invariants, ...rest, ...(broken.length > 0 ? { broken } : {}) };
}

function wordsOf(found: Simulation): string {
  const lines = [onOneLine(SIMULATE_WORDS.root, { ...found, root: found.trailRoot }), onOneLine(SIMULATE_WORDS.counted, { ...found })];
  return `${lines.join('\n')}\n${textOf(found.checked)}`;
}

function one(only: string, otherwise: string): (text: string) => string {
  return (text) => {
    if (text !== only) throw new InvalidArgumentError(otherwise);
    return text;
  };
}

function readSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(onOneLine(SIMULATE_WORDS.seedWrong));
  return Number(text);
}

/** A day means nine in the morning; a moment is taken as it is. */
function readUntil(text: string): string {
  if (!/^20\d\d-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\d)?$/.test(text)) throw new InvalidArgumentError(onOneLine(SIMULATE_WORDS.untilWrong));
  return text.includes('T') ? text : `${text}T09:00`;
}
