import type { QueryResultRow } from 'pg';
import { leavesFedBy } from '#domain/assessment/facts/fed-leaves';
import { type Assessment, type AssessmentState, subjectOf } from '#domain/assessment/life/assessment';
import { openGroup } from '#domain/assessment/run/open-group';
import { marksIn } from '#domain/assessment/scheme/amounts';
import type { RecordSource } from '#domain/assessment/scheme/record-source';
import { fractionText } from '#domain/kernel/fraction';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import type { ListKind } from '#domain/plan/annual-list';
import { may } from '#domain/people/permission';
import { readAssignment } from '../assignment/details.queries';
import type { Reader, Reading, Statement } from '../core/reader';
import { loadAssessment } from './assessment.store';
import { bodyOf } from './publication.store';
import { keptOfRun } from './run.store';
import { type KeptScheme, loadScheme } from './scheme.store';

/** Where the reader finds the points, and why they are so: the newest run, the result as published, or one's own. */
export const SEEN_IN = ['run', 'publication', 'own'] as const;
export type SeenIn = (typeof SEEN_IN)[number];

export interface TaskLeaf {
  readonly node: string;
  readonly name: string;
  /** What of the task it reads. */
  readonly reads: readonly RecordSource['reads'][];
  readonly full: string | null;
  /** Of the task's unit. Null: excluded, or nothing the reader may see. */
  readonly points: string | null;
}
/** A scheme in force that the task goes into, and the assessment of its year under it. */
export interface TaskScore {
  readonly schemeId: string;
  readonly schemeTitle: string;
  readonly assessmentId: string | null;
  readonly period: string | null;
  readonly title: string | null;
  readonly state: AssessmentState | null;
  readonly unitId: string;
  readonly group: string;
  readonly seenIn: SeenIn | null;
  /** Of the run or the publication. */
  readonly seenId: string | null;
  readonly leaves: readonly TaskLeaf[];
}

const TASK: Statement = {
  name: 'task-score-task',
  text: `SELECT u.code AS unit, u.id AS "unitId", l.document_number AS list, l.kind AS "listKind", l.year, i.number AS item
    FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
    JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
    WHERE a.county_id = $1 AND a.id = $2 AND a.kind IN ('lead', 'township')`,
};
/** Assessments of the year; and of schemes of the year under which nothing is assessed yet the newest version. */
const SCHEMES: Statement = {
  name: 'task-score-schemes',
  text: `SELECT s.id AS "schemeId", s.title AS "schemeTitle", a.id AS "assessmentId", a.period, a.title, a.state
    FROM scheme s LEFT JOIN assessment a ON a.county_id = s.county_id AND a.scheme_id = s.id AND left(a.period, 4) = $2::text
    WHERE s.county_id = $1 AND s.state = 'approved' AND (a.id IS NOT NULL OR s.effective_from <= make_date($2::integer, 12, 31)
      AND coalesce(s.effective_until, 'infinity') >= make_date($2::integer, 1, 1)
      AND NOT EXISTS (SELECT 1 FROM scheme o WHERE o.county_id = s.county_id AND o.number = s.number AND o.state = 'approved' AND o.id <> s.id
        AND (o.version > s.version OR EXISTS (SELECT 1 FROM assessment x WHERE x.county_id = o.county_id AND x.scheme_id = o.id AND left(x.period, 4) = $2::text))))
    ORDER BY a.period DESC NULLS LAST, a.title, s.number, s.id LIMIT 20`,
};
const NEWEST_RUN: Statement = {
  name: 'task-score-run',
  text: `SELECT id FROM score_run WHERE county_id = $1 AND assessment_id = $2 AND state = 'finished' AND NOT dry ORDER BY started_at DESC, id DESC LIMIT 1`,
};
const NEWEST_PUBLICATION: Statement = {
  name: 'task-score-publication',
  text: `SELECT p.id FROM publication p JOIN publication_unit b ON b.county_id = p.county_id AND b.publication_id = p.id AND b.unit_id = $3
    WHERE p.county_id = $1 AND p.assessment_id = $2 ORDER BY p.number DESC LIMIT 1`,
};

