import { fail } from '../kernel/failure';
import { type Day, formatDay } from '../kernel/day';
import type { UnitId } from '../kernel/ids';

export const UNIT_KINDS = ['county', 'department', 'township', 'village'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** An office, a township, a village, or the county itself. */
export interface Unit {
  readonly id: UnitId;
  /** A GB/T 2260 or GB/T 10114 code where there is one, else the county's own. Never reused. */
  readonly code: string;
  /** The name in force; earlier names are kept with their days. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: UnitId | null;
  readonly openedOn: Day;
  /** The first day it is no longer there. */
  readonly closedOn: Day | null;
  readonly mergedIntoId: UnitId | null;
  /** Since when it bears its present name. */
  readonly namedOn: Day;
}

/** Which kind stands under which. */
export const PARENT_KIND: Readonly<Record<UnitKind, UnitKind | null>> = {
  county: null,
  department: 'county',
  township: 'county',
  village: 'township',
};

export function isOpen(unit: Unit, on: Day): boolean {
  return unit.openedOn <= on && (unit.closedOn === null || on < unit.closedOn);
}

/** Nothing new points to a unit that is not there; refused with `unit.closed`. */
export function mustBeOpen(unit: Unit, on: Day): void {
  if (isOpen(unit, on)) return;
  fail('unit.closed', { name: unit.name, day: formatDay(unit.closedOn ?? unit.openedOn) });
}
