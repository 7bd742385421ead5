import { fail } from '#domain/kernel/failure';
import { FAILURES, type FailureCode } from '#domain/kernel/failures';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import { markWorkbook } from '#platform/workbook/mark-workbook';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Reader, Statement } from '../core/reader';
import { marksOf, type PlacedError, type Previewed, type Verdicts, verdictsByPlace } from '../core/row-verdicts';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { loadAssessment, shareAssessment } from './assessment.store';
import { insertFacts, type NewLine } from './indicator-fact.store';
import { type FactsFile, judgeFacts, openFacts, placedIn } from './judge-facts';

const EARLIER: Statement = {
  name: 'fact-import-earlier',
  text: 'SELECT id, row_count AS count FROM fact_import WHERE county_id = $1 AND assessment_id = $2 AND file_sha256 = $3',
};
const INSERT: Statement = {
  name: 'fact-import-insert',
  text: `INSERT INTO fact_import (county_id, id, assessment_id, file_sha256, file_name, row_count, by_person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

export interface FactsImported extends Verdicts {
  /** Undefined where nothing was written. */
  readonly importId?: string;
  /** New lines, each to be confirmed by a second person. */
  readonly count: number;
  /** Lines that were there already, and alike. */
  readonly there: number;
  /** The very file had been imported before; nothing was written. */
  readonly again: boolean;
}

/**
 * A file of facts (a workbook, or CSV in UTF-8) is taken whole or not at all, everything wrong named by line and column. Each
 * line rests on the file's hash unless it names another, and waits for a second person. What is there already is left alone;
 * the same file again changes nothing.
 */
export class ImportFacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  async run(call: Call, assessmentId: string, file: FactsFile): Promise<FactsImported> {
    const by = personOf(call.actor, 'indicatorFact.import');
    const hash = sha256Hex(Buffer.from(file.bytes));
    const opened = await openFacts(file, hash);
    return this.work.runBulk(call, async (tx) => {
      const assessment = await shareAssessment(tx, assessmentId);
      const [earlier] = await tx.rows<{ id: string; count: number }>(EARLIER, [tx.county, assessmentId, hash]);
      if (earlier) {
        tx.unchanged = true;
        return { ...verdictsByPlace([], []), importId: earlier.id, count: earlier.count, there: 0, again: true };
      }
      const judged = await judgeFacts(tx, opened, { assessment, by });
      mustBeRight(judged.wrong);
      const answer = { ...verdictsByPlace(judged.rows, []), count: judged.lines.length, there: judged.there, again: false };
      if (judged.lines.length === 0) {
        tx.unchanged = true;
        return answer;
      }
      const importId = newId();
      await insertImport(tx, { id: importId, assessmentId, hash, name: file.name, count: judged.lines.length, by: by.personId });
      await insertFacts(tx, assessmentId, judged.lines.map((line): NewLine => ({ ...line, id: newId(), importId })), by);
      const data = { import: importId, file: hash, count: judged.lines.length };
      tx.leave({ facts: [{ fact: 'indicatorFact.imported', subject: { kind: 'assessment', id: assessmentId }, data }] });
      return { ...answer, importId };
    });
  }

  /** The dry run: what would be said of each line, and the workbook marked. Writes nothing. */
  async preview({ actor }: Call, assessmentId: string, file: FactsFile): Promise<FactsImported & Previewed> {
    const by = personOf(actor, 'indicatorFact.import');
    const opened = await openFacts(file, sha256Hex(Buffer.from(file.bytes)));
    const judged = await this.reader.read(by.countyId, async (reading) => judgeFacts(reading, opened, { assessment: await loadAssessment(reading, assessmentId), by }));
    const { sheet, headerRow: row } = opened;
    const verdicts = verdictsByPlace(judged.rows, placedIn(sheet, judged.wrong));
    const marked = async () => (opened.isBook ? markWorkbook(file.bytes, marksOf(verdicts, [{ sheet, row }])) : fail('workbook.not-a-workbook'));
    return { ...verdicts, count: judged.lines.length, there: judged.there, again: false, marked };
  }
}

/** Refused: `facts.file-invalid`; or, where the table is right, as the first line is that may not be recorded. */
function mustBeRight(wrong: readonly PlacedError[]): void {
  const [first] = wrong;
  if (first === undefined) return;
  const fields = wrong.map(({ pointer, code, expected }) => ({ pointer, code, ...(expected !== undefined && { expected }) }));
  if (Object.hasOwn(FAILURES, first.code)) fail(first.code as FailureCode, first.details);
  fail('facts.file-invalid', { count: wrong.length }, fields);
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
