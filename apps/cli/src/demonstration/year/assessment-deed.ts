/** What the assessment office, units and reviewers do; an assessment is named by its period. */
export type AssessmentDeed =
  /** A scheme of `config/demonstration`, by its file's name. */
  | { readonly does: 'propose-scheme'; readonly file: string }
  | { readonly does: 'approve-scheme'; readonly file: string }
  | { readonly does: 'open-assessment'; readonly period: string; readonly title: string; readonly file: string }
  /** The second person confirms every line that waits. */
  | { readonly does: 'confirm-facts'; readonly period: string }
  | { readonly does: 'score'; readonly period: string }
  /** The newest run is put on public notice, or published as a change with its reason. */
  | { readonly does: 'publish'; readonly period: string; readonly document: string; readonly change: string | null }
  /** The unit objects to the points of an indicator; where it has them all, or so few that one line changes nothing, it has no reason to. */
  | { readonly does: 'appeal'; readonly period: string; readonly node: string; readonly claim: string }
  | { readonly does: 'take-appeal'; readonly interim: string }
  /** One late report less is counted than the record held. */
  | { readonly does: 'uphold-appeal'; readonly why: string }
  | { readonly does: 'settle'; readonly period: string; readonly stage: 'approve' | 'final' | 'graded'; readonly document: string }
  /** The numbered letter that tells one unit its points. */
  | { readonly does: 'write-letter'; readonly period: string; readonly unit: string };
