import type { QueryResultRow } from 'pg';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import type { AssignmentLine, EvidenceLine, ReportLine } from '#domain/ledger/bundle';
import type { Reading, Statement } from '../../core/reader';

const PAGE = 2_000;

/** `$2` the id after which to go on; `$3` null for all, or the assignments that are meant. */
const ASSIGNMENTS: Statement = {
  name: 'export-assignments',
  text: `SELECT id, item_id AS item, kind, unit_id AS unit, countersign, state, due_on::text AS "dueOn", trim_scale(figure)::text AS figure,
           report_count AS reports, closure_number AS "closureNumber", version
         FROM assignment WHERE county_id = $1 AND id > $2 AND ($3::uuid[] IS NULL OR id = ANY($3)) ORDER BY id LIMIT ${PAGE}`,
};
const REPORTS: Statement = {
  name: 'export-reports',
  text: `SELECT id, assignment_id AS assignment, number, kind, period, trim_scale(figure)::text AS figure, trim_scale(percent)::text AS percent, late
         FROM report WHERE county_id = $1 AND id > $2 AND ($3::uuid[] IS NULL OR assignment_id = ANY($3)) ORDER BY id LIMIT ${PAGE}`,
};
const EVIDENCE: Statement = {
  name: 'export-evidence',
  text: `SELECT id, media_type AS media, sha256, size::float8 AS size FROM evidence e
         WHERE county_id = $1 AND id > $2 AND ($3::uuid[] IS NULL OR EXISTS (
           SELECT 1 FROM report_evidence x JOIN report r ON r.county_id = x.county_id AND r.id = x.report_id
           WHERE x.county_id = e.county_id AND x.evidence_id = e.id AND r.assignment_id = ANY($3))) ORDER BY id LIMIT ${PAGE}`,
};

/** Which assignments a table is cut to; null: none is left out. */
export type Assignments = readonly string[] | null;

export function assignmentLines(reading: Reading, only: Assignments): AsyncGenerator<AssignmentLine> {
  return byId<AssignmentLine & QueryResultRow>(reading, ASSIGNMENTS, only);
}

export function reportLines(reading: Reading, only: Assignments): AsyncGenerator<ReportLine> {
  return byId<ReportLine & QueryResultRow>(reading, REPORTS, only);
}

export function evidenceLines(reading: Reading, only: Assignments): AsyncGenerator<EvidenceLine> {
  return byId<EvidenceLine & QueryResultRow>(reading, EVIDENCE, only);
}

/** Each row as its one canonical line. */
export async function* canonicalLines(rows: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield canonicalJson(row as Canonical);
}

async function* byId<Row extends QueryResultRow & { readonly id: string }>(reading: Reading, statement: Statement, only: Assignments): AsyncGenerator<Row> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await reading.rows<Row>(statement, [reading.county, after, only]);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.id;
  }
}
