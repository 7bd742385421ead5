import { type Fraction, NOTHING, order } from '../../kernel/fraction';
import { type Wrong, refuse } from '../mistake';
import { because, type Reason } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { AMOUNT, KEY, type ShapeOf, optional, told } from '../shape';
import { list, object } from '../shapes';
import { figure } from './parameters';

const TIER = object({
  from: told('Lower bound, inclusive; without it the tier reaches down without end.', optional(AMOUNT, undefined)),
  to: told('Upper bound, exclusive; without it the tier ends where the next begins.', optional(AMOUNT, undefined)),
  points: told('Points of the tier.', AMOUNT),
  also: told(
    'A second condition: another input must reach `least`; where it does not, the next lower tier holds.',
    optional(object({ input: KEY, least: AMOUNT }), undefined),
  ),
});
const PARAMETERS = object({ tiers: told('Tiers from the lowest to the highest, without hole or overlap.', list(TIER, 1, 50)) });
type Tiered = ShapeOf<typeof PARAMETERS>;
type Tier = Tiered['tiers'][number];

/** 分档: the points of the tier a value falls into. Half-open intervals; a value below the lowest tier is refused by name. */
export const tiered: ScoringRule<Tiered> = {
  id: 'tiered',
  version: 1,
  about: 'Tiers: the points of the half-open interval in which the value lies.',
  parameters: PARAMETERS,
  needsFull: () => false,
  inputs: ({ tiers }) => [
    { name: 'value', takes: 'figure', percent: true },
    ...[...new Set(tiers.flatMap(({ also }) => (also ? [also.input] : [])))].map((name) => ({ name, takes: 'figure', percent: true }) as const),
  ],
  check: ({ tiers }) => tiers.flatMap((tier, index) => checkTier(tier, index, tiers)),
  score(given, { tiers }) {
    const value = figure(given, 'value');
    const missed: Reason[] = [];
    for (const tier of [...tiers].reverse()) {
      if (tier.from !== undefined && order(value, tier.from) < 0) continue;
      if (missed.length === 0 && tier.to !== undefined && order(value, tier.to) >= 0) break;
      const second = tier.also && figure(given, tier.also.input);
      if (tier.also && second && order(second, tier.also.least) < 0) {
        missed.push(because('second-condition-missed', NOTHING, { value: second, least: tier.also.least, input: tier.also.input }));
        continue;
      }
      return { points: tier.points, because: [...missed, because('tier', tier.points, { value, ...bounds(tier) })] };
    }
    return refuse('outside-tiers');
  },
};

function bounds({ from, to }: Tier): Readonly<Record<string, Fraction>> {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function checkTier({ from, to }: Tier, index: number, tiers: readonly Tier[]): readonly Wrong[] {
  const pointer = `/tiers/${index}`;
  const found: Wrong[] = [];
  if (from && to && order(from, to) >= 0) found.push({ pointer, code: 'range-empty' });
  const before = tiers[index - 1];
  if (before === undefined) return found;
  if (from === undefined) return [...found, { pointer, code: 'tiers-overlap' }];
  if (before.from && order(from, before.from) <= 0) found.push({ pointer: `${pointer}/from`, code: 'tiers-overlap' });
  else if (before.to && order(from, before.to) < 0) found.push({ pointer: `${pointer}/from`, code: 'tiers-overlap' });
  else if (before.to && order(from, before.to) > 0) found.push({ pointer: `${pointer}/from`, code: 'tiers-hole' });
  return found;
}
