import type { AssignmentId } from '#domain/kernel/ids';
import { makeNote, type NoteKind } from '#domain/assignment/note';
import type { Action } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { loadAssignment } from './assignment.store';
import { personOf } from './life.store';
import { insertNote, noteCommitment } from './note.store';

const ACTIONS: Readonly<Record<NoteKind, Action>> = {
  instruction: 'assignment.instruct',
  visit: 'assignment.visit',
  comment: 'assignment.comment',
};

/** An instruction, a visit or a comment. It moves nothing, so it needs no version. */
export class MakeNote {
  constructor(private readonly work: UnitOfWork) {}

  run(
    call: Call,
    id: AssignmentId,
    input: { readonly kind: NoteKind; readonly text: string },
  ): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const { assignment } = await loadAssignment(tx, id, call);
      const noteId = newId();
      const by = personOf(call.actor, ACTIONS[input.kind]);
      const made = makeNote(assignment, { ...input, id: noteId }, by, noteCommitment(noteId));
      await insertNote(tx, made.note);
      tx.leave(made);
      return { id: noteId };
    });
  }
}
