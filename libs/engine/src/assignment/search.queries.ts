import type { QueryResultRow } from 'pg';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reading, Statement } from '../core/reader';
import { conditionFrom, visibleTo } from './visible';

/** `task`: an assignment; `unit`: a unit of the directory; `document`: an annual list, by its number or title. */
export const HIT_KINDS = ['task', 'unit', 'document'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  /** A task's number; a unit's code; a list's document number. */
  readonly number: string;
  /** The unit a task is accountable to; null for the others. */
  readonly unit: string | null;
}

/** Of each kind. */
const MOST = 8;

/**
 * What is looked for lies anywhere in the words: Chinese has no spaces to break them at, and two characters are too few
 * for an index of trigrams. So the few hundred items, units and lists of the county are read whole, and only the items
 * found lead to assignments, by their index. `$2` what is looked for, in lower case; `$3` most of a kind; `$4`–`$10`
 * visibility.
 */
const TASKS: Statement = {
  name: 'search-tasks',
  text: `WITH found AS MATERIALIZED (
           SELECT i.id, i.number, i.title FROM task_item i
           WHERE i.county_id = $1 AND (position($2 IN lower(i.title)) > 0 OR i.number::text = $2)
         )
         SELECT 'task' AS kind, a.id, i.title, i.number::text AS number, coalesce(u.name, p.title) AS unit
         FROM found i JOIN assignment a ON a.county_id = $1 AND a.item_id = i.id
         LEFT JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         LEFT JOIN post p ON p.county_id = a.county_id AND p.id = a.leader_post_id
         WHERE ${conditionFrom(4)} AND a.state <> 'withdrawn'
         ORDER BY i.number::text <> $2, i.number, a.parent_id IS NOT NULL, a.unit_id, a.id LIMIT $3`,
};
const UNITS: Statement = {
  name: 'search-units',
  text: `SELECT 'unit' AS kind, id, name AS title, code AS number, NULL AS unit FROM unit
         WHERE county_id = $1 AND closed_on IS NULL AND (position($2 IN lower(name)) > 0 OR lower(code) = $2)
         ORDER BY position($2 IN lower(name)), code LIMIT $3`,
};
const DOCUMENTS: Statement = {
  name: 'search-documents',
  text: `SELECT 'document' AS kind, id, title, document_number AS number, NULL AS unit FROM annual_list
         WHERE county_id = $1 AND state = 'dispatched'
           AND (position($2 IN lower(document_number)) > 0 OR position($2 IN lower(title)) > 0)
         ORDER BY year DESC, id LIMIT $3`,
};

/** Tasks the actor may see, units and lists that hold `text` anywhere; at most eight of each, the exact ones first. */
export async function searchAll(reading: Reading, by: PersonActor, text: string): Promise<readonly Hit[]> {
  mustMay(by, 'search.read');
  const values = [reading.county, text.trim().toLowerCase(), MOST];
  const tasks = await reading.rows<Hit & QueryResultRow>(TASKS, [...values, ...visibleTo(by, 4).values]);
  const units = await reading.rows<Hit & QueryResultRow>(UNITS, values);
  return [...tasks, ...units, ...(await reading.rows<Hit & QueryResultRow>(DOCUMENTS, values))];
}
