import { COLOUR_OF, COLOURS, NEXT_OF_STATE, REASON_OF_STATE } from '#domain/assignment/light';

/**
 * The domain's `lightOf` as SQL, over a set of rows at once. `k` holds what a light depends on (a task's standing, or a
 * count's key), `d` the days of its list (`light-days.ts`). A property test compares the two.
 */

/** The days of the county's lists, from the parameter of that number: join it by `d.list = k.list_id`. */
export function lightDaysFrom(parameter: number): string {
  return `light_days AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($${parameter}::jsonb) AS d(list uuid, base date, missing integer[], near integer[]))`;
}

const sinceEpoch = (day: string): string => `(${day} - '1970-01-01'::date)`;
const quoted = (text: string | null): string => (text === null ? 'NULL' : `'${text}'`);
const cases = (table: Readonly<Record<string, string | null>>): string =>
  Object.entries(table).map(([key, value]) => `WHEN '${key}' THEN ${quoted(value)}`).join(' ');

const missingFrom = (d: string): string => `${d}.missing[k.owed_until - ${d}.base]`;
/** A limit beyond the years that are looked at is near on its own day. */
const nearOn = (d: string): string => `coalesce(${d}.near[k.due_on - ${d}.base], ${sinceEpoch('k.due_on')})`;

/** The reason on a day. `day` is an SQL expression of type date; `d` names where the days of the list are. */
export function reasonOn(day: string, d = 'd'): string {
  return `CASE k.state
    WHEN 'underway' THEN CASE
      WHEN ${day} > k.due_on THEN 'limit-passed'
      WHEN ${missingFrom(d)} <= ${sinceEpoch(day)} THEN 'report-missing'
      WHEN k.due_on IS NULL THEN 'limit-provisional'
      WHEN ${nearOn(d)} <= ${sinceEpoch(day)} THEN 'limit-near'
      WHEN k.behind_on <= ${day} THEN 'behind-plan'
      ELSE 'on-plan' END
    WHEN 'dispatched' THEN CASE
      WHEN ${day} > k.due_on THEN 'limit-passed'
      WHEN ${day} > k.acknowledge_due_on THEN 'signing-late'
      ELSE 'not-signed' END
    ${cases(REASON_OF_STATE)} END`;
}

/** The first day its reason held, of `k`, a lit standing. */
export const SINCE = `CASE k.reason
    WHEN 'limit-passed' THEN k.due_on + 1
    WHEN 'signing-late' THEN k.acknowledge_due_on + 1
    WHEN 'report-missing' THEN '1970-01-01'::date + ${missingFrom('k')}
    WHEN 'limit-near' THEN greatest('1970-01-01'::date + ${nearOn('k')}, k.dispatched_on)
    WHEN 'behind-plan' THEN k.behind_on
    ELSE coalesce(k.state_since, k.dispatched_on) END`;

export function colourOf(reason: string): string {
  return `CASE ${reason} ${cases(COLOUR_OF)} END`;
}

/** 0 is the worst. */
export function rankOf(reason: string): string {
  const ranks = Object.entries(COLOUR_OF).map(([key, colour]) => `WHEN '${key}' THEN ${COLOURS.indexOf(colour)}`);
  return `CASE ${reason} ${ranks.join(' ')} END`;
}

const NEXTS = Object.entries(NEXT_OF_STATE);
const NEXT_UNITS = cases(Object.fromEntries(NEXTS.map(([state, { unit }]) => [state, unit])));
const NEXT_ROLES = cases(Object.fromEntries(NEXTS.map(([state, { role }]) => [state, role])));
const OF_VERIFIER = NEXTS.filter(([, { unit }]) => unit === 'verifier').map(([state]) => quoted(state)).join(', ');

/** Who moves next, as columns of `k`: `"nextUnitId"` and `"nextRole"`; `verifier_role` is there with findings only. */
export const NEXT_COLUMNS = `
  CASE WHEN k.verifier_role IS NOT NULL AND k.state = 'verified' THEN k.unit_id
    ELSE CASE CASE k.state ${NEXT_UNITS} END WHEN 'own' THEN k.unit_id WHEN 'verifier' THEN k.verifier_unit_id END END AS "nextUnitId",
  CASE WHEN k.verifier_role IS NULL THEN CASE k.state ${NEXT_ROLES} END
    WHEN k.state = 'verified' THEN 'unit-head' WHEN k.state IN (${OF_VERIFIER}) THEN k.verifier_role
    ELSE CASE k.state ${NEXT_ROLES} END END AS "nextRole"`;

/** What a task's light depends on: `owed_until` and `behind_on` are maintained by the trigger of migration 0073. */
const STANDING_COLUMNS = `a.id, a.list_id, a.item_id, a.unit_id, a.verifier_unit_id, a.state, a.due_on, a.acknowledge_due_on,
  a.dispatched_on, a.state_since, a.figure_verified, a.owed_until, a.behind_on, a.origin ->> 'verifierRole' AS verifier_role`;

/**
 * Tasks with what their lights depend on, and `extra` columns of `a`, where a condition on `a` holds. Each level is
 * computed once a row: without its `OFFSET 0` the planner writes an expression out wherever it is named.
 */
export function standings(extra: string, where: string): string {
  return `(SELECT ${STANDING_COLUMNS}, ${extra}, d.base, d.missing, d.near
    FROM assignment a JOIN light_days d ON d.list = a.list_id WHERE ${where} OFFSET 0)`;
}

/** Standings with their reason on a day: `k` of {@link SINCE} and {@link NEXT_COLUMNS}. */
export function litOn(day: string, tasks: string): string {
  return `(SELECT k.*, ${reasonOn(day, 'k')} AS reason FROM ${tasks} k OFFSET 0)`;
}

/** A count's key from a task's standing `k`: what the trigger of migration 0073 counts under, read live. */
export const KEY_COLUMNS = `k.list_id, k.unit_id, k.state, CASE WHEN k.state IN ('dispatched', 'underway') THEN k.due_on END AS due_on,
  CASE WHEN k.state = 'dispatched' THEN k.acknowledge_due_on END AS acknowledge_due_on, k.owed_until, k.behind_on`;
