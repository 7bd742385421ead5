import { type Appeal, type AppealOutcome, decideAppeal, type Involved, replyInterim, takeAppeal } from '#domain/assessment/life/appeal';
import type { Assessment } from '#domain/assessment/life/assessment';
import { type COLUMNS, type Fact as ReadFact, type FactRow } from '#domain/assessment/facts/fact';
import { placeOfInput } from '#domain/assessment/facts/known-figures';
import { readFacts } from '#domain/assessment/facts/read-facts';
import type { Leaf } from '#domain/assessment/scheme/indicator';
import { fail } from '#domain/kernel/failure';
import { commitment } from '#platform/hash';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import { effectOf, type EffectShown, shownEffect } from './appeal-effect';
import { loadAppeal, lockAppeal, settleAppealTimers, updateAppeal } from './appeal.store';
import { lockAssessment } from './assessment.store';
import { insertFacts } from './indicator-fact.store';
import { involvedIn, leafOf } from './involved';
import { lastPublication } from './publication.store';
import { codeOf, factRow } from './record-fact';
import { type GroupInput, inputsOfRun } from './run.store';
import { type KeptScheme, loadScheme } from './scheme.store';

export type Correction = Partial<Record<keyof typeof COLUMNS, string>>;

export interface DecideInput {
  readonly outcome: AppealOutcome;
  readonly reason: string;
  readonly corrections: readonly Correction[];
}
export interface Reviewed {
  readonly version: number;
}

/** What a review looks at: the appeal, held alone, and the run that was published last. */
interface Case {
  readonly appeal: Appeal;
  readonly assessment: Assessment;
  readonly kept: KeptScheme;
  readonly unit: string;
  readonly group: GroupInput;
  readonly involved: Involved;
}

/** Appeals are reviewed by a person and an office that had no hand in the points. */
export class ReviewAppeal {
  constructor(private readonly work: UnitOfWork) {}

  take(call: Call, id: string): Promise<Reviewed> {
    const by = personOf(call.actor, 'appeal.take');
    return this.work.run(call, async (tx) => {
      const { appeal, assessment, involved } = await open(tx, call, id);
      const decided = takeAppeal(appeal, assessment, by, involved);
      await updateAppeal(tx, decided.appeal);
      tx.leave(decided);
      return { version: decided.appeal.version };
    });
  }

  replyInterim(call: Call, id: string, text: string): Promise<Reviewed> {
    const by = personOf(call.actor, 'appeal.replyInterim');
    return this.work.run(call, async (tx) => {
      const { appeal, assessment } = await open(tx, call, id);
      const decided = replyInterim(appeal, assessment, by, commitment(Buffer.from(id), text));
      await updateAppeal(tx, decided.appeal, { interim: text });
      tx.leave(decided);
      await raiseNotices(tx, [{ kind: 'appeal.decided', subjectId: id, unitId: appeal.unitId, role: 'unit-head', details: { interim: true } }]);
      return { version: decided.appeal.version };
    });
  }

  /** Answers what the corrections do once they are scored and published: to the unit, and to others' places. */
  async decide(call: Call, id: string, { outcome, reason, corrections }: DecideInput): Promise<Reviewed & { readonly effect: EffectShown }> {
    const by = personOf(call.actor, 'appeal.decide');
    return this.work.run(call, async (tx) => {
      const one = await open(tx, call, id);
      const { rows, facts } = read(one, corrections, reason);
      const effect = effectOf({ scheme: one.kept.scheme, input: one.group, unit: one.unit, node: one.appeal.node }, rows);
      const words = commitment(Buffer.from(id), reason);
      const { scheme } = one.kept;
      const decided = decideAppeal(one.appeal, one.assessment, by, { outcome, words, effect, involved: one.involved, mayBeHeavier: scheme.appeals.heavier });
      await updateAppeal(tx, decided.appeal, { outcome, decision: reason });
      const lines = facts.map((fact) => ({ id: newId(), unitId: one.appeal.unitId, read: fact, appealId: id, state: 'confirmed' as const }));
      await insertFacts(tx, one.assessment.id, lines, by);
      await settleAppealTimers(tx, id);
      tx.leave(decided);
      const told = (['unit-head', 'clerk'] as const).map((role) => ({ kind: 'appeal.decided' as const, subjectId: id, unitId: one.appeal.unitId, role }));
      await raiseNotices(tx, [...told, { kind: 'appeal.decided', subjectId: id, unitId: one.assessment.scoringUnitId, role: 'assessment' }]);
      return { version: decided.appeal.version, effect: shownEffect(effect) };
    });
  }
}

async function open(tx: Tx, call: Call, id: string): Promise<Case> {
  const { assessmentId, unitId, node, publicationId } = await loadAppeal(tx, id);
  const assessment = await lockAssessment(tx, assessmentId);
  const appeal = await lockAppeal(tx, id, call);
  const kept = await loadScheme(tx, assessment.schemeId);
  const runId = (await lastPublication(tx, assessmentId))?.runId ?? fail('publication.unknown');
  const inputs = await inputsOfRun(tx, runId);
  const group = inputs.find(({ unitIds }) => unitIds.includes(unitId)) ?? fail('score.no-such-cell', { cell: node });
  const unit = await codeOf(tx, unitId);
  const involved = await involvedIn(tx, { unit, node, publicationId }, { scheme: kept.scheme, inputs, runId, assessment });
  return { appeal, assessment, kept, unit, group, involved };
}

/** Corrections as facts of the indicator appealed, resting on the decision. Refused: `appeal.correction-elsewhere`, `facts.file-invalid`. */
function read({ kept, unit, appeal }: Case, corrections: readonly Correction[], reason: string): { readonly rows: readonly FactRow[]; readonly facts: readonly ReadFact[] } {
  const leaf = leafOf(kept.scheme, appeal.node);
  const rests = { basis: `申诉第${appeal.number}号决定`, source: 'appeal', hash: commitment(Buffer.from(appeal.id), reason) };
  const rows = corrections.map((cells, line) => factRow(line, { ...rests, ...cells, ...placeIn(leaf, cells), unit }));
  const facts = readFacts(rows, kept.scheme);
  return { rows: rows.map((row, index) => ({ ...row, cells: { ...row.cells, input: facts[index]?.input ?? '' } })), facts };
}

/** Where the fact stands that one input of the leaf reads; its first where none is named. */
function placeIn(leaf: Leaf, { input, applies }: Correction): { readonly leaf: string; readonly input: string } {
  if (applies !== undefined) return { leaf: leaf.key, input: '' };
  const need = input === undefined ? leaf.needs[0] : leaf.needs.find(({ name }) => name === input);
  if (need === undefined) return fail('appeal.correction-elsewhere', { node: leaf.key });
  const place = placeOfInput(leaf, need);
  return { leaf: place.figure, input: place.input };
}
