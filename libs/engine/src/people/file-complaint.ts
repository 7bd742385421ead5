import { fail } from '#domain/kernel/failure';
import type { PersonId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { answerComplaint, type Complaint, fileComplaint } from '#domain/people/complaint';
import { commitment } from '#platform/hash';
import { newId, newSalt } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';

const INSERT: Statement = {
  name: 'complaint-insert',
  text: `INSERT INTO complaint (county_id, id, kind, text, about, by_person_id, by_unit_id, filed_at, salt)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};
const LOCK: Statement = {
  name: 'complaint-lock',
  text: `SELECT id, by_person_id AS "byPersonId", answer IS NOT NULL AS answered FROM complaint
         WHERE county_id = $1 AND id = $2 FOR UPDATE`,
};
const ANSWER: Statement = {
  name: 'complaint-answer',
  text: 'UPDATE complaint SET answer = $3, answered_by = $4, answered_at = $5, answer_salt = $6 WHERE county_id = $1 AND id = $2',
};

/** Anybody signed in complains. */
export class FileComplaint {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, input: Pick<Complaint, 'kind' | 'text' | 'about'>): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const id = newId();
      const salt = newSalt();
      const filed = fileComplaint({ ...input, id }, personOf(call), committing(salt));
      const { kind, text, about, byPersonId, byUnitId } = filed.complaint;
      await tx.rows(INSERT, [tx.county, id, kind, text, about, byPersonId, byUnitId, tx.now, salt]);
      tx.leave(filed);
      return { id };
    });
  }
}

type Found = { readonly id: string; readonly byPersonId: PersonId; readonly answered: boolean };

/** The supervision office or the audit administrator answers, once. */
export class AnswerComplaint {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, answer: string): Promise<void> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call);
      const [found] = await tx.rows<Found>(LOCK, [tx.county, id]);
      const salt = newSalt();
      const decided = answerComplaint(found ?? fail('complaint.unknown', { id }), answer, by, committing(salt));
      await tx.rows(ANSWER, [tx.county, id, answer, by.personId, tx.now, salt]);
      tx.leave(decided);
    });
  }
}

function personOf({ actor }: Call): PersonActor {
  return actor.kind === 'person' ? actor : fail('permission.denied', { action: 'complaint.file', roles: [] });
}

/** A commitment to words that nobody can guess back; the salt is kept with them. */
function committing(salt: Buffer): (text: string) => string {
  return (text) => commitment(salt, text);
}
