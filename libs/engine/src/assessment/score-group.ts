import { FactBook } from '#domain/assessment/facts/fact-book';
import { readFacts } from '#domain/assessment/facts/read-facts';
import type { Wrong } from '#domain/assessment/mistake';
import { keepGroup, type KeptGroup } from '#domain/assessment/run/kept-group';
import { scoreRun } from '#domain/assessment/run/score-run';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import type { SystemActor } from '#domain/people/actor';
import { sha256Hex } from '#platform/hash';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { countGroup, endRun, type GroupInput, groupState, inputsOfRun, keepResult, loadRun, lockRun, refuseGroup, type Run } from './run.store';
import { type KeptScheme, loadScheme } from './scheme.store';
import { fact } from './start-run';

export type GroupOutcome = { readonly kept: KeptGroup } | { readonly refusals: readonly Wrong[] };

/**
 * Scores one peer group of a run from its frozen facts. Safe to run twice and to be killed: it writes once, or not at all.
 * Whoever does the last group ends the run: finished, or refused with every cell of every group named, never a part of it.
 */
export class ScoreGroup {
  constructor(private readonly work: UnitOfWork) {}

  async run(county: CountyId, runId: string, groupKey: string): Promise<void> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'assessment.score' };
    await this.work.run({ actor }, async (tx) => {
      // What a group gave is nobody's result until the run is whole.
      tx.unchanged = true;
      const run = await loadRun(tx, runId);
      if (run.state !== 'scoring' || (await groupState(tx, runId, groupKey)) !== 'waiting') return;
      const outcome = await this.score(tx, run, groupKey);
      const { state } = await lockRun(tx, runId);
      if (state === 'scoring' && (await groupState(tx, runId, groupKey)) === 'waiting') await settle(tx, run, { groupKey, outcome });
    });
  }

  private async score(tx: Tx, run: Run, groupKey: string): Promise<GroupOutcome> {
    const kept = await loadScheme(tx, run.schemeId);
    const [input] = await inputsOfRun(tx, run.id, groupKey);
    if (input === undefined) throw new Error(`run ${run.id} has no group ${groupKey}`);
    return isStill(kept) ? scored(kept.scheme, input) : { refusals: [{ pointer: `/${groupKey}`, code: 'scheme-changed', expected: kept.version.sha256 }] };
  }
}

/** The version was not withdrawn meanwhile, and what stands there is what its hash says. */
function isStill({ version, json }: KeptScheme): boolean {
  return version.state !== 'withdrawn' && sha256Hex(canonicalJson(json as Canonical)) === version.sha256;
}

/** A group by itself: only its own units are compared with each other. */
export function scored(scheme: Scheme, input: GroupInput): GroupOutcome {
  const of = { ...scheme, groups: scheme.groups.filter(({ key }) => key === input.groupKey) };
  try {
    const [group] = scoreRun(of, new FactBook(readFacts(input.listed, of))).groups;
    if (group === undefined) throw new Error(`the scheme has no group ${input.groupKey}`);
    return { kept: keepGroup(of, group) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { refusals: error.fields as readonly Wrong[] };
  }
}

async function settle(tx: Tx, run: Run, { groupKey, outcome }: { readonly groupKey: string; readonly outcome: GroupOutcome }): Promise<void> {
  const refused = 'refusals' in outcome ? outcome.refusals : [];
  if ('kept' in outcome) await keepResult(tx, run.id, groupKey, outcome.kept);
  else await refuseGroup(tx, run.id, groupKey, refused);
  const { last, refusals } = await countGroup(tx, run.id, refused);
  if (!last) return;
  const isRefused = refusals.length > 0;
  await endRun(tx, run.id, isRefused ? 'refused' : 'finished');
  const data = isRefused ? { run: run.runHash, count: refusals.length } : { run: run.runHash, dry: run.dry };
  tx.leave({ facts: [fact(isRefused ? 'score.refused' : 'score.finished', run.assessmentId, data)] });
}
