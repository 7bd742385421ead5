import type { QueryResultRow } from 'pg';
import { commitment } from '#platform/hash';
import type { Statement } from '../../core/reader';
import { type Check, inSql, together } from './invariant';

const SUBMITTED = `SELECT e.id, e.subject_id, e.body::jsonb -> 'data' AS data, e.at FROM trail_entry e, around a
  WHERE e.county_id = a.county AND e.fact = 'report.submitted'`;

const rows = inSql('reports', 'SELECT count(*) FROM report WHERE county_id = $1', [
  `SELECT 'report without entry' AS what, r.id::text AS subject FROM around a JOIN report r ON r.county_id = a.county
     LEFT JOIN (${SUBMITTED}) s ON (s.data ->> 'report')::uuid = r.id AND s.subject_id = r.assignment_id AND s.at = r.received_at
       AND s.data ->> 'number' = r.number::text AND s.data ->> 'period' = r.period AND s.data ->> 'kind' = r.kind
       AND (s.data ->> 'late')::boolean = r.late AND (s.data ->> 'figure')::numeric IS NOT DISTINCT FROM r.figure
     WHERE s.id IS NULL`,
  `SELECT 'entry without report', s.id::text FROM (${SUBMITTED}) s JOIN around a ON true
     LEFT JOIN report r ON r.county_id = a.county AND r.id = (s.data ->> 'report')::uuid WHERE r.id IS NULL`,
  `SELECT 'evidence and entry disagree', r.id::text FROM around a JOIN report r ON r.county_id = a.county
     JOIN (${SUBMITTED}) s ON (s.data ->> 'report')::uuid = r.id
     WHERE ARRAY(SELECT jsonb_array_elements_text(s.data -> 'evidence') ORDER BY 1)
       <> ARRAY(SELECT x.evidence_id::text FROM report_evidence x WHERE x.county_id = r.county_id AND x.report_id = r.id ORDER BY 1)`,
]);

const WORDS: Statement = {
  name: 'invariant-report-words',
  text: `SELECT r.id, r.salt, r.text, r.milestone, r.nothing_reason AS nothing, e.body::jsonb #>> '{data,words}' AS words
         FROM trail_entry e JOIN report r ON r.county_id = e.county_id AND r.id = (e.body::jsonb #>> '{data,report}')::uuid
         WHERE e.county_id = $1 AND e.fact = 'report.submitted'`,
};

interface Words extends QueryResultRow {
  readonly id: string;
  readonly salt: Buffer;
  readonly text: string;
  readonly milestone: string | null;
  readonly nothing: string | null;
  readonly words: string;
}

/** The words of a report are those the trail committed to. */
const words: Check = async (reading) => {
  const found = await reading.rows<Words>(WORDS, [reading.county]);
  const wrong = found.filter((one) => commitment(one.salt, JSON.stringify([one.text, one.milestone, one.nothing])) !== one.words);
  return { checked: 0, violations: wrong.map(({ id }) => ({ what: 'words and commitment disagree', subject: id })) };
};

/** I3: every report has its entry and every entry its report, with the same content. */
export const reportsAreTold = together(rows, words);
