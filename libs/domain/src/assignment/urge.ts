import type { Calendars } from '../calendar/work-calendar';
import { addWorkingDaysIfLoaded } from '../calendar/working-days-if-loaded';
import { type Day, formatDay } from '../kernel/day';
import { fail } from '../kernel/failure';
import type { AssignmentId, PersonId, PostId, UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';
import { mustBePossible } from './acts';
import { type Assignment, subjectOf } from './assignment';
import type { ListRules } from './decision';
import { mustSitElsewhere } from './separate-offices';

/** Where the list says nothing: the same task is urged once a working day. */
export const URGE_WORKING_DAYS = 1;

/** Somebody, or a rule, asked a unit to hurry (催办). It moves nothing. */
export interface Urge {
  readonly id: string;
  readonly assignmentId: AssignmentId;
  readonly text: string;
  /** Null where a rule did it. */
  readonly byPersonId: PersonId | null;
  readonly byPostId: PostId | null;
  readonly byUnitId: UnitId | null;
  readonly rule: string | null;
}

export interface UrgeAround {
  readonly today: Day;
  readonly calendars: Calendars;
  readonly rules: ListRules;
  /** The day of the last urging by a person or a rule; null: none yet. */
  readonly lastUrgedOn: Day | null;
  readonly commit: (text: string) => string;
}

/**
 * The supervision office or the responsible leader urges a unit; words are optional. Not again within the list's working
 * days (`assignment.urged-already`, naming the first day on which it may), whoever urged: a unit is not to be flooded.
 */
export function urge(
  assignment: Assignment,
  input: { readonly id: string; readonly text: string },
  by: PersonActor,
  around: UrgeAround,
): { readonly urge: Urge; readonly facts: readonly Fact[] } {
  if (assignment.unitId === null) fail('assignment.leadership-asks-no-form');
  mustMay(by, 'assignment.urge', subjectOf(assignment));
  mustSitElsewhere(by, [assignment.unitId]);
  mustBePossible(assignment.state, 'urge');
  const again = urgedAgainOn(around);
  if (again !== null && around.today < again) fail('assignment.urged-already', { again: formatDay(again) });
  return {
    urge: { ...input, assignmentId: assignment.id, byPersonId: by.personId, byPostId: by.postId, byUnitId: by.unitId, rule: null },
    facts: [
      {
        fact: 'assignment.urged',
        subject: { kind: 'assignment', id: assignment.id },
        unitId: assignment.unitId,
        data: { urge: input.id, words: input.text === '' ? null : around.commit(input.text) },
      },
    ],
  };
}

/** The first day on which it may be urged again; null: today. Without the calendar of that year, the next day. */
export function urgedAgainOn({ lastUrgedOn, calendars, rules }: Pick<UrgeAround, 'lastUrgedOn' | 'calendars' | 'rules'>): Day | null {
  const wait = rules.urgeWorkingDays ?? URGE_WORKING_DAYS;
  if (lastUrgedOn === null || wait === 0) return null;
  return addWorkingDaysIfLoaded(calendars, lastUrgedOn, wait) ?? ((lastUrgedOn + 1) as Day);
}
