import { SLIP_KINDS, type SlipKind } from '../../assignment/ladder';
import { NOTHING, greater, less, negative, product, sum } from '../../kernel/fraction';
import type { Wrong } from '../mistake';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, choice, optional, told } from '../shape';
import { object, record } from '../shapes';
import { count, raised } from './parameters';

const PARAMETERS = object({
  from: told('Begin at full marks and stop at zero, or begin at zero in a section of deductions.', optional(choice(['full', 'zero'] as const), 'full' as const)),
  each: told(`Kind of slip or measure (${SLIP_KINDS.join(', ')}) → points off for each.`, record(NOT_NEGATIVE)),
});
type Slips = ShapeOf<typeof PARAMETERS>;

/** Slips and measures issued (黄单扣1分, 红单扣2分), counted from the record of supervision. */
export const slips: ScoringRule<Slips> = {
  id: 'slips',
  version: 1,
  about: 'Points off per slip or measure; the inputs are counts named by their kind.',
  parameters: PARAMETERS,
  needsFull: ({ from }) => from === 'full',
  inputs: ({ each }) => Object.keys(each).map((name) => ({ name, takes: 'figure' })),
  check: ({ each }) =>
    Object.keys(each)
      .filter((kind) => !SLIP_KINDS.includes(kind as SlipKind))
      .map((kind): Wrong => ({ pointer: `/each/${kind}`, code: 'not-listed', expected: SLIP_KINDS.join(' | ') })),
  score(given, p) {
    const start = p.from === 'full' ? given.full : NOTHING;
    const parts = Object.entries(p.each).map(([kind, each]) => ({ kind, each, counted: count(given, kind) }));
    const points = less(start, sum(...parts.map(({ each, counted }) => product(each, counted))));
    const steps = parts.map(({ kind, each, counted }) => because('slips', negative(product(each, counted)), { kind, count: counted, each }));
    if (p.from === 'zero') return { points, because: steps };
    return { points: greater(points, NOTHING), because: [because('full-marks', start, { full: start }), ...steps, ...raised(points, NOTHING)] };
  },
};
