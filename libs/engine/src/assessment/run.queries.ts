import type { QueryResultRow } from 'pg';
import { scoredLeaves } from '#domain/assessment/facts/known-figures';
import { subjectOf } from '#domain/assessment/life/assessment';
import { type ComparedRun, type Comparison, compareRuns, outliers } from '#domain/assessment/run/compare-runs';
import { openGroup, type SheetRow } from '#domain/assessment/run/open-group';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader, Reading, Statement } from '../core/reader';
import { loadAssessment } from './assessment.store';
import { keptOfRun, loadRun, type Run, type RunState } from './run.store';
import { instant } from './scheme.queries';
import { loadScheme } from './scheme.store';
import { columnsOf, type SheetColumn } from './sheet-columns';
import { leavesAsWritten } from './written-leaves';

export interface RunShown extends Pick<Run, 'id' | 'assessmentId' | 'schemeId' | 'runHash' | 'dry' | 'facts' | 'groups' | 'groupsDone' | 'refusals'> {
  readonly state: RunState;
  readonly schemeNumber: string;
  readonly schemeVersion: number;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

export interface SheetCell {
  readonly node: string;
  /** Null: excluded. */
  readonly points: string | null;
  readonly changed: boolean;
  readonly outlier: boolean;
}
export interface SheetLine extends Omit<SheetRow, 'points'> {
  readonly unitId: string;
  readonly name: string;
  /** As it was published last for the period a year before; null: not assessed then, or not ranked. */
  readonly rankLastYear: number | null;
  readonly cells: readonly SheetCell[];
}
export interface Sheet {
  readonly runId: string;
  readonly group: string;
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  readonly comparedWith: string | null;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetLine[];
}

const SHOWN: Statement = {
  name: 'runs-shown',
  text: `SELECT r.id, r.assessment_id AS "assessmentId", r.scheme_id AS "schemeId", s.number AS "schemeNumber", s.version AS "schemeVersion",
      r.run_hash AS "runHash", r.dry, r.state, r.facts, r.groups, r.groups_done AS "groupsDone", r.refusals, p.name AS "startedBy",
      ${instant('r.started_at')} AS "startedAt", ${instant('r.finished_at')} AS "finishedAt"
    FROM score_run r JOIN scheme s ON s.county_id = r.county_id AND s.id = r.scheme_id
    JOIN person p ON p.county_id = r.county_id AND p.id = r.started_by
    WHERE r.county_id = $1 AND ($2::uuid IS NULL OR r.assessment_id = $2) AND ($3::uuid IS NULL OR r.id = $3)
    ORDER BY r.started_at DESC, r.id DESC LIMIT 200`,
};
/** A run that may be published is compared with the last such run; a draft with whatever was made before it. */
const BEFORE: Statement = {
  name: 'run-before',
  text: `SELECT r.id FROM score_run r JOIN score_run own ON own.county_id = r.county_id AND own.id = $3
         WHERE r.county_id = $1 AND r.assessment_id = $2 AND r.state = 'finished' AND (own.dry OR NOT r.dry) AND (r.started_at, r.id) < (own.started_at, own.id)
         ORDER BY r.started_at DESC, r.id DESC LIMIT 1`,
};
/** What was published last of the period a year before; of several assessments the one under the same scheme's document. */
const LAST_YEAR: Statement = {
  name: 'sheet-last-year',
  text: `SELECT u.unit_id AS "unitId", (u.body::jsonb ->> 'rank')::integer AS rank FROM publication_unit u WHERE u.county_id = $1 AND u.publication_id = (
      SELECT p.id FROM assessment own JOIN scheme os ON os.county_id = own.county_id AND os.id = own.scheme_id
      JOIN assessment a ON a.county_id = own.county_id AND a.period = (left(own.period, 4)::integer - 1)::text || substr(own.period, 5)
      JOIN scheme s ON s.county_id = a.county_id AND s.id = a.scheme_id
      JOIN publication p ON p.county_id = a.county_id AND p.assessment_id = a.id
      WHERE own.county_id = $1 AND own.id = $2 ORDER BY s.number = os.number DESC, p.at DESC, p.number DESC LIMIT 1)`,
};
const NAMES: Statement = { name: 'run-unit-names', text: 'SELECT id, name FROM unit WHERE county_id = $1 AND id = ANY($2::uuid[])' };

/** Runs and their sheets. Drafts are the assessment office's; who reviews appeals or inspects sees them too. */
export class RunQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor, assessmentId: string): Promise<readonly RunShown[]> {
    return this.reader.read(by.countyId, async (reading) => {
      mustMay(by, 'score.read', subjectOf(await loadAssessment(reading, assessmentId)));
      return reading.rows<RunShown & QueryResultRow>(SHOWN, [reading.county, assessmentId, null]);
    });
  }

  one(by: PersonActor, id: string): Promise<RunShown> {
    return this.reader.read(by.countyId, async (reading) => {
      await mayReadRun(reading, by, id);
      const [row] = await reading.rows<RunShown & QueryResultRow>(SHOWN, [reading.county, null, id]);
      return row ?? fail('run.unknown', { id });
    });
  }

  /** One group of a finished run, compared with the finished run before it unless another is named. */
  sheet(by: PersonActor, id: string, asked: { readonly group?: string; readonly with?: string }): Promise<Sheet> {
    return this.reader.read(by.countyId, async (reading) => {
      const run = await mayReadRun(reading, by, id);
      if (run.state !== 'finished') fail('run.state', { state: run.state });
      const [before] = asked.with ? [{ id: asked.with }] : await reading.rows<{ id: string }>(BEFORE, [reading.county, run.assessmentId, id]);
      return sheetOf(reading, run, { group: asked.group, before: before && (await mayReadRun(reading, by, before.id)) });
    });
  }

  /** What changed between two finished runs of one assessment. Refused: `run.not-comparable`. */
  compare(by: PersonActor, id: string, withId: string): Promise<Comparison> {
    return this.reader.read(by.countyId, async (reading) => {
      const [after, before] = [await mayReadRun(reading, by, id), await mayReadRun(reading, by, withId)];
      const isFit = [after, before].every(({ state }) => state === 'finished') && after.assessmentId === before.assessmentId;
      if (!isFit) fail('run.not-comparable');
      return compareRuns((await opened(reading, before)).run, (await opened(reading, after)).run);
    });
  }
}

