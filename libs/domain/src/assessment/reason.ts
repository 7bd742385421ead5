import { type Fraction, NOTHING, sum } from '../kernel/fraction';

/** Why a cell has the points it has. Each code has its sentence in `libs/words`. */
export const REASONS = [
  // by rules
  'share-of-full', 'cut-to-cap', 'below-least-rate', 'full-marks', 'past-threshold', 'past-cliff', 'raised-to-floor', 'tier',
  'second-condition-missed', 'place-points', 'places-behind', 'average-place', 'against-best', 'efficacy', 'all-equal', 'counted',
  'event', 'merit', 'deduction-cut', 'merit-cut', 'base-points', 'change', 'votes', 'rated', 'late', 'missing', 'slips',
  'below-minimum', 'passed-on', 'passed-on-deduction', 'award', 'award-counted-once',
  // by the scheme
  'cap', 'floor', 'rounded', 'not-applicable-full', 'not-applicable-average', 'not-applicable-excluded', 'part', 'weighted-part',
  'folded-part', 're-weighted', 'section-cap', 'tree', 'bonus', 'deductions',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** One step: what it adds to the points (all steps of a cell add up to its points) and the numbers it rests on. */
export interface Reason {
  readonly code: ReasonCode;
  readonly adds: Fraction;
  readonly numbers: Readonly<Record<string, Fraction | string>>;
}

export function because(code: ReasonCode, adds: Fraction, numbers: Reason['numbers'] = {}): Reason {
  return { code, adds, numbers };
}

export function total(reasons: readonly Reason[]): Fraction {
  return sum(...reasons.map(({ adds }) => adds), NOTHING);
}
