import { COLOUR_OF, COLOURS, NEXT_OF_STATE, REASON_OF_STATE } from '#domain/assignment/light';

/**
 * The domain's `lightOf` as SQL, over a set of rows at once. `k` holds what a light depends on (a task's standing, or a
 * count's key), `d` the days of its list (`light-days.ts`). A property test compares the two.
 */

/** The days of the county's lists, from the parameter of that number: join it by `d.list = k.list_id`. */
export function lightDaysFrom(parameter: number): string {
  return `light_days AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($${parameter}::jsonb) AS d(list uuid, base date, missing integer[], near integer[], behind integer))`;
}

const sinceEpoch = (day: string): string => `(${day} - '1970-01-01'::date)`;
const quoted = (text: string | null): string => (text === null ? 'NULL' : `'${text}'`);
const cases = (table: Readonly<Record<string, string | null>>): string =>
  Object.entries(table).map(([key, value]) => `WHEN '${key}' THEN ${quoted(value)}`).join(' ');

const MISSING_FROM = 'd.missing[k.owed_until - d.base]';
/** A limit beyond the years that are looked at is near on its own day. */
const NEAR_FROM = `coalesce(d.near[k.due_on - d.base], ${sinceEpoch('k.due_on')})`;

/** The reason on a day. `day` is an SQL expression of type date. */
export function reasonOn(day: string): string {
  return `CASE k.state
    WHEN 'underway' THEN CASE
      WHEN ${day} > k.due_on THEN 'limit-passed'
      WHEN ${MISSING_FROM} <= ${sinceEpoch(day)} THEN 'report-missing'
      WHEN k.due_on IS NULL THEN 'limit-provisional'
      WHEN ${NEAR_FROM} <= ${sinceEpoch(day)} THEN 'limit-near'
      WHEN k.behind_on <= ${day} THEN 'behind-plan'
      ELSE 'on-plan' END
    WHEN 'dispatched' THEN CASE
      WHEN ${day} > k.due_on THEN 'limit-passed'
      WHEN ${day} > k.acknowledge_due_on THEN 'signing-late'
      ELSE 'not-signed' END
    ${cases(REASON_OF_STATE)} END`;
}

/** The first day a reason held. `k` is a task's standing; `reason` an SQL expression. */
export function sinceOf(reason: string): string {
  return `CASE ${reason}
    WHEN 'limit-passed' THEN k.due_on + 1
    WHEN 'signing-late' THEN k.acknowledge_due_on + 1
    WHEN 'report-missing' THEN '1970-01-01'::date + ${MISSING_FROM}
    WHEN 'limit-near' THEN greatest('1970-01-01'::date + ${NEAR_FROM}, k.dispatched_on)
    WHEN 'behind-plan' THEN k.behind_on
    ELSE coalesce(k.state_since, k.dispatched_on) END`;
}

export function colourOf(reason: string): string {
  return `CASE ${reason} ${cases(COLOUR_OF)} END`;
}

/** 0 is the worst. */
export function rankOf(reason: string): string {
  const ranks = Object.entries(COLOUR_OF).map(([key, colour]) => `WHEN '${key}' THEN ${COLOURS.indexOf(colour)}`);
  return `CASE ${reason} ${ranks.join(' ')} END`;
}

const STATES = Object.entries(NEXT_OF_STATE);

/** Who moves next, as columns of `k`: `"nextUnitId"` and `"nextRole"`. */
export const NEXT_COLUMNS = `
  CASE ${STATES.map(([state, { unit }]) => `WHEN k.state = '${state}' THEN ${unit === null ? 'NULL' : unit === 'own' ? 'k.unit_id' : 'k.verifier_unit_id'}`).join(' ')} END AS "nextUnitId",
  CASE k.state ${STATES.map(([state, { role }]) => `WHEN '${state}' THEN ${quoted(role)}`).join(' ')} END AS "nextRole"`;

/** What a task's light depends on, from `a` (assignment), `d` and `r` (its last report, see {@link LAST_REPORT}). */
export const STANDING_COLUMNS = `a.id, a.list_id, a.item_id, a.unit_id, a.verifier_unit_id, a.state, a.due_on, a.acknowledge_due_on,
  a.dispatched_on, a.state_since, a.figure_verified,
  CASE WHEN a.state = 'underway' THEN owed_until(a.cadence, a.dispatched_on, r.period) END AS owed_until,
  CASE WHEN a.state = 'underway' THEN behind_on(a.cadence, a.dispatched_on, a.due_on, a.target, a.figure, r.period, r.percent,
    d.behind) END AS behind_on`;

/** Only what is under way is asked what it reported last. */
export const LAST_REPORT = `LEFT JOIN report r ON a.state = 'underway' AND r.county_id = a.county_id AND r.id = a.last_report_id`;

/** A count's key from a task's standing `k`: what the trigger of migration 0010 counts under, read live. */
export const KEY_COLUMNS = `k.list_id, k.unit_id, k.state, CASE WHEN k.state IN ('dispatched', 'underway') THEN k.due_on END AS due_on,
  CASE WHEN k.state = 'dispatched' THEN k.acknowledge_due_on END AS acknowledge_due_on, k.owed_until, k.behind_on`;
