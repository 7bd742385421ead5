import type { ListRules } from '#domain/assignment/decision';
import { fail } from '#domain/kernel/failure';
import type { ListId } from '#domain/kernel/ids';
import type { AnnualList, ListKind, TaskItem } from '#domain/plan/annual-list';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** A list with the rules it is run by. */
export interface StoredList extends AnnualList {
  readonly rules: ListRules;
  /** Left out: the annual list itself. */
  readonly kind?: ListKind;
}

export const LIST_COLUMNS = `
  l.id, l.year, l.document_number AS "documentNumber", l.title, l.state, l.verifying_unit_id AS "verifyingUnitId",
  l.substitute_unit_id AS "substituteUnitId", l.countersign, l.rules, l.version, l.kind`;

/** Cooperating units and scope in the order of their ids; quotas as shortest decimal strings. */
export const ITEM_COLUMNS = `
  i.id, i.number, i.theme, i.title, i.target, i.unit_of_measure AS "unitOfMeasure", i.leader_post_id AS "leaderPostId",
  i.lead_unit_id AS "leadUnitId", i.limit_rule AS "limit", i.cadence, i.state, i.quota_explanation AS "quotaExplanation",
  i.original, i.amended_by AS "amendedBy", i.proof,
  ARRAY(SELECT u.unit_id::text FROM item_unit u WHERE u.county_id = i.county_id AND u.item_id = i.id
        AND u.part = 'cooperating' ORDER BY u.unit_id) AS "cooperatingUnitIds",
  coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'quota', trim_scale(u.quota)::text) ORDER BY u.unit_id)
            FROM item_unit u WHERE u.county_id = i.county_id AND u.item_id = i.id AND u.part = 'scope'), '[]') AS scope`;

const BY_ID: Statement = {
  name: 'list-lock',
  text: `SELECT ${LIST_COLUMNS} FROM annual_list l WHERE l.county_id = $1 AND l.id = $2 FOR UPDATE`,
};
const BY_NUMBER: Statement = {
  name: 'list-by-number',
  text: `SELECT ${LIST_COLUMNS} FROM annual_list l
         WHERE l.county_id = $1 AND l.year = $2 AND l.document_number = $3 FOR UPDATE`,
};
const READ: Statement = {
  name: 'list-read',
  text: `SELECT ${LIST_COLUMNS} FROM annual_list l WHERE l.county_id = $1 AND l.id = $2`,
};
const ITEMS: Statement = {
  name: 'list-items',
  text: `SELECT ${ITEM_COLUMNS} FROM task_item i WHERE i.county_id = $1 AND i.list_id = $2 ORDER BY i.number`,
};
const SAVE: Statement = {
  name: 'list-save',
  text: `INSERT INTO annual_list (county_id, id, year, document_number, title, state, verifying_unit_id,
           substitute_unit_id, countersign, rules, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT ON CONSTRAINT annual_list_pk DO UPDATE SET title = EXCLUDED.title, state = EXCLUDED.state,
           verifying_unit_id = EXCLUDED.verifying_unit_id, substitute_unit_id = EXCLUDED.substitute_unit_id,
           countersign = EXCLUDED.countersign, version = EXCLUDED.version`,
};
const SAVE_ITEMS: Statement = {
  name: 'items-save',
  text: `INSERT INTO task_item (county_id, id, list_id, number, theme, title, target, unit_of_measure, leader_post_id,
           lead_unit_id, limit_rule, cadence, state, quota_explanation, original, amended_by, proof)
         SELECT $1, r.id, $2, r.number, r.theme, r.title, r.target, r."unitOfMeasure", r."leaderPostId",
           r."leadUnitId", r."limit", r.cadence, r.state, r."quotaExplanation", r.original, r."amendedBy", r.proof
         FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, number integer, theme text, title text, target jsonb,
           "unitOfMeasure" text, "leaderPostId" uuid, "leadUnitId" uuid, "limit" jsonb, cadence text, state text,
           "quotaExplanation" text, original jsonb, "amendedBy" uuid, proof jsonb)
         ON CONFLICT ON CONSTRAINT task_item_pk DO UPDATE SET theme = EXCLUDED.theme, title = EXCLUDED.title,
           target = EXCLUDED.target, unit_of_measure = EXCLUDED.unit_of_measure, leader_post_id = EXCLUDED.leader_post_id,
           lead_unit_id = EXCLUDED.lead_unit_id, limit_rule = EXCLUDED.limit_rule, cadence = EXCLUDED.cadence,
           state = EXCLUDED.state, quota_explanation = EXCLUDED.quota_explanation, original = EXCLUDED.original,
           amended_by = EXCLUDED.amended_by, proof = EXCLUDED.proof, version = task_item.version + 1`,
};
const CLEAR_UNITS: Statement = {
  name: 'item-units-clear',
  text: 'DELETE FROM item_unit WHERE county_id = $1 AND item_id = ANY ($2::uuid[])',
};
const SAVE_UNITS: Statement = {
  name: 'item-units-save',
  text: `WITH r AS (
           SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, scope jsonb, "cooperatingUnitIds" uuid[])
         )
         INSERT INTO item_unit (county_id, item_id, unit_id, part, quota)
         SELECT $1::integer, r.id, s."unitId", 'scope', s.quota
         FROM r CROSS JOIN LATERAL jsonb_to_recordset(r.scope) AS s("unitId" uuid, quota numeric)
         UNION ALL
         SELECT $1::integer, r.id, c, 'cooperating', NULL FROM r CROSS JOIN LATERAL unnest(r."cooperatingUnitIds") AS c`,
};
const IMPORTED: Statement = {
  name: 'import-save',
  text: `INSERT INTO list_import (county_id, id, list_id, kind, file_sha256, file_name, row_count, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz)
         ON CONFLICT ON CONSTRAINT list_import_file_key DO UPDATE SET at = EXCLUDED.at,
           row_count = EXCLUDED.row_count, file_name = EXCLUDED.file_name`,
};
const LAST_IMPORT: Statement = {
  name: 'import-last',
  text: `SELECT file_sha256 AS sha FROM list_import WHERE county_id = $1 AND list_id = $2 AND kind = $3
         ORDER BY at DESC, id DESC LIMIT 1`,
};

