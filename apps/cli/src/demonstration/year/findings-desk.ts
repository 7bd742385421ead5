import type { QueryResultRow } from 'pg';
import type { AssignmentId } from '#domain/kernel/ids';
import type { Reading, Statement } from '#engine/core/reader';

/** A finding as it lies on a desk of the demonstration. */
export interface FindingOnDesk {
  readonly id: string;
  readonly version: number;
  readonly assignmentId: AssignmentId;
  readonly taskVersion: number;
  /** Its proposed score effect that waits. */
  readonly proposalId: string | null;
  readonly proposalVersion: number | null;
}

const FINDING: Statement = {
  name: 'year-finding',
  text: `SELECT f.id, f.version, a.id AS "assignmentId", a.version AS "taskVersion", p.id AS "proposalId", p.version AS "proposalVersion"
         FROM finding f JOIN assignment a ON a.county_id = f.county_id AND a.item_id = f.item_id AND a.state <> 'withdrawn'
         LEFT JOIN score_proposal p ON p.county_id = f.county_id AND p.finding_id = f.id AND p.state = 'waiting'
         WHERE f.county_id = $1 AND f.number = $2`,
};
const TASK: Statement = {
  name: 'year-task-of-unit',
  text: `SELECT a.id FROM assignment a JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id AND l.kind = 'annual' JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         WHERE a.county_id = $1 AND i.number = $2 AND u.code = $3 AND a.state <> 'withdrawn' ORDER BY a.id`,
};
const ENTRIES: Statement = {
  name: 'year-entries-of-task',
  text: `SELECT id FROM trail_entry WHERE county_id = $1 AND subject_id = $2 AND fact NOT IN ('assignment.reminded', 'timer.fired', 'notice.seen')
         ORDER BY at DESC, id DESC LIMIT $3`,
};

/** By its number in the year. */
export async function findingOf(reading: Reading, number: number): Promise<FindingOnDesk | undefined> {
  const [found] = await reading.rows<FindingOnDesk & QueryResultRow>(FINDING, [reading.county, number]);
  return found;
}

/** What a unit owes of an item of the annual list, whatever became of it. */
export async function taskOf(reading: Reading, item: number, unit: string): Promise<AssignmentId | undefined> {
  const [task] = await reading.rows<{ id: AssignmentId }>(TASK, [reading.county, item, unit]);
  return task?.id;
}

/** The newest of a task's trail that say what somebody did: no reminders. */
export async function entriesOf(reading: Reading, task: AssignmentId, most: number): Promise<readonly string[]> {
  return (await reading.rows<{ id: string }>(ENTRIES, [reading.county, task, most])).map(({ id }) => id);
}
