import type { QueryResultRow } from 'pg';
import { type ColumnHead, type HashOf, packRows, unpackRows } from '#domain/assessment/columns/pack-rows';
import type { Refs } from '#domain/assessment/facts/record-facts';
import type { FactRow } from '#domain/assessment/facts/fact';
import type { Wrong } from '#domain/assessment/mistake';
import type { KeptGroup } from '#domain/assessment/run/kept-group';
import { fail } from '#domain/kernel/failure';
import type { Instant } from '#domain/kernel/ids';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { hashOfRefs, placeOf } from './record-hash';

export const RUN_STATES = ['scoring', 'finished', 'refused', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

export interface Run {
  readonly id: string;
  readonly assessmentId: string;
  readonly schemeId: string;
  readonly runHash: string;
  readonly dry: boolean;
  readonly state: RunState;
  readonly groups: number;
  readonly groupsDone: number;
  readonly facts: number;
  readonly refusals: readonly Wrong[];
  readonly startedBy: string;
  readonly startedUnitId: string;
  readonly startedAt: Instant;
}

/** What went into a group, frozen when the run began. */
export interface GroupInput {
  readonly groupKey: string;
  readonly position: number;
  readonly units: readonly string[];
  readonly unitIds: readonly string[];
  readonly listed: readonly FactRow[];
  /** By place: what a figure of the record rests on, and which recorded line a fact is. */
  readonly refs: Readonly<Record<string, Refs | string>>;
}

const COLUMNS = `r.id, r.assessment_id AS "assessmentId", r.scheme_id AS "schemeId", r.run_hash AS "runHash", r.dry, r.state, r.groups,
  r.groups_done AS "groupsDone", r.facts, r.refusals, r.started_by AS "startedBy", r.started_unit_id AS "startedUnitId",
  to_char(r.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "startedAt"`;

const LOAD: Statement = { name: 'run-load', text: `SELECT ${COLUMNS} FROM score_run r WHERE r.county_id = $1 AND r.id = $2` };
const LOCK: Statement = { name: 'run-lock', text: `${LOAD.text} FOR UPDATE` };
const SAME: Statement = {
  name: 'run-same',
  text: `SELECT ${COLUMNS} FROM score_run r WHERE r.county_id = $1 AND r.assessment_id = $2 AND r.run_hash = $3 AND r.dry = $4
         AND r.state IN ('scoring', 'finished')`,
};
const INSERT: Statement = {
  name: 'run-insert',
  text: `INSERT INTO score_run (county_id, id, assessment_id, scheme_id, run_hash, dry, state, as_of, facts, groups, started_by, started_unit_id, started_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'scoring', $7, $8, $9, $10, $11, $7)`,
};
const INSERT_GROUPS: Statement = {
  name: 'run-groups-insert',
  text: `INSERT INTO score_group (county_id, run_id, group_key, position, units, unit_ids, figures, plain, listed, refs)
         SELECT $1, $2, g."groupKey", g.position, g.units, g."unitIds", g.heads, g.plain, g.listed, g.refs
         FROM jsonb_to_recordset($3::jsonb) AS g("groupKey" text, position integer, units text[], "unitIds" uuid[], heads jsonb,
           plain integer[], listed jsonb, refs jsonb)`,
};
const GROUPS: Statement = {
  name: 'run-groups',
  text: `SELECT group_key AS "groupKey", position, units, unit_ids AS "unitIds", figures AS heads, plain, listed, refs FROM score_group
         WHERE county_id = $1 AND run_id = $2 AND ($3::text IS NULL OR group_key = $3) ORDER BY position`,
};
const KEPT: Statement = {
  name: 'run-kept',
  text: `SELECT group_key AS "groupKey", position, units, unit_ids AS "unitIds", points::text[] AS points, wide_points::text[] AS "widePoints",
           totals::text[] AS totals, ranks, grades, barred
         FROM score_group WHERE county_id = $1 AND run_id = $2 AND state = 'done' ORDER BY position`,
};
const END: Statement = { name: 'run-end', text: 'UPDATE score_run SET state = $3, finished_at = $4 WHERE county_id = $1 AND id = $2' };

/** `run.unknown`. */
export async function loadRun(reading: Reading, id: string): Promise<Run> {
  const [row] = await reading.rows<Run & QueryResultRow>(LOAD, [reading.county, id]);
  return row ?? fail('run.unknown', { id });
}

/** Alone: a group that is done, and a cancellation, wait for each other. */
export async function lockRun(tx: Tx, id: string): Promise<Run> {
  const [row] = await tx.rows<Run & QueryResultRow>(LOCK, [tx.county, id]);
  return row ?? fail('run.unknown', { id });
}

/** The run of the same scheme and facts, where there is one that stands. */
export async function sameRun(tx: Tx, { assessmentId, runHash, dry }: Pick<Run, 'assessmentId' | 'runHash' | 'dry'>): Promise<Run | undefined> {
  const [row] = await tx.rows<Run & QueryResultRow>(SAME, [tx.county, assessmentId, runHash, dry]);
  return row;
}

export async function insertRun(tx: Tx, run: Omit<Run, 'state' | 'groupsDone' | 'refusals' | 'startedAt' | 'groups'>, groups: readonly GroupInput[]): Promise<void> {
  const { id, assessmentId, schemeId, runHash, dry, facts, startedBy, startedUnitId } = run;
  await tx.rows(INSERT, [tx.county, id, assessmentId, schemeId, runHash, dry, tx.now, facts, groups.length, startedBy, startedUnitId]);
  const rows = groups.map((group) => {
    const { heads, plain, listed } = packRows(group.listed, group.units, hashesOf(group.refs));
    return { ...group, heads, plain: [...plain], listed };
  });
  await tx.rows(INSERT_GROUPS, [tx.county, id, JSON.stringify(rows)]);
}

export async function inputsOfRun(reading: Reading, id: string, group: string | null = null): Promise<readonly GroupInput[]> {
  const rows = await reading.rows<StoredGroup & QueryResultRow>(GROUPS, [reading.county, id, group]);
  return rows.map(({ heads, plain, ...row }) => {
    const packed = unpackRows({ heads, plain: Int32Array.from(plain ?? []) }, row.units, hashesOf(row.refs));
    return { ...row, listed: [...packed, ...row.listed] };
  });
}

type StoredGroup = GroupInput & { readonly heads: readonly ColumnHead[]; readonly plain: readonly number[] | null };

/** Hashes of what was read from the record, out of what it rests on. */
export function hashesOf(refs: GroupInput['refs']): HashOf {
  return (unit, figure, input) => {
    const ref = refs[placeOf(unit, figure, input)];
    return typeof ref === 'object' ? hashOfRefs(ref) : undefined;
  };
}

export interface KeptOfRun extends KeptGroup, Pick<GroupInput, 'groupKey' | 'position' | 'units' | 'unitIds'> {}

export async function keptOfRun(reading: Reading, id: string): Promise<readonly KeptOfRun[]> {
  const rows = await reading.rows<KeptRow & QueryResultRow>(KEPT, [reading.county, id]);
  return rows.map(({ points, widePoints, totals, ...row }) => ({
    ...row,
    points: (points ?? widePoints ?? []).map((one) => (one === null ? null : BigInt(one))),
    totals: totals.map(BigInt),
  }));
}

interface KeptRow extends Omit<KeptOfRun, 'points' | 'totals'> {
  readonly points: readonly (string | null)[] | null;
  readonly widePoints: readonly (string | null)[] | null;
  readonly totals: readonly string[];
}

export async function endRun(tx: Tx, runId: string, state: Exclude<RunState, 'scoring'>): Promise<void> {
  await tx.rows(END, [tx.county, runId, state, tx.now]);
}
