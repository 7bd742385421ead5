import type { UnitId } from '#domain/kernel/ids';
import type { InspectionSource } from '#domain/inspection/inspection-source';
import { endInspection, startInspection } from '#domain/inspection/start-inspection';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { personOf } from '../assignment/life.store';
import { committing } from './committing';
import { insertInspection, loadInspection, loadLine, mustBeUnits, recentInspections, saveEnd } from './inspection.store';

export interface InspectionInput {
  readonly source: InspectionSource;
  readonly officeUnitId: UnitId;
  readonly unitIds: readonly UnitId[];
  readonly title: string;
  /** A line of a registered plan, or else an approval document of its own. */
  readonly planLineId: string | null;
  readonly documentNumber: string | null;
  readonly reason: string | null;
}

/** An inspection is started within the annual plan, or outside it by a document and a reason. */
export class StartInspection {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, input: InspectionInput): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'inspection.start');
      const id = newId();
      const { planLineId, documentNumber, ...said } = input;
      const line = planLineId === null ? null : await loadLine(tx, planLineId);
      await mustBeUnits(tx, [input.officeUnitId, ...input.unitIds]);
      const recent = await recentInspections(tx, input.unitIds);
      const document = line?.document ?? documentNumber ?? '';
      const given = { ...said, id, line, documentNumber: document };
      const started = startInspection(given, by, { today: tx.today, recent, commit: committing(id) });
      await insertInspection(tx, started.inspection);
      tx.leave(started);
      return { id };
    });
  }
}

/** It is over; what it found goes on. */
export class EndInspection {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      const ended = endInspection(await loadInspection(tx, id), personOf(call.actor, 'inspection.start'), tx.today);
      await saveEnd(tx, ended.inspection);
      tx.leave(ended);
    });
  }
}
