import { fail } from '#domain/kernel/failure';
import { type Day, formatDay } from '#domain/kernel/day';
import type { UnitId } from '#domain/kernel/ids';
import { closeUnit, mergeUnit, renameUnit, type UnitChanged } from '#domain/people/change-unit';
import { openUnit, type OpenUnitInput } from '#domain/people/open-unit';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { UNIT, UNIT_NAME } from './directory.schema';
import { loadUnit, loadUnits, loadUnitUse, type UnitStored } from './directory.store';
import { moveToMerged } from './merge-unit';
import type { UnitTasks } from './unit-tasks';

export type NewUnit = Omit<OpenUnitInput, 'id'> & { readonly parentId: string | null };

/** Opens, renames, closes and merges units, each with its day; a change needs the version it was decided on. */
export class ChangeUnit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tasks: UnitTasks,
  ) {}

  open(call: Call, input: NewUnit): Promise<{ id: string }> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'directory.change');
      const parent = input.parentId === null ? null : await loadUnit(tx, input.parentId);
      const { parentId: _, ...own } = input;
      const { unit, facts } = openUnit({ ...own, id: newId() as UnitId }, parent, tx.today);
      await insertUnit(tx, unit);
      tx.leave({ facts });
      return { id: unit.id };
    });
  }

  rename(call: Call, id: string, input: { readonly name: string; readonly on: Day }): Promise<void> {
    return this.change(call, id, async (tx, unit) => {
      const renamed = renameUnit(unit, input.name, input.on, tx.today);
      const named = { countyId: tx.county, unitId: id, since: formatDay(input.on), name: input.name };
      await tx.manager.insert(UNIT_NAME, named);
      return renamed;
    });
  }

  close(call: Call, id: string, on: Day): Promise<void> {
    return this.change(call, id, async (tx, unit) => {
      const use = { ...(await loadUnitUse(tx, id, on)), tasks: await this.tasks.open(tx, unit) };
      return closeUnit(unit, use, on, tx.today);
    });
  }

  merge(call: Call, id: string, input: { readonly intoId: string; readonly on: Day }): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'directory.change');
      const units = await loadUnits(tx, [id, input.intoId]);
      const merged = mergeUnit(units.get(id)!, units.get(input.intoId)!, input.on, tx.today);
      await moveToMerged(tx, merged.unit, input.on);
      await store(tx, call, units.get(id)!, merged);
      await this.tasks.pass(tx, merged.unit, units.get(input.intoId)!);
    });
  }

  private change(call: Call, id: string, decide: (tx: Tx, unit: UnitStored) => Promise<UnitChanged>): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'directory.change');
      const unit = await loadUnit(tx, id);
      await store(tx, call, unit, await decide(tx, unit));
    });
  }
}

export async function insertUnit(tx: Tx, unit: UnitChanged['unit']): Promise<void> {
  await tx.manager.insert(UNIT, {
    countyId: tx.county,
    id: unit.id,
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parentId: unit.parentId,
    openedOn: formatDay(unit.openedOn),
  });
  const named = { countyId: tx.county, unitId: unit.id, since: formatDay(unit.openedOn), name: unit.name };
  await tx.manager.insert(UNIT_NAME, named);
}

/** The row is locked, so comparing is enough; a version nobody gave is not asked for. */
async function store(tx: Tx, call: Call, before: UnitStored, { unit, facts }: UnitChanged): Promise<void> {
  if (call.version !== undefined && call.version !== before.version) fail('request.stale');
  const changes = {
    name: unit.name,
    closedOn: unit.closedOn === null ? null : formatDay(unit.closedOn),
    mergedIntoId: unit.mergedIntoId,
    version: before.version + 1,
  };
  await tx.manager.update(UNIT, { countyId: tx.county, id: unit.id }, changes);
  tx.leave({ facts });
}
