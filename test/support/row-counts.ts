import type { Client } from 'pg';

/** Table → "rows, last write". Equal before and after means that nothing was inserted, changed or deleted. */
export type RowCounts = Readonly<Record<string, string>>;

/** Written by asking at all, as documented: throttling, a session's last use, repeated requests, what an inspector read. */
const DOORS = ['throttle', 'session', 'idempotency', 'access_read'];

/** What an earlier request promised may be handed to the queue at any time: its rows are counted only. */
const SENT_ON = 'outbox';
const COUNT = 'count(*)';

/** One statement over every table of the schema, those of later migrations too. */
export async function rowCounter(owner: Client): Promise<() => Promise<RowCounts>> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const counts = rows
    .map(({ name }) => name)
    .filter((name) => !DOORS.includes(name))
    .map((name) => `('${name}', (SELECT ${name === SENT_ON ? COUNT : `${COUNT} || ', ' || coalesce(max(xmin::text::bigint), 0)`} FROM "${name}")::text)`);
  const text = `SELECT json_object_agg(name, rows) AS rows FROM (VALUES ${counts.join(', ')}) AS counted(name, rows)`;
  return async () => (await owner.query<{ rows: RowCounts }>(text)).rows[0]!.rows;
}
