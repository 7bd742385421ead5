import { LIST_RULES } from '#domain/assignment/decision';
import { fail } from '#domain/kernel/failure';
import type { ListId } from '#domain/kernel/ids';
import type { ListKind } from '#domain/plan/annual-list';
import { newId } from '#platform/ids';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { supervisionOffice } from './import-place';
import { LIST_COLUMNS, type StoredList } from './list.store';

/** 立项交办台账: the year's tasks outside the annual list. 问题整改台账: its problems, each with its rectification. */
export type RegisterKind = Exclude<ListKind, 'annual'>;

const CALLED: Readonly<Record<RegisterKind, (year: number) => { readonly documentNumber: string; readonly title: string }>> = {
  register: (year) => ({ documentNumber: `立项交办〔${year}〕`, title: `${year}年度立项交办台账` }),
  findings: (year) => ({ documentNumber: `问题整改〔${year}〕`, title: `${year}年度问题整改台账` }),
};

const OF_YEAR: Statement = {
  name: 'register-of-year',
  text: `SELECT ${LIST_COLUMNS} FROM annual_list l WHERE l.county_id = $1 AND l.year = $2 AND l.kind = $3`,
};
const LOCK: Statement = { name: 'register-lock', text: `${OF_YEAR.text} FOR UPDATE` };
/** The year's own list before another year's, the one dispatched last before those before it. */
const MODEL: Statement = {
  name: 'register-model',
  text: `SELECT ${LIST_COLUMNS} FROM annual_list l WHERE l.county_id = $1 AND l.kind = 'annual' AND l.state = 'dispatched'
         ORDER BY l.year = $2 DESC, l.year DESC, l.id DESC LIMIT 1`,
};
const OPEN: Statement = {
  name: 'register-open',
  text: `INSERT INTO annual_list (county_id, id, year, document_number, title, state, verifying_unit_id, substitute_unit_id,
           countersign, rules, version, kind)
         VALUES ($1, $2, $3, $4, $5, 'dispatched', $6, $7, $8, $9, 1, $10) ON CONFLICT DO NOTHING`,
};
const NUMBERED: Statement = {
  name: 'register-last-item',
  text: 'SELECT coalesce(max(number), 0) AS last FROM task_item WHERE county_id = $1 AND list_id = $2',
};

/**
 * The year's register of tasks outside the list (立项台账): run by the rules and verified by the offices of the year's
 * list, whose ladder it climbs. Where the year has none yet, as it would be opened.
 */
export async function registerOfYear(reading: Reading, year: number): Promise<StoredList> {
  const [register] = await reading.rows<StoredList>(OF_YEAR, [reading.county, year, 'register']);
  return register ?? newRegister(reading, year, 'register');
}

async function newRegister(reading: Reading, year: number, kind: RegisterKind): Promise<StoredList> {
  const [model] = await reading.rows<StoredList>(MODEL, [reading.county, year]);
  const office = model?.verifyingUnitId ?? (await supervisionOffice(reading)) ?? fail('directive.no-office');
  return {
    ...CALLED[kind](year),
    id: newId() as ListId,
    year,
    state: 'dispatched',
    verifyingUnitId: office,
    substituteUnitId: model?.substituteUnitId ?? null,
    // What was found is put right under two signatures of its own.
    countersign: kind === 'register' && (model?.countersign ?? false),
    rules: model?.rules ?? LIST_RULES,
    version: 1,
    kind,
  };
}

/** A year's register, locked, opened where it is not there yet: two who open it at once get one. */
export async function lockRegister(tx: Tx, year: number, kind: RegisterKind = 'register'): Promise<StoredList> {
  const [register] = await tx.rows<StoredList>(LOCK, [tx.county, year, kind]);
  if (register) return register;
  const { id, documentNumber, title, verifyingUnitId, substituteUnitId, countersign, rules } = await newRegister(tx, year, kind);
  await tx.rows(OPEN, [tx.county, id, year, documentNumber, title, verifyingUnitId, substituteUnitId, countersign, JSON.stringify(rules), kind]);
  const [opened] = await tx.rows<StoredList>(LOCK, [tx.county, year, kind]);
  return opened ?? fail('request.stale');
}

/** The number of its next item. */
export async function nextItemNumber(reading: Reading, { id }: StoredList): Promise<number> {
  const [row] = await reading.rows<{ last: number }>(NUMBERED, [reading.county, id]);
  return (row?.last ?? 0) + 1;
}
