import { Failure } from '../../kernel/failure';
import { parseDay } from '../../kernel/day';
import type { Fraction } from '../../kernel/fraction';
import { ROUNDING_MODES, type Rounding, type RoundingMode } from '../../kernel/rounding';
import { NOT_NEGATIVE, type Shape, choice, pattern, wrongAt } from '../shape';
import { object, record, textOrObject } from '../shapes';

const MODES = ROUNDING_MODES.join('|');

/** `half-up:2`: how, and to how many places. */
export const ROUNDING: Shape<Rounding> = roundingOf(pattern(`^(${MODES}):[0-6]$`, 'not-rounding', 'half-up:2'));

/** Inputs may also stay as exact as they are: `none`. */
export const ROUNDING_OR_NONE: Shape<Rounding | null> = (() => {
  const shape = pattern(`^(none|(${MODES}):[0-6])$`, 'not-rounding', 'none | half-up:2');
  return { schema: shape.schema, read: (value, at) => (value === 'none' ? null : roundingOf(shape).read(value, at)) };
})();

function roundingOf(shape: Shape<string>): Shape<Rounding> {
  return {
    schema: shape.schema,
    read(value, at) {
      const [mode = 'half-up', places = '0'] = shape.read(value, at).split(':');
      return { mode: mode as RoundingMode, places: Number(places) };
    },
  };
}

const DAY_FORM = pattern('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'not-day', 'YYYY-MM-DD');

/** A day that exists, as it is written. */
export const DAY: Shape<string> = {
  schema: DAY_FORM.schema,
  read(value, at) {
    const found = DAY_FORM.read(value, at);
    try {
      if (found !== '') parseDay(found);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      wrongAt(at, 'not-day', 'YYYY-MM-DD');
    }
    return found;
  },
};

/** Full marks: the same for everybody, or by peer group; a node has no part in a group that is not named. */
export type Marks = { readonly for: 'all'; readonly marks: Fraction } | { readonly for: 'groups'; readonly marks: Readonly<Record<string, Fraction>> };

export const MARKS: Shape<Marks> = textOrObject(
  kept(NOT_NEGATIVE, (marks): Marks => ({ for: 'all', marks })),
  kept(record(NOT_NEGATIVE), (marks): Marks => ({ for: 'groups', marks })),
);

export function marksIn(marks: Marks | undefined, group: string): Fraction | undefined {
  if (marks === undefined) return undefined;
  if (marks.for === 'all') return marks.marks;
  return Object.hasOwn(marks.marks, group) ? marks.marks[group] : undefined;
}

function kept<A, B>(shape: Shape<A>, to: (value: A) => B): Shape<B> {
  return { schema: shape.schema, read: (value, at) => to(shape.read(value, at)) };
}

/** The most a leaf or a branch may give: full marks, an amount, or no limit. */
export const CAP = textOrObject(choice(['none', 'full'] as const), object({ points: NOT_NEGATIVE }));
