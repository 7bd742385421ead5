import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ListId } from '#domain/kernel/ids';
import type { Workbook } from '#engine/core/export-note';
import { Reader, type Reading } from '#engine/core/reader';
import { exportList, exportQuotas } from '#engine/plan/export-list';
import { listNumbered } from '#engine/plan/import-place';
import { EXPORT_WORDS } from '#words/export';
import { IMPORT_WORDS } from '#words/import';
import { countyOf } from '../county-of';
import type { WithOwner } from '../owner-database';
import { inBoth, onOneLine } from '../say';
import { readYear } from './read-year';

interface Options {
  readonly county: string;
  readonly year: number;
  readonly document: string;
  readonly out: string;
}

/** `export list` and `export quotas`: workbooks that `import list` and `import quotas` take back. */
export function addWorkbooks(command: Command, open: WithOwner): void {
  add(command.command('list').description(onOneLine(EXPORT_WORDS.list)), open, exportList);
  add(command.command('quotas').description(onOneLine(EXPORT_WORDS.quotas)), open, exportQuotas);
}

function add(command: Command, open: WithOwner, make: (reading: Reading, id: ListId) => Promise<Workbook>): void {
  command
    .requiredOption('--county <code>', onOneLine(IMPORT_WORDS.county))
    .requiredOption('--year <year>', onOneLine(IMPORT_WORDS.year), readYear)
    .requiredOption('--document <number>', onOneLine(IMPORT_WORDS.document))
    .requiredOption('--out <file>', onOneLine(EXPORT_WORDS.out))
    .action(async ({ county: code, year, document, out }: Options) => {
      const { bytes, count } = await open(async (owner) =>
        new Reader(owner).read(await countyOf(owner, code), async (reading) => make(reading, await listNumbered(reading, year, document))),
      );
      await writeFile(resolve(out), bytes);
      command.configureOutput().writeOut?.(`${inBoth(EXPORT_WORDS.written, { out: resolve(out), count })}\n`);
    });
}
