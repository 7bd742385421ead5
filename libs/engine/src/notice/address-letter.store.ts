import { timingSafeEqual } from 'node:crypto';
import type { PersonId } from '#domain/kernel/ids';
import type { PersonalChannel } from '#domain/ledger/proof';
import { CODE_MINUTES, type CodeLetter, type LetterKind, type LettersBefore, type LetterState } from '#domain/people/confirm-address';
import { sha256 } from '#platform/hash';
import { newId } from '#platform/ids';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** How long letters are kept, by which they are counted, and the moments before which an address given up is still told. */
const KEPT_DAYS = 2;

/** Old ones go where new ones are counted: nobody's address stays longer than it serves. */
const FORGET: Statement = {
  name: 'address-letters-forget',
  text: `DELETE FROM address_letter WHERE county_id = $1 AND created_at < now() - interval '${KEPT_DAYS} days'`,
};
/** By the machine's clock: who waits for a code does not wait for a county's. */
const COUNT: Statement = {
  name: 'address-letters-count',
  text: `SELECT count(*) FILTER (WHERE person_id = $2)::integer AS "ofPerson", count(*) FILTER (WHERE address = $3)::integer AS "toAddress",
           extract(epoch FROM now() - max(created_at) FILTER (WHERE person_id = $2))::integer AS seconds
         FROM address_letter WHERE county_id = $1 AND kind = 'code' AND created_at > now() - interval '1 day' AND (person_id = $2 OR address = $3)`,
};
const REPLACE: Statement = {
  name: 'address-letters-replace',
  text: `UPDATE address_letter SET state = 'replaced', code_hash = NULL
         WHERE county_id = $1 AND person_id = $2 AND channel = $3 AND kind = 'code' AND state IN ('waiting', 'sent', 'failed')`,
};
const WRITE: Statement = {
  name: 'address-letter-write',
  text: `INSERT INTO address_letter (county_id, id, person_id, channel, kind, address, language, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, now() + CASE $5 WHEN 'code' THEN interval '${CODE_MINUTES} minutes' ELSE interval '1 day' END)`,
};
const NEWEST: Statement = {
  name: 'address-letter-newest',
  text: `SELECT id, state, tries, code_hash AS "codeHash", expires_at <= now() AS expired FROM address_letter
         WHERE county_id = $1 AND person_id = $2 AND channel = $3 AND kind = 'code' ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`,
};
const TRIED: Statement = { name: 'address-letter-tried', text: 'UPDATE address_letter SET tries = $3, state = $4 WHERE county_id = $1 AND id = $2' };
const LOAD: Statement = {
  name: 'address-letter-load',
  text: `SELECT l.id, l.channel, l.kind, l.address, l.language, l.state, c.name AS county FROM address_letter l
         JOIN county c ON c.county_id = $1
         WHERE l.county_id = $1 AND l.id = $2 AND l.state IN ('waiting', 'failed') AND now() < l.expires_at FOR UPDATE OF l`,
};
const CODED: Statement = { name: 'address-letter-coded', text: 'UPDATE address_letter SET code_hash = $3 WHERE county_id = $1 AND id = $2' };
const SETTLE: Statement = {
  name: 'address-letter-settle',
  text: `UPDATE address_letter SET state = $3, reason = $4 WHERE county_id = $1 AND id = $2 AND state IN ('waiting', 'failed')`,
};

export interface LetterWritten {
  readonly personId: PersonId;
  readonly channel: PersonalChannel;
  readonly kind: LetterKind;
  readonly address: string;
  readonly language: 'zh' | 'en';
}

export interface Letter extends Omit<LetterWritten, 'personId'> {
  readonly id: string;
  readonly state: LetterState;
  readonly county: string;
}

/** Of a code its hash, salted by the letter's own id. */
const hashOf = (letter: string, code: string): Buffer => sha256(`${letter} ${code}`);

export async function lettersBefore(tx: Tx, personId: PersonId, address: string | null): Promise<LettersBefore> {
  await tx.rows(FORGET, [tx.county]);
  const [row] = await tx.rows<LettersBefore & Record<string, unknown>>(COUNT, [tx.county, personId, address]);
  return row!;
}

/** Promises a letter; an earlier code to this person by this channel opens nothing any more. */
export async function writeLetter(tx: Tx, { personId, channel, kind, address, language }: LetterWritten): Promise<void> {
  const id = newId();
  await replaceCodes(tx, personId, channel);
  await tx.rows(WRITE, [tx.county, id, personId, channel, kind, address, language]);
  tx.enqueue('address.letter', { county: tx.county, letter: id });
}

export async function replaceCodes(tx: Tx, personId: PersonId, channel: PersonalChannel): Promise<void> {
  await tx.rows(REPLACE, [tx.county, personId, channel]);
}

export interface CodeSent extends CodeLetter {
  readonly id: string;
  isCode(code: string): boolean;
}

/** The newest letter with a code, locked, so that two who guess are counted one after the other. */
export async function newestCode(tx: Tx, personId: PersonId, channel: PersonalChannel): Promise<CodeSent | undefined> {
  const [row] = await tx.rows<CodeLetter & { id: string; codeHash: Buffer | null } & Record<string, unknown>>(NEWEST, [tx.county, personId, channel]);
  if (!row) return undefined;
  const { codeHash, ...letter } = row;
  return { ...letter, isCode: (code) => codeHash !== null && timingSafeEqual(codeHash, hashOf(letter.id, code)) };
}

export async function noteTry(tx: Tx, letter: string, tries: number, state: LetterState): Promise<void> {
  await tx.rows(TRIED, [tx.county, letter, tries, state]);
}

/** A letter that is still to go out; undefined: it went, was replaced, or is out of date. */
export async function loadLetter(tx: Tx, id: string): Promise<Letter | undefined> {
  const [row] = await tx.rows<Letter & Record<string, unknown>>(LOAD, [tx.county, id]);
  return row;
}

export async function keepCode(tx: Tx, letter: string, code: string): Promise<void> {
  await tx.rows(CODED, [tx.county, letter, hashOf(letter, code)]);
}

export async function settleLetter(tx: Tx, letter: string, state: LetterState, reason: string | null): Promise<void> {
  await tx.rows(SETTLE, [tx.county, letter, state, reason]);
}
