import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { PersonId, UnitId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { may, mustMay } from '../people/permission';
import type { InspectionSource } from './inspection-source';
import type { PlanLine } from './register-plan';

/**
 * So many days a unit is left alone after an inspection of it began, unless a reason is given. The county's own number:
 * the 2018 notice on co-ordinating supervision, checks and assessments asks that nobody be inspected over and over or by
 * several heads, and names no number.
 */
export const WINDOW_DAYS = 90;

/** An inspection of some units by one office. Accesses, samples and findings belong to one. */
export interface Inspection {
  readonly id: string;
  readonly source: InspectionSource;
  readonly officeUnitId: UnitId;
  /** None named: any unit of the county. */
  readonly unitIds: readonly UnitId[];
  readonly title: string;
  /** The line of the annual plan; null: outside the plan, by a document of its own. */
  readonly planLineId: string | null;
  readonly documentNumber: string;
  /** Why outside the plan, or in spite of another inspection; null where neither. */
  readonly reason: string | null;
  readonly beganOn: Day;
  readonly startedBy: PersonId;
  readonly endedOn: Day | null;
  readonly version: number;
}

export interface StartInput {
  readonly id: string;
  readonly source: InspectionSource;
  readonly officeUnitId: UnitId;
  readonly unitIds: readonly UnitId[];
  readonly title: string;
  readonly line: PlanLine | null;
  /** The plan's document, or the approval of its own where it is not in the plan. */
  readonly documentNumber: string;
  readonly reason: string | null;
}

export interface StartAround {
  readonly today: Day;
  /** Inspections that began within {@link WINDOW_DAYS} and reach one of these units. */
  readonly recent: readonly Pick<Inspection, 'id' | 'officeUnitId' | 'beganOn' | 'title'>[];
  readonly commit: (text: string) => string;
}

export interface InspectionDecided extends Consequences {
  readonly inspection: Inspection;
}

/**
 * What the annual plan allows may be started by the office it names or by the supervision office. Outside the plan it
 * needs an approval document and a reason (`inspection.off-plan`); a second one of the same unit within the window needs
 * a reason, by the same office (`inspection.repeated`) or by another (`inspection.multi-head`).
 */
export function startInspection(input: StartInput, by: PersonActor, around: StartAround): InspectionDecided {
  mustMay(by, 'inspection.start');
  const coordinates = may(by, 'inspection.plan');
  if (!coordinates && by.unitId !== input.officeUnitId) fail('inspection.other-office');
  if (input.unitIds.includes(input.officeUnitId)) fail('inspection.of-itself', { number: input.line?.number ?? 0 });
  if (input.line === null && (input.reason === null || input.documentNumber === '')) fail('inspection.off-plan');
  if (input.line !== null) mustBeInPlan(input, input.line, around.today);
  const [other] = around.recent;
  if (other && input.reason === null) refuseAnother(other, input.officeUnitId);
  const { line, ...given } = input;
  const inspection: Inspection = {
    ...given,
    planLineId: line?.id ?? null,
    beganOn: around.today,
    startedBy: by.personId,
    endedOn: null,
    version: 1,
  };
  return { inspection, promises: [], facts: [startedFact(inspection, around)] };
}

/** It is over: no access may be proposed under it any more; findings go on. */
export function endInspection(inspection: Inspection, by: PersonActor, today: Day): InspectionDecided {
  mustMay(by, 'inspection.start');
  if (!may(by, 'inspection.plan') && by.unitId !== inspection.officeUnitId) fail('inspection.other-office');
  if (inspection.endedOn !== null) fail('inspection.ended', { title: inspection.title });
  const fact = 'inspection.ended';
  return {
    inspection: { ...inspection, endedOn: today, version: inspection.version + 1 },
    promises: [],
    facts: [{ fact, subject: { kind: 'inspection', id: inspection.id }, unitId: inspection.officeUnitId, data: {} }],
  };
}

/** Whether an inspection reaches a unit. */
export function reachesUnit({ unitIds }: Pick<Inspection, 'unitIds'>, unitId: UnitId): boolean {
  return unitIds.length === 0 || unitIds.includes(unitId);
}

function mustBeInPlan({ source, officeUnitId, unitIds }: StartInput, line: PlanLine, today: Day): void {
  const asPlanned = line.source === source && line.officeUnitId === officeUnitId;
  const within = line.unitIds.length === 0 || (unitIds.length > 0 && unitIds.every((id) => line.unitIds.includes(id)));
  if (asPlanned && within && line.fromOn <= today && today <= line.untilOn) return;
  fail('inspection.outside-plan', { number: line.number, from: formatDay(line.fromOn), until: formatDay(line.untilOn) });
}

function refuseAnother(other: StartAround['recent'][number], officeUnitId: UnitId): never {
  const details = { title: other.title, on: formatDay(other.beganOn), days: WINDOW_DAYS };
  return fail(other.officeUnitId === officeUnitId ? 'inspection.repeated' : 'inspection.multi-head', details);
}

function startedFact(inspection: Inspection, { recent, commit }: StartAround): Consequences['facts'][number] {
  const { id, source, officeUnitId, unitIds, planLineId, documentNumber, reason } = inspection;
  return {
    fact: 'inspection.started',
    subject: { kind: 'inspection', id },
    unitId: officeUnitId,
    data: {
      source,
      units: unitIds,
      line: planLineId,
      document: documentNumber,
      despite: recent.map((other) => other.id),
      words: reason === null ? null : commit(reason),
    },
  };
}
