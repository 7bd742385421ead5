import type { Day } from '../kernel/day';
import type { PostId, TaskItemId } from '../kernel/ids';

export const SOURCE_IDS = ['instruction', 'document', 'list-item'] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** On what a task outside the list rests: what its source needs is named, everything else is null. */
export interface Basis {
  readonly source: SourceId;
  /** Document number, or number of the meeting’s minutes. */
  readonly document: string | null;
  /** The leader who instructed, or who signed the document. */
  readonly leaderPostId: PostId | null;
  /** The item of the annual list that it serves. */
  readonly itemId: TaskItemId | null;
  /** The day of the instruction, the document, or the meeting. */
  readonly saidOn: Day | null;
}

export type BasisPart = Exclude<keyof Basis, 'source'>;

/**
 * Where a task outside the annual list comes from: supervision refers to the list, to a document, or to a leader’s word,
 * never to nothing (domain rule; State Council rules on relieving the grass roots). Its id never changes, its version
 * changes with its meaning.
 */
export interface AssignmentSource {
  readonly id: SourceId;
  readonly version: number;
  /** What must be named; each is shown with the task as long as it lives. */
  readonly needs: readonly BasisPart[];
  /**
   * Whose approval it takes. `leader`: the leader named approves it here himself, unless it is he who assigns. `document`:
   * the document is the approval, and names who signed it. `list`: the list it serves was approved.
   */
  readonly approvedBy: 'leader' | 'document' | 'list';
}
