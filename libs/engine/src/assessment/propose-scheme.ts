import { approveScheme, proposeScheme, withdrawScheme } from '#domain/assessment/life/scheme-version';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { parseDay } from '#domain/kernel/day';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { personOf } from '../assignment/life.store';
import { insertScheme, isSchemeInUse, lastVersion, lockScheme, markApproved, markWithdrawn, unitsOfScheme } from './scheme.store';

/** A version of a scheme is put forward from its file; everything wrong with it is named at once by its place. */
export class ProposeScheme {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, json: object): Promise<{ readonly id: string }> {
    const by = personOf(call.actor, 'scheme.propose');
    return this.work.run(call, async (tx) => {
      const { number, version, title, ...scheme } = readScheme(json);
      await unitsOfScheme(tx, { number, version, title, ...scheme });
      const file = canonicalJson(json as Canonical);
      const days = { effectiveFrom: parseDay(scheme.effective.from), effectiveUntil: scheme.effective.until === undefined ? null : parseDay(scheme.effective.until) };
      const put = { id: newId(), number, version, sha256: sha256Hex(file), ...days };
      const decided = proposeScheme(put, by, await lastVersion(tx, number));
      await insertScheme(tx, decided.scheme, { title, file: JSON.stringify(json) });
      tx.leave(decided);
      return { id: put.id };
    });
  }
}

/** Another person of the assessment office puts a version in force. */
export class ApproveScheme {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string): Promise<void> {
    const by = personOf(call.actor, 'scheme.approve');
    return this.work.run(call, async (tx) => {
      const { version } = await lockScheme(tx, id);
      tx.leave(approveScheme(version, by));
      await markApproved(tx, id, by.personId);
    });
  }
}

export class WithdrawScheme {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, why: string): Promise<void> {
    const by = personOf(call.actor, 'scheme.withdraw');
    return this.work.run(call, async (tx) => {
      const { version } = await lockScheme(tx, id);
      tx.leave(withdrawScheme(version, by, { inUse: await isSchemeInUse(tx, id), why }));
      await markWithdrawn(tx, id, { person: by.personId, why });
    });
  }
}
