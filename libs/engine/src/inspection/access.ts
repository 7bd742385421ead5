import { parseDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { AccountId, UnitId } from '#domain/kernel/ids';
import { type Access, type AccessScope, decideAccess, endAccess, proposeAccess } from '#domain/inspection/access';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { readMoment } from '../assignment/downtime.store';
import { personOf } from '../assignment/life.store';
import { loadList } from '../plan/list.store';
import { raiseNotices } from '../notice/notice.store';
import { loadAccount } from '../people/account.store';
import { appointment, insertAccess, loadAccess, saveAccess } from './access.store';
import { committing } from './committing';
import { loadInspection, mustBeUnits } from './inspection.store';

export interface AccessInput {
  readonly inspectionId: string;
  readonly accountId: AccountId;
  readonly scope: AccessScope;
  /** Both fit `MOMENT`, which the caller checks; null: from now on. */
  readonly beginsAt: string | null;
  readonly endsAt: string;
  readonly reason: string;
}

const COUNTY_UNIT: Statement = {
  name: 'inspection-county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`,
};

/** One proposes what an inspector may read and until when, a second person decides; either ends it at once. */
export class ProposeAccess {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, input: AccessInput): Promise<{ readonly id: string }> {
    for (const moment of [input.beginsAt, input.endsAt]) if (moment !== null) parseDay(moment.slice(0, 10));
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'access.propose');
      const inspection = await loadInspection(tx, input.inspectionId);
      const account = await loadAccount(tx, input.accountId);
      if (account.state !== 'active' || account.machine) fail('account.not-active', { login: account.login });
      await mustBeUnits(tx, input.scope.unitIds);
      if (input.scope.listId !== null) await loadList(tx, input.scope.listId, {});
      const beginsAt = input.beginsAt === null ? tx.now : (await readMoment(tx, input.beginsAt)).at;
      const { at: endsAt } = await readMoment(tx, input.endsAt);
      const held = await appointment(tx, account.id, [beginsAt, endsAt]);
      const wanted = { ...input, id: newId(), accountId: account.id, personId: account.personId, beginsAt, endsAt };
      const around = { now: tx.now, inspection, ...held, commit: committing(wanted.id) };
      const proposed = proposeAccess(wanted, by, around);
      await insertAccess(tx, proposed.access);
      tx.leave(proposed);
      await tellDeciders(tx, proposed.access);
      return { id: wanted.id };
    });
  }
}

export class DecideAccess {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, decision: { readonly approve: boolean; readonly reason: string }): Promise<void> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'access.decide');
      const access = await loadAccess(tx, id, call.version);
      const decided = decideAccess(access, decision, by, { now: tx.now, commit: committing(id) });
      await saveAccess(tx, decided.access, decision.reason);
      tx.leave(decided);
      if (decision.approve) await tellInspector(tx, decided.access);
    });
  }
}

export class EndAccess {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, reason: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      const access = await loadAccess(tx, id, call.version);
      const ended = endAccess(access, reason, personOf(call.actor, 'access.end'), committing(id));
      await saveAccess(tx, ended.access, reason);
      tx.leave(ended);
    });
  }
}

/** The county's supervision office; the security administrator has no notices and looks at the list. */
async function tellDeciders(tx: Tx, { inspectionId }: Access): Promise<void> {
  const [county] = await tx.rows<{ id: UnitId }>(COUNTY_UNIT, [tx.county]);
  if (!county) return;
  await raiseNotices(tx, [{ kind: 'access.proposed', subjectId: inspectionId, unitId: county.id, role: 'supervision' }]);
}

async function tellInspector(tx: Tx, { inspectionId, accountId }: Access): Promise<void> {
  const { unitId } = await loadAccount(tx, accountId);
  await raiseNotices(tx, [{ kind: 'access.approved', subjectId: inspectionId, unitId, role: 'inspector' }]);
}
