import type { Client } from 'pg';

/** Rows in every table of two counties, to see who sees them. */
export interface Canaries {
  readonly counties: readonly [number, number];
  /** Every table with a county. */
  readonly tables: readonly string[];
  /** Tables in which one of the counties has no row: the canaries do not cover them yet. */
  readonly empty: readonly string[];
  /** A row of a county, as JSON. */
  rowOf(table: string, county: number): string;
}

/** What a made-up row holds, by the type of its column; columns under a check have their own value. */
const BY_TYPE: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  integer: '1',
  bigint: '1',
  boolean: 'false',
  bytea: `'\\x00'`,
  date: `DATE '2023-03-15'`,
  jsonb: `'{}'`,
  'timestamp with time zone': 'now()',
};
const BY_COLUMN: Readonly<Record<string, string>> = {
  'trail_entry.body': `'{}'`,
  'trail_entry.leaf': `sha256('\\x00'::bytea || convert_to('{}', 'UTF8'))`,
  'trail_entry.actor_kind': `'system'`,
  'trail_head.proved_size': '0',
  'trail_tile.tree': `'sha256'`,
  'trail_tile.hashes': `repeat('x', 32)::bytea`,
  'list_import.kind': `'list'`,
  'form.minutes': '10',
  'request.kind': `'return'`,
  'slip.kind': `'blue'`,
  'slip.office_unit_id': '(SELECT id FROM unit WHERE county_id = $1 ORDER BY id OFFSET 1 LIMIT 1)',
  'slip.unit_id': '(SELECT id FROM unit WHERE county_id = $1 ORDER BY id LIMIT 1)',
  'note.kind': `'comment'`,
  'report.kind': `'progress'`,
  'verification.outcome': `'verified'`,
  'effect.outcome': `'told'`,
  'task_count.figure': `'none'`,
  'task_count.n': '1',
  'notice_proof.channel': `'in-app'`,
  'notice_proof.state': `'sent'`,
  'notice_delivery.channel': `'webhook'`,
  'notice_choice.email_way': `'off'`,
  'notice_choice.sms_way': `'off'`,
  'notice_choice.language': `'zh'`,
  'address_letter.channel': `'email'`,
  'address_letter.kind': `'code'`,
  'address_letter.state': `'sent'`,
  'address_letter.language': `'zh'`,
  'person_seal.state': `'shredded'`,
  'evidence.sha256': `repeat('0', 64)`,
  'schedule.days': `'daily'`,
  'scheme.sha256': `repeat('0', 64)`,
  'assessment.scoring_unit_id': '(SELECT id FROM unit WHERE county_id = $1 ORDER BY id LIMIT 1)',
  'assessment.substitute_unit_id': '(SELECT id FROM unit WHERE county_id = $1 ORDER BY id OFFSET 1 LIMIT 1)',
  'assessment.review_unit_id': '(SELECT id FROM unit WHERE county_id = $1 ORDER BY id OFFSET 2 LIMIT 1)',
  'indicator_fact.unit_id': '(SELECT id FROM unit WHERE county_id = $1 ORDER BY id LIMIT 1)',
  'indicator_fact.by_unit_id': '(SELECT id FROM unit WHERE county_id = $1 ORDER BY id OFFSET 1 LIMIT 1)',
  'score_run.run_hash': `repeat('0', 64)`,
  'score_run.state': `'finished'`,
  'score_group.units': `'{x}'`,
  'score_group.unit_ids': 'ARRAY(SELECT id FROM unit WHERE county_id = $1 ORDER BY id LIMIT 1)',
  'publication.stage': `'provisional'`,
  'publication.sha256': `repeat('0', 64)`,
  'document_template.kind': `'brief'`,
  'document_template.source': `'default'`,
  'document_template.sha256': `repeat('0', 64)`,
  'document.kind': `'brief'`,
  'document.sha256': `encode(sha256(convert_to('x', 'UTF8')), 'hex')`,
  'document_file.sha256': `encode(sha256('\\x00'::bytea), 'hex')`,
  'document_draft.kind': `'brief'`,
  'downtime.until_at': `now() + interval '1 hour'`,
  'complaint.kind': `'other'`,
  'grant_proposal.role': `'clerk'`,
  'directive.source': `'instruction'`,
  'directive.state': `'proposed'`,
  'inspection_plan_line.source': `'audit'`,
  'inspection.source': `'audit'`,
  'sample.method': `'random'`,
  'finding.source': `'audit'`,
  'finding.severity': `'general'`,
  'finding_signature.signer': `'leader'`,
  'finding_look_back.outcome': `'closed'`,
  'score_proposal.points': '-2',
  'inspection_access.scope': `'county'`,
  'inspection_access.ends_at': `now() + interval '1 hour'`,
  'delegation.to_account_id': '(SELECT id FROM account WHERE county_id = $1 ORDER BY id OFFSET 1 LIMIT 1)',
};

/** Adds one row wherever a seeded county has none. References point at the county's first row of their target. */
export async function putCanaries(owner: Client, counties: readonly [number, number]): Promise<Canaries> {
  const tables = await inOrder(owner);
  const rows = new Map<string, string>();
  for (const county of counties) {
    for (const table of tables) {
      const find = { text: `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE county_id = $1 LIMIT 1`, values: [county] };
      if ((await owner.query(find)).rowCount === 0) await owner.query(await canary(owner, table), [county]);
      const { rows: found } = await owner.query<{ row: string }>(find);
      if (found[0]) rows.set(`${table} ${county}`, found[0].row);
    }
  }
  return {
    counties,
    tables,
    empty: tables.filter((table) => counties.some((county) => !rows.has(`${table} ${county}`))),
    rowOf: (table, county) => rows.get(`${table} ${county}`) ?? '{}',
  };
}

/** Tables with a county, those referred to before those that refer. */
async function inOrder(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; needs: string[] }>(`
    SELECT c.relname AS name, ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS needs
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'county_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`);
  const done: string[] = [];
  while (done.length < rows.length) {
    const next = rows.find((row) => !done.includes(row.name) && row.needs.every((need) => done.includes(need)));
    if (!next) throw new Error('tables refer to each other in a ring');
    done.push(next.name);
  }
  return done;
}

async function canary(owner: Client, table: string): Promise<string> {
  const { rows } = await owner.query<{ name: string; type: string; target: string | null; far: string | null }>(`
    SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, f.relname AS target, fa.attname AS far
    FROM pg_attribute a
    LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'f' AND k.conkey[array_upper(k.conkey, 1)] = a.attnum
      AND a.attname <> 'county_id'
    LEFT JOIN pg_class f ON f.oid = k.confrelid
    LEFT JOIN pg_attribute fa ON fa.attrelid = k.confrelid AND fa.attnum = k.confkey[array_upper(k.confkey, 1)]
    WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND NOT a.atthasdef AND a.attname <> 'county_id'`, [table]);
  const values = rows.map(({ name, type, target, far }) => {
    const own = BY_COLUMN[`${table}.${name}`];
    if (own !== undefined) return own;
    return target === null ? (BY_TYPE[type] ?? 'NULL') : `(SELECT ${far} FROM ${target} WHERE county_id = $1 ORDER BY 1 LIMIT 1)`;
  });
  return `INSERT INTO ${table} (county_id, ${rows.map((row) => row.name).join(', ')}) VALUES ($1, ${values.join(', ')})`;
}
