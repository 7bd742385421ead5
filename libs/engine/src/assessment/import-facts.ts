import { readRecorded, recordFact } from '#domain/assessment/life/indicator-fact';
import { rowsOfCsv } from '#domain/assessment/facts/read-rows';
import type { Wrong } from '#domain/assessment/mistake';
import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { shareAssessment } from './assessment.store';
import { insertFacts, type NewLine } from './indicator-fact.store';
import { loadScheme, unitsOfScheme } from './scheme.store';

const EARLIER: Statement = {
  name: 'fact-import-earlier',
  text: 'SELECT id, row_count AS count FROM fact_import WHERE county_id = $1 AND assessment_id = $2 AND file_sha256 = $3',
};
const INSERT: Statement = {
  name: 'fact-import-insert',
  text: `INSERT INTO fact_import (county_id, id, assessment_id, file_sha256, file_name, row_count, by_person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

export interface FactsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface FactsImported {
  readonly importId: string;
  readonly count: number;
  /** The very file had been imported before; nothing was written. */
  readonly again: boolean;
}

/**
 * A file of facts (CSV, UTF-8) is taken whole or not at all, everything wrong named by line and column. Each line rests on the
 * file's hash unless it names another, and waits for a second person. The same file again changes nothing.
 */
export class ImportFacts {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, assessmentId: string, file: FactsFile): Promise<FactsImported> {
    const by = personOf(call.actor, 'indicatorFact.import');
    return this.work.runBulk(call, async (tx) => {
      const assessment = await shareAssessment(tx, assessmentId);
      const hash = sha256Hex(Buffer.from(file.bytes));
      const [earlier] = await tx.rows<{ id: string; count: number }>(EARLIER, [tx.county, assessmentId, hash]);
      if (earlier) {
        tx.unchanged = true;
        return { importId: earlier.id, count: earlier.count, again: true };
      }
      const { scheme } = await loadScheme(tx, assessment.schemeId);
      const ids = await unitsOfScheme(tx, scheme);
      const importId = newId();
      const lines = readRecorded(rowsOf(file, hash), scheme).map((read): NewLine => ({ id: newId(), unitId: unitOf(ids, read.unit), read, importId }));
      for (const { id, unitId, read } of lines) {
        const whose = { byPersonId: by.personId, byUnitId: by.unitId };
        recordFact({ id, assessmentId, unitId: unitId as UnitId, figure: read.figure, state: 'recorded', ...whose }, read, assessment, by);
      }
      await insertImport(tx, { id: importId, assessmentId, hash, name: file.name, count: lines.length, by: by.personId });
      await insertFacts(tx, assessmentId, lines, by);
      const data = { import: importId, file: hash, count: lines.length };
      tx.leave({ facts: [{ fact: 'indicatorFact.imported', subject: { kind: 'assessment', id: assessmentId }, data }] });
      return { importId, count: lines.length, again: false };
    });
  }
}

/** Refused: `facts.file-invalid`, where it is no UTF-8 or no table. */
function rowsOf({ bytes }: FactsFile, hash: string): ReturnType<typeof rowsOfCsv> {
  const wrong: Wrong[] = [];
  const rows = rowsOfCsv(textOf(bytes), wrong);
  if (wrong.length > 0) fail('facts.file-invalid', { count: wrong.length }, wrong);
  return rows.map((row) => ({ ...row, cells: { ...row.cells, hash: row.cells.hash === '' ? hash : row.cells.hash } }));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('facts.file-invalid', { count: 1 }, [{ pointer: '', code: 'not-text', expected: 'UTF-8' }]);
  }
}

function unitOf(ids: ReadonlyMap<string, UnitId>, code: string): UnitId {
  return ids.get(code) ?? fail('scheme.unit-unknown', { count: 1, units: [code] });
}

interface Import {
  readonly id: string;
  readonly assessmentId: string;
  readonly hash: string;
  readonly name: string;
  readonly count: number;
  readonly by: string;
}

async function insertImport(tx: Tx, { id, assessmentId, hash, name, count, by }: Import): Promise<void> {
  await tx.rows(INSERT, [tx.county, id, assessmentId, hash, name, count, by, tx.now]);
}
