import { inSql } from './invariant';

const entry = (row: string, moment: string, facts: string): string => `EXISTS (SELECT 1 FROM trail_entry e
  WHERE e.county_id = ${row}.county_id AND e.subject_id = ${row}.assignment_id AND e.at = ${row}.${moment} AND e.fact ${facts})`;
const names = (row: string): string => `EXISTS (SELECT 1 FROM trail_entry e WHERE e.county_id = ${row}.county_id
  AND e.subject_id = ${row}.assignment_id AND position(${row}.id::text IN e.body) > 0)`;
const count = (table: string): string => `(SELECT count(*) FROM ${table} WHERE county_id = $1)`;

/** I10: whatever somebody wrote beside an assignment has its entry. */
export const writesAreTold = inSql(
  'journal',
  ['verification', 'request', 'suspension', 'note', 'period_exception', 'evidence'].map(count).join(' + '),
  [
    `SELECT 'verification without entry' AS what, v.id::text AS subject FROM around a JOIN verification v ON v.county_id = a.county
       WHERE NOT ${entry('v', 'at', `= CASE v.outcome WHEN 'verified' THEN 'report.verified' WHEN 'sentBack' THEN 'report.sentBack'
         WHEN 'countersigned' THEN 'report.countersigned' ELSE 'report.takenBack' END`)}`,
    `SELECT 'request without entry', q.id::text FROM around a JOIN request q ON q.county_id = a.county WHERE NOT ${names('q')}`,
    `SELECT 'decision without entry', q.id::text FROM around a JOIN request q ON q.county_id = a.county
       WHERE q.state <> 'open' AND NOT ${entry('q', 'decided_at', `IN ('assignment.returnGranted', 'assignment.returnRefused',
         'assignment.extensionGranted', 'assignment.extensionRefused')`)}`,
    `SELECT 'suspension without entry', s.id::text FROM around a JOIN suspension s ON s.county_id = a.county WHERE NOT ${names('s')}`,
    `SELECT 'note without entry', n.id::text FROM around a JOIN note n ON n.county_id = a.county WHERE NOT ${names('n')}`,
    `SELECT 'exception without entry', x.id::text FROM around a JOIN period_exception x ON x.county_id = a.county WHERE NOT ${names('x')}`,
    `SELECT 'evidence without entry', v.id::text FROM around a JOIN evidence v ON v.county_id = a.county
       WHERE NOT EXISTS (SELECT 1 FROM trail_entry e WHERE e.county_id = v.county_id AND e.subject_id = v.id
         AND e.fact = 'evidence.received' AND e.body::jsonb #>> '{data,sha256}' = v.sha256)`,
  ],
);

/** I9: what was to be handed to the queue was handed over, by the database's own clock. */
export const nothingIsStuck = inSql('outbox', count('outbox'), [
  `SELECT 'outbox row waits' AS what, o.id::text AS subject FROM around a JOIN outbox o ON o.county_id = a.county
     WHERE o.dispatched_at IS NULL AND o.created_at + a.grace <= now()`,
]);

/** I11: a key was answered in the transaction that claimed it, and no report number, period exception or timer is there twice. */
export const keysCountOnce = inSql('keys', `${count('idempotency')} + ${count('report')}`, [
  `SELECT 'key without an answer' AS what, i.key AS subject FROM around a JOIN idempotency i ON i.county_id = a.county WHERE i.response IS NULL`,
  `SELECT 'the same report told twice', e.body::jsonb #>> '{data,report}' FROM around a JOIN trail_entry e ON e.county_id = a.county
     WHERE e.fact = 'report.submitted' GROUP BY 2 HAVING count(*) > 1`,
]);
