/**
 * Everything that may be wrong with a scheme, with facts, or with what they give together. A refusal names each by its
 * place; `libs/words` has a sentence for each in a total record.
 */
export const MISTAKES = [
  // the form of a file
  'required', 'unknown', 'not-object', 'not-list', 'not-text', 'not-flag', 'not-whole', 'out-of-range', 'not-listed',
  'not-amount', 'not-rounding', 'not-day', 'not-key', 'not-hash', 'too-many', 'too-few', 'too-long', 'not-json',
  // schemes
  'days-crossed', 'key-twice', 'unit-in-two-groups', 'group-unknown', 'node-unknown', 'rule-unknown', 'rule-version-unknown',
  'input-unknown', 'marks-missing', 'marks-sum', 'weights-sum', 'shares-sum', 'weight-misplaced', 
  'tiers-overlap', 'tiers-hole', 'ladder-order', 'range-empty', 'grades-overlap', 'grades-hole', 'grade-unknown',
  'share-misplaced', 'basis-missing', 'cap-below-floor', 'too-fine',
  // facts
  'no-header', 'column-unknown', 'column-twice', 'column-missing', 'columns-differ', 'quote-open', 'unit-unknown',
  'figure-unknown', 'fact-twice', 'value-missing', 'value-and-ratio', 'half-ratio', 'not-applicable-with-value',
  // what they give together
  'fact-missing', 'zero-over-zero', 'zero-base', 'negative-base', 'negative-count', 'all-equal', 'outside-tiers', 'no-valid-votes',
  'no-raters', 'below-zero', 'basis-of-fact-missing', 'file-missing', 'second-person-missing', 'same-person', 'level-unknown', 'zero-best',
  'scheme-changed', 'zero-last-year', 'place-unknown', 'not-applicable-refused', 'no-peer-to-average', 'nothing-applies', 'parts-differ', 'share-above-one', 'above-full',
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** Where, what, and what would have been right or stood there. */
export interface Wrong {
  readonly pointer: string;
  readonly code: Mistake;
  readonly expected?: string;
}

/** A rule's way to say that a cell has no points: the run collects these and refuses as a whole. */
export class CellRefused extends Error {
  constructor(
    readonly mistake: Mistake,
    readonly expected?: string,
  ) {
    super(mistake);
  }
}

export function refuse(mistake: Mistake, expected?: string): never {
  throw new CellRefused(mistake, expected);
}
