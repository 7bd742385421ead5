import { type Assignment, subjectOf, type TaskOrigin } from '#domain/assignment/assignment';
import { dispatchItems } from '#domain/assignment/dispatch';
import { calendarMissing } from '#domain/calendar/calendar-missing';
import { findingNumber } from '#domain/inspection/finding';
import { raiseFinding, type RaiseInput } from '#domain/inspection/raise-finding';
import { yearOf } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { AssignmentId, PostId, TaskItemId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { TaskItem } from '#domain/plan/annual-list';
import { newId } from '#platform/ids';
import { readAssignment } from '../assignment/details.queries';
import { insertAssignments } from '../assignment/dispatch.store';
import { mustBeOpenUnit, personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { listDirectory } from '../plan/list-directory';
import { saveItems, type StoredList } from '../plan/list.store';
import { lockRegister, nextItemNumber } from '../plan/register-list';
import { committing } from './committing';
import { insertFinding, nextFindingNumber } from './finding.store';
import { isOnlyInspector } from './inspection.queries';
import { loadInspection } from './inspection.store';
import { quotesOf } from './quotes';

export interface RaisedInput
  extends Pick<RaiseInput, 'source' | 'sourceDocument' | 'inspectionId' | 'title' | 'text' | 'severity' | 'unitId' | 'limitWorkingDays' | 'proofRequired' | 'proofFile'> {
  readonly aboutAssignmentId: AssignmentId | null;
  /** Null: the leader of the task it was found on. */
  readonly leaderPostId: PostId | null;
  /** Null: the office of whoever raises it. */
  readonly recheckUnitId: UnitId | null;
  readonly quotedEntryIds: readonly string[];
}

export interface FindingAnswer {
  readonly id: string;
  readonly number: string;
  readonly assignmentId: AssignmentId;
}

const LEADER: Statement = {
  name: 'finding-leader-post',
  text: 'SELECT 1 FROM post WHERE county_id = $1 AND id = $2 AND leader',
};

/**
 * Raises a problem: it gets its number, and its rectification becomes a task of the year's register of findings, on the
 * clocks, ladder, lights and to-do lists of every task.
 */
export class RaiseFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, input: RaisedInput): Promise<FindingAnswer> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'finding.raise');
      const about = await aboutOf(tx, by, input.aboutAssignmentId);
      const wanted = await this.wanted(tx, by, input, about);
      const year = yearOf(tx.today);
      const register = await lockRegister(tx, year, 'findings');
      const number = await nextFindingNumber(tx, year);
      const around = {
        number: findingNumber(year, number, tx.kind === 'demonstration'),
        itemNumber: await nextItemNumber(tx, register),
        supervisionUnitId: register.verifyingUnitId,
        about: about === null ? null : subjectOf(about),
        commit: committing(wanted.id),
      };
      const raised = raiseFinding(wanted, by, around);
      await saveItems(tx, register.id, [raised.item]);
      await insertFinding(tx, raised.finding, [year, number], wanted.quotes);
      tx.leave(raised);
      const assignmentId = await this.dispatch(tx, { ...register, substituteUnitId: register.verifyingUnitId, verifyingUnitId: raised.finding.recheckUnitId }, raised);
      return { id: wanted.id, number: raised.finding.number, assignmentId };
    });
  }

  private async wanted(tx: Tx, by: PersonActor, input: RaisedInput, about: Assignment | null): Promise<RaiseInput> {
    const { quotedEntryIds, ...said } = input;
    const recheckUnitId = input.recheckUnitId ?? by.unitId;
    for (const unitId of [input.unitId, recheckUnitId]) await mustBeOpenUnit(tx, unitId, tx.today);
    if (input.inspectionId !== null) await mustBeOwnInspection(tx, by, input.inspectionId);
    const leaderPostId = input.leaderPostId ?? about?.leaderPostId ?? fail('finding.leader-post');
    const found = await tx.rows(LEADER, [tx.county, leaderPostId]);
    if (found.length === 0) fail('finding.leader-post');
    const quotes = await quotesOf(tx, by, quotedEntryIds);
    return { ...said, id: newId(), itemId: newId() as TaskItemId, recheckUnitId, leaderPostId, quotes };
  }

  /** One task of the unit; the leader has no part of his own beside his signature. */
  private async dispatch(tx: Tx, list: StoredList, { item, origin }: { readonly item: TaskItem; readonly origin: TaskOrigin }): Promise<AssignmentId> {
    const { unitName } = await listDirectory(tx);
    const around = { today: tx.today, calendars: await this.shelf.of(tx), rules: list.rules, newId, unitName };
    const { decisions, missingYears } = dispatchItems(list, [item], around);
    const [lead] = decisions.filter(({ assignment }) => assignment.kind === 'lead').map((one) => ({ ...one, assignment: { ...one.assignment, origin } }));
    if (!lead) throw new Error('an item in force makes a lead assignment');
    await insertAssignments(tx, [lead]);
    await raiseNotices(tx, [{ kind: 'finding.raised', subjectId: lead.assignment.id, unitId: item.leadUnitId, role: 'clerk' }]);
    if (missingYears.length > 0) tx.leave({ promises: [calendarMissing(list.id, tx.today)] });
    return lead.assignment.id;
  }
}

/** Read and not locked: nothing happens to it. One he may not see is as if it were not there. */
async function aboutOf(tx: Tx, by: PersonActor, id: AssignmentId | null): Promise<Assignment | null> {
  return id === null ? null : (await readAssignment(tx, by, id)).assignment;
}

async function mustBeOwnInspection(tx: Tx, by: PersonActor, id: string): Promise<void> {
  const { officeUnitId } = await loadInspection(tx, id);
  if (isOnlyInspector(by) && officeUnitId !== by.unitId) fail('inspection.unknown', { id });
}
