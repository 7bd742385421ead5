import type { GroupColumns } from '#domain/assessment/columns/group-columns';
import type { ColumnHead } from '#domain/assessment/columns/pack-rows';
import type { FactRow } from '#domain/assessment/facts/fact';
import type { Wrong } from '#domain/assessment/mistake';
import type { KeptGroup } from '#domain/assessment/run/kept-group';
import { readInts, writeInts } from '../core/packed';
import type { CountyId } from '#domain/kernel/ids';
import type { Statement } from '../core/reader';
import type { Ahead, Last, Tx } from '../core/tx';

/** A group that waits to be scored, with what its run and its scheme say; one look. */
export interface WaitingGroup {
  readonly schemeId: string;
  readonly schemeSha: string;
  readonly schemeState: string;
  readonly groupKey: string;
  readonly units: readonly string[];
  readonly heads: readonly ColumnHead[];
  readonly plain: Int32Array;
  /** Only what could not be packed. */
  readonly listed: readonly FactRow[];
}

const LOOK: Statement = {
  name: 'group-look',
  text: `SELECT json_build_object('schemeId', r.scheme_id, 'schemeSha', s.sha256, 'schemeState', s.state, 'groupKey', g.group_key, 'units', g.units, 'listed', g.listed) AS said,
      g.figures::text AS heads, encode(array_send(g.plain), 'hex') AS plain
    FROM score_group g JOIN score_run r ON r.county_id = g.county_id AND r.id = g.run_id
    JOIN scheme s ON s.county_id = r.county_id AND s.id = r.scheme_id
    WHERE g.county_id = $1 AND g.run_id = $2 AND g.group_key = $3 AND g.state = 'waiting' AND r.state = 'scoring'`,
};

/**
 * Once, whoever comes first: the run is locked, then the group that still waits is written and counted. No row: the run was
 * cancelled meanwhile, or another worker was quicker.
 */
const SETTLE: Statement = {
  name: 'group-settle',
  text: `WITH run AS MATERIALIZED (
      SELECT id FROM score_run WHERE county_id = $1 AND id = $2 AND state = 'scoring' FOR UPDATE
    ), kept AS (
      UPDATE score_group SET state = $4, points = $5::integer[], wide_points = $6::numeric[], totals = $7::bigint[], ranks = $8::integer[],
        grades = $9::text[], barred = $10::boolean[], refusals = $11::jsonb, done_at = $12
      WHERE county_id = $1 AND run_id = (SELECT id FROM run) AND group_key = $3 AND state = 'waiting' RETURNING run_id
    )
    UPDATE score_run SET groups_done = groups_done + 1, refusals = refusals || $11::jsonb
    WHERE county_id = $1 AND id = (SELECT run_id FROM kept) RETURNING groups_done = groups AS last`,
};

export function lookAt(county: CountyId, runId: string, groupKey: string): Ahead {
  return { statement: LOOK, values: [county, runId, groupKey] };
}

interface Looked {
  readonly said: Omit<WaitingGroup, 'plain' | 'heads'>;
  readonly heads: string;
  readonly plain: string | null;
}

/** Out of what {@link lookAt} found. */
export function waitingGroup(rows: readonly unknown[]): WaitingGroup | undefined {
  const [row] = rows as readonly Looked[];
  return row && { ...row.said, heads: headsOf(row.heads), plain: readInts(row.plain) };
}

/** Groups of a run have the same columns more often than not. */
let last: { readonly text: string; readonly heads: readonly ColumnHead[] } = { text: '[]', heads: [] };

function headsOf(text: string): readonly ColumnHead[] {
  if (last.text !== text) last = { text, heads: JSON.parse(text) as readonly ColumnHead[] };
  return last.heads;
}

export type GroupOutcome = { readonly columns: GroupColumns } | { readonly kept: KeptGroup } | { readonly refusals: readonly Wrong[] };

interface ToSettle {
  readonly groupKey: string;
  readonly outcome: GroupOutcome;
  /** Whether nothing of the run is left to be scored; also told where another was quicker. */
  readonly told: (isLast: boolean) => void;
}

/** The last statement of a transaction, which leaves together with the commit: so long, and no longer, the run is locked. */
export function settleGroup(tx: Tx, runId: string, { groupKey, outcome, told }: ToSettle): Last {
  const refusals = 'refusals' in outcome ? outcome.refusals : [];
  const values = 'columns' in outcome ? columnValues(outcome.columns) : 'kept' in outcome ? keptValues(outcome.kept) : [null, null, null, null, null, null];
  const state = 'refusals' in outcome ? 'refused' : 'done';
  return {
    statement: SETTLE,
    values: [tx.county, runId, groupKey, state, ...values, JSON.stringify(refusals), tx.now],
    read: (rows) => {
      const [row] = rows as readonly { readonly last: boolean }[];
      told(row === undefined || row.last);
    },
  };
}

function columnValues({ points, totals, ranks, grades, barred }: GroupColumns): readonly unknown[] {
  return [writeInts(points), null, [...totals].map(String), ranks === null ? grades.map(() => null) : [...ranks], grades, barred];
}

const MOST_PLAIN = 2_147_483_647n;

function keptValues({ points, totals, ranks, grades, barred }: KeptGroup): readonly unknown[] {
  const isPlain = points.every((one) => one === null || (one <= MOST_PLAIN && one >= -MOST_PLAIN));
  const texts = points.map((one) => (one === null ? null : String(one)));
  return [isPlain ? texts : null, isPlain ? null : texts, totals.map(String), ranks, grades, barred];
}
