import { fail } from '../kernel/failure';
import type { Day } from '../kernel/day';
import type { PersonId, UnitId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import type { InspectionSource } from './inspection-source';

/** One inspection that the annual plan allows: who inspects whom, between which days, both included. */
export interface PlanLine {
  readonly id: string;
  readonly number: number;
  readonly source: InspectionSource;
  readonly officeUnitId: UnitId;
  /** Whom; none named: any unit of the county. */
  readonly unitIds: readonly UnitId[];
  readonly fromOn: Day;
  readonly untilOn: Day;
  readonly subject: string;
}

/** 年度督查检查计划: approved under a document number; a later document adds to it and never changes it. */
export interface InspectionPlan {
  readonly id: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly approvedBy: string;
  readonly lines: readonly PlanLine[];
  readonly registeredBy: PersonId;
}

export interface PlanRegistered extends Consequences {
  readonly plan: InspectionPlan;
}

/**
 * The supervision office registers an approved plan. Refused: none or two lines of one number, days in the wrong order,
 * an office that would inspect itself.
 */
export function registerPlan(plan: Omit<InspectionPlan, 'registeredBy'>, by: PersonActor): PlanRegistered {
  mustMay(by, 'inspection.plan');
  if (plan.lines.length === 0) fail('inspection.plan-empty');
  for (const { number, fromOn, untilOn, officeUnitId, unitIds } of plan.lines) {
    if (untilOn < fromOn) fail('inspection.plan-dates', { number });
    if (unitIds.includes(officeUnitId)) fail('inspection.of-itself', { number });
  }
  const data = { year: plan.year, document: plan.documentNumber, lines: plan.lines.length };
  return {
    plan: { ...plan, registeredBy: by.personId },
    promises: [],
    facts: [{ fact: 'inspection.planned', subject: { kind: 'inspection', id: plan.id }, data }],
  };
}
