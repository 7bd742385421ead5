import type { QueryResultRow } from 'pg';
import type { AssignmentId, CountyId, EvidenceId, PersonId, UnitId } from '#domain/kernel/ids';
import type { Day } from '#domain/kernel/day';
import type { Assignment } from '#domain/assignment/assignment';
import type { ListRules } from '#domain/assignment/decision';
import type { SubmitReportInput } from '#domain/report/report';
import type { ReportSubmitted, SubmitCircumstances } from '#domain/report/submit-report';
import { loaded, NOT_COME, OWN_COLUMNS } from '../assignment/assignment.store';
import { LEFT_PARTS, leftValues } from '../core/record';
import type { Reading, Statement } from '../core/reader';
import type { Ahead, Tx } from '../core/tx';

/** What every submission is decided on; undefined where there is no such assignment. */
export interface ForSubmission {
  readonly assignment: Assignment;
  readonly rules: ListRules;
}

/** What only a refusal makes worth asking: an exception for the closed period, and the answer this report had before. */
export interface BeforeRefusing {
  readonly exceptionUntil: Day | null;
  readonly earlier: { assignmentId: AssignmentId; submittedBy: PersonId; number: number; late: boolean } | null;
}

// Cooperating units never report, so nobody asks for them here.
const LOAD: Statement = {
  name: 'report-load',
  text: `SELECT ${OWN_COLUMNS}, '{}'::text[] AS "cooperatingUnitIds", l.rules
         FROM assignment a JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         WHERE a.county_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY a.id FOR UPDATE OF a`,
};

const BEFORE_REFUSING: Statement = {
  name: 'report-before-refusing',
  text: `SELECT (SELECT max(e.until) - '1970-01-01'::date FROM period_exception e
            WHERE e.county_id = $1 AND e.assignment_id = w.id AND e.period = w.period) AS "exceptionUntil",
           (SELECT jsonb_build_object('assignmentId', r.assignment_id, 'submittedBy', r.submitted_by,
              'number', r.number, 'late', r.late)
            FROM report r WHERE r.county_id = $1 AND r.id = w.report_id) AS earlier
         FROM unnest($2::uuid[], $3::uuid[], $4::text[]) WITH ORDINALITY AS w(id, report_id, period, place) ORDER BY w.place`,
};

const EVIDENCE: Statement = {
  name: 'report-evidence-units',
  text: `SELECT id, unit_id, media_type LIKE 'image/%' AS picture FROM evidence WHERE county_id = $1 AND id = ANY($2::uuid[])`,
};

/**
 * What every submission writes: `$1`–`$4` as in LEFT_PARTS, `$5` each report with its salt and with what it changes in
 * its assignment, `$6` and `$7` the timers it settles. Only the columns a submission can change are written.
 */
const PARTS = `
  given AS MATERIALIZED (
    SELECT * FROM json_to_recordset($5::json) AS g(id uuid, "assignmentId" uuid, number integer, kind text, period text,
      figure numeric, percent numeric, milestone text, text text, "nothingReason" text, "submittedBy" uuid,
      "postId" uuid, "actingFor" uuid, "unitId" uuid, at timestamptz, late boolean, salt text,
      state text, "submissionId" uuid, submitter uuid, "openedBy" uuid, standing numeric, verified boolean, version integer)
  ),
  moved AS (
    UPDATE assignment a SET state = g.state, submission_id = g."submissionId", submitted_by = g.submitter,
      opened_by = g."openedBy", last_report_id = g.id,
      reported_period = g.period, reported_percent = g.percent, report_count = g.number, figure = g.standing,
      figure_verified = g.verified, version = g.version
    FROM given g
    WHERE a.county_id = $1 AND a.id = g."assignmentId" AND a.version = g.version - 1
    RETURNING a.id
  ),
  settled AS (
    -- By place in the index: joined to a list, a young table was read whole for each batch.
    DELETE FROM timer t WHERE t.county_id = $1 AND t.subject_id = ANY($6::uuid[]) AND t.subject_id::text || t.kind = ANY($7::text[])
      AND ${NOT_COME}
  ),
  ${LEFT_PARTS},
  reports AS (
    INSERT INTO report (county_id, id, assignment_id, number, kind, period, figure, percent, milestone, text,
      nothing_reason, submitted_by, post_id, acting_for, unit_id, received_at, late, salt)
    SELECT $1, g.id, g."assignmentId", g.number, g.kind, g.period, g.figure, g.percent, g.milestone, g.text,
      g."nothingReason", g."submittedBy", g."postId", g."actingFor", g."unitId", g.at, g.late, decode(g.salt, 'hex')
    FROM given g
  )`;

