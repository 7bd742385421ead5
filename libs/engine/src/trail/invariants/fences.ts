import type { QueryResultRow } from 'pg';
import type { Reading, Statement } from '../../core/reader';
import type { Check, Violation } from './invariant';

const ROLES = ['duban_app', 'duban_worker'] as const;
/** No county has this number. */
const NOBODY = 0;

const FENCED: Statement = {
  name: 'invariant-fenced-tables',
  text: `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute k ON k.attrelid = c.oid AND k.attname = 'county_id' AND NOT k.attisdropped
         WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND has_table_privilege($1, c.oid, 'SELECT')
           AND c.relname <> ALL ($2::text[]) ORDER BY 1`,
};
const ENTER: Statement = { name: 'invariant-enter', text: `SELECT set_config('app.county', $1, true)` };

/** Beats of the machines belong to the house, not to a county. */
const OF_THE_HOUSE = ['heartbeat'];

/** I6: in either role of the product a county sees no row of another, and who names no county sees nothing. */
export const countiesAreApart: Check = async (reading) => {
  const violations: Violation[] = [];
  let checked = 0;
  for (const role of ROLES) {
    const tables = await reading.rows<QueryResultRow & { name: string }>(FENCED, [role, OF_THE_HOUSE]);
    await reading.rows({ name: `invariant-as-${role}`, text: `SET LOCAL ROLE ${role}` });
    try {
      for (const { name } of tables) violations.push(...(await look(reading, role, name)));
      checked += tables.length;
    } finally {
      await reading.rows({ name: 'invariant-as-myself', text: 'RESET ROLE' });
      await reading.rows(ENTER, [String(reading.county)]);
    }
  }
  return { checked, violations };
};

async function look(reading: Reading, role: string, table: string): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  const strangers = { name: `invariant-strangers-${table}`, text: `SELECT 1 FROM "${table}" WHERE county_id <> $1 LIMIT 1` };
  for (const [as, what] of [[reading.county, 'a row of another county'], [NOBODY, 'a row without a county']] as const) {
    await reading.rows(ENTER, [String(as)]);
    if ((await reading.rows(strangers, [as])).length > 0) found.push({ what: `${role} sees ${what}`, subject: table });
  }
  return found;
}
