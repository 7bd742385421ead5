import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { BundleScope } from '#domain/ledger/bundle';
import { writeScores } from '#engine/assessment/write-scores';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { operator } from '#engine/core/operator';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { type Exported, ExportTrail } from '#engine/trail/export/export-trail';
import { logPlace } from '#engine/trail/log/log-place';
import { SequenceLog } from '#engine/trail/log/sequence-log';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { readEnv } from '#platform/env';
import { PROOF_SAID } from '#words/trail';
import { countyOf } from '../county-of';
import { urlOf, type WithOwner, withOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';
import { addWorkbooks } from './export-workbook';

interface Options {
  readonly county: string;
  readonly out: string;
  readonly scope: BundleScope;
  readonly files?: boolean;
  readonly json?: boolean;
}

/** Every so many entries a line of progress. */
const TELL_EVERY = 50_000;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DAY = '\\d{4}-\\d\\d-\\d\\d';

/** `export trail --county CODE --out DIR [--scope …] [--files]`. Without a server; progress on standard error. */
export function registerExport(program: Command, open: WithOwner = withOwner): void {
  const exports = program.command('export').description(onOneLine(PROOF_SAID.export));
  addWorkbooks(exports, open);
  const command = exports.command('trail').description(onOneLine(PROOF_SAID.trail));
  command
    .requiredOption('--county <code>', onOneLine(PROOF_SAID.county))
    .requiredOption('--out <folder>', onOneLine(PROOF_SAID.out))
    .option('--scope <scope>', onOneLine(PROOF_SAID.scope), readScope, { kind: 'all' } satisfies BundleScope)
    .option('--files', onOneLine(PROOF_SAID.files))
    .option('--json', onOneLine(PROOF_SAID.json))
    .action(async (options: Options) => {
      const { writeOut, writeErr } = command.configureOutput();
      const exported = await open((owner) => exportTrail(owner, options, (text) => writeErr?.(`${text}\n`)));
      const folder = resolve(options.out);
      writeOut?.(`${options.json ? JSON.stringify({ folder, ...exported }, null, 2) : lines(folder, exported)}\n`);
    });
}

async function exportTrail(owner: Database, { county: code, out, scope, files = false }: Options, tell: (text: string) => void): Promise<Exported> {
  const env = readEnv();
  const county = await countyOf(owner, code);
  const sequencer = await dataSource({ url: urlOf(owner), role: 'duban_sequencer', poolSize: 1 }).initialize();
  try {
    const sequence = new SequenceLog(new UnitOfWork(sequencer), logPlace(env));
    let told = 0;
    const progress = (done: number): void => {
      if (done - told < TELL_EVERY) return;
      told = done;
      tell(onOneLine(PROOF_SAID.progress, { done }));
    };
    return await new ExportTrail(owner, sequence, openBlobStore(env).store, writeScores).run(operator(county, 'command-line'), { scope, folder: resolve(out), files, progress });
  } finally {
    await sequencer.destroy();
  }
}

function lines(folder: string, exported: Exported): string {
  const pinned = [...exported.vkeys.slice(0, 1), ...exported.sm2Vkeys.slice(0, 1)];
  const command = `node dist/verify.mjs ${folder} ${pinned.map((vkey) => `--key ${vkey}`).join(' ')}`;
  return [
    inBoth(PROOF_SAID.exported, { folder, ...exported }),
    ...(exported.missing > 0 ? [inBoth(PROOF_SAID.missing, { ...exported })] : []),
    '',
    onOneLine(PROOF_SAID.verify),
    `  ${command}`,
    '',
    inBoth(PROOF_SAID.key),
    ...[...exported.vkeys, ...exported.sm2Vkeys].map((vkey) => `  ${vkey}`),
  ].join('\n');
}

export function readScope(text: string): BundleScope {
  if (text === 'all') return { kind: 'all' };
  const [, kind, id] = new RegExp(`^(item|unit):(${UUID})$`).exec(text) ?? [];
  if (id !== undefined) return { kind: kind === 'item' ? 'item' : 'unit', id };
  const [, from, to] = new RegExp(`^period:(${DAY})\\.\\.(${DAY})$`).exec(text) ?? [];
  if (from === undefined || to === undefined || from > to) throw new InvalidArgumentError(onOneLine(PROOF_SAID.scopeWrong));
  return { kind: 'period', from, to };
}
