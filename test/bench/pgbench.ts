import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'];

/** The same seven statements by PostgreSQL's own load generator: the limit of the form. */
const SCRIPT = `
\\set n random(1, :assignments)
BEGIN;
SELECT version, report_count + 1 AS number FROM assignment
  WHERE county_id = :county AND id = ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid FOR UPDATE \\gset
INSERT INTO report (county_id, id, assignment_id, number, kind, period, figure, text, submitted_by, unit_id, received_at, late, salt)
  VALUES (:county, uuidv7(), ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid, :number, 'progress', '2023-03', 12.5,
    '完成路基', :person, :unit, now(), false, '\\x00112233445566778899aabbccddeeff');
UPDATE assignment SET version = version + 1, report_count = :number, figure = 12.5, last_report_id = uuidv7(), reported_period = '2023-03'
  WHERE county_id = :county AND id = ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid AND version = :version;
INSERT INTO trail_entry (county_id, id, at, fact, subject_kind, subject_id, unit_id, actor_kind, actor_person_id, body, leaf)
  SELECT :county, uuidv7(), now(), 'report.submitted', 'assignment',
    ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid, :unit, 'person', :person, b, sha256('\\x00'::bytea || convert_to(b, 'UTF8'))
  FROM (SELECT repeat('x', 600) || :n::text AS b) AS body;
INSERT INTO timer (county_id, id, kind, subject_id, due_at)
  VALUES (:county, uuidv7(), 'report.due', ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid, now() + interval '20 days');
INSERT INTO timer (county_id, id, kind, subject_id, due_at)
  VALUES (:county, uuidv7(), 'report.closing', ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid, now() + interval '27 days');
COMMIT;
`;

export function findPgbench(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

/** Transactions a second of the script, prepared, as `duban_app` under the county's fence. */
export function pgbench(program: string, options: { url: string; county: number; assignments: number; clients: number; seconds: number }): number {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    const file = join(folder, 'submit.sql');
    writeFileSync(file, SCRIPT);
    const variables = {
      county: String(options.county),
      assignments: String(options.assignments),
      person: '00000000-0000-7000-9000-00000000000b',
      unit: '00000000-0000-7000-9000-000000000002',
    };
    const defines = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const run = spawnSync(
      program,
      ['-n', '-M', 'prepared', '-c', String(options.clients), '-j', '2', '-T', String(options.seconds), '-f', file, ...defines, options.url],
      { encoding: 'utf8', env: { ...process.env, PGOPTIONS: `-c role=duban_app -c app.county=${options.county}` } },
    );
    const found = /tps = ([\d.]+) \(without/.exec(run.stdout);
    if (!found) throw new Error(`pgbench failed: ${run.stderr.slice(0, 500)}`);
    return Number(found[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
