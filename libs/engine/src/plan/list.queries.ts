import type { ListRules } from '#domain/assignment/decision';
import type { ListId } from '#domain/kernel/ids';
import { differences, type ItemFields, type ListKind, type TaskItem } from '#domain/plan/annual-list';
import type { Reading, Statement } from '../core/reader';
import { itemsOfList, readList } from './list.store';

export interface ListOverview {
  readonly id: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly title: string;
  readonly state: 'draft' | 'dispatched';
  readonly verifyingUnitId: string;
  readonly substituteUnitId: string | null;
  readonly countersign: boolean;
  readonly version: number;
  /** `register`: the year's tasks outside the annual list; `findings`: its problems and their rectification. */
  readonly kind: ListKind;
  /** Items in force. */
  readonly items: number;
  readonly dropped: number;
  readonly amendmentCount: number;
}

export interface ListHistory {
  readonly rules: ListRules;
  readonly imports: readonly Record<string, unknown>[];
  readonly amendments: readonly Record<string, unknown>[];
}

export interface FormEntry {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly title: string;
  readonly cadence: string;
  readonly figureKey: string;
  readonly ownerUnitId: string;
  readonly owner: string;
  readonly legalBasis: string;
  readonly expiresOn: string;
  readonly expired: boolean;
  readonly minutes: number;
  /** Who is asked, and what a year of it costs all of them together, in minutes. */
  readonly respondents: number;
  readonly minutesAYear: number;
}

const OVERVIEW = `
  SELECT l.id, l.year, l.document_number AS "documentNumber", l.title, l.state, l.verifying_unit_id AS "verifyingUnitId",
    l.substitute_unit_id AS "substituteUnitId", l.countersign, l.version, l.kind,
    (SELECT count(*)::integer FROM task_item i WHERE i.county_id = l.county_id AND i.list_id = l.id
      AND i.state = 'current') AS items,
    (SELECT count(*)::integer FROM task_item i WHERE i.county_id = l.county_id AND i.list_id = l.id
      AND i.state = 'dropped') AS dropped,
    (SELECT count(*)::integer FROM list_amendment a WHERE a.county_id = l.county_id AND a.list_id = l.id) AS "amendmentCount"
  FROM annual_list l WHERE l.county_id = $1`;
const ALL: Statement = { name: 'lists', text: `${OVERVIEW} ORDER BY l.year DESC, l.document_number, l.id` };
const ONE: Statement = { name: 'list-overview', text: `${OVERVIEW} AND l.id = $2` };
const IMPORTS: Statement = {
  name: 'list-imports',
  text: `SELECT id, kind, file_sha256 AS sha256, file_name AS "fileName", row_count AS rows, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
         FROM list_import WHERE county_id = $1 AND list_id = $2 ORDER BY at, id`,
};
const AMENDMENTS: Statement = {
  name: 'list-amendments',
  text: `SELECT id, number, document_number AS "documentNumber", reason, approved_by AS "approvedBy", changes, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
         FROM list_amendment WHERE county_id = $1 AND list_id = $2 ORDER BY number`,
};
const FORMS: Statement = {
  name: 'forms',
  text: `SELECT f.id, f.item_id AS "itemId", i.number, i.title, i.cadence, f.figure_key AS "figureKey",
           f.owner_unit_id AS "ownerUnitId", u.name AS owner, f.legal_basis AS "legalBasis",
           f.expires_on::text AS "expiresOn", f.expires_on < $2::date AS expired, f.minutes, r.count AS respondents,
           f.minutes * r.count * CASE i.cadence WHEN 'ten-day' THEN 36 WHEN 'monthly' THEN 12 WHEN 'quarterly' THEN 4
             ELSE 1 END AS "minutesAYear"
         FROM form f JOIN task_item i ON i.county_id = f.county_id AND i.id = f.item_id
         JOIN unit u ON u.county_id = f.county_id AND u.id = f.owner_unit_id
         CROSS JOIN LATERAL (SELECT count(*)::integer FROM assignment a WHERE a.county_id = f.county_id
           AND a.item_id = f.item_id AND a.unit_id IS NOT NULL AND a.state <> 'withdrawn') AS r(count)
         WHERE f.county_id = $1 ORDER BY i.number, f.id`,
};

export function listsOverview(reading: Reading): Promise<readonly ListOverview[]> {
  return reading.rows<ListOverview & Record<string, unknown>>(ALL, [reading.county]);
}

/** A list with the files it came from and the documents that changed it. */
export async function listWithHistory(reading: Reading, id: ListId): Promise<ListOverview & ListHistory> {
  const { rules } = await readList(reading, id);
  const [list] = await reading.rows<ListOverview & Record<string, unknown>>(ONE, [reading.county, id]);
  const imports = await reading.rows(IMPORTS, [reading.county, id]);
  const amendments = await reading.rows(AMENDMENTS, [reading.county, id]);
  return { ...(list as ListOverview), rules, imports, amendments };
}

/** An item as it is in force; `original` is there only where an amendment changed it, with what differs. */
export interface ItemShown extends Omit<TaskItem, 'original'> {
  readonly original: ItemFields | null;
  readonly changedFields: readonly string[];
}

export async function itemsShown(reading: Reading, id: ListId): Promise<readonly ItemShown[]> {
  await readList(reading, id);
  const items = await itemsOfList(reading, id);
  return items.map((item) => {
    const changedFields = differences(item.original, item);
    return { ...item, original: changedFields.length > 0 ? item.original : null, changedFields };
  });
}

/** The form register, with what each form costs those who fill it. */
export async function formsRegistered(reading: Reading, today: string): Promise<readonly FormEntry[]> {
  return reading.rows<FormEntry & Record<string, unknown>>(FORMS, [reading.county, today]);
}
