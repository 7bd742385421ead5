import type { AssignmentId, PersonId, PostId, UnitId } from '../kernel/ids';
import type { FactName } from '../ledger/fact';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { type Action, mustMay } from '../people/permission';
import { type Act, mustBePossible } from './acts';
import { type Assignment, subjectOf } from './assignment';

/** 批示, 走访, and what cooperating units have to say. A note moves nothing, asks for nothing and is never late. */
export type NoteKind = 'instruction' | 'visit' | 'comment';

export interface Note {
  readonly id: string;
  readonly assignmentId: AssignmentId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly byPersonId: PersonId;
  readonly byPostId: PostId | null;
  readonly byUnitId: UnitId;
}

/** Why something was done, in words: kept as a comment of whoever did it; the trail names it and commits to its text. */
export interface Reason {
  readonly noteId: string;
  readonly text: string;
  readonly commit: (text: string) => string;
}

export function reasonNote(assignment: Assignment, { noteId, text }: Reason, by: PersonActor): Note {
  return { ...writtenBy(by), id: noteId, assignmentId: assignment.id, kind: 'comment', text };
}

function writtenBy(by: PersonActor): Pick<Note, 'byPersonId' | 'byPostId' | 'byUnitId'> {
  return { byPersonId: by.personId, byPostId: by.postId, byUnitId: by.unitId };
}

export interface NoteMade extends Consequences {
  readonly note: Note;
}

const KINDS = {
  instruction: { act: 'instruct', action: 'assignment.instruct', fact: 'assignment.instructed' },
  visit: { act: 'visit', action: 'assignment.visit', fact: 'assignment.visited' },
  comment: { act: 'comment', action: 'assignment.comment', fact: 'assignment.commented' },
} as const satisfies Record<NoteKind, { act: Act; action: Action; fact: FactName }>;

/** A leader instructs or visits; units and cooperators comment. The trail keeps a commitment to the words. */
export function makeNote(
  assignment: Assignment,
  input: { readonly id: string; readonly kind: NoteKind; readonly text: string },
  by: PersonActor,
  commit: (text: string) => string,
): NoteMade {
  const { act, action, fact } = KINDS[input.kind];
  mustMay(by, action, subjectOf(assignment));
  mustBePossible(assignment.state, act);
  return {
    note: { ...input, ...writtenBy(by), assignmentId: assignment.id },
    promises: [],
    facts: [
      {
        fact,
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { note: input.id, words: commit(input.text) },
      },
    ],
  };
}
