import type { PersonActor } from '#domain/people/actor';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';

/** What an inspector was answered: by which operation, about what, and what else he asked. */
export interface AnsweredRead {
  readonly operation: string;
  /** The id in the address; empty where it names none. */
  readonly subject: string;
  /** The address with its filters, without words that were searched for. */
  readonly asked: string;
}

/** As long as somebody goes on reading the same, it is one row. */
const SLOT_MINUTES = 10;

const NOTE: Statement = {
  name: 'access-read-note',
  text: `INSERT INTO access_read (county_id, account_id, slot, operation, subject, access_id, person_id, asked, at)
         VALUES ($1, $2, date_bin(make_interval(mins => ${SLOT_MINUTES}), $3::timestamptz, '2000-01-01Z'), $4, $5, $6, $7, $8, $3)
         ON CONFLICT ON CONSTRAINT access_read_pk DO NOTHING`,
};

/** Whether his reads are on record: he holds the inspector's role, with or without an access. */
export function isRecorded(by: PersonActor): boolean {
  return by.grants.some(({ role }) => role === 'inspector');
}

/**
 * Writes down what an inspector read before he is answered: what could not be written down is not answered. Never in the
 * trail, whose entries are about business; rows are only added, the same read once in ten minutes.
 */
export class NoteRead {
  constructor(private readonly work: UnitOfWork) {}

  async run(by: PersonActor, { operation, subject, asked }: AnsweredRead): Promise<void> {
    const access = by.grants.find((grant) => grant.access !== undefined)?.access?.id ?? null;
    await this.work.transact(by, (tx) =>
      tx.rows(NOTE, [tx.county, by.accountId, tx.now, operation, subject, access, by.personId, asked]),
    );
  }
}
