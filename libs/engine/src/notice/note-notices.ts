import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { fail } from '#domain/kernel/failure';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { ADDRESSED, addressees } from './notice.store';
import { prove } from './proof.store';

const MINE: Statement = {
  name: 'notices-mine',
  text: `SELECT n.id FROM notice n WHERE n.county_id = $1 AND ${ADDRESSED} AND n.id = ANY($3::uuid[])`,
};

/** Notices a client names at once. */
export const MOST_NAMED = 200;

/** Whoever reads notices is a person with a role for it. */
export function reader(call: Call): PersonActor {
  if (call.actor.kind !== 'person') fail('permission.denied', { action: 'notice.read', roles: [] });
  mustMay(call.actor, 'notice.read');
  return call.actor;
}

/**
 * Notes how far notices went with one person: his list held them (`sent`), his client took them (`accepted`). Leaves
 * proofs, no facts.
 */
export class NoteNotices {
  constructor(private readonly work: UnitOfWork) {}

  /** `ids` were just read from the asker's own list. */
  async sent(by: PersonActor, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const reached = ids.map((noticeId) => ({ noticeId, personId: by.personId, actingFor: by.actingFor }));
    await this.work.transact(by, (tx) => prove(tx, reached, 'sent'));
  }

  /** Refused whole where one is not his, or is not there: `notice.unknown`. */
  async accept(call: Call, ids: readonly string[]): Promise<void> {
    const by = reader(call);
    return this.work.run(call, async (tx) => {
      tx.unchanged = true;
      const rows = await tx.rows<{ id: string }>(MINE, [tx.county, addressees(by), ids]);
      if (rows.length !== new Set(ids).size) fail('notice.unknown', { ids });
      const reached = rows.map(({ id }) => ({ noticeId: id, personId: by.personId, actingFor: by.actingFor }));
      await prove(tx, reached, 'accepted');
    });
  }
}
