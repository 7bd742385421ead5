import { columnKey } from '#domain/assessment/columns/leaf-input';
import { columnsOf, unpackRows } from '#domain/assessment/columns/pack-rows';
import { scoreColumns } from '#domain/assessment/columns/score-columns';
import { FactBook } from '#domain/assessment/facts/fact-book';
import type { FactRow } from '#domain/assessment/facts/fact';
import { readFacts } from '#domain/assessment/facts/read-facts';
import type { Wrong } from '#domain/assessment/mistake';
import { keepGroup } from '#domain/assessment/run/kept-group';
import { scoreRun } from '#domain/assessment/run/score-run';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import type { SystemActor } from '#domain/people/actor';
import { sha256Hex } from '#platform/hash';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { type GroupOutcome, lookAt, settleGroup, type WaitingGroup, waitingGroup } from './group.store';
import { endRun, lockRun } from './run.store';
import { loadScheme } from './scheme.store';
import { fact } from './start-run';

/** So many schemes are kept as they were read; what one says under its hash never changes. */
const MOST_SCHEMES = 20;

/**
 * Scores one peer group of a run from its frozen facts: a column at a time where that gives the same to the last digit, unit by
 * unit where it does not. Safe to run twice and to be killed: it writes once, or not at all. Whoever does the last group ends
 * the run: finished, or refused with every cell of every group named, never a part of it.
 */
export class ScoreGroup {
  private readonly schemes = new Map<string, Scheme>();

  constructor(private readonly work: UnitOfWork) {}

  async run(county: CountyId, runId: string, groupKey: string): Promise<void> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'assessment.score' };
    let isOver = true;
    const settle = async (tx: Tx): Promise<void> => {
      const group = waitingGroup(tx.ahead);
      // Somebody scored it before; perhaps whoever did died before he could end the run.
      if (group === undefined) return;
      tx.last = settleGroup(tx, runId, { groupKey, outcome: await this.score(tx, group), told: (last) => (isOver = last) });
    };
    await this.work.transact(actor, settle, { ahead: lookAt(county, runId, groupKey) });
    if (isOver) await this.work.run({ actor }, (tx) => end(tx, runId));
  }

  private async score(tx: Tx, group: WaitingGroup): Promise<GroupOutcome> {
    const scheme = await this.schemeOf(tx, group);
    if (scheme === undefined) return { refusals: [{ pointer: `/${group.groupKey}`, code: 'scheme-changed', expected: group.schemeSha }] };
    return scored(scheme, group);
  }

  /** Undefined where the version was withdrawn meanwhile, or what stands there is not what its hash says. */
  private async schemeOf(tx: Tx, { schemeId, schemeSha, schemeState }: WaitingGroup): Promise<Scheme | undefined> {
    if (schemeState === 'withdrawn') return undefined;
    const key = `${tx.county} ${schemeId} ${schemeSha}`;
    const known = this.schemes.get(key);
    if (known) return known;
    const { scheme, json } = await loadScheme(tx, schemeId);
    if (sha256Hex(canonicalJson(json as Canonical)) !== schemeSha) return undefined;
    if (this.schemes.size >= MOST_SCHEMES) this.schemes.clear();
    this.schemes.set(key, scheme);
    return scheme;
  }
}

/** Ends a run whose last group is written: what groups gave is nobody's result until then. */
async function end(tx: Tx, runId: string): Promise<void> {
  const { state, groups, groupsDone, refusals, runHash, dry, assessmentId } = await lockRun(tx, runId);
  tx.unchanged = true;
  if (state !== 'scoring' || groupsDone < groups) return;
  const isRefused = refusals.length > 0;
  await endRun(tx, runId, isRefused ? 'refused' : 'finished');
  const data = isRefused ? { run: runHash, count: refusals.length } : { run: runHash, dry };
  tx.leave({ facts: [fact(isRefused ? 'score.refused' : 'score.finished', assessmentId, data)] });
}

/** Scoring asks whether a fact names a file, never which: what a column rests on is not read for it. */
const SOME_FILE = '0'.repeat(64);

/** A group by itself: only its own units are compared with each other. */
export function scored(whole: Scheme, input: WaitingGroup): GroupOutcome {
  const group = whole.groups.find(({ key }) => key === input.groupKey);
  if (group === undefined) throw new Error(`the scheme has no group ${input.groupKey}`);
  const scheme = { ...whole, groups: [group] };
  const bookOf = (rows: readonly FactRow[]): FactBook => new FactBook(readFacts(rows, scheme));
  let read: FactBook | undefined;
  const all = (): FactBook => (read ??= bookOf([...unpackRows(input, input.units, () => SOME_FILE), ...input.listed].map((row, line) => ({ ...row, line }))));
  try {
    const columns = new Map(columnsOf(input.heads, input.plain, input.units.length).map((one) => [columnKey(one.figure, one.input), one]));
    const found = scoreColumns({ scheme, group, columns, listed: bookOf(input.listed), all });
    if (found !== undefined) return { columns: found };
    const [result] = scoreRun(scheme, all()).groups;
    if (result === undefined) throw new Error(`the scheme has no group ${input.groupKey}`);
    return { kept: keepGroup(scheme, result) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { refusals: error.fields as readonly Wrong[] };
  }
}
