import { fail } from '../kernel/failure';
import { type Day, formatDay } from '../kernel/day';
import type { Canonical } from '../ledger/canonical';
import type { Fact } from '../ledger/fact';
import { isOpen, mustBeOpen, type Unit } from './unit';

export interface UnitChanged {
  readonly unit: Unit;
  readonly facts: readonly Fact[];
}

/** What still points to a unit after a day, counted by the caller. */
export interface UnitUse {
  readonly children: number;
  readonly accounts: number;
  readonly holders: number;
  readonly links: number;
  readonly grants: number;
  /** Tasks it still owes, leads or verifies. */
  readonly tasks: number;
}

/** A new name from a day on; the old one stays in the history with its days. */
export function renameUnit(unit: Unit, name: string, on: Day, today: Day): UnitChanged {
  mustBeOpen(unit, on);
  if (on <= unit.namedOn) fail('unit.bad-dates', { day: formatDay(on) });
  mustBePast(unit, on, today);
  return changed({ ...unit, name, namedOn: on }, { change: 'renamed', on: formatDay(on) });
}

/** Closes a unit to which nothing points any more. `on` is the first day it is no longer there. */
export function closeUnit(unit: Unit, use: UnitUse, on: Day, today: Day): UnitChanged {
  mustBeOpen(unit, on);
  mustBePast(unit, on, today);
  const used = Object.entries(use).filter(([, count]) => Number(count) > 0);
  if (used.length > 0 || unit.kind === 'county') {
    fail('unit.still-used', { name: unit.name, by: used.map(([what, count]) => `${what} ${String(count)}`) });
  }
  return changed({ ...unit, closedOn: on }, { change: 'closed', on: formatDay(on) });
}

/**
 * A unit goes up in another of its kind; both are open on the day. Its children, accounts, roles, links and
 * tasks go to the other from that day on, posts end; the caller moves them with this decision, so that nothing points to what is closed.
 */
export function mergeUnit(unit: Unit, into: Unit, on: Day, today: Day): UnitChanged {
  const alike = unit.id !== into.id && unit.kind === into.kind && unit.kind !== 'county';
  if (!alike || !isOpen(unit, on) || !isOpen(into, on))
    fail('unit.not-mergeable', { from: unit.name, into: into.name });
  mustBePast(unit, on, today);
  const merged = { ...unit, closedOn: on, mergedIntoId: into.id };
  return changed(merged, { change: 'merged', into: into.id, on: formatDay(on) });
}

/** History is written when it has happened: what is in force is then simply what the row says. */
function mustBePast(unit: Unit, on: Day, today: Day): void {
  if (on > today || on <= unit.openedOn) fail('unit.bad-dates', { day: formatDay(on) });
}

function changed(unit: Unit, data: Record<string, Canonical>): UnitChanged {
  return { unit, facts: [{ fact: 'unit.changed', subject: { kind: 'unit', id: unit.id }, unitId: unit.id, data }] };
}