export async function mayReadRun(reading: Reading, by: PersonActor, id: string): Promise<Run> {
  const run = await loadRun(reading, id);
  mustMay(by, 'score.read', subjectOf(await loadAssessment(reading, run.assessmentId)));
  return run;
}

export interface Opened {
  readonly scheme: Scheme;
  readonly run: ComparedRun;
  readonly unitIds: ReadonlyMap<string, string>;
}

/** A finished run with the rows of all its groups. */
export async function opened(reading: Reading, { id, schemeId }: Pick<Run, 'id' | 'schemeId'>): Promise<Opened> {
  const { scheme, json } = await loadScheme(reading, schemeId);
  const kept = await keptOfRun(reading, id);
  const groups = kept.map((one) => ({
    key: one.groupKey,
    name: scheme.groups.find(({ key }) => key === one.groupKey)?.name ?? one.groupKey,
    rows: openGroup(scheme, one.groupKey, one.units, one),
  }));
  const said = leavesAsWritten(json);
  const leaves = new Map(scoredLeaves(scheme).map(({ key, name }) => [key, { name, said: said.get(key) ?? '' }]));
  const unitIds = new Map(kept.flatMap(({ units, unitIds: ids }) => units.map((unit, index) => [unit, ids[index] ?? ''] as const)));
  return { scheme, run: { groups, leaves }, unitIds };
}

async function sheetOf(reading: Reading, run: Run, asked: { readonly group: string | undefined; readonly before: Run | undefined }): Promise<Sheet> {
  const { scheme, run: own, unitIds } = await opened(reading, run);
  const group = own.groups.find(({ key }) => key === (asked.group ?? own.groups[0]?.key)) ?? fail('score.no-such-cell', { cell: asked.group ?? '' });
  const old = asked.before && (await opened(reading, asked.before));
  const before = new Map(old?.run.groups.flatMap(({ rows }) => rows.map((row) => [row.unit, row] as const)) ?? []);
  const names = await reading.rows<{ id: string; name: string }>(NAMES, [reading.county, [...unitIds.values()]]);
  const nameOf = new Map(names.map((row) => [row.id, row.name]));
  const lastYear = new Map((await reading.rows<{ unitId: string; rank: number | null }>(LAST_YEAR, [reading.county, run.assessmentId])).map((row) => [row.unitId, row.rank]));
  const columns = columnsOf(scheme, group.key);
  const apart = new Map(columns.map(({ node }) => [node, outliers(group.rows.map(({ points }) => points[node] ?? null))]));
  const rows = group.rows.map(({ points, ...row }, index) => {
    const was = before.get(row.unit);
    const cells = columns.flatMap(({ node }) => {
      if (!Object.hasOwn(points, node)) return [];
      const point = points[node] ?? null;
      return [{ node, points: point, changed: was !== undefined && (was.points[node] ?? null) !== point, outlier: apart.get(node)?.[index] ?? false }];
    });
    const unitId = unitIds.get(row.unit) ?? '';
    return { ...row, unitId, name: nameOf.get(unitId) ?? row.unit, rankLastYear: lastYear.get(unitId) ?? null, cells };
  });
  return { runId: run.id, group: group.key, groups: own.groups.map(({ key, name }) => ({ key, name })), comparedWith: asked.before?.id ?? null, columns, rows };
}