/** Locks and reads a list; where the caller saw a version, it must still be that one. */
export async function loadList(tx: Tx, id: ListId, call: Pick<Call, 'version'>): Promise<StoredList> {
  const [list] = await tx.rows<StoredList>(BY_ID, [tx.county, id]);
  if (!list) fail('list.unknown', { id });
  if (call.version !== undefined && call.version !== list.version) {
    fail('request.stale', { version: list.version, seen: call.version });
  }
  return list;
}

export async function findList(tx: Tx, year: number, documentNumber: string): Promise<StoredList | undefined> {
  return (await tx.rows<StoredList>(BY_NUMBER, [tx.county, year, documentNumber]))[0];
}

export async function readList(reading: Reading, id: ListId): Promise<StoredList> {
  const [list] = await reading.rows<StoredList>(READ, [reading.county, id]);
  return list ?? fail('list.unknown', { id });
}

/** Every item of a list by number, dropped ones too. */
export function itemsOfList(reading: Reading, id: ListId): Promise<readonly TaskItem[]> {
  return reading.rows<TaskItem>(ITEMS, [reading.county, id]);
}

export async function saveList(tx: Tx, list: StoredList): Promise<void> {
  const { id, year, documentNumber, title, state, verifyingUnitId, substituteUnitId, countersign, version } = list;
  const units = [verifyingUnitId, substituteUnitId, countersign, JSON.stringify(list.rules), version];
  await tx.rows(SAVE, [tx.county, id, year, documentNumber, title, state, ...units]);
}

/** Items with their units, set-wise; those that exist are replaced whole. */
export async function saveItems(tx: Tx, listId: ListId, items: readonly TaskItem[]): Promise<void> {
  const rows = JSON.stringify(items);
  await tx.rows(SAVE_ITEMS, [tx.county, listId, rows]);
  await tx.rows(CLEAR_UNITS, [tx.county, items.map(({ id }) => id)]);
  await tx.rows(SAVE_UNITS, [tx.county, rows]);
}

export interface FileImported {
  readonly listId: ListId;
  readonly kind: 'list' | 'quotas';
  readonly sha256: string;
  readonly name: string;
  readonly rows: number;
}

export async function saveImport(tx: Tx, file: FileImported): Promise<void> {
  const values = [newId(), file.listId, file.kind, file.sha256, file.name, file.rows, tx.now];
  await tx.rows(IMPORTED, [tx.county, ...values]);
}

/** The hash of the file taken over last. */
export async function lastImport(tx: Tx, listId: ListId, kind: FileImported['kind']): Promise<string | undefined> {
  return (await tx.rows<{ sha: string }>(LAST_IMPORT, [tx.county, listId, kind]))[0]?.sha;
}
