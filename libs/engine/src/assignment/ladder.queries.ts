import type { Day } from '#domain/kernel/day';
import { formatDay } from '#domain/kernel/day';
import type { ListId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import { type Ladder, ladderOf, type LadderStep } from '#domain/assignment/ladder';
import { readLadder } from '#domain/assignment/read-ladder';
import { type Recorded, rehearseLadder } from '#domain/assignment/rehearse-ladder';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { readList } from '../plan/list.store';
import { ASSIGNMENT_COLUMNS } from './assignment.store';

const VERSIONS: Statement = {
  name: 'ladder-versions',
  text: `SELECT l.version, l.document, l.source, l.content AS steps,
           to_char(l.loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "loadedAt"
         FROM ladder l WHERE l.county_id = $1 AND l.list_id = $2 ORDER BY l.version DESC`,
};
/** When a task stopped owing: the completion that stands was received, or it was closed. Withdrawn ones owe nothing at all. */
const RECORDED: Statement = {
  name: 'ladder-recorded',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, (a.acknowledged_at AT TIME ZONE $3)::date - '1970-01-01'::date AS "acknowledgedOn",
           (coalesce(s.received_at, a.closed_at) AT TIME ZONE $3)::date - '1970-01-01'::date AS "completedOn",
           r.period AS "lastPeriod"
         FROM assignment a
         LEFT JOIN report s ON s.county_id = a.county_id AND s.id = a.submission_id
         LEFT JOIN report r ON r.county_id = a.county_id AND r.id = a.last_report_id
         WHERE a.county_id = $1 AND a.list_id = $2 AND a.unit_id IS NOT NULL AND a.state <> 'withdrawn' ORDER BY a.id`,
};

export interface LadderShown extends Omit<Ladder, 'version'> {
  readonly listId: ListId;
  readonly ladderVersion: number;
  /** Of the list, for the `If-Match` of the next one. */
  readonly version: number;
}

/** The ladder a list is run by; without one its version is 0 and it has no steps. */
export async function ladderOfList(reading: Reading, id: ListId): Promise<LadderShown> {
  const list = await readList(reading, id);
  const { document, steps, version: ladderVersion } = ladderOf(list.rules);
  return { listId: id, document, ladderVersion, steps, version: list.version };
}

export interface LadderVersion {
  readonly version: number;
  readonly document: string;
  readonly source: string;
  readonly steps: readonly LadderStep[];
  readonly loadedAt: string;
}

/** Every ladder the list was ever run by, the newest first. */
export async function ladderHistory(reading: Reading, id: ListId): Promise<readonly LadderVersion[]> {
  await readList(reading, id);
  return reading.rows<LadderVersion & Record<string, unknown>>(VERSIONS, [reading.county, id]);
}

export interface LadderPreview {
  readonly document: string;
  /** Tasks of the list that were looked at. */
  readonly tasks: number;
  readonly steps: readonly {
    readonly key: string;
    readonly coming: number;
    readonly firstOn: string | null;
    readonly wouldHave: number;
  }[];
}

type Row = Assignment & Omit<Recorded, 'assignment'> & Record<string, unknown>;

/** What a ladder would do from tomorrow on, and what it would have done on the list's record. Decided by the same functions, written by nobody. */
export async function previewLadder(
  reading: Reading,
  shelf: CalendarShelf,
  { list: id, file }: { readonly list: ListId; readonly file: unknown },
): Promise<LadderPreview> {
  const { document, steps } = readLadder(file);
  const list = await readList(reading, id);
  const rows = await reading.rows<Row>(RECORDED, [reading.county, id, reading.zone]);
  const tasks = rows.map(({ acknowledgedOn, completedOn, lastPeriod, ...assignment }): Recorded => {
    return { assignment: assignment as Assignment, acknowledgedOn, completedOn, lastPeriod };
  });
  const rules = { ...list.rules, ladder: { document, steps, version: 0 } };
  const counts = rehearseLadder(tasks, { today: reading.today, calendars: await shelf.of(reading), rules });
  return { document, tasks: tasks.length, steps: counts.map((count) => ({ ...count, firstOn: text(count.firstOn) })) };
}

function text(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
