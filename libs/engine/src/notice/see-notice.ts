import { fail } from '#domain/kernel/failure';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { reader } from './note-notices';
import { ADDRESSED, addressees } from './notice.store';
import { prove } from './proof.store';

const FIELDS = `n.id, n.kind, n.subject_id AS "subjectId", n.unit_id AS "unitId", n.seen_at IS NOT NULL AS seen`;

const FIND: Statement = {
  name: 'notice-find',
  text: `SELECT ${FIELDS} FROM notice n WHERE n.county_id = $1 AND ${ADDRESSED} AND n.id = $3 FOR UPDATE`,
};
/** Told not later than the named one, in the order of lists, and not yet opened by this person. Oldest first. */
const UP_TO: Statement = {
  name: 'notices-up-to',
  text: `SELECT ${FIELDS} FROM notice n JOIN notice last ON last.county_id = $1 AND last.id = $3
         WHERE n.county_id = $1 AND ${ADDRESSED} AND n.digest_id IS NULL
           AND (n.created_at, n.id) <= (last.created_at, last.id)
           AND NOT EXISTS (SELECT 1 FROM notice_proof p WHERE p.county_id = $1 AND p.notice_id = n.id
             AND p.person_id = $4::uuid AND p.channel = 'in-app' AND p.state = 'seen')
         ORDER BY n.created_at, n.id LIMIT $5 FOR UPDATE OF n`,
};
const SEE: Statement = {
  name: 'notice-see',
  text: 'UPDATE notice SET seen_at = $3 WHERE county_id = $1 AND id = ANY($2::uuid[]) AND seen_at IS NULL',
};

/** Notices marked at once; the answer says how many, and the client asks again while it is this many. */
export const MOST_SEEN = 500;

export interface FoundNotice {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly unitId: string;
  readonly seen: boolean;
}

/** The notice to the caller, locked; one to somebody else is as if it were not there: `notice.unknown`. */
export async function findNotice(tx: Tx, call: Call, id: string): Promise<FoundNotice> {
  const rows = await tx.rows<FoundNotice & Record<string, unknown>>(FIND, [tx.county, addressees(reader(call)), id]);
  return rows[0] ?? fail('notice.unknown', { id });
}

/**
 * Proves that a person has opened what he was told, each person once; opened again changes nothing. The first of a unit
 * to open it leaves the fact.
 */
export class SeeNotice {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, id: string): Promise<void> {
    reader(call);
    return this.work.run(call, async (tx) => see(tx, call, [await findNotice(tx, call, id)]));
  }

  /** All up to a notice of one's own, in the order of time. Answers how many, at most {@link MOST_SEEN}. */
  async upTo(call: Call, id: string): Promise<{ readonly seen: number }> {
    const by = reader(call);
    return this.work.run(call, async (tx) => {
      await findNotice(tx, call, id);
      const values = [tx.county, addressees(by), id, by.personId, MOST_SEEN];
      const found = await tx.rows<FoundNotice & Record<string, unknown>>(UP_TO, values);
      await see(tx, call, found);
      return { seen: found.length };
    });
  }
}

/** Writes what was opened: the proofs of this person, and facts for what nobody of the unit had opened before. */
export async function see(tx: Tx, call: Call, found: readonly FoundNotice[]): Promise<void> {
  const by = reader(call);
  const first = found.filter(({ seen }) => !seen);
  tx.unchanged = first.length === 0;
  await prove(tx, found.map(({ id }) => ({ noticeId: id, personId: by.personId, actingFor: by.actingFor })), 'seen');
  if (first.length === 0) return;
  await tx.rows(SEE, [tx.county, first.map(({ id }) => id), tx.now]);
  const facts = first.map(({ id, kind, subjectId, unitId }) => {
    const subject = { kind: 'unit' as const, id: unitId };
    return { fact: 'notice.seen' as const, subject, unitId: by.unitId, data: { notice: id, kind, about: subjectId } };
  });
  tx.leave({ facts });
}
