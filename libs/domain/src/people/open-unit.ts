import { fail } from '../kernel/failure';
import { type Day, formatDay } from '../kernel/day';
import type { UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import { mustBeOpen, PARENT_KIND, type Unit, type UnitKind } from './unit';

export interface OpenUnitInput {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly openedOn: Day;
}

/** A new unit under an open parent of the right kind, from a day not after today. There is one county unit. */
export function openUnit(
  input: OpenUnitInput,
  parent: Unit | null,
  today: Day,
): { unit: Unit; facts: readonly Fact[] } {
  if ((parent?.kind ?? null) !== PARENT_KIND[input.kind]) {
    fail('unit.bad-parent', { kind: input.kind, parent: parent?.kind ?? '' });
  }
  if (parent) mustBeOpen(parent, input.openedOn);
  if (input.openedOn > today) fail('unit.bad-dates', { day: formatDay(input.openedOn) });
  const unit: Unit = {
    ...input,
    parentId: parent?.id ?? null,
    closedOn: null,
    mergedIntoId: null,
    namedOn: input.openedOn,
  };
  const data = { change: 'opened', code: unit.code, kind: unit.kind, on: formatDay(unit.openedOn) };
  return { unit, facts: [{ fact: 'unit.changed', subject: { kind: 'unit', id: unit.id }, unitId: unit.id, data }] };
}
