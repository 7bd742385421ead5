import { formatDay } from '#domain/kernel/day';
import type { PeriodException } from '#domain/assignment/grant-exception';
import type { Note, Reason } from '#domain/assignment/note';
import { commitment } from '#platform/hash';
import { newId } from '#platform/ids';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

const NOTE: Statement = {
  name: 'note-insert',
  text: `INSERT INTO note (county_id, id, assignment_id, kind, text, by_person_id, by_post_id, by_unit_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};
const EXCEPTION: Statement = {
  name: 'exception-insert',
  text: `INSERT INTO period_exception (county_id, id, assignment_id, period, until, authority, reason, granted_by, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

export async function insertNote(tx: Tx, note: Note): Promise<void> {
  const by = [note.byPersonId, note.byPostId, note.byUnitId, tx.now];
  await tx.rows(NOTE, [tx.county, note.id, note.assignmentId, note.kind, note.text, ...by]);
}

export async function insertException(tx: Tx, exception: PeriodException): Promise<void> {
  const { id, assignmentId, period, until, authority, reason, grantedBy } = exception;
  await tx.rows(EXCEPTION, [
    tx.county,
    id,
    assignmentId,
    period,
    formatDay(until),
    authority,
    reason,
    grantedBy,
    tx.now,
  ]);
}

/** A commitment to a note's words, bound to its id: whoever has the note can check it against the trail. */
export function noteCommitment(noteId: string): (text: string) => string {
  return (text) => commitment(Buffer.from(noteId), text);
}

export function newReason(text: string): Reason {
  const noteId = newId();
  return { noteId, text, commit: noteCommitment(noteId) };
}
