import type { QueryResultRow } from 'pg';
import type { Refs } from '#domain/assessment/facts/record-facts';
import type { FactName } from '#domain/ledger/fact';
import { leafHash } from '#platform/hash';
import { factSentence } from '#words/facts';
import type { Reading, Statement } from '../core/reader';
import { instant } from './scheme.queries';

/** A task that went into a figure. */
export interface ContributingTask {
  readonly id: string;
  readonly item: number;
  readonly title: string;
  readonly state: string;
  readonly figure: string | null;
  readonly verified: boolean;
}
/** A report by its version: the number counts the task's submissions. */
export interface ContributingReport {
  readonly id: string;
  readonly assignmentId: string;
  readonly number: number;
  readonly period: string;
  readonly late: boolean;
  readonly receivedAt: string;
  readonly evidence: readonly { readonly id: string; readonly title: string; readonly fileName: string; readonly sha256: string }[];
}
export interface ContributingSlip {
  readonly id: string;
  readonly assignmentId: string;
  readonly kind: string;
  readonly year: number;
  readonly number: number;
}
/** A line somebody recorded. */
export interface ContributingLine {
  readonly id: string;
  readonly by: string;
  readonly byUnit: string;
  readonly second: string | null;
  readonly recordedAt: string;
  readonly evidenceId: string | null;
  readonly appealId: string | null;
}
/** An entry of the trail, and whether its bytes still give its leaf. */
export interface ContributingEntry {
  readonly id: string;
  readonly at: string;
  readonly fact: string;
  readonly subjectId: string;
  readonly intact: boolean;
  /** What it says, in a sentence. */
  readonly zh: string;
  readonly en: string;
}
export interface Contributions {
  readonly tasks: readonly ContributingTask[];
  readonly reports: readonly ContributingReport[];
  readonly slips: readonly ContributingSlip[];
  readonly line: ContributingLine | null;
  readonly trail: readonly ContributingEntry[];
}

const TASKS: Statement = {
  name: 'contributing-tasks',
  text: `SELECT a.id, i.number AS item, i.title, a.state, a.figure::text AS figure, a.figure_verified AS verified
    FROM assignment a JOIN task_item i ON i.county_id = a.county_id AND i.id = a.item_id
    WHERE a.county_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY i.number, a.id LIMIT 500`,
};
const REPORTS: Statement = {
  name: 'contributing-reports',
  text: `SELECT r.id, r.assignment_id AS "assignmentId", r.number, r.period, r.late, ${instant('r.received_at')} AS "receivedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'title', e.title, 'fileName', e.file_name, 'sha256', e.sha256) ORDER BY e.received_at, e.id)
        FROM report_evidence x JOIN evidence e ON e.county_id = x.county_id AND e.id = x.evidence_id
        WHERE x.county_id = r.county_id AND x.report_id = r.id), '[]') AS evidence
    FROM report r WHERE r.county_id = $1 AND r.id = ANY($2::uuid[]) ORDER BY r.received_at, r.id LIMIT 500`,
};
const SLIPS: Statement = {
  name: 'contributing-slips',
  text: `SELECT id, assignment_id AS "assignmentId", kind, year, number FROM slip WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
};
const LINE: Statement = {
  name: 'contributing-line',
  text: `SELECT f.id, p.name AS by, u.name AS "byUnit", s.name AS second, ${instant('f.recorded_at')} AS "recordedAt", f.evidence_id AS "evidenceId",
      f.appeal_id AS "appealId"
    FROM indicator_fact f JOIN person p ON p.county_id = f.county_id AND p.id = f.by_person_id
    JOIN unit u ON u.county_id = f.county_id AND u.id = f.by_unit_id LEFT JOIN person s ON s.county_id = f.county_id AND s.id = f.second_id
    WHERE f.county_id = $1 AND f.id = $2`,
};
/** What befell the tasks: submitted, verified, sent back, closed out; and slips. Lines are told by the assessment's own entries. */
const TRAIL: Statement = {
  name: 'contributing-trail',
  text: `SELECT id, ${instant('at')} AS at, fact, subject_id AS "subjectId", body, leaf FROM trail_entry
    WHERE county_id = $1 AND subject_id = ANY($2::uuid[])
      AND (fact IN ('report.submitted', 'report.verified', 'report.sentBack', 'assignment.closedOut', 'slip.issued', 'assignment.extendedForDowntime')
        OR fact LIKE 'indicatorFact.%' AND position($3::text in body) > 0)
    ORDER BY at, id LIMIT 1000`,
};

/** What a fact rests on, down to files and entries of the trail: by the ids that were frozen with the run. */
export async function contributionsOf(reading: Reading, assessmentId: string, ref: Refs | string | undefined): Promise<Contributions> {
  const { tasks = [], reports = [], slips = [] } = typeof ref === 'object' ? ref : {};
  const line = typeof ref === 'string' ? ref : null;
  const foundReports = await reading.rows<ContributingReport & QueryResultRow>(REPORTS, [reading.county, reports]);
  const foundSlips = await reading.rows<ContributingSlip & QueryResultRow>(SLIPS, [reading.county, slips]);
  const all = [...new Set([...tasks, ...foundReports.map(({ assignmentId }) => assignmentId), ...foundSlips.map(({ assignmentId }) => assignmentId)])];
  const entries = await reading.rows<Omit<ContributingEntry, 'zh' | 'en'> & { body: string; leaf: Buffer } & QueryResultRow>(TRAIL, [reading.county, line === null ? all : [assessmentId], line ?? '-']);
  const lines = line === null ? [] : await reading.rows<ContributingLine & QueryResultRow>(LINE, [reading.county, line]);
  return {
    tasks: await reading.rows<ContributingTask & QueryResultRow>(TASKS, [reading.county, all]),
    reports: foundReports,
    slips: foundSlips,
    line: lines[0] ?? null,
    trail: entries.map(({ body, leaf, ...entry }) => ({ ...entry, intact: leafHash(body).equals(leaf), ...said(entry.fact, body) })),
  };
}

function said(fact: string, body: string): { readonly zh: string; readonly en: string } {
  const { data = {} } = JSON.parse(body) as { readonly data?: Readonly<Record<string, unknown>> };
  return { zh: factSentence(fact as FactName, data, 'zh'), en: factSentence(fact as FactName, data, 'en') };
}
