import { NOTHING, order, quotient, sum, whole } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because } from '../reason';
import type { Item, ScoringRule } from '../scoring-rule';
import type { ShapeOf } from '../shape';
import { object } from '../shapes';
import { items } from './parameters';

const PARAMETERS = object({});
type ManualRating = ShapeOf<typeof PARAMETERS>;

/**
 * Points given by people, averaged over the raters. Each needs a basis, a file, who rated, and a second person who is not
 * the first; between zero and full marks.
 */
export const manualRating: ScoringRule<ManualRating> = {
  id: 'manual-rating',
  version: 1,
  about: 'Points given by people (input `mark`): each with basis, file, rater and a second person; averaged.',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: () => [{ name: 'mark', takes: 'items' }],
  score(given) {
    const marks = items(given, 'mark');
    if (marks.length === 0) refuse('no-raters');
    for (const mark of marks) {
      mustBeSigned(mark);
      if (order(mark.amount, NOTHING) < 0) refuse('below-zero');
      if (order(mark.amount, given.full) > 0) refuse('above-full');
    }
    const steps = marks.map(({ key, amount, basis }) =>
      because('rated', quotient(amount, whole(marks.length)), { item: key, mark: amount, raters: whole(marks.length), basis }),
    );
    return { points: quotient(sum(...marks.map(({ amount }) => amount)), whole(marks.length)), because: steps };
  },
};

function mustBeSigned({ basis, filed, by, second }: Item): void {
  if (basis === '') refuse('basis-of-fact-missing');
  if (!filed) refuse('file-missing');
  if (by === '' || second === '') refuse('second-person-missing');
  if (by === second) refuse('same-person');
}
