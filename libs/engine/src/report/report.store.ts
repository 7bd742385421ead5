import type { QueryResultRow } from 'pg';
import type { AssignmentId, CountyId, EvidenceId, PersonId, UnitId } from '#domain/kernel/ids';
import type { Assignment } from '#domain/assignment/assignment';
import type { ListRules } from '#domain/assignment/decision';
import type { SubmitReportInput } from '#domain/report/report';
import type { ReportSubmitted } from '#domain/report/submit-report';
import { MOVED_PARTS, movedValues, OWN_COLUMNS } from '../assignment/assignment.store';
import { RECORD_PARTS } from '../core/record';
import type { Statement } from '../core/reader';
import type { Ahead, Tx } from '../core/tx';

/** All that a submission is decided on, one row for each wanted, in the order asked; undefined where there is none. */
export interface ForSubmission {
  readonly assignment: Assignment;
  readonly rules: ListRules;
  readonly exceptionUntil: number | null;
  readonly earlier: { assignmentId: AssignmentId; submittedBy: PersonId; number: number; late: boolean } | null;
}

// Cooperating units never report, so nobody asks for them here.
const LOAD: Statement = {
  name: 'report-load',
  text: `SELECT w.place::integer AS place, ${OWN_COLUMNS}, '{}'::text[] AS "cooperatingUnitIds", l.rules,
           (SELECT max(e.until) - '1970-01-01'::date FROM period_exception e
            WHERE e.county_id = a.county_id AND e.assignment_id = a.id AND e.period = w.period) AS "exceptionUntil",
           (SELECT jsonb_build_object('assignmentId', r.assignment_id, 'submittedBy', r.submitted_by,
              'number', r.number, 'late', r.late)
            FROM report r WHERE r.county_id = a.county_id AND r.id = w.report_id) AS earlier
         FROM unnest($2::uuid[], $3::uuid[], $4::text[]) WITH ORDINALITY AS w(id, report_id, period, place)
         JOIN assignment a ON a.county_id = $1 AND a.id = w.id
         JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id
         ORDER BY a.id FOR UPDATE OF a`,
};

const EVIDENCE: Statement = {
  name: 'report-evidence-units',
  text: 'SELECT id, unit_id FROM evidence WHERE county_id = $1 AND id = ANY($2::uuid[])',
};

/** `$8` the reports, each with its salt; `$9` which evidence each attaches; `$10` how many assignments must move. */
const SUBMIT: Statement = {
  name: 'report-submit',
  text: `WITH ${MOVED_PARTS}, ${RECORD_PARTS},
    reports AS (
      INSERT INTO report (county_id, id, assignment_id, number, kind, period, figure, percent, milestone, text,
        nothing_reason, submitted_by, post_id, acting_for, unit_id, received_at, late, salt)
      SELECT $1, r.id, r."assignmentId", r.number, r.kind, r.period, r.figure, r.percent, r.milestone, r.text,
        r."nothingReason", r."submittedBy", r."postId", r."actingFor", r."unitId", r.at, r.late, decode(r.salt, 'hex')
      FROM jsonb_to_recordset($8::jsonb) AS r(id uuid, "assignmentId" uuid, number integer, kind text, period text,
        figure numeric, percent numeric, milestone text, text text, "nothingReason" text, "submittedBy" uuid,
        "postId" uuid, "actingFor" uuid, "unitId" uuid, at timestamptz, late boolean, salt text)
    ),
    attached AS (
      INSERT INTO report_evidence (county_id, report_id, evidence_id)
      SELECT DISTINCT $1, x.report_id, x.evidence_id
      FROM jsonb_to_recordset($9::jsonb) AS x(report_id uuid, evidence_id uuid)
    )
    SELECT all_of(count(*), $10) FROM moved`,
};

interface Wanted {
  readonly assignmentId: AssignmentId;
  readonly input: SubmitReportInput;
}

interface Row extends QueryResultRow, Assignment {
  readonly place: number;
  readonly rules: ListRules;
  readonly exceptionUntil: number | null;
  readonly earlier: ForSubmission['earlier'];
}

/** The statement that finds all of them; it may be sent ahead. */
export function findForSubmission(county: CountyId, wanted: readonly Wanted[]): Ahead {
  const ids = wanted.map((one) => one.assignmentId);
  const values = [county, ids, wanted.map((one) => one.input.id), wanted.map((one) => one.input.period)];
  return { statement: LOAD, values };
}

/** Its rows, in the order they were wanted. */
export function foundForSubmission(rows: readonly QueryResultRow[], wanted: readonly Wanted[]): (ForSubmission | undefined)[] {
  const found: (ForSubmission | undefined)[] = wanted.map(() => undefined);
  for (const { place, rules, exceptionUntil, earlier, ...assignment } of rows as readonly Row[]) {
    found[place - 1] = { assignment, rules, exceptionUntil, earlier };
  }
  return found;
}

export async function evidenceUnits(tx: Tx, ids: readonly EvidenceId[]): Promise<ReadonlyMap<string, UnitId>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; unit_id: UnitId }>(EVIDENCE, [tx.county, ids]);
  return new Map(rows.map((row) => [row.id, row.unit_id]));
}

/** Reports, evidence links, assignments, trail and timers of a batch, in one statement that ends the transaction. */
export function applySubmissions(
  tx: Tx,
  decided: readonly { readonly decision: ReportSubmitted; readonly salt: Buffer }[],
): void {
  if (decided.length === 0) return;
  const reports = decided.map(({ decision, salt }) => ({ ...decision.report, at: tx.now, salt: salt.toString('hex') }));
  const attached = reports.flatMap((report) =>
    report.evidenceIds.map((evidence) => ({ report_id: report.id, evidence_id: evidence })),
  );
  const moves = decided.map(({ decision }) => decision);
  const values = [...movedValues(tx, moves), JSON.stringify(reports), JSON.stringify(attached), moves.length];
  tx.last = { statement: SUBMIT, values };
  tx.settle();
}
