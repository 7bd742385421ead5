import type { Assessment } from '#domain/assessment/life/assessment';
import type { Heading } from '#domain/assessment/life/publication-text';
import { approveResult, changeResult, type Published, publishFinal, publishGrades, publishProvisional, showsGrades, type Stage } from '#domain/assessment/life/publish';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { lockAssessment, updateAssessment } from './assessment.store';
import { unscoredLines } from './gather-facts';
import { frozen, type Frozen, insertPublication, lastPublication, nextPublication } from './publication.store';
import { loadRun, type Run } from './run.store';
import { resultOf, type ScoreResult } from './score-result';

const OPEN_APPEALS: Statement = {
  name: 'publish-open-appeals',
  text: `SELECT count(*)::integer AS count FROM appeal WHERE county_id = $1 AND assessment_id = $2 AND state IN ('filed', 'taken')`,
};

export interface PublishInput {
  readonly runId: string;
  /** The document that allows it. */
  readonly document: string;
  readonly reason?: string;
}
export interface Announced {
  readonly publicationId: string;
  readonly number: number;
  readonly version: number;
}

/** The public notice, or a numbered change of what was published. */
export class PublishResult {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  provisional(call: Call, id: string, input: PublishInput): Promise<Announced> {
    const by = personOf(call.actor, 'score.publish');
    return this.work.run(call, async (tx) => {
      const put = await prepare(tx, call, id, { input, stage: 'provisional' });
      const around = { today: tx.today, calendars: await this.shelf.of(tx), appeals: put.result.kept.scheme.appeals, unscored: put.unscored };
      return announce(tx, put, publishProvisional(put.assessment, { run: put.run, what: factOf(put) }, by, around), by);
    });
  }

  change(call: Call, id: string, input: PublishInput): Promise<Announced> {
    const by = personOf(call.actor, 'score.change');
    return this.work.run(call, async (tx) => {
      const put = await prepare(tx, call, id, { input, stage: 'changed' });
      return announce(tx, put, changeResult(put.assessment, { run: put.run, what: factOf(put) }, by, put.unscored), by);
    });
  }
}

/** After the window: approved under a document, then published as final, then with the grades. */
export class SettleResult {
  constructor(private readonly work: UnitOfWork) {}

  approve(call: Call, id: string, document: string): Promise<{ readonly version: number }> {
    const by = personOf(call.actor, 'score.approve');
    return this.work.run(call, async (tx) => {
      const assessment = await lockAssessment(tx, id, call);
      const run = await lastRun(tx, id);
      const [row] = await tx.rows<{ count: number }>(OPEN_APPEALS, [tx.county, id]);
      const settled = { openAppeals: row?.count ?? 0, unscored: await unscoredLines(tx, id, run.id) };
      const decided = approveResult(assessment, document, by, settled);
      await updateAssessment(tx, decided.assessment);
      tx.leave(decided);
      return { version: decided.assessment.version };
    });
  }

  publish(call: Call, id: string, stage: 'final' | 'graded', document: string): Promise<Announced> {
    const by = personOf(call.actor, stage === 'final' ? 'score.finalise' : 'score.grade');
    return this.work.run(call, async (tx) => {
      const runId = (await lastPublication(tx, id))?.runId ?? fail('publication.unknown');
      const put = await prepare(tx, call, id, { input: { runId, document }, stage });
      return announce(tx, put, (stage === 'final' ? publishFinal : publishGrades)(put.assessment, { run: put.run, what: factOf(put) }, by), by);
    });
  }
}

interface Put {
  readonly assessment: Assessment;
  readonly run: Run;
  readonly result: ScoreResult;
  readonly heading: Heading;
  readonly frozen: Frozen;
  readonly unscored: number;
}

/** The run computed again and its texts, under a number that nobody else gets: the assessment is held alone. */
async function prepare(tx: Tx, call: Call, id: string, { input, stage }: { readonly input: PublishInput; readonly stage: Stage }): Promise<Put> {
  const assessment = await lockAssessment(tx, id, call);
  const run = await loadRun(tx, input.runId);
  if (run.state !== 'finished' || run.assessmentId !== id) fail('assessment.run-not-fit');
  const result = await resultOf(tx, run);
  const { document, reason = '' } = input;
  const heading = { period: assessment.period, title: assessment.title, number: await nextPublication(tx, id), stage, document, reason };
  return { assessment, run, result, heading, frozen: frozen(result, heading, showsGrades(stage, assessment.state)), unscored: await unscoredLines(tx, id, run.id) };
}

function factOf({ heading: { number, document, reason }, frozen: { sha256 } }: Put): { number: number; document: string; reason: string; sha256: string } {
  return { number, document, reason, sha256 };
}

async function announce(tx: Tx, put: Put, decided: Published, by: PersonActor): Promise<Announced> {
  const id = newId();
  await updateAssessment(tx, decided.assessment);
  await insertPublication(tx, { id, assessmentId: put.assessment.id, runId: put.run.id, by: by.personId }, put.heading, put.frozen);
  tx.leave(decided);
  const told = put.frozen.bodies.flatMap(({ unitId }) => (['unit-head', 'clerk'] as const).map((role) => ({ kind: 'score.published' as const, subjectId: put.assessment.id, unitId: unitId as typeof by.unitId, role })));
  await raiseNotices(tx, told);
  return { publicationId: id, number: put.heading.number, version: decided.assessment.version };
}

/** The run that was published last. */
export async function lastRun(tx: Tx, assessmentId: string): Promise<Run> {
  const last = await lastPublication(tx, assessmentId);
  return loadRun(tx, last?.runId ?? fail('publication.unknown'));
}
