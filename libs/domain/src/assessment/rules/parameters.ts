import { type Fraction, NOTHING, less, order } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { DIRECTIONS, TIES } from '../ranking';
import { because, type Reason } from '../reason';
import type { Given, Inputs, Item } from '../scoring-rule';
import { KEY, choice, optional, told } from '../shape';
import { list } from '../shapes';

/** Members that several rules have. */
export const DIRECTION = told('Whether more (higher) or less (lower) is better.', optional(choice(DIRECTIONS), 'higher' as const));
export const TIE = told('Places of equals: with a gap after them (1, 2, 2, 4) or dense (1, 2, 2, 3).', optional(choice(TIES), 'gap' as const));
export const TIE_BREAKS = told(
  'Further inputs of the leaf that tell equals apart, the first first, in the same direction.',
  optional(list(KEY, 0, 5), [] as readonly string[]),
);

/** A figure that the rule needs; the run has made sure that it is there. */
export function figure(inputs: Inputs, name: string): Fraction {
  const found = inputs.figures[name];
  if (found === undefined) refuse('fact-missing', name);
  return found;
}

export function count(inputs: Inputs, name: string): Fraction {
  const found = figure(inputs, name);
  if (order(found, NOTHING) < 0) refuse('negative-count', name);
  return found;
}

export function items(inputs: Inputs, name: string): readonly Item[] {
  return inputs.items[name] ?? [];
}

/** `value` and its tie-breaks, of the unit and of everybody in its group. */
export function rowsOf(given: Given, names: readonly string[]): { readonly own: readonly Fraction[]; readonly rows: readonly (readonly Fraction[])[] } {
  const row = (inputs: Inputs) => names.map((name) => figure(inputs, name));
  return { own: row(given), rows: given.peers.map(row) };
}

/** The step that lifts points to a floor; none where they stand above it. */
export function raised(points: Fraction, floor: Fraction): readonly Reason[] {
  return order(points, floor) < 0 ? [because('raised-to-floor', less(floor, points), { floor })] : [];
}
