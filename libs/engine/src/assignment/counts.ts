import { KEY_COLUMNS, reasonOn, standings } from './light-sql';
import { conditionFrom } from './visible';

/** A light depends on nothing else: `n` tasks stand so now, `before` stood so on the day compared with. */
const KEYS = 'list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure';

const FIGURE = `CASE WHEN a.figure IS NULL THEN 'none' WHEN a.figure_verified THEN 'verified' ELSE 'reported' END AS figure`;

/** `keys` of the whole county as they are maintained. Parameters: the day, and the day compared with. */
export function maintainedKeys(day: number, before: number): string {
  return `keys AS (
    SELECT ${KEYS}, sum(n)::integer AS n, coalesce(sum(n) FILTER (WHERE counted_on <= $${before}::date), 0)::integer AS before
    FROM task_count WHERE county_id = $1 AND counted_on <= $${day}::date GROUP BY ${KEYS})`;
}

/** The same `keys` counted now over what an actor may see, from the number of the first of its visibility's values. */
export function liveKeys(visibleFrom: number): string {
  return `keys AS (
    SELECT ${KEY_COLUMNS}, k.figure, count(*)::integer AS n, NULL::integer AS before
    FROM ${standings(FIGURE, `a.county_id = $1 AND a.unit_id IS NOT NULL AND a.state <> 'withdrawn' AND ${conditionFrom(visibleFrom)}`)} k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)`;
}

/** `lit`: each key with its reason on both days. */
export function litKeys(day: number, before: number): string {
  return `lit AS MATERIALIZED (
    SELECT k.unit_id, k.figure, k.due_on, k.n, k.before, ${reasonOn(`$${day}::date`)} AS reason,
      CASE WHEN k.before <> 0 THEN ${reasonOn(`$${before}::date`)} END AS "reasonBefore"
    FROM keys k JOIN light_days d ON d.list = k.list_id WHERE k.n <> 0 OR k.before <> 0)`;
}
