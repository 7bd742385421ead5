import type { QueryResultRow } from 'pg';
import { STATES } from '#domain/assignment/lifecycle';
import { findingNumber, type FindingStanding, type Severity, standingOf } from '#domain/inspection/finding';
import type { InspectionSource } from '#domain/inspection/inspection-source';
import { formatDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { mayPerhaps, mustMay } from '#domain/people/permission';
import { conditionFrom, visibleTo } from '../assignment/visible';
import { INSTANT, type Page, pageOf, readCursor, UUID } from '../core/cursor';
import type { Reader, Statement } from '../core/reader';
import { TASK_OF_FINDING } from './finding.store';
import type { Named } from './inspection.queries';

/** A finding as the register shows it. Days are `YYYY-MM-DD`, instants RFC 3339. */
export interface FindingShown {
  readonly id: string;
  readonly number: string;
  readonly source: InspectionSource;
  readonly sourceDocument: string;
  readonly title: string;
  readonly severity: Severity;
  readonly standing: FindingStanding;
  readonly assignmentId: string;
  readonly unit: Named;
  readonly leader: string;
  readonly recheckUnit: Named;
  readonly raisedAt: string;
  readonly dueOn: string | null;
  /** Past its limit and not yet handed in. */
  readonly overdue: boolean;
  readonly round: number;
  readonly lookBackOn: string | null;
  /** The day of the look-back has come, and nobody has said what it found. */
  readonly lookBackDue: boolean;
  readonly version: number;
}

export interface FindingFilter {
  readonly year?: number;
  readonly standing?: FindingStanding;
  readonly source?: InspectionSource;
  readonly severity?: Severity;
  readonly unitId?: string;
  /** Only what waits for an act of the reader. */
  readonly waiting?: boolean;
  /** Only what was found on this task. */
  readonly aboutId?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface FindingPage extends Page<FindingShown> {
  /** Of the whole list, by the same statement as its rows. */
  readonly total: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const named = (unit: string): string => `json_build_object('id', ${unit}.id, 'name', ${unit}.name)`;
const EITHER = [true, false] as const;
const not = (is: boolean): string => (is ? '' : 'NOT ');

/** The domain's own word for each standing, as SQL on `f` and its task `a`. */
const STANDING = `CASE a.state ${STATES.map((state) => {
  const words = EITHER.flatMap((planned) => EITHER.flatMap((planWaits) => EITHER.map((settled) => ({ planned, planWaits, settled, word: standingOf(state, { planned, planWaits, settled }) }))));
  if (words.every(({ word }) => word === words[0]!.word)) return `WHEN '${state}' THEN '${words[0]!.word}'`;
  const cases = words.map(({ planned, planWaits, settled, word }) => `WHEN ${not(planned)}p.planned AND ${not(planWaits)}p.waits AND ${not(settled)}p.settled THEN '${word}'`);
  return `WHEN '${state}' THEN CASE ${cases.join(' ')} END`;
}).join(' ')} END`;

/** Columns of {@link FindingShown} but its number, `$2` today. */
export const FINDING_COLUMNS = `f.id, f.year, f.number AS "numberInYear", f.source, f.source_document AS "sourceDocument", f.title, f.severity,
  s.standing, a.id AS "assignmentId", ${named('u')} AS unit, l.title AS leader, ${named('r')} AS "recheckUnit", ${instant('f.raised_at')} AS "raisedAt",
  a.due_on::text AS "dueOn", a.state IN ('dispatched', 'underway') AND a.due_on < $2::date AS overdue, f.round, f.look_back_on::text AS "lookBackOn",
  s.standing = 'closed' AND f.look_back_on <= $2::date AS "lookBackDue", f.version`;

export const FINDING_TABLES = `finding f
  JOIN assignment a ON a.county_id = f.county_id AND a.id = ${TASK_OF_FINDING}
  CROSS JOIN LATERAL (SELECT coalesce((a.origin ->> 'planned')::boolean, false) AS planned, coalesce((a.origin ->> 'planWaits')::boolean, false) AS waits,
    f.settled_at IS NOT NULL AS settled) p
  CROSS JOIN LATERAL (SELECT ${STANDING} AS standing) s
  JOIN unit u ON u.county_id = f.county_id AND u.id = a.unit_id
  JOIN unit r ON r.county_id = f.county_id AND r.id = a.verifier_unit_id
  JOIN post l ON l.county_id = f.county_id AND l.id = a.leader_post_id`;

const signed = (signer: string): string =>
  `EXISTS (SELECT 1 FROM finding_signature g WHERE g.county_id = f.county_id AND g.finding_id = f.id AND g.round = f.round AND g.signer = '${signer}')`;

/** `$17` units that plan, `$18` units that re-check, `$19` units and `$20` posts that sign. A plan comes after the signing for. */
const WAITS = `CASE s.standing
  WHEN 'planning' THEN a.state = 'underway' AND a.unit_id = ANY($17::uuid[])
  WHEN 'deciding' THEN a.verifier_unit_id = ANY($18::uuid[])
  WHEN 'rechecking' THEN a.state <> 'reported' AND a.verifier_unit_id = ANY($18::uuid[])
  WHEN 'signing' THEN (a.unit_id = ANY($19::uuid[]) AND NOT ${signed('unit-head')}) OR (a.leader_post_id = ANY($20::uuid[]) AND NOT ${signed('leader')})
    OR (a.verifier_unit_id = ANY($18::uuid[]) AND ${signed('unit-head')} AND ${signed('leader')})
  WHEN 'closed' THEN f.look_back_on <= $2::date AND a.verifier_unit_id = ANY($18::uuid[])
  ELSE false END`;

/** `$3`–`$9` visibility, `$10`–`$16` filters, `$21`, `$22` cursor, `$23` one more than the page. */
const LIST: Statement = {
  name: 'findings',
  text: `WITH hits AS MATERIALIZED (
      SELECT ${FINDING_COLUMNS} FROM ${FINDING_TABLES}
      WHERE f.county_id = $1 AND ${conditionFrom(3)}
        AND ($10::integer IS NULL OR f.year = $10) AND ($11::text IS NULL OR s.standing = $11) AND ($12::text IS NULL OR f.source = $12)
        AND ($13::text IS NULL OR f.severity = $13) AND ($14::uuid IS NULL OR a.unit_id = $14)
        AND (NOT $15::boolean OR ${WAITS}) AND ($16::uuid IS NULL OR f.about_assignment_id = $16)
    )
    SELECT t.total, h.* FROM (SELECT count(*)::integer AS total FROM hits) t
    LEFT JOIN (SELECT * FROM hits WHERE $21::text IS NULL OR ("raisedAt", id) < ($21 COLLATE "C", $22::uuid)
               ORDER BY "raisedAt" COLLATE "C" DESC, id DESC LIMIT $23) h ON true
    ORDER BY h."raisedAt" COLLATE "C" DESC, h.id DESC`,
};

export type FindingRow = Omit<FindingShown, 'number'> & QueryResultRow & { readonly year: number; readonly numberInYear: number };

/** One pool of all problems, wherever each came from, for whoever may read the task that puts it right. */
export class FindingListQueries {
  constructor(private readonly reader: Reader) {}

  /** The newest first. */
  all(by: PersonActor, filter: FindingFilter): Promise<FindingPage> {
    if (!mayPerhaps(by, 'finding.read')) mustMay(by, 'finding.read');
    const { year = null, standing = null, source = null, severity = null, unitId = null, waiting = false, aboutId = null } = filter;
    const after = readCursor(filter.cursor, [INSTANT, UUID]);
    return this.reader.read(by.countyId, async (reading) => {
      const asked = [year, standing, source, severity, unitId, waiting, aboutId];
      const values = [reading.county, formatDay(reading.today), ...visibleTo(by, 3, 'finding.read').values, ...asked, ...handsOf(by), after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1];
      const rows = await reading.rows<FindingRow & { readonly total: number }>(LIST, values);
      const found = rows.filter(({ id }) => id !== null);
      const { items, nextCursor } = pageOf(found, filter.limit, ({ raisedAt, id }) => [raisedAt, id]);
      return { items: items.map((row) => shownOf(row, reading.kind === 'demonstration')), nextCursor, total: rows[0]?.total ?? 0 };
    });
  }
}

export function shownOf({ year, numberInYear, total: _total, ...row }: FindingRow, demonstration: boolean): FindingShown {
  return { ...(row as Omit<FindingShown, 'number'>), number: findingNumber(year, numberInYear, demonstration) };
}

/** Units that hand in plans, units that re-check, units and leaders' posts that sign, as far as they are the actor's. */
function handsOf(by: PersonActor): readonly unknown[] {
  const [, own] = visibleTo(by, 1, 'finding.plan').values;
  const [, , , , verifying] = visibleTo(by, 1, 'finding.close').values;
  const [, heads, , , , led] = visibleTo(by, 1, 'finding.sign').values;
  return [own, verifying, heads, led];
}
