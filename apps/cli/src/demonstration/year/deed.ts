import type { SuspensionReason } from '#domain/assignment/suspension';
import type { NoteKind } from '#domain/assignment/note';
import type { AssessmentDeed } from './assessment-deed';
import type { InspectionDeed } from './inspection-deed';

/** What somebody does on a day of the year. Items by their numbers, units by their codes, days as `2023-07-05`. */
export type Deed =
  | { readonly does: 'import' }
  | { readonly does: 'load-ladder' }
  | { readonly does: 'dispatch' }
  | { readonly does: 'acknowledge' }
  /** Reports on a period for every task of that cadence on the desk, or for one item only. */
  | { readonly does: 'report'; readonly period: string; readonly item?: number }
  /** Reports done what is due within so many days; negative: what has been overdue that long. */
  | { readonly does: 'complete'; readonly within: number }
  | { readonly does: 'take-back'; readonly item: number }
  | { readonly does: 'ask-return'; readonly item: number; readonly to: string; readonly why: string }
  /** Granted to the unit named, refused where none is. */
  | { readonly does: 'decide-return'; readonly item: number; readonly unit: string; readonly to: string | null; readonly why: string }
  /** Each township of the item's scope without a share gets so much. */
  | { readonly does: 'decompose'; readonly item: number; readonly each: string }
  | { readonly does: 'ask-extension'; readonly item: number; readonly until: string; readonly why: string; readonly progress: string }
  /** Granted until a day, refused where none is named. */
  | { readonly does: 'decide-extension'; readonly item: number; readonly unit: string; readonly until: string | null; readonly why: string }
  | { readonly does: 'suspend'; readonly item: number; readonly unit: string; readonly reason: SuspensionReason }
  | { readonly does: 'resume'; readonly item: number; readonly unit: string }
  | { readonly does: 'note'; readonly item: number; readonly unit: string; readonly kind: NoteKind; readonly text: string }
  | { readonly does: 'open-period'; readonly item: number; readonly unit: string; readonly period: string; readonly until: string; readonly why: string }
  | { readonly does: 'amend' }
  /** Outside the list: a text that is read, on the word of the leader who signs in so. */
  | { readonly does: 'assign'; readonly text: string; readonly on: string }
  | { readonly does: 'verify'; readonly most: number }
  | { readonly does: 'close-out' }
  | { readonly does: 'urge'; readonly item: number; readonly unit: string; readonly text: string }
  /** The office issues what the ladder proposed. */
  | { readonly does: 'issue-slips' }
  /** A unit signs for its slips and answers them. */
  | { readonly does: 'answer-slips' }
  /** A bulletin with the figures of that moment goes to the lead units and the townships. */
  | { readonly does: 'issue-bulletin'; readonly title: string }
  /** The newest slip of each kind that has been issued becomes a document to print. */
  | { readonly does: 'print-slips' }
  /** Opens every notice that came. */
  | { readonly does: 'read-notices' }
  /** A unit signs for every document that came. */
  | { readonly does: 'sign-documents' }
  | InspectionDeed
  | AssessmentDeed
  /** The worker process ends, and another starts: between the two nothing fires. */
  | { readonly does: 'stop-worker' }
  | { readonly does: 'start-worker' };

export type DeedName = Deed['does'];

/** One entry of the year: when by the county's own time (`2023-02-10T09:00`), who by login, and what. */
export interface Entry {
  readonly at: string;
  readonly who: string;
  readonly deed: Deed;
}
