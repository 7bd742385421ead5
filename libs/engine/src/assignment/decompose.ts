import type { AssignmentId, UnitId } from '#domain/kernel/ids';
import { decompose } from '#domain/assignment/decompose';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyMoves } from './assignment.store';
import { insertAssignments } from './dispatch.store';
import { type Family, loadFamily, type Moved, movedAnswer, personOf } from './life.store';

const SCOPE: Statement = {
  name: 'decompose-scope',
  text: `SELECT u.unit_id AS "unitId", u.quota IS NOT NULL AS "hasQuota", i.quota_explanation IS NOT NULL AS explained
         FROM item_unit u JOIN task_item i ON i.county_id = u.county_id AND i.id = u.item_id
         WHERE u.county_id = $1 AND u.item_id = $2 AND u.part = 'scope'`,
};

export interface Decomposition extends Moved {
  readonly children: readonly AssignmentId[];
}

/** The lead unit gives townships without one their shares (分解). */
export class Decompose {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(
    call: Call,
    id: AssignmentId,
    shares: readonly { readonly unitId: UnitId; readonly quota: string | null }[],
  ): Promise<Decomposition> {
    return this.work.run(call, async (tx) => {
      const family = await loadFamily(tx, id, call, this.shelf);
      const by = personOf(call.actor, 'assignment.decompose');
      const around = { ...family.around, units: family.units, ...(await scopeOf(tx, family)) };
      const given = shares.map((share) => ({ ...share, id: newId() as AssignmentId }));
      const decided = decompose(family.assignment, given, by, around);
      await insertAssignments(tx, decided.children);
      await applyMoves(tx, [decided]);
      const children = decided.children.map(({ assignment }) => assignment.id);
      return { ...movedAnswer(decided.assignment), children };
    });
  }
}

async function scopeOf(tx: Tx, { assignment, all }: Family) {
  const rows = await tx.rows<{ unitId: UnitId; hasQuota: boolean; explained: boolean }>(SCOPE, [
    tx.county,
    assignment.itemId,
  ]);
  const standing = all.filter(({ state, unitId }) => unitId !== null && state !== 'withdrawn');
  return {
    scope: rows.map(({ unitId }) => unitId),
    taken: standing.flatMap(({ unitId }) => unitId ?? []),
    hasQuotas: rows.some(({ hasQuota }) => hasQuota),
    isExplained: rows.some(({ explained }) => explained),
  };
}