interface Task {
  readonly unit: string;
  readonly unitId: UnitId;
  readonly list: string;
  readonly listKind: ListKind;
  readonly year: number;
  readonly item: number;
}
type Row = Pick<TaskScore, 'schemeId' | 'schemeTitle' | 'assessmentId' | 'period' | 'title' | 'state'>;
interface Seen extends Pick<TaskScore, 'seenIn' | 'seenId'> {
  readonly points: ReadonlyMap<string, string | null>;
}

/** What a task is worth: the indicators it goes into, and the points its unit has there as far as the reader may see them. */
export class TaskScoreQueries {
  constructor(private readonly reader: Reader) {}

  /** Refused: `assignment.unknown`. A leader's own task is scored nowhere. */
  of(by: PersonActor, assignmentId: string): Promise<readonly TaskScore[]> {
    return this.reader.read(by.countyId, async (reading) => {
      await readAssignment(reading, by, assignmentId);
      const [task] = await reading.rows<Task & QueryResultRow>(TASK, [reading.county, assignmentId]);
      if (task === undefined) return [];
      const found: TaskScore[] = [];
      for (const row of await reading.rows<Row & QueryResultRow>(SCHEMES, [reading.county, task.year])) found.push(...(await scoreOf(reading, by, { row, task })));
      return found;
    });
  }
}

async function scoreOf(reading: Reading, by: PersonActor, { row, task }: { readonly row: Row; readonly task: Task }): Promise<readonly TaskScore[]> {
  const kept = await loadScheme(reading, row.schemeId);
  const fed = leavesFedBy(kept.scheme, task);
  if (fed.length === 0) return [];
  const group = kept.scheme.groups.find(({ units }) => units.includes(task.unit))?.key ?? '';
  const { points, ...where } = await seen(reading, by, { row, task, kept });
  const leaves = fed.map(({ leaf, reads }) => {
    const full = marksIn(leaf.marks, group);
    return { node: leaf.key, name: leaf.name, reads, full: full ? fractionText(full) : null, points: points.get(leaf.key) ?? null };
  });
  return [{ ...row, unitId: task.unitId, group, ...where, leaves }];
}

const NOTHING_SEEN: Seen = { seenIn: null, seenId: null, points: new Map() };

/** Drafts are the assessment office's; whoever reads results, and the unit itself, see what was published. */
async function seen(reading: Reading, by: PersonActor, { row, task, kept }: { readonly row: Row; readonly task: Task; readonly kept: KeptScheme }): Promise<Seen> {
  if (row.assessmentId === null) return NOTHING_SEEN;
  const assessment = await loadAssessment(reading, row.assessmentId);
  if (may(by, 'score.read', subjectOf(assessment))) return ofRun(reading, assessment, { task, kept });
  const isOwn = may(by, 'score.readOwn', { unitId: task.unitId });
  if (!isOwn && !may(by, 'assessment.read', subjectOf(assessment))) return NOTHING_SEEN;
  const [publication] = await reading.rows<{ id: string }>(NEWEST_PUBLICATION, [reading.county, assessment.id, task.unitId]);
  if (publication === undefined) return NOTHING_SEEN;
  const { cells } = await bodyOf(reading, publication.id, task.unitId);
  return { seenIn: isOwn ? 'own' : 'publication', seenId: publication.id, points: new Map(cells.map(({ node, points }) => [node, points])) };
}

async function ofRun(reading: Reading, { id }: Assessment, { task, kept }: { readonly task: Task; readonly kept: KeptScheme }): Promise<Seen> {
  const [run] = await reading.rows<{ id: string }>(NEWEST_RUN, [reading.county, id]);
  if (run === undefined) return NOTHING_SEEN;
  const group = (await keptOfRun(reading, run.id)).find(({ units }) => units.includes(task.unit));
  const sheet = group && openGroup(kept.scheme, group.groupKey, group.units, group).find(({ unit }) => unit === task.unit);
  return sheet === undefined ? NOTHING_SEEN : { seenIn: 'run', seenId: run.id, points: new Map(Object.entries(sheet.points)) };
}
