import { fail } from '#domain/kernel/failure';
import { mustMay } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { ADDRESSED, addressees } from './notice.store';

const FIND: Statement = {
  name: 'notice-find',
  text: `SELECT n.kind, n.subject_id AS "subjectId", n.unit_id AS "unitId", n.seen_at IS NOT NULL AS seen FROM notice n
         WHERE n.county_id = $1 AND ${ADDRESSED} AND n.id = $3 FOR UPDATE`,
};
const SEE: Statement = {
  name: 'notice-see',
  text: 'UPDATE notice SET seen_at = $3 WHERE county_id = $1 AND id = $2',
};

interface Found {
  readonly kind: string;
  readonly subjectId: string;
  readonly unitId: string;
  readonly seen: boolean;
}

/**
 * Notes that a unit has seen what it was told: the proof of notice. Once is enough; seen again changes nothing.
 * A notice to somebody else is as if it were not there: `notice.unknown`.
 */
export class SeeNotice {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, id: string): Promise<void> {
    const by = call.actor;
    if (by.kind !== 'person') fail('permission.denied', { action: 'notice.read', roles: [] });
    mustMay(by, 'notice.read');
    return this.work.run(call, async (tx) => {
      const [found] = await tx.rows<Found & Record<string, unknown>>(FIND, [tx.county, addressees(by), id]);
      if (!found) fail('notice.unknown', { id });
      tx.unchanged = found.seen;
      if (found.seen) return;
      await tx.rows(SEE, [tx.county, id, tx.now]);
      const subject = { kind: 'unit' as const, id: found.unitId };
      tx.leave({
        facts: [{ fact: 'notice.seen', subject, unitId: by.unitId, data: { notice: id, kind: found.kind, about: found.subjectId } }],
      });
    });
  }
}
