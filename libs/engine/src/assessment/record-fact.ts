import { COLUMNS, type FactRow } from '#domain/assessment/facts/fact';
import { confirmFact, type IndicatorFact, readRecorded, recordFact, withdrawFact } from '#domain/assessment/life/indicator-fact';
import type { UnitId } from '#domain/kernel/ids';
import { fail } from '#domain/kernel/failure';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Reading, Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { shareAssessment } from './assessment.store';
import { hashOfEvidence, insertFacts, lockFact, markConfirmed, markFactWithdrawn } from './indicator-fact.store';
import { loadScheme } from './scheme.store';

const UNIT_CODE: Statement = { name: 'fact-unit-code', text: 'SELECT code FROM unit WHERE county_id = $1 AND id = $2' };

/** What a person says of a unit: the cells of one line, and the file it rests on. */
export interface FactInput {
  readonly unitId: UnitId;
  readonly cells: Partial<Record<keyof typeof COLUMNS, string>>;
  readonly evidenceId?: string;
}

/** A mark, an event, an honour, a veto or a decision is recorded, with its basis and its file; a second person confirms it. */
export class RecordFact {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, assessmentId: string, input: FactInput): Promise<{ readonly id: string }> {
    const by = personOf(call.actor, 'indicatorFact.record');
    return this.work.run(call, async (tx) => {
      const assessment = await shareAssessment(tx, assessmentId);
      const { scheme } = await loadScheme(tx, assessment.schemeId);
      const hash = input.evidenceId === undefined ? input.cells.hash : await hashOfEvidence(tx, input.evidenceId);
      const row = factRow(0, { ...input.cells, unit: await codeOf(tx, input.unitId), ...(hash !== undefined && { hash }) });
      const [read] = readRecorded([row], scheme);
      if (read === undefined) throw new Error('one row gives one fact');
      const id = newId();
      const fact: IndicatorFact = { id, assessmentId, unitId: input.unitId, figure: read.figure, state: 'recorded', byPersonId: by.personId, byUnitId: by.unitId };
      tx.leave(recordFact(fact, read, assessment, by));
      await insertFacts(tx, assessmentId, [{ id, unitId: input.unitId, read, evidenceId: input.evidenceId ?? null }], by);
      return { id };
    });
  }
}

/** The second person, of one line or of many: all of them, or none. */
export class ConfirmFacts {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, assessmentId: string, ids: readonly string[]): Promise<{ readonly confirmed: number }> {
    const by = personOf(call.actor, 'indicatorFact.confirm');
    return this.work.run(call, async (tx) => {
      const assessment = await shareAssessment(tx, assessmentId);
      const named = [...new Set(ids)].sort();
      for (const id of named) {
        const fact = await lockFact(tx, id);
        if (fact.assessmentId !== assessmentId) fail('indicatorFact.unknown', { id });
        tx.leave(confirmFact(fact, assessment, by));
        await markConfirmed(tx, id, by);
      }
      return { confirmed: named.length };
    });
  }
}

export class WithdrawFact {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, why: string): Promise<void> {
    const by = personOf(call.actor, 'indicatorFact.withdraw');
    return this.work.run(call, async (tx) => {
      const fact = await lockFact(tx, id);
      tx.leave(withdrawFact(fact, why, await shareAssessment(tx, fact.assessmentId), by));
      await markFactWithdrawn(tx, id, { personId: by.personId, why });
    });
  }
}

const EMPTY = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, ''])) as FactRow['cells'];

/** A line with nothing in the cells that are not given. */
export function factRow(line: number, cells: Partial<FactRow['cells']>): FactRow {
  return { line, cells: { ...EMPTY, ...cells } };
}

/** Refused: `unit.unknown`. */
export async function codeOf(reading: Reading, unitId: string): Promise<string> {
  const [row] = await reading.rows<{ code: string }>(UNIT_CODE, [reading.county, unitId]);
  return row?.code ?? fail('unit.unknown', { id: unitId });
}
