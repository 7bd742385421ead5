import type { QueryResultRow } from 'pg';
import { type Scheme } from '#domain/assessment/scheme/scheme';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import type { SchemeVersion } from '#domain/assessment/life/scheme-version';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** A version with what it says: the file as it was put in, and as it is read. */
export interface KeptScheme {
  readonly version: SchemeVersion;
  readonly json: unknown;
  readonly scheme: Scheme;
}

const EPOCH = `- '1970-01-01'::date`;
const COLUMNS = `s.id, s.number, s.version, s.sha256, s.effective_from ${EPOCH} AS "effectiveFrom",
  s.effective_until ${EPOCH} AS "effectiveUntil", s.state, s.proposed_by AS "proposedBy", s.approved_by AS "approvedBy"`;

const INSERT: Statement = {
  name: 'scheme-insert',
  text: `INSERT INTO scheme (county_id, id, number, version, title, sha256, file, effective_from, effective_until, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};
const LOAD: Statement = { name: 'scheme-load', text: `SELECT ${COLUMNS}, s.file FROM scheme s WHERE s.county_id = $1 AND s.id = $2` };
const LOCK: Statement = { name: 'scheme-lock', text: `${LOAD.text} FOR UPDATE` };
const LAST: Statement = {
  name: 'scheme-last',
  text: `SELECT coalesce(max(version), 0) AS last FROM scheme WHERE county_id = $1 AND number = $2`,
};
/** One version of a number at a time. */
const NUMBER_LOCK: Statement = { name: 'scheme-number-lock', text: `SELECT pg_advisory_xact_lock($1::integer, hashtext('scheme ' || $2::text))` };
const IN_USE: Statement = { name: 'scheme-in-use', text: 'SELECT 1 FROM assessment WHERE county_id = $1 AND scheme_id = $2 LIMIT 1' };
const APPROVE: Statement = {
  name: 'scheme-approve',
  text: `UPDATE scheme SET state = 'approved', approved_by = $3, approved_at = $4, row_version = row_version + 1 WHERE county_id = $1 AND id = $2`,
};
const WITHDRAW: Statement = {
  name: 'scheme-withdraw',
  text: `UPDATE scheme SET state = 'withdrawn', withdrawn_by = $3, withdrawn_at = $4, withdraw_reason = $5, row_version = row_version + 1
         WHERE county_id = $1 AND id = $2`,
};
const UNITS: Statement = { name: 'scheme-units', text: 'SELECT code, id FROM unit WHERE county_id = $1 AND code = ANY($2::text[])' };

type Row = SchemeVersion & QueryResultRow & { readonly file: string };

export async function insertScheme(tx: Tx, version: SchemeVersion, said: { readonly title: string; readonly file: string }): Promise<void> {
  const days = [formatDay(version.effectiveFrom), version.effectiveUntil === null ? null : formatDay(version.effectiveUntil)];
  const what = [version.id, version.number, version.version, said.title, version.sha256, said.file];
  await tx.rows(INSERT, [tx.county, ...what, ...days, version.proposedBy, tx.now]);
}

/** `scheme.unknown`. */
export async function loadScheme(reading: Reading, id: string): Promise<KeptScheme> {
  const [row] = await reading.rows<Row>(LOAD, [reading.county, id]);
  return kept(row ?? fail('scheme.unknown', { id }));
}

export async function lockScheme(tx: Tx, id: string): Promise<KeptScheme> {
  const [row] = await tx.rows<Row>(LOCK, [tx.county, id]);
  return kept(row ?? fail('scheme.unknown', { id }));
}

function kept({ file, ...version }: Row): KeptScheme {
  const json: unknown = JSON.parse(file);
  return { version, json, scheme: readScheme(json) };
}

/** Until the transaction ends nobody else adds a version of this number. */
export async function lastVersion(tx: Tx, number: string): Promise<number> {
  await tx.rows(NUMBER_LOCK, [tx.county, number]);
  const [row] = await tx.rows<{ last: number }>(LAST, [tx.county, number]);
  return row?.last ?? 0;
}

export async function isSchemeInUse(tx: Tx, id: string): Promise<boolean> {
  return (await tx.rows(IN_USE, [tx.county, id])).length > 0;
}

export async function markApproved(tx: Tx, id: string, by: string): Promise<void> {
  await tx.rows(APPROVE, [tx.county, id, by, tx.now]);
}

export async function markWithdrawn(tx: Tx, id: string, by: { readonly person: string; readonly why: string }): Promise<void> {
  await tx.rows(WITHDRAW, [tx.county, id, by.person, tx.now, by.why]);
}

/** Ids of the units a scheme names by their codes. Refused: `scheme.unit-unknown`. */
export async function unitsOfScheme(reading: Reading, { groups }: Scheme): Promise<ReadonlyMap<string, UnitId>> {
  const codes = groups.flatMap(({ units }) => units);
  const rows = await reading.rows<{ code: string; id: UnitId }>(UNITS, [reading.county, codes]);
  const ids = new Map(rows.map(({ code, id }) => [code, id]));
  const missing = codes.filter((code) => !ids.has(code));
  if (missing.length > 0) fail('scheme.unit-unknown', { count: missing.length, units: missing.slice(0, 20) });
  return ids;
}
