import { SLIP_KINDS } from '../../assignment/ladder';
import { FLAG, KEY, type ShapeOf, choice, integer, optional, text, told } from '../shape';
import { byMember, list, object } from '../shapes';

/** Where a unit has none of the tasks: somebody decides whether the leaf applies, or the scheme itself says that it does not. */
export const WITHOUT_TASKS = ['decide', 'not-applicable'] as const;

const PLACE = {
  figure: told('Which figure it gives.', KEY),
  input: told('Which input of the figure; the only one unless given.', optional(KEY, undefined)),
  list: told('Document number of a list; unless given every list of the year, of which numbered items are the annual list’s and findings are left out.', optional(text(100), undefined)),
};
const ITEMS = told('Numbers of the items; all unless given.', optional(list(integer(1, 100_000), 1, 500), undefined));
const WITHOUT = told(
  'Where the unit has no such task: decide (a decision with a document is asked for) or not-applicable.',
  optional(choice(WITHOUT_TASKS), 'decide' as const),
);

/**
 * What may be read from the record: outcomes, figures, lateness and slips of a unit's own tasks. There is nothing about the
 * use of this software here, and nothing may be added: no score reads log-ins, time online or clicks (domain.md §4).
 */
export const RECORD = byMember('reads', {
  outcomes: object({
    ...PLACE,
    items: ITEMS,
    done: told('What counts as done: verified by another office, or closed out.', optional(choice(['verified', 'closed'] as const), 'verified' as const)),
    inTime: told('Only what was reported done within its limit counts.', optional(FLAG, false)),
    without: WITHOUT,
  }),
  figures: object({
    ...PLACE,
    item: told('Number of the item.', integer(1, 100_000)),
    state: told('verified: only a figure another office verified; reported: the last one reported.', optional(choice(['verified', 'reported'] as const), 'verified' as const)),
    against: told('target: numerator over the unit’s own target or quota; none: the figure itself.', optional(choice(['target', 'none'] as const), 'target' as const)),
    without: WITHOUT,
  }),
  late: object({ ...PLACE, items: ITEMS, what: told('reports: received late; periods: closed without a report; tasks: done late or not at all.', choice(['reports', 'periods', 'tasks'] as const)) }),
  slips: object({ ...PLACE, kind: told('Issued and not withdrawn.', choice(SLIP_KINDS)) }),
});
export type RecordSource = ShapeOf<typeof RECORD>;