/** `$8` how many assignments must move. */
const SUBMIT: Statement = { name: 'report-submit', text: `WITH ${PARTS} SELECT all_of(count(*), $8) FROM moved` };

/** `$9` which evidence each attaches. Its own statement: what a statement might write costs even where it writes nothing. */
const SUBMIT_WITH_EVIDENCE: Statement = {
  name: 'report-submit-evidence',
  text: `WITH ${PARTS},
    attached AS (
      INSERT INTO report_evidence (county_id, report_id, evidence_id)
      SELECT DISTINCT $1, x.report_id, x.evidence_id
      FROM json_to_recordset($9::json) AS x(report_id uuid, evidence_id uuid)
    )
    SELECT all_of(count(*), $8) FROM moved`,
};

interface Wanted {
  readonly assignmentId: AssignmentId;
  readonly input: SubmitReportInput;
}

interface Row extends QueryResultRow, Assignment {
  readonly rules: ListRules;
}

/** The statement that finds all of them; it may be sent ahead. */
export function findForSubmission(county: CountyId, wanted: readonly Wanted[]): Ahead {
  return { statement: LOAD, values: [county, wanted.map((one) => one.assignmentId)] };
}

/** Its rows, in the order they were wanted. */
export function foundForSubmission(rows: readonly QueryResultRow[], wanted: readonly Wanted[]): (ForSubmission | undefined)[] {
  const found = new Map((rows as readonly Row[]).map((row) => [row.id, loaded(row)]));
  return wanted.map((one) => found.get(one.assignmentId));
}

/** In the order they were wanted. */
export async function beforeRefusing(tx: Tx, wanted: readonly Wanted[]): Promise<readonly BeforeRefusing[]> {
  const ids = wanted.map((one) => one.assignmentId);
  const reports = wanted.map((one) => one.input.id);
  return tx.rows<BeforeRefusing & QueryResultRow>(BEFORE_REFUSING, [tx.county, ids, reports, wanted.map((one) => one.input.period)]);
}

/** Whether the database refused a report because its id is taken: it was submitted before. */
export function isRepetition(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'report_pk';
}

export type AttachedEvidence = Pick<SubmitCircumstances, 'evidenceUnits' | 'pictures'>;

/** Whose each is that exists, and which are pictures. */
export async function attachedEvidence(tx: Reading, ids: readonly EvidenceId[]): Promise<AttachedEvidence> {
  if (ids.length === 0) return { evidenceUnits: new Map() };
  const rows = await tx.rows<{ id: string; unit_id: UnitId; picture: boolean }>(EVIDENCE, [tx.county, ids]);
  const pictures = new Set(rows.filter((row) => row.picture).map((row) => row.id));
  return { evidenceUnits: new Map(rows.map((row) => [row.id, row.unit_id])), pictures };
}

type Decided = { readonly decision: ReportSubmitted; readonly salt: Buffer };

/** Reports, evidence links, assignments, trail and timers of a batch, in one statement that ends the transaction. */
export function applySubmissions(tx: Tx, decided: readonly Decided[]): void {
  if (decided.length === 0) return;
  if (tx.jobs.length > 0) throw new Error('a submission leaves no jobs: its statement has no place for them');
  const attached = decided.flatMap(({ decision: { report } }) =>
    report.evidenceIds.map((evidence) => ({ report_id: report.id, evidence_id: evidence })),
  );
  const cancelled = decided.flatMap(({ decision: { assignment, cancels } }) => cancels.map((kind) => assignment.id + kind));
  const values = [
    ...leftValues(tx),
    JSON.stringify(decided.map((one) => givenOf(tx, one))),
    decided.map(({ decision }) => decision.assignment.id),
    cancelled,
    decided.length,
  ];
  if (attached.length === 0) tx.last = { statement: SUBMIT, values };
  else tx.last = { statement: SUBMIT_WITH_EVIDENCE, values: [...values, JSON.stringify(attached)] };
  tx.settle();
}

function givenOf(tx: Tx, { decision: { report, assignment }, salt }: Decided): Readonly<Record<string, unknown>> {
  return {
    ...report,
    evidenceIds: undefined,
    at: tx.now,
    salt: salt.toString('hex'),
    state: assignment.state,
    submissionId: assignment.submissionId,
    submitter: assignment.submittedBy,
    openedBy: assignment.openedBy,
    standing: assignment.figure,
    verified: assignment.figureVerified,
    version: assignment.version,
  };
}
