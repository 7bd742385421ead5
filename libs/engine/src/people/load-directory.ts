import { fail, type FieldError } from '#domain/kernel/failure';
import { may, mustMay } from '#domain/people/permission';
import { sha256Hex } from '#platform/hash';
import { readWorkbook, type Sheet } from '#platform/workbook/read-workbook';
import { WorkbookRefused } from '#platform/workbook/workbook-refused';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { applyDirectory, type DirectoryCounts } from './apply-directory';
import { readDirectory } from './directory-workbook';

export interface DirectoryVerdict {
  readonly dryRun: boolean;
  readonly counts: DirectoryCounts;
  readonly errors: readonly FieldError[];
}

/** A dry run is the real one, undone: thrown so that nothing stays. */
class DryRun extends Error {
  constructor(readonly verdict: DirectoryVerdict) {
    super('dry run');
  }
}

const COUNTY_UNIT: Statement = {
  name: 'county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`,
};

/**
 * Units, posts and accounts from a workbook, whole or not at all; again, it changes nothing. The system administrator
 * loads the directory and the security administrator, from the same file, proposes its roles: officers are apart in
 * files too, and a second one approves.
 */
export class LoadDirectory {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, bytes: Uint8Array, dryRun: boolean): Promise<DirectoryVerdict> {
    mustMay(call.actor, 'directory.load');
    const sheets = await open(bytes);
    try {
      return await this.work.run(call, (tx) => load(tx, call, sheets, { dryRun, hash: sha256Hex(Buffer.from(bytes)) }));
    } catch (error) {
      if (error instanceof DryRun) return error.verdict;
      throw error;
    }
  }
}

async function load(
  tx: Tx,
  call: Call,
  sheets: readonly Sheet[],
  file: { readonly dryRun: boolean; readonly hash: string },
): Promise<DirectoryVerdict> {
  const read = readDirectory(sheets, tx.today);
  const parts = { directory: may(call.actor, 'directory.change'), roles: may(call.actor, 'grant.propose') };
  const applied = await applyDirectory(tx, read.lines, parts);
  const errors = [...read.errors, ...applied.errors];
  const verdict = { dryRun: file.dryRun, counts: applied.counts, errors };
  if (file.dryRun) throw new DryRun(verdict);
  if (errors.length > 0) fail('directory.file-invalid', { count: errors.length }, errors);
  const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
  const data = { file: file.hash, counts: { ...applied.counts } };
  tx.leave({ facts: [{ fact: 'directory.loaded', subject: { kind: 'county', id: unit!.id }, data }] });
  return verdict;
}

async function open(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) fail(`workbook.${error.reason}`, { part: error.detail });
    throw error;
  }
}
