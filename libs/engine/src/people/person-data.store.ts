import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import type { PersonStanding } from '#domain/people/seal-person';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** All that is told of a person, in every table that tells it. What the trail has of him are ids and salted commitments. */
const COLLECT: Statement = {
  name: 'person-data',
  text: `SELECT json_build_object('name', p.name,
      'accounts', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'login', a.login)), '[]') FROM account a WHERE a.county_id = $1 AND a.person_id = $2),
      'choice', (SELECT row_to_json(c) FROM notice_choice c WHERE c.county_id = $1 AND c.person_id = $2),
      'complaints', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'text', x.text, 'about', x.about, 'salt', encode(x.salt, 'hex'),
        'answer', x.answer, 'answerSalt', encode(x.answer_salt, 'hex'))), '[]') FROM complaint x WHERE x.county_id = $1 AND x.by_person_id = $2))::text AS data
    FROM person p WHERE p.county_id = $1 AND p.id = $2`,
};
const STANDING: Statement = {
  name: 'person-standing',
  text: `SELECT a.person_id AS "personId", a.id AS "accountId", coalesce(s.state, 'open') AS state, s.box,
      EXISTS (SELECT 1 FROM account o WHERE o.county_id = $1 AND o.person_id = a.person_id AND o.state <> 'disabled')
        OR EXISTS (SELECT 1 FROM post_holding h WHERE h.county_id = $1 AND h.person_id = a.person_id AND h.since <= $3::date AND (h.until IS NULL OR $3::date < h.until)) AS "isInOffice"
    FROM account a LEFT JOIN person_seal s ON s.county_id = $1 AND s.person_id = a.person_id
    WHERE a.county_id = $1 AND (a.login = $2 OR a.person_id::text = $2) ORDER BY a.id LIMIT 1`,
};
const CLEAR: readonly Statement[] = [
  { name: 'person-clear-name', text: 'UPDATE person SET name = $3 WHERE county_id = $1 AND id = $2' },
  {
    name: 'person-clear-accounts',
    text: `UPDATE account SET login = 'sealed-' || replace(id::text, '-', ''), password_hash = NULL WHERE county_id = $1 AND person_id = $2 AND $3::text IS NOT NULL`,
  },
  { name: 'person-clear-letters', text: 'DELETE FROM address_letter WHERE county_id = $1 AND person_id = $2 AND $3::text IS NOT NULL' },
  { name: 'person-clear-choice', text: 'DELETE FROM notice_choice WHERE county_id = $1 AND person_id = $2 AND $3::text IS NOT NULL' },
  {
    name: 'person-clear-complaints',
    text: `UPDATE complaint SET text = $3, about = NULL, salt = NULL, answer_salt = NULL, answer = CASE WHEN answer IS NOT NULL THEN $3 END
           WHERE county_id = $1 AND by_person_id = $2`,
  },
];
const PUT_BACK: readonly Statement[] = [
  { name: 'person-name-back', text: `UPDATE person SET name = $3::json ->> 'name' WHERE county_id = $1 AND id = $2` },
  {
    name: 'person-accounts-back',
    text: `UPDATE account a SET login = b.login FROM json_to_recordset($3::json -> 'accounts') AS b(id uuid, login text)
           WHERE a.county_id = $1 AND a.person_id = $2 AND a.id = b.id`,
  },
  {
    name: 'person-choice-back',
    text: `INSERT INTO notice_choice SELECT c.* FROM json_populate_record(NULL::notice_choice, $3::json -> 'choice') c
           WHERE c.county_id = $1 AND c.person_id = $2 ON CONFLICT DO NOTHING`,
  },
  {
    name: 'person-complaints-back',
    text: `UPDATE complaint x SET text = b.text, about = b.about, salt = decode(b.salt, 'hex'), answer = coalesce(b.answer, x.answer),
             answer_salt = CASE WHEN b.answer IS NULL THEN x.answer_salt ELSE decode(b."answerSalt", 'hex') END
           FROM json_to_recordset($3::json -> 'complaints') AS b(id uuid, text text, about text, salt text, answer text, "answerSalt" text)
           WHERE x.county_id = $1 AND x.by_person_id = $2 AND x.id = b.id`,
  },
];
/** A login of the box that somebody else has by now. */
const TAKEN: Statement = {
  name: 'person-login-taken',
  text: `SELECT a.login FROM account a JOIN json_to_recordset($2::json -> 'accounts') AS b(id uuid, login text) ON b.login = a.login
         WHERE a.county_id = $1 AND a.id <> b.id LIMIT 1`,
};
const KEEP: Statement = {
  name: 'person-seal',
  text: `INSERT INTO person_seal (county_id, person_id, state, box, authority, reason, salt, at) VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
         ON CONFLICT (county_id, person_id) DO UPDATE SET state = EXCLUDED.state, box = EXCLUDED.box, authority = EXCLUDED.authority,
           reason = EXCLUDED.reason, salt = EXCLUDED.salt, at = EXCLUDED.at`,
};

export interface SealedPerson extends PersonStanding {
  readonly personId: string;
  readonly accountId: string;
  readonly box: Buffer | null;
}

/** By a login, or by the person's id once the login is gone. */
export async function personStanding(tx: Tx, who: string, today: string): Promise<SealedPerson | undefined> {
  const [row] = await tx.rows<QueryResultRow & SealedPerson>(STANDING, [tx.county, who, today]);
  return row;
}

export async function collectData(tx: Tx, personId: string): Promise<string> {
  const [row] = await tx.rows<{ data: string }>(COLLECT, [tx.county, personId]);
  return row!.data;
}

/** Puts `instead` wherever a text of the person stood. */
export async function clearData(tx: Tx, personId: string, instead: string): Promise<void> {
  for (const statement of CLEAR) await tx.rows(statement, [tx.county, personId, instead]);
}

/** Refused where a login was given to somebody else meanwhile (`person.login-taken`). */
export async function putBackData(tx: Tx, personId: string, data: string): Promise<void> {
  const [taken] = await tx.rows<{ login: string }>(TAKEN, [tx.county, data]);
  if (taken) fail('person.login-taken', { login: taken.login });
  for (const statement of PUT_BACK) await tx.rows(statement, [tx.county, personId, data]);
}

export interface Seal {
  readonly state: string;
  readonly box: Buffer | null;
  readonly authority: string;
  readonly reason: string;
  readonly salt: Buffer;
}

export async function keepSeal(tx: Tx, personId: string, { state, box, authority, reason, salt }: Seal): Promise<void> {
  await tx.rows(KEEP, [tx.county, personId, state, box, authority, reason, salt]);
}
