import type { QueryResultRow } from 'pg';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import { leafHash } from '#platform/hash';
import type { Statement } from '../../core/reader';
import type { Check } from './invariant';

const PAGE = 5_000;
const NEXT: Statement = {
  name: 'invariant-leaves',
  text: `SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, fact, subject_id AS subject,
           subject_kind AS kind, unit_id AS unit, actor_kind AS actor, actor_person_id AS person, body, leaf
         FROM trail_entry WHERE county_id = $1 AND id > $2 ORDER BY id LIMIT ${PAGE}`,
};

interface Row extends QueryResultRow {
  readonly id: string;
  readonly body: string;
  readonly leaf: Buffer;
}

/** I4: every entry is canonical, its hash is that of its bytes, and its columns say what its bytes say. */
export const leavesRecompute: Check = async (reading) => {
  const violations: { what: string; subject: string }[] = [];
  let checked = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await reading.rows<Row>(NEXT, [reading.county, after]);
    for (const row of rows) {
      const what = wrongWith(row, reading.code);
      if (what !== undefined) violations.push({ what, subject: row.id });
    }
    checked += rows.length;
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return { checked, violations };
    after = last.id;
  }
};

function wrongWith(row: Row, county: string): string | undefined {
  if (!leafHash(row.body).equals(row.leaf)) return 'leaf is not the hash of the entry';
  const body = JSON.parse(row.body) as Record<string, Canonical> & { actor: Record<string, Canonical>; subject: Record<string, Canonical> };
  if (canonicalJson(body) !== row.body) return 'entry is not canonical';
  const said = [body['id'], body['at'], body['county'], body['fact'], body.subject['id'], body.subject['kind'], body['unit']];
  const kept = [row.id, row['at'], county, row['fact'], row['subject'], row['kind'], row['unit']];
  const actor = [body.actor['kind'], body.actor['person'] ?? null];
  const same = said.every((value, index) => value === kept[index]) && actor[0] === row['actor'] && actor[1] === row['person'];
  return same ? undefined : 'columns and entry disagree';
}
