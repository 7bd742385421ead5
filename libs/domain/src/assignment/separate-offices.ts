import { fail } from '../kernel/failure';
import type { PersonId, UnitId } from '../kernel/ids';
import type { PersonActor } from '../people/actor';
import type { VerifyingUnits } from './circumstances';

/** True when the actor is one of these persons, himself or as whoever he acts for: delegation launders nothing. */
export function isOneOf(by: PersonActor, persons: readonly (PersonId | null)[]): boolean {
  return persons.some((person) => person !== null && (person === by.personId || person === by.actingFor));
}

/** An office does not decide on itself: refused for an actor who sits in one of these units. */
export function mustSitElsewhere(by: PersonActor, units: readonly (UnitId | null)[]): void {
  if (units.includes(by.unitId)) fail('assignment.same-office');
}

/**
 * Who verifies an accountable unit: the list's verifying unit or its named substitute, the first that is neither the
 * accountable unit nor the one that leads the item. Refused where both are (`list.conflict-of-office`).
 */
export function verifierFor(unitId: UnitId, leadUnitId: UnitId, units: VerifyingUnits): UnitId {
  const candidates = [units.verifyingUnitId, units.substituteUnitId];
  const found = candidates.find((candidate) => candidate !== unitId && candidate !== leadUnitId);
  return found ?? fail('list.conflict-of-office', { unit: unitId, number: units.itemNumber });
}
