/** What the lint looks for. The codes are part of the command's JSON: add, never rename. */
export const FINDING_KINDS = ['missing-figure', 'list-length', 'impossible-percentage', 'forecast-in-result', 'web-residue'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A place a rule objects to. `names` and `numbers` are given for lists whose lengths differ. */
export interface Spot {
  readonly kind: FindingKind;
  /** Offset into the text in UTF-16 units, from 0. */
  readonly at: number;
  readonly length: number;
  readonly names?: number;
  readonly numbers?: number;
}

/** A spot as it is told: where a person finds it, and the words around it. Lines and columns count from 1. */
export interface Finding extends Spot {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

/** One rule of the lint; it sees the whole text and names every place. */
export type LintRule = (view: TextView) => readonly Spot[];

/** A text with its words. Offsets are those of `text`. */
export interface TextView {
  readonly text: string;
  /** Whether a word of the language begins and ends exactly here. */
  isWord(at: number, length: number): boolean;
  /** Whether a longer word begins before this place and covers it. */
  isInside(at: number, length: number): boolean;
  /** The word that ends before `at`, spaces skipped; empty at a boundary or the beginning. */
  wordBefore(at: number): string;
  /** The word that begins at or after `at`, spaces skipped; empty at a boundary or the end. */
  wordAfter(at: number): string;
}
