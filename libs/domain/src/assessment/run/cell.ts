import type { Fraction } from '../../kernel/fraction';
import type { Fact } from '../facts/fact';
import type { Mistake, Wrong } from '../mistake';
import type { Reason } from '../reason';
import type { Indicator } from '../scheme/indicator';

/** What went in: the facts of one input, and the figure they gave after rounding. */
export interface InputTrace {
  readonly name: string;
  readonly value: Fraction | undefined;
  /** The scheme's own value stood in for a fact (absent, 0/0). */
  readonly stated: boolean;
  readonly facts: readonly Fact[];
}

/** One indicator of one unit. `points` is null where it is excluded; the reasons add up to the points. */
export interface Cell {
  readonly indicator: Indicator;
  readonly full: Fraction;
  readonly points: Fraction | null;
  /** Places the points were rounded to; undefined: exact. */
  readonly places: number | undefined;
  readonly inputs: readonly InputTrace[];
  readonly because: readonly Reason[];
}

/** Collects what cannot be scored, so that all of it is named before the run is refused. */
export class Refusals {
  readonly wrong: Wrong[] = [];

  add(unit: string, indicator: string, code: Mistake, expected?: string): void {
    const pointer = `/${unit}/${indicator}`;
    this.wrong.push(expected === undefined ? { pointer, code } : { pointer, code, expected });
  }
}
