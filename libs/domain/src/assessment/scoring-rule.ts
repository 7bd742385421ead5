import type { Fraction } from '../kernel/fraction';
import type { Wrong } from './mistake';
import type { Reason } from './reason';
import type { Shape } from './shape';

/** One input of a rule: a single figure, or any number of items (events, awards, raters), each with a key of its own. */
export interface Need {
  readonly name: string;
  readonly takes: 'figure' | 'items';
  /** A ratio of numerator to denominator is counted in hundredths, unless the scheme says otherwise. */
  readonly percent?: boolean;
  /** May be missing; an absent figure is then not among the figures. */
  readonly optional?: boolean;
}

/** One line of a list of events, awards or raters. */
export interface Item {
  readonly key: string;
  /** What it counts or is worth; one where the fact says nothing. */
  readonly amount: Fraction;
  readonly level: string;
  readonly basis: string;
  /** Whether a file is named by its hash. */
  readonly filed: boolean;
  readonly by: string;
  readonly second: string;
}

/** Figures after the rounding of the input stage. */
export interface Inputs {
  readonly unit: string;
  readonly figures: Readonly<Record<string, Fraction>>;
  readonly items: Readonly<Record<string, readonly Item[]>>;
}

export interface Given extends Inputs {
  /** Full marks of the leaf in the unit's group; zero where the leaf is open. */
  readonly full: Fraction;
  /** Everybody of the group to whom the leaf applies, the unit itself included, in no order that matters. */
  readonly peers: readonly Inputs[];
}

/** Before rounding, cap and floor of the leaf. The reasons add up to the points. */
export interface Scored {
  readonly points: Fraction;
  readonly because: readonly Reason[];
}

/**
 * How points come from inputs: pure and exact. An id never changes its meaning; a rule that gives another outcome is
 * another version, and both stay. `score` returns codes and numbers; sentences live in `libs/words`. What cannot be scored
 * is refused by name, never guessed. Methods, so that a list can hold rules of different parameters.
 */
export interface ScoringRule<P = unknown> {
  readonly id: string;
  readonly version: number;
  /** For whoever writes a scheme; printed into its JSON Schema. */
  readonly about: string;
  readonly parameters: Shape<P>;
  /** Whether a leaf without full marks cannot use it. */
  needsFull(parameters: P): boolean;
  inputs(parameters: P): readonly Need[];
  /** What is wrong although each parameter alone is well formed; pointers start at the parameters. */
  check?(parameters: P): readonly Wrong[];
  score(given: Given, parameters: P): Scored;
}
