import { fail, type FieldError } from '#domain/kernel/failure';
import { may, mustMay } from '#domain/people/permission';
import type { Grid } from '#domain/plan/grid';
import { sha256Hex } from '#platform/hash';
import { markWorkbook } from '#platform/workbook/mark-workbook';
import type { Call } from '../core/call';
import { openWorkbook } from '../core/open-workbook';
import type { Statement } from '../core/reader';
import { marksOf, type PlacedError, type PlacedRow, type Previewed, type Verdicts, verdictsByPlace } from '../core/row-verdicts';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { applyDirectory, type DirectoryCounts } from './apply-directory';
import { readDirectory } from './read-directory';

export interface DirectoryVerdict extends Verdicts {
  readonly dryRun: boolean;
  /** How many of each were new, or would be. */
  readonly added: DirectoryCounts;
}

/** A dry run is the real one, undone: thrown so that nothing stays. */
class DryRun extends Error {
  constructor(readonly loaded: Loaded) {
    super('dry run');
  }
}

interface Loaded {
  readonly verdict: DirectoryVerdict;
  readonly headings: readonly PlacedRow[];
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

  /** Refused: `directory.file-invalid`, with every place. */
  async run(call: Call, bytes: Uint8Array): Promise<DirectoryVerdict> {
    mustMay(call.actor, 'directory.load');
    const sheets = await openWorkbook(bytes);
    const hash = sha256Hex(Buffer.from(bytes));
    return (await this.work.run(call, (tx) => load(tx, call, sheets, { dryRun: false, hash }))).verdict;
  }

  /** The dry run, with the workbook marked. Nothing is written, an idempotency key neither. */
  async preview({ actor }: Call, bytes: Uint8Array): Promise<DirectoryVerdict & Previewed> {
    mustMay(actor, 'directory.load');
    const sheets = await openWorkbook(bytes);
    try {
      await this.work.run({ actor }, (tx) => load(tx, { actor }, sheets, { dryRun: true, hash: '' }));
    } catch (error) {
      if (!(error instanceof DryRun)) throw error;
      const { verdict, headings } = error.loaded;
      return { ...verdict, marked: () => markWorkbook(bytes, marksOf(verdict, headings)) };
    }
    throw new Error('a dry run is always undone');
  }
}

async function load(tx: Tx, call: Call, sheets: readonly Grid[], file: { readonly dryRun: boolean; readonly hash: string }): Promise<Loaded> {
  const read = readDirectory(sheets, tx.today);
  const parts = { directory: may(call.actor, 'directory.change'), roles: may(call.actor, 'grant.propose') };
  const applied = await applyDirectory(tx, read.lines, parts);
  const errors: readonly PlacedError[] = [...read.errors, ...applied.errors];
  const verdict = { ...verdictsByPlace(read.rows, errors), dryRun: file.dryRun, added: applied.counts };
  if (file.dryRun) throw new DryRun({ verdict, headings: read.headings });
  if (errors.length > 0) fail('directory.file-invalid', { count: errors.length }, errors.map(placeAlone));
  const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
  const data = { file: file.hash, counts: { ...applied.counts } };
  tx.leave({ facts: [{ fact: 'directory.loaded', subject: { kind: 'county', id: unit!.id }, data }] });
  return { verdict, headings: read.headings };
}

function placeAlone({ pointer, code, expected }: PlacedError): FieldError {
  return { pointer, code, ...(expected !== undefined && { expected }) };
}
