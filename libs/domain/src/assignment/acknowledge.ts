import type { Day } from '../kernel/day';
import type { Instant } from '../kernel/ids';
import type { Calendars } from '../calendar/work-calendar';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { type Assignment, moved, subjectOf } from './assignment';
import type { AssignmentDecision, ListRules } from './decision';
import { ladderMovedWith } from './plan-ladder';
import { reportingPromises } from './reporting';

/** What every decision may look at besides the assignment: the county's time, its calendars, the list's rules. */
export interface Circumstances {
  readonly now: Instant;
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
}

/** The accountable unit signs for the task (签收). From here on it reports; the time it took is in the trail. */
export function acknowledge(assignment: Assignment, by: PersonActor, around: Circumstances): AssignmentDecision {
  mustMay(by, 'assignment.acknowledge', subjectOf(assignment));
  const after = moved(assignment, 'acknowledge', { acknowledgedAt: around.now });
  const late = assignment.acknowledgeDueOn !== null && around.today > assignment.acknowledgeDueOn;
  const ladder = ladderMovedWith('report', after, around);
  return {
    assignment: after,
    cancels: ['acknowledge.due', ...ladder.cancels],
    promises: [...reportingPromises(after, around), ...ladder.promises],
    facts: [
      {
        fact: 'assignment.acknowledged',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { late },
      },
    ],
  };
}
