import { type PlanLine, registerPlan } from '#domain/inspection/register-plan';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { personOf } from '../assignment/life.store';
import { insertPlan, mustBeUnits } from './inspection.store';

export interface PlanInput {
  readonly year: number;
  readonly documentNumber: string;
  readonly approvedBy: string;
  readonly lines: readonly Omit<PlanLine, 'id' | 'number'>[];
}

/** The annual plan of inspections is put on record under its document number; its lines are numbered in their order. */
export class RegisterPlan {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, input: PlanInput): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const lines = input.lines.map((line, index) => ({ ...line, id: newId(), number: index + 1 }));
      const registered = registerPlan({ ...input, id: newId(), lines }, personOf(call.actor, 'inspection.plan'));
      await mustBeUnits(tx, lines.flatMap(({ officeUnitId, unitIds }) => [officeUnitId, ...unitIds]));
      await insertPlan(tx, registered.plan);
      tx.leave(registered);
      return { id: registered.plan.id };
    });
  }
}
