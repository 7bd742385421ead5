import { type Assessment, mustBeIn, subjectOf } from '#domain/assessment/life/assessment';
import { blockerFields } from '#domain/assessment/life/preflight';
import { runIdOf } from '#domain/assessment/run/score-output';
import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { Fact } from '#domain/ledger/fact';
import { mustMay } from '#domain/people/permission';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { lockAssessment } from './assessment.store';
import type { Gathered } from './gather-facts';
import { placeOf } from './record-hash';
import { blocking, preflight } from './preflight';
import { endRun, type GroupInput, insertRun, lockRun, sameRun } from './run.store';
import { type KeptScheme, loadScheme, unitsOfScheme } from './scheme.store';

export interface StartRunInput {
  /** Another version than the assessment's own, for a dry run only. */
  readonly schemeId?: string;
  readonly dry: boolean;
}

export interface Started {
  readonly id: string;
  readonly runHash: string;
  /** The same scheme and facts had been scored before: it is that run. */
  readonly again: boolean;
}

/**
 * Freezes what goes in and asks for one job a peer group. Blockers are named first (`score.blocked`) and nothing is begun.
 * The same inputs are the same run. A dry run may be made at any time, under any version, and is never published.
 */
export class StartRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, assessmentId: string, input: StartRunInput): Promise<Started> {
    const by = personOf(call.actor, 'score.run');
    return this.work.runBulk(call, async (tx) => {
      const assessment = await lockAssessment(tx, assessmentId);
      mustMay(by, 'score.run', subjectOf(assessment));
      const kept = await schemeFor(tx, assessment, input);
      const { gathered, blockers } = await preflight(tx, this.shelf, { assessment, kept });
      const held = blocking(blockers, input.dry);
      if (held.length > 0) fail('score.blocked', { count: held.length }, blockerFields(held));
      const runHash = runIdOf(kept.scheme, kept.version.sha256, gathered.book, sha256Hex);
      const same = await sameRun(tx, { assessmentId, runHash, dry: input.dry });
      if (same) {
        tx.unchanged = true;
        return { id: same.id, runHash, again: true };
      }
      const id = newId();
      const groups = groupsOf(kept, gathered, await unitsOfScheme(tx, kept.scheme));
      const run = { id, assessmentId, schemeId: kept.version.id, runHash, dry: input.dry, facts: gathered.rows.length };
      await insertRun(tx, { ...run, startedBy: by.personId, startedUnitId: by.unitId }, groups);
      for (const { groupKey } of groups) tx.enqueue('assessment.score', { county: tx.county, run: id, group: groupKey });
      tx.leave({ facts: [fact('score.started', assessmentId, { run: runHash, scheme: kept.version.sha256, facts: gathered.rows.length, dry: input.dry })] });
      return { id, runHash, again: false };
    });
  }
}

/** A run that is not whole is stopped; what its groups gave is of no use to anybody. */
export class CancelRun {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string): Promise<void> {
    const by = personOf(call.actor, 'score.run');
    return this.work.run(call, async (tx) => {
      mustMay(by, 'score.run');
      const run = await lockRun(tx, id);
      if (run.state !== 'scoring') fail('run.state', { state: run.state });
      await endRun(tx, id, 'cancelled');
      tx.leave({ facts: [fact('score.cancelled', run.assessmentId, { run: run.runHash })] });
    });
  }
}

async function schemeFor(tx: Tx, assessment: Assessment, { schemeId, dry }: StartRunInput): Promise<KeptScheme> {
  if (!dry) mustBeIn(assessment, ['open', 'provisional', 'heard', 'approved', 'final', 'graded']);
  if (!dry && schemeId !== undefined && schemeId !== assessment.schemeId) fail('assessment.run-not-fit');
  return loadScheme(tx, schemeId ?? assessment.schemeId);
}

function groupsOf({ scheme }: KeptScheme, { rows, refs, lines }: Gathered, ids: ReadonlyMap<string, UnitId>): readonly GroupInput[] {
  return scheme.groups.map(({ key, units }, position) => {
    const listed = rows.filter(({ cells }) => units.includes(cells.unit));
    const places = listed.map(({ cells: { unit, leaf, input, item } }) => placeOf(unit, leaf, input, item));
    const own = places.flatMap((place) => {
      const ref = lines.get(place) ?? refs.get(place);
      return ref === undefined ? [] : [[place, ref] as const];
    });
    return { groupKey: key, position, units, unitIds: units.map((code) => ids.get(code) ?? ''), listed, refs: Object.fromEntries(own) };
  });
}

export function fact(name: Fact['fact'], assessmentId: string, data: Fact['data']): Fact {
  return { fact: name, subject: { kind: 'assessment', id: assessmentId }, data };
}
