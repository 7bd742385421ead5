import { type Fraction, HUNDRED, order, product, quotient } from '../../kernel/fraction';
import { amount } from './frozen';

export interface FrozenItem {
  readonly key: string;
  readonly level: string;
  readonly amount: Fraction;
}

/** What a rule is given: full marks of the leaf, and the figures of the unit and of its peers. What is missing throws. */
export interface RuleGiven {
  readonly full: Fraction;
  figure(name: string): Fraction;
  /** The same where a ratio counts in hundredths. */
  percent(name: string): Fraction;
  items(name: string): readonly FrozenItem[];
  /** Of everybody to whom the leaf applies, the unit among them. */
  peers(names: readonly string[]): readonly (readonly Fraction[])[];
}

/** `amount` of a parameter that may be left out. */
export const or = (text: string | undefined, otherwise: Fraction): Fraction => (text === undefined ? otherwise : amount(text));
export const share = (full: Fraction, percent: Fraction): Fraction => quotient(product(full, percent), HUNDRED);
export const isBelow = (a: Fraction, b: Fraction): boolean => order(a, b) < 0;
