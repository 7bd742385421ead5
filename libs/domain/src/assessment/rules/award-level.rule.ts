import { type Fraction, NOTHING, order, sum } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because, type Reason } from '../reason';
import type { Item, ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, told } from '../shape';
import { object, record } from '../shapes';
import { items } from './parameters';

const PARAMETERS = object({ levels: told('Level of an award → points.', record(NOT_NEGATIVE)) });
type AwardLevel = ShapeOf<typeof PARAMETERS>;

/**
 * Honours by level. The same award (what stands before `#` in the item's key) counts once, at its highest level
 * (同一事项取最高级别); a document is required, and a level the scheme does not name is refused.
 */
export const awardLevel: ScoringRule<AwardLevel> = {
  id: 'award-level',
  version: 1,
  about: 'Awards (input `awards`, one item each, `AWARD` or `AWARD#n`, with level and document): points by level, each award once at its highest level.',
  parameters: PARAMETERS,
  needsFull: () => false,
  inputs: () => [{ name: 'awards', takes: 'items' }],
  score(given, { levels }) {
    const worth = items(given, 'awards').map((item) => ({ item, award: item.key.split('#')[0] ?? '', points: pointsOf(item, levels) }));
    const best = new Map<string, (typeof worth)[number]>();
    for (const one of worth) {
      const before = best.get(one.award);
      if (before === undefined || order(one.points, before.points) > 0) best.set(one.award, one);
    }
    const steps = worth.map((one): Reason => {
      const counts = best.get(one.award) === one;
      const numbers = { item: one.item.key, level: one.item.level, points: one.points, basis: one.item.basis };
      return counts ? because('award', one.points, numbers) : because('award-counted-once', NOTHING, numbers);
    });
    return { points: sum(...[...best.values()].map(({ points }) => points)), because: steps };
  },
};

function pointsOf({ level, basis }: Item, levels: AwardLevel['levels']): Fraction {
  if (basis === '') refuse('basis-of-fact-missing');
  const points = Object.hasOwn(levels, level) ? levels[level] : undefined;
  return points ?? refuse('level-unknown', Object.keys(levels).join(' | '));
}
